import RepostCore
import RepostDocuments

/// What can be checked of a quotation: that its source and its author are named, and how much was
/// taken where the original names a size.
///
/// Article 10 of the Berne Convention asks for mention of the source, and of the author if the source
/// names one (https://www.wipo.int/wipolex/en/text/283698). Whether a quotation is one at all is
/// weighed by people: only measures are reported.
struct Quotation {
  private let repost: RepostCase

  init(_ repost: RepostCase) {
    self.repost = repost
  }

  /// The conditions of a quotation that can be checked.
  var conditions: [Condition] {
    let terms = repost.terms
    var conditions: [Condition] = []
    func add(_ id: ConditionID) {
      conditions.append(
        terms.conditions.first { $0.id == id }
          ?? Condition(id: id, strength: .must, places: [], rule: "quotation"))
    }
    if terms.work.source != nil || terms.assigner != nil || !terms.work.holders.isEmpty {
      add(.creditSource)
    }
    if !terms.work.authors.isEmpty { add(.creditAuthor) }
    return conditions + terms.conditions.filter { $0.id == .excerptSize }
  }

  /// What was left out, and what was measured beside the shares that every report has.
  var notes: [String] {
    var notes = [
      "The basis given is a quotation: its source, its author and a size that the original names "
        + "were looked at. The other conditions were not applied, and nothing is concluded."
    ]
    if let marked = markedShare {
      notes.append(
        "Measured: \(marked.marked) of \(marked.copied) copied words stand in blocks of quotation "
          + "or between quotation marks.")
    }
    return notes
  }

  /// How many of the copied words are marked as quoted.
  private var markedShare: (marked: Int, copied: Int)? {
    guard repost.reuse != nil else { return nil }
    var copied = 0
    var marked = 0
    for text in repost.visibleText {
      let isBlock = text.block.role == .quote
      var isOpen = false
      var end = text.block.text.start
      for word in text.words {
        isOpen = Self.isOpen(after: repost.copy.text[end..<word.span.start], isOpen)
        end = word.span.end
        guard repost.copiedText.holds(repost.copy.bytes(of: word.span)) else { continue }
        copied += 1
        if isBlock || isOpen { marked += 1 }
      }
    }
    return copied == 0 ? nil : (marked, copied)
  }

  /// Whether a quotation is open behind the characters between two words.
  private static func isOpen(after between: ArraySlice<UInt8>, _ before: Bool) -> Bool {
    var isOpen = before
    for character in String(decoding: between, as: UTF8.self) {
      switch character {
      case "“", "„", "«", "「", "『": isOpen = true
      case "”", "»", "」", "』": isOpen = false
      case "\"": isOpen.toggle()
      default: break
      }
    }
    return isOpen
  }
}

extension RepostContext.Basis {
  /// Whether the caller leans on an exception for quoting rather than on a permission.
  package var isQuotation: Bool { self == .quotation || self == .fairUse }
}
