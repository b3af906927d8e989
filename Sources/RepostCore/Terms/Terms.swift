/// What a page says may, must and must not be done with it (in ODRL's words, a policy).
package struct Terms: Hashable, Sendable {
  /// The work the terms are about.
  package var work: Work
  /// Who grants, or nil where nobody is named.
  package var assigner: Party?
  /// Permissions, duties, prohibitions and constraints, in the order of the page.
  package var conditions: [Condition]
  /// Facts stated about rights, in the order of the page.
  package var statements: [Statement]
  /// Public licences of the text.
  package var licences: [Finding]
  /// Addresses for rights.
  package var contacts: [Contact]
  /// Statements that contradict each other, in words.
  package var conflicts: [String]
  /// What a reader of the terms should know: what was guessed, what was left out.
  package var notes: [String]

  /// Creates terms.
  package init(
    work: Work, assigner: Party?, conditions: [Condition], statements: [Statement],
    licences: [Finding], contacts: [Contact], conflicts: [String], notes: [String]
  ) {
    self.work = work
    self.assigner = assigner
    self.conditions = conditions
    self.statements = statements
    self.licences = licences
    self.contacts = contacts
    self.conflicts = conflicts
    self.notes = notes
  }

  /// The licence statements of the text itself, not of a picture or another work.
  package var textLicences: [LicenceStatement] {
    licences.compactMap {
      guard case .licence(let statement) = $0.detail,
        statement.scope == .page || statement.scope == .article
      else { return nil }
      return statement
    }
  }
}

/// The work that terms are about.
package struct Work: Hashable, Sendable {
  /// A copyright holder and the years the notice gives.
  package struct Holder: Hashable, Sendable {
    package let name: String
    package let years: [Int]
    /// Where the notice stands.
    package let place: Place?

    package init(name: String, years: [Int], place: Place?) {
      self.name = name
      self.years = years
      self.place = place
    }
  }

  /// The headline, or nil.
  package var title: String?
  /// The authors' names.
  package var authors: [String]
  /// The publisher.
  package var source: Party?
  /// The work's address as the page or the caller states it, or nil.
  package var url: String?
  /// Addresses that mean the same work: canonical, og:url, the caller's.
  package var equivalents: [String]
  /// The date of publication, `YYYY-MM-DD` where it could be read, or nil.
  package var published: String?
  /// Who holds the copyright, by the page's notices.
  package var holders: [Holder]
  /// The language it is in (`en`, `pt-BR`), as the page declares or its words tell, or nil.
  package var language: String?

  /// Creates a work.
  package init(
    title: String?, authors: [String], source: Party?, url: String?, equivalents: [String],
    published: String?, holders: [Holder], language: String? = nil
  ) {
    self.title = title
    self.authors = authors
    self.source = source
    self.url = url
    self.equivalents = equivalents
    self.published = published
    self.holders = holders
    self.language = language
  }
}

/// A publisher, an author's organisation, a grantor: one party under all its names.
package struct Party: Hashable, Sendable {
  /// The name to use.
  package let name: String
  /// Other names that mean the same party, its domain among them.
  package let aliases: [String]
  /// Its home page, or nil.
  package let url: String?

  /// Creates a party.
  package init(name: String, aliases: [String] = [], url: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.url = url
  }

  /// Every name of the party.
  package var allNames: [String] { [name] + aliases }
}

/// One condition of the terms.
package struct Condition: Hashable, Sendable {
  package let id: ConditionID
  package let strength: Strength
  /// Its parameters: names, `where`, scope, limit.
  package let parameters: [String: ParameterValue]
  /// Exceptions in the words of the notice.
  package let unless: [String]
  /// The any-of group it belongs to, or nil.
  package let group: String?
  /// Where the page says so.
  package let places: [Place]
  /// The rule that read it.
  package let rule: String

  /// Creates a condition.
  package init(
    id: ConditionID, strength: Strength, parameters: [String: ParameterValue] = [:],
    unless: [String] = [], group: String? = nil, places: [Place], rule: String
  ) {
    self.id = id
    self.strength = strength
    self.parameters = parameters
    self.unless = unless
    self.group = group
    self.places = places
    self.rule = rule
  }
}

/// A fact that the page states about rights.
package struct Statement: Hashable, Sendable {
  package let id: ConditionID
  /// The finding it was read from.
  package let finding: Finding

  /// Creates a statement.
  package init(id: ConditionID, finding: Finding) {
    self.id = id
    self.finding = finding
  }
}
