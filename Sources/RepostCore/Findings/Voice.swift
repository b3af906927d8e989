/// Who speaks in words that a page shows and does not state itself.
package enum Voice: String, Sendable, Hashable, CaseIterable {
  /// Somebody else, in a quotation that is introduced as such: "Their terms say: …".
  case quoted
  /// Somebody else, in a block quotation whose `cite` names a page of another site.
  case cited
  /// Somebody else, of whom a sentence tells.
  case reported
  /// Nobody: the sentence asks or supposes.
  case asked
  /// A list that names the source of each of its items.
  case item

  /// What the words are, to follow "because it".
  package var phrase: String {
    switch self {
    case .quoted: "is quoted from somebody else"
    case .cited: "is quoted from another site"
    case .reported: "is told of somebody else"
    case .asked: "is asked or supposed"
    case .item: "is of one of several items"
    }
  }
}
