package import RepostCore

/// A piece of text that stands on its own: a paragraph, a heading, a list item, a caption.
package struct Block: Hashable, Sendable {
  /// Where it stands in the document's text.
  package let text: TextSpan
  /// What kind of text it is.
  package let role: BlockRole
  /// Where on the page it stands.
  package let zone: Zone
  /// What decided the zone, where the format leaves a choice.
  package let zoneReason: ZoneReason?
  /// Why readers do not see it, or nil if they do.
  package let hidden: HiddenReason?
  /// Whether `aria-hidden` takes it from readers of screen readers; others see it.
  package let isAriaHidden: Bool

  /// Creates a block.
  package init(
    text: TextSpan, role: BlockRole, zone: Zone, zoneReason: ZoneReason? = nil,
    hidden: HiddenReason? = nil, isAriaHidden: Bool = false
  ) {
    self.text = text
    self.role = role
    self.zone = zone
    self.zoneReason = zoneReason
    self.hidden = hidden
    self.isAriaHidden = isAriaHidden
  }

  /// Whether readers of the page see it.
  package var isVisible: Bool {
    guard hidden == nil else { return false }
    // `!=` would compare the texts that are the zones' raw values.
    return switch zone {
    case .noscript, .meta: false
    default: true
    }
  }

  /// The block in another zone.
  func moved(to zone: Zone, by reason: ZoneReason) -> Block {
    Block(
      text: text, role: role, zone: zone, zoneReason: reason, hidden: hidden,
      isAriaHidden: isAriaHidden)
  }
}
