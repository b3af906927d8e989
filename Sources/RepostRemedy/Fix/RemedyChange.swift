package import RepostCore
package import RepostDocuments

/// One change of a repost that keeps obligations it does not keep yet.
package struct RemedyChange: Hashable, Sendable {
  /// What is changed.
  package enum Kind: String, Sendable, Hashable {
    /// A credit is inserted.
    case credit
    /// The page is pointed at its original for machines.
    case canonical
    /// A link is opened to search engines.
    case rel
  }

  package let kind: Kind
  /// The obligations it is for, in the order of the terms.
  package let obligations: [ConditionID]
  /// The changes of the source.
  package let edits: [SourceEdit]
  /// The line of the file at which it starts, from 1.
  package let line: Int
}

/// The changes that a repost needs, as far as they can be made without a person.
package struct RemedyPlan: Sendable {
  /// The changes, in the order of the source.
  package let changes: [RemedyChange]
  /// Why there is no place for what is missing, as a sentence, or nil.
  package let obstacle: String?

  /// Whether there is nothing to change.
  package var isEmpty: Bool { changes.isEmpty }

  /// Every change of the source.
  package var edits: [SourceEdit] { changes.flatMap(\.edits) }

  /// The obligations that it is for.
  package var obligations: Set<ConditionID> { Set(changes.flatMap(\.obligations)) }
}
