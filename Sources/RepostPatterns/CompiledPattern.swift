internal import CPCRE2

/// What PCRE2 makes of a pattern's source.
///
/// Translating it to machine code takes four times as long as that, and most patterns of a run look at
/// a few hundred bytes. So a pattern is interpreted until it has looked at some text, and translated
/// then (`docs/decisions/0013-patterns-are-interpreted-first.md`).
@safe final class CompiledPattern: Sendable {
  /// Whether some text makes it match nothing at all.
  let canMatchEmpty: Bool
  private let budget: InterpreterBudget
  /// The named groups by number; several may share a name.
  let groups: [(name: String, number: Int)]
  /// PCRE2's code, read-only from here on, which is what makes the class `Sendable`.
  nonisolated(unsafe) let code: OpaquePointer

  /// Compiles `source`.
  ///
  /// - Throws: A ``PatternError`` with the offset in `source`.
  init(_ source: String) throws(PatternError) {
    guard source.utf8.count <= Pattern.maximumLength else {
      throw PatternError(
        .tooLong, offset: Pattern.maximumLength,
        detail: "the pattern is longer than \(Pattern.maximumLength) bytes")
    }
    if let refused = PatternAudit.refusal(of: source) { throw refused }
    let code = try unsafe Self.compile(source)
    let count = unsafe Self.information(PCRE2_INFO_CAPTURECOUNT, of: code)
    guard count <= Pattern.maximumGroups else {
      unsafe pcre2_code_free_8(code)
      throw PatternError(
        .tooManyGroups, offset: 0,
        detail: "the pattern has \(count) groups, \(Pattern.maximumGroups) are allowed")
    }
    groups = unsafe Self.namedGroups(of: code)
    canMatchEmpty = unsafe Self.information(PCRE2_INFO_MATCHEMPTY, of: code) != 0
    budget = unsafe InterpreterBudget(
      source, hasBackReferences: Self.information(PCRE2_INFO_BACKREFMAX, of: code) > 0)
    unsafe self.code = code
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }

  private let lazyTranslation = SetOnce<TranslatedPattern>()

  /// The machine code; two tasks may both make it, and one of the two is kept.
  var translated: TranslatedPattern {
    lazyTranslation.load() ?? lazyTranslation.storeIfNil(TranslatedPattern(self))
  }

  /// The machine code, if it was made.
  var existingTranslation: TranslatedPattern? { lazyTranslation.load() }

  /// How many steps the interpreter may take for an attempt where machine code may take `limit`, or nil
  /// where machine code is to be made to look at `count` bytes.
  func interpreterSteps(limit: UInt32, count: Int) -> UInt32? {
    budget.steps(limit: limit, count: count)
  }

  /// Notes that the interpreter has looked at `count` bytes.
  func noteInterpreted(_ count: Int) { budget.note(count: count) }

  private static func compile(_ source: String) throws(PatternError) -> OpaquePointer {
    let options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_DUPNAMES)
      | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_USE_OFFSET_LIMIT)
    var errorNumber: Int32 = 0
    var errorOffset = 0
    var (text, calloutStart) = CalloutPlace.pattern(source)
    let code = text.withUTF8 { text in
      unsafe pcre2_compile_8(
        text.baseAddress, text.count, options, &errorNumber, &errorOffset, nil)
    }
    guard let code = unsafe code else {
      throw PatternError(
        .malformed,
        offset: CalloutPlace.offset(errorOffset, calloutAt: calloutStart, in: source),
        detail: PCRE2Message.text(of: errorNumber))
    }
    return unsafe code
  }

  private static func information(_ what: Int32, of code: OpaquePointer) -> UInt32 {
    var value: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  /// Reads the name table: entries of one size, each a number in two bytes and a name that ends in 0.
  private static func namedGroups(of code: OpaquePointer) -> [(name: String, number: Int)] {
    let count = unsafe Int(information(PCRE2_INFO_NAMECOUNT, of: code))
    let size = unsafe Int(information(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard count > 0, let table = unsafe table else { return [] }
    let bytes = unsafe UnsafeBufferPointer(start: table, count: count * size)
    var groups: [(name: String, number: Int)] = []
    for entry in 0..<count {
      let start = entry * size
      let number = unsafe Int(bytes[start]) << 8 | Int(bytes[start + 1])
      let name = unsafe bytes[(start + 2)..<(start + size)].prefix { $0 != 0 }
      groups.append((unsafe String(decoding: name, as: UTF8.self), number))
    }
    return groups.sorted { $0.number < $1.number }
  }
}
