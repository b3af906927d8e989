import RepostCore
import RepostDetection
import RepostDocuments
import RepostRules

/// What the rules of this repository find in a document.
enum PackDetection {
  private static let packs = [
    "creative-commons", "credits-metadata", "machine-signals", "reports", "statements-en",
  ]

  /// The rules of the packs about licences, compiled once for all tests.
  private static let detector = Result {
    let files = try RulePackFolder.files().filter { file in
      packs.contains { file.path.hasPrefix("packs/\($0)/") }
    }
    return Detector(rules: try RulePackReader.rules(from: files))
  }

  /// The findings in a document, or in the entries of a feed; the ending of the path tells its
  /// format.
  static func findings(in text: String, path: String = "page.html") throws -> [Finding] {
    let file = DocumentReader().documents(path: path, bytes: Array(text.utf8))
    var documents = [file.own]
    if var series = file.series {
      while let entry = series.next() { documents.append(entry.document) }
    }
    let detector = try detector.get()
    return documents.flatMap { detector.detection(in: $0).findings }
  }

  /// The licences in a document, each as `family version port spdx scope`, in their order.
  static func licences(in text: String, path: String = "page.html") throws -> [String] {
    try findings(in: text, path: path).compactMap { finding in
      guard case .licence(let licence) = finding.detail else { return nil }
      return [
        licence.family ?? "-", licence.version ?? "-", licence.port ?? "-", licence.spdx ?? "-",
        licence.scope.rawValue,
      ].joined(separator: " ")
    }
  }
}
