/// Finds what a rule file may not contain before the YAML library sees it.
enum RuleYAMLAudit {
  /// What is refused first, or nil.
  static func refusal(
    of bytes: [UInt8]
  ) -> (code: RulePackError.Code, line: Int, detail: String)? {
    nil
  }
}
