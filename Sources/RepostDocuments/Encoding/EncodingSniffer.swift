/// Tells what encoding a file is in.
///
/// In this order: the byte-order mark; what the server states; what the page declares in a `meta`
/// element or the XML declaration; UTF-8 where the bytes are; windows-1252 as a guess. Two things
/// outweigh a declaration: a file that is UTF-8 from end to end and hardly by chance is not read as
/// anything else, and one that is not at all is not read as UTF-8 (`docs/decisions` says why).
struct EncodingSniffer {
  /// What the file is read in.
  private(set) var source: SourceEncoding
  /// How many bytes the byte-order mark takes.
  private(set) var markLength = 0
  /// What was guessed, and what contradicts what.
  private(set) var notes: [String] = []
  /// A declared encoding that is not read, if any.
  private(set) var refused: String?
  /// Whether the bytes were seen to be valid UTF-8 and are read as that.
  private(set) var isValidUTF8 = false

  private struct Claim {
    let basis: SourceEncoding.Basis
    let label: String
    let encoding: TextEncoding?

    /// Notes what is claimed; a label, which may be anything, is cut to what fits in a sentence.
    init(_ basis: SourceEncoding.Basis, _ label: String, _ encoding: TextEncoding?) {
      self.basis = basis
      self.label = String(label.prefix(64)).folded
      self.encoding = encoding
    }

    /// Who says what, to start a sentence with.
    var words: String {
      let speaker =
        switch basis {
        case .http: "The server states"
        case .xmlDeclaration: "The XML declaration states"
        default: "The page declares"
        }
      return "\(speaker) the encoding “\(label)”"
    }
  }

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - isPage: Whether it is HTML, where a `meta` element may declare the encoding.
  ///   - httpCharset: The charset parameter that came with it, or nil.
  init(_ bytes: [UInt8], isPage: Bool, httpCharset: String?) {
    source = .utf8
    let claims = Self.claims(bytes, isPage: isPage, httpCharset: httpCharset)
    let declared = claims.first?.label
    if let (encoding, length) = Self.byteOrderMark(bytes) {
      markLength = length
      settle(encoding, .byteOrderMark, declared)
      if let claim = claims.first(where: { $0.encoding != nil && $0.encoding != encoding }) {
        notes.append(
          "\(claim.words), but the byte-order mark says \(encoding.rawValue); "
            + "read as \(encoding.rawValue).")
      }
      if encoding == .utf8 { isValidUTF8 = UTF8Validity(bytes).isValid }
      return
    }
    for claim in claims where claim.encoding == nil {
      notes.append("\(claim.words), which is not known.")
    }
    let known = claims.filter { $0.encoding != nil }
    noteDisagreement(of: known)
    if let encoding = UTF16Guess.encoding(bytes), known.first?.encoding?.isWide != true {
      settle(encoding, .guess, declared)
      notes.append(
        "The bytes look like \(encoding.rawValue) without a byte-order mark; "
          + "read as that, which is a guess.")
      return
    }
    settle(bytes, UTF8Validity(bytes), known, declared)
  }

  /// Decides between what is declared and what the bytes are.
  private mutating func settle(
    _ bytes: [UInt8], _ validity: UTF8Validity, _ claims: [Claim], _ declared: String?
  ) {
    guard let claim = claims.first, let encoding = claim.encoding, encoding != .replacement else {
      refused = claims.first?.label
      settleUndeclared(validity, declared)
      return
    }
    if encoding == .utf8 {
      if validity.mayBeUTF8 {
        isValidUTF8 = validity.isValid
        settle(.utf8, claim.basis, declared)
        return
      }
      let other = claims.first { $0.encoding != .utf8 && $0.encoding != .replacement }
      let fallback = other?.encoding ?? .windows1252
      settle(fallback, other?.basis ?? .guess, declared)
      notes.append(
        "\(claim.words), but the bytes are not UTF-8\(Self.place(validity)); "
          + "read as \(fallback.rawValue)\(other == nil ? ", which is a guess" : "").")
      return
    }
    let isUTF8 =
      validity.isValid
      && (validity.multiByteCount >= (encoding.resemblesUTF8 ? 4 : 1)
        || (encoding.isWide && !bytes.prefix(8 << 10).contains(0)))
    if isUTF8 {
      isValidUTF8 = true
      settle(.utf8, .content, declared)
      notes.append("\(claim.words), but the bytes are UTF-8; read as UTF-8.")
    } else {
      settle(encoding, claim.basis, declared)
    }
  }

  private mutating func settleUndeclared(_ validity: UTF8Validity, _ declared: String?) {
    if validity.isMostlyUTF8 {
      isValidUTF8 = validity.isValid
      settle(.utf8, .content, declared)
      return
    }
    settle(.windows1252, .guess, declared)
    notes.append(
      (declared == nil ? "No encoding is declared, and the bytes" : "The bytes")
        + " are not UTF-8\(Self.place(validity)); read as windows-1252, which is a guess.")
  }

  private mutating func settle(
    _ encoding: TextEncoding, _ basis: SourceEncoding.Basis, _ declared: String?
  ) {
    source = SourceEncoding(encoding, basis: basis, declared: declared)
  }

  private mutating func noteDisagreement(of claims: [Claim]) {
    guard let first = claims.first,
      let other = claims.first(where: { $0.encoding != first.encoding })
    else { return }
    notes.append("\(first.words), but the page itself “\(other.label)”.")
  }

  private static func claims(
    _ bytes: [UInt8], isPage: Bool, httpCharset: String?
  ) -> [Claim] {
    var claims: [Claim] = []
    if let httpCharset {
      claims.append(Claim(.http, httpCharset, TextEncoding(label: httpCharset)))
    }
    if isPage, let declaration = MetaPrescan(bytes).declaration {
      claims.append(Claim(.meta, declaration.label, declaration.encoding))
    }
    if let label = XMLDeclaration(bytes).label {
      claims.append(Claim(.xmlDeclaration, label, MetaPrescan.encoding(label)))
    }
    return claims
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    // The mark of UTF-32 starts like the one of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LE, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    return bytes.starts(with: [0xFE, 0xFF]) ? (.utf16BE, 2) : nil
  }

  private static func place(_ validity: UTF8Validity) -> String {
    validity.firstInvalid.map { " (first at byte \($0))" } ?? ""
  }
}
