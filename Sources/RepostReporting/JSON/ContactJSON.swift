internal import RepostCore

/// An address for rights: one of `email`, `url` and `phone`, and what it is for.
struct ContactJSON: Encodable {
  private let contact: Contact

  init(_ contact: Contact) {
    self.contact = contact
  }

  private enum CodingKeys: String, CodingKey {
    case email, url, phone
    case purpose = "for"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch contact.address {
    case .email(let text): try container.encode(text, forKey: .email)
    case .url(let text): try container.encode(text, forKey: .url)
    case .phone(let text): try container.encode(text, forKey: .phone)
    }
    try container.encode(contact.purpose, forKey: .purpose)
  }
}
