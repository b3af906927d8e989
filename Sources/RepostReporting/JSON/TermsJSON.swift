package import RepostCore

/// The terms of one original as a JSON document; `check --terms` reads it back.
package struct TermsJSON: Sendable {
  private let tool: ToolDescription

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  /// The document.
  package func bytes(of terms: Terms) throws -> [UInt8] {
    try JSONText().document(Document(terms, tool: tool))
  }

  private struct Document: Encodable {
    let schema = "repostlint/terms/1"
    let tool: ToolDescription
    let work: WorkJSON
    let assigner: Nullable<PartyJSON>
    let conditions: [ConditionJSON]
    let statements: [StatementJSON]
    let licences: [StatedLicenceJSON]
    let contacts: [ContactJSON]
    let conflicts: [String]
    let notes: [String]

    enum CodingKeys: CodingKey {
      case schema, tool, work, assigner, conditions, statements, licences, contacts, conflicts
      case notes
    }

    init(_ terms: Terms, tool: ToolDescription) {
      self.tool = tool
      work = WorkJSON(terms.work)
      assigner = Nullable(terms.assigner.map(PartyJSON.init))
      conditions = terms.conditions.map(ConditionJSON.init)
      statements = terms.statements.map(StatementJSON.init)
      licences = terms.licences.map(StatedLicenceJSON.init)
      contacts = terms.distinctContacts.map(ContactJSON.init)
      conflicts = terms.conflicts
      notes = terms.notes
    }
  }
}

extension Terms {
  /// The contacts, each once, in their order.
  var distinctContacts: [Contact] {
    var seen: Set<Contact> = []
    return contacts.filter { seen.insert($0).inserted }
  }
}
