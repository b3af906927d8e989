internal import RepostCore
internal import RepostDetection
internal import RepostDocuments
internal import RepostRules

/// A rule file from somebody who is not trusted.
struct RuleTarget: FuzzTarget {
  let name = "rules"
  let summary = "RulePackReader; a rule that is one is archived, read again and run"
  let share = 0

  private static let path = "packs/fuzz/seed.yaml"
  private static let page = Array(
    """
    The harbour wall was built in 1902 by Marit Solberg. © 2024 Harbour Bulletin.
    Please credit the Harbour Bulletin with a link to https://harbour.example/wall if you repost.
    """.utf8)

  func check(_ input: [UInt8]) throws(Violation) {
    let file = RuleFile(path: Self.path, bytes: input)
    let rules: [Rule]
    do {
      rules = try RulePackReader.rules(from: [file])
    } catch {
      try check(error, of: file)
      return
    }
    try require(rules.count == 1, "\(rules.count) rules in one file")
    let digest = RuleFilesDigest(of: [file])
    let archive = RuleArchive.bytes(of: rules, plan: [], digest: digest)
    guard let again = RuleArchive(archive, digest: digest)?.rules else {
      throw Violation("the archive of a rule is not read")
    }
    try require(
      RuleArchive.bytes(of: again, plan: [], digest: digest) == archive,
      "archived twice, a rule differs")
    let document = DocumentReader().document(path: "page.txt", bytes: Self.page)
    let limits = DetectionLimits(rule: .milliseconds(100))
    let detection = Detector(rules: rules, limits: limits).detection(in: document)
    try DetectionInvariants(detection, in: document).check()
  }

  private func check(_ errors: RulePackErrors, of file: RuleFile) throws(Violation) {
    try require(!errors.errors.isEmpty, "an error without a fault")
    let lines = file.bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
    for error in errors.errors {
      try require(error.path == Self.path, "a fault in \(error.path)")
      try require(
        1 <= error.line && error.line <= lines + input(file), "a fault on line \(error.line)")
      try require(!error.detail.isEmpty, "a fault without words")
    }
  }

  /// YAML ends lines at two characters outside of ASCII as well.
  private func input(_ file: RuleFile) -> Int {
    file.bytes.count { $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 }
  }
}
