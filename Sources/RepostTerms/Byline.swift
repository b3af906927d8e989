import RepostCore

/// A byline as a rule found it: "By Ana Example, Example Wire, May 30, 2017".
///
/// The rule captures the names before the date as one string; only knowledge of the publishers tells
/// where the author ends.
struct Byline {
  private let names: String
  /// The publisher, where the rule could tell.
  let publisher: String?
  /// The date as written, where the byline has one.
  let date: String?

  /// The byline in a finding, or nil where the finding is something else.
  ///
  /// Lists of other stories, beside the text and in menus, have bylines of their own.
  init?(_ finding: Finding) {
    guard case .signal = finding.detail, let names = finding.captures["byline"],
      [.article, .adjacent, .header].contains(finding.zone)
    else { return nil }
    self.names = names
    publisher = finding.captures["publisher"]
    date = finding.captures["date"]
  }

  /// The authors, with the names of `parties` taken off the end.
  func authors(besides parties: [String]) -> [String] {
    var words = names.split(separator: " ")
    let folded = parties.map { FoldedName($0) }
    for party in folded.sorted(by: { $0.words.count > $1.words.count }) {
      let tail = words.suffix(party.words.count).joined(separator: " ")
      if !party.isEmpty, FoldedName(tail) == party {
        words.removeLast(party.words.count)
        break
      }
    }
    let rest = words.joined(separator: " ")
    return rest.replacing(" and ", with: ",").replacing(" и ", with: ",")
      .split(separator: ",").map(Self.trimmed)
      .filter { piece in !piece.isEmpty && !folded.contains(FoldedName(piece)) }
  }

  private static func trimmed(_ piece: Substring) -> String {
    let edge: Set<Character> = [" ", ".", "|", "·", "–", "-", ":"]
    var piece = piece
    while let last = piece.last, edge.contains(last) { piece.removeLast() }
    while let first = piece.first, edge.contains(first) { piece.removeFirst() }
    return String(piece)
  }
}
