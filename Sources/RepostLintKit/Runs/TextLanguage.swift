import RepostCore
import RepostDocuments

/// What language a text is in, as far as its page and its letters tell.
struct TextLanguage {
  /// The language that the page declares, without its region.
  private let declared: Substring?
  private let script: Script

  private enum Script {
    case latin, cyrillic, greek, arabic, hebrew, eastAsian, other
  }

  init(_ document: Document) {
    declared = document.metadata.language?.lowercased().split { $0 == "-" || $0 == "_" }.first
    var counts: [Script: Int] = [:]
    for block in document.blocks
    where block.isVisible && [.article, .adjacent].contains(block.zone) {
      for scalar in document.string(of: block.text).unicodeScalars
      where scalar.properties.isAlphabetic {
        counts[Self.script(of: scalar), default: 0] += 1
      }
    }
    script = counts.max { $0.value < $1.value }?.key ?? .other
  }

  /// Whether both are known, and are not the same.
  func differs(from other: TextLanguage) -> Bool {
    if script != .other, other.script != .other, script != other.script { return true }
    guard let declared, let theirs = other.declared else { return false }
    return declared != theirs
  }

  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: .eastAsian
    default: .other
    }
  }
}
