/// Something a rule found at a place in one document.
package struct Finding: Hashable, Sendable {
  /// What sort of thing was found, with what was read from it.
  package enum Detail: Hashable, Sendable {
    /// A copyright notice.
    case copyright(CopyrightNotice)
    /// A named or linked public licence.
    case licence(LicenceStatement)
    /// A condition, or a statement that has no kind of its own (all rights reserved, disclaimer, …).
    case condition
    /// A credit: who first published, who lent, who took the picture.
    case attribution(Attribution)
    /// An address for rights.
    case contact(Contact)
    /// A fair-use or fair-dealing claim.
    case fairUse
    /// A sign for machines: canonical, robots, TDM reservation.
    case signal
    /// An attempt, wilful or not, to make text read otherwise than it looks.
    case evasion
  }

  /// What the words of a finding were read from.
  package enum Carrier: String, Hashable, Sendable {
    /// Text that stands on the page.
    case text
    /// The target of a link.
    case link
    /// Metadata.
    case metadata
  }

  /// The rule that matched.
  package let rule: String
  /// The vocabulary id that the rule emits, or nil where it emits none.
  package let id: ConditionID?
  /// The kind, with its fields.
  package let detail: Detail
  /// Where it stands; `place.text` holds the words.
  package let place: Place
  /// What it was read from.
  package let carrier: Carrier
  /// The same span in the decoded text, to compare with blocks and other findings; the words of the
  /// link for one read from its target; nil where there are none.
  package let textSpan: TextSpan?
  /// The zone of the block it stands in.
  package let zone: Zone
  /// Why readers do not see it, or nil if they do.
  package let hidden: HiddenReason?
  /// What the rule captured, by group name, as written.
  package let captures: [String: String]
  /// Fixed parameters of the condition and the captured ones, normalised.
  package let parameters: [String: ParameterValue]
  /// How strongly it is asked.
  package let strength: Strength
  /// Who speaks where it is not the page itself, or nil where the page does.
  package let voice: Voice?

  /// Creates a finding.
  package init(
    rule: String, id: ConditionID?, detail: Detail, place: Place, carrier: Carrier = .text,
    textSpan: TextSpan?, zone: Zone, hidden: HiddenReason? = nil, captures: [String: String] = [:],
    parameters: [String: ParameterValue] = [:], strength: Strength = .must, voice: Voice? = nil
  ) {
    self.rule = rule
    self.id = id
    self.detail = detail
    self.place = place
    self.carrier = carrier
    self.textSpan = textSpan
    self.zone = zone
    self.hidden = hidden
    self.captures = captures
    self.parameters = parameters
    self.strength = strength
    self.voice = voice
  }
}

extension Finding {
  /// The rule of findings of evasion where controls turn words round.
  package static let turnedText = "text-direction"

  /// The name of the kind in reports.
  package var kind: String {
    switch detail {
    case .copyright: "copyright"
    case .licence: "licence"
    case .condition: "condition"
    case .attribution: "attribution"
    case .contact: "contact"
    case .fairUse: "fair-use"
    case .signal: "signal"
    case .evasion: "evasion"
    }
  }

  /// Whether readers of the page see it.
  package var isVisible: Bool { hidden == nil && zone != .noscript && zone != .meta }
}

/// How strongly a condition is asked.
package enum Strength: String, Sendable, Hashable {
  /// "must", "is required": unmet, the repost fails.
  case must
  /// "should", "please", "we'd love": unmet, the repost gets a warning.
  case should
}

/// The value of a condition's parameter.
package enum ParameterValue: Hashable, Sendable {
  case text(String)
  case list([String])
  case number(Int)
  case flag(Bool)

  /// The value as a list of strings, whatever it is.
  package var strings: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list
    case .number(let number): [String(number)]
    case .flag(let flag): [String(flag)]
    }
  }
}
