internal import RepostCore

/// A file as text: what encoding it is in, and its text in UTF-8 where that is not the file itself.
struct SourceText {
  /// What the file was read in.
  let encoding: SourceEncoding
  /// The decoded text, or nil where the file is valid UTF-8 already.
  let decoded: DecodedText?
  /// What was guessed, contradicted or replaced.
  let notes: [String]
  /// What was not read, without the path, or nil.
  let problem: String?
  /// The file.
  private let original: [UInt8]

  /// The text in UTF-8: the file itself where it is that already.
  var text: [UInt8] { decoded?.bytes ?? original }

  /// Tells the encoding of a file and decodes it.
  init(_ bytes: [UInt8], isPage: Bool, httpCharset: String?) {
    let sniffer = EncodingSniffer(bytes, isPage: isPage, httpCharset: httpCharset)
    var encoding = sniffer.source
    var notes = sniffer.notes
    var problem = sniffer.refused.map {
      "The encoding “\($0)” is not decoded; read as \(encoding.encoding.rawValue)."
    }
    guard !sniffer.isValidUTF8 else {
      self.init(bytes, encoding: encoding, decoded: nil, notes: notes, problem: problem)
      return
    }
    // Readers know the mark of UTF-8 themselves.
    let start = encoding.encoding == .utf8 ? 0 : sniffer.markLength
    var decoding = TextDecoder(encoding.encoding).decoding(of: bytes, from: start)
    if decoding == nil {
      problem =
        "This system has no decoder for \(encoding.encoding.rawValue); read as windows-1252."
      encoding = SourceEncoding(.windows1252, basis: .guess, declared: encoding.declared)
      decoding = TextDecoder(.windows1252).decoding(of: bytes, from: start)
    }
    if let decoding, let first = decoding.firstInvalid {
      let name = encoding.encoding.rawValue
      notes.append(
        decoding.invalidCount == 1
          ? "One byte sequence is not valid \(name); it is read as U+FFFD, at byte \(first)."
          : "\(decoding.invalidCount) byte sequences are not valid \(name); "
            + "each is read as U+FFFD, the first at byte \(first).")
    }
    self.init(
      bytes, encoding: encoding, decoded: decoding?.text, notes: notes, problem: problem)
  }

  private init(
    _ original: [UInt8], encoding: SourceEncoding, decoded: DecodedText?, notes: [String],
    problem: String?
  ) {
    self.original = original
    self.encoding = encoding
    self.decoded = decoded
    self.notes = notes
    self.problem = problem
  }
}
