/// An address to ask for rights.
package struct Contact: Hashable, Sendable {
  /// How to reach it.
  package enum Address: Hashable, Sendable {
    case email(String)
    case url(String)
    case phone(String)
  }

  /// The address.
  package let address: Address
  /// What the notice says it is for (`print`, `permission`, `media`), or nil.
  package let purpose: String?

  /// Creates a contact.
  package init(_ address: Address, purpose: String?) {
    self.address = address
    self.purpose = purpose
  }

  /// The address as written.
  package var text: String {
    switch address {
    case .email(let text), .url(let text), .phone(let text): text
    }
  }
}
