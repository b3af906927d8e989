internal import RepostCore

/// A frame that holds a document of its own, as it was met.
struct FrameRecord: Sendable {
  /// The row of the frame.
  let row: Int32
  /// The value of its `srcdoc`.
  let value: Range<Int>
  /// Whether it is too small to show anything.
  let isTooSmall: Bool
  /// How many events, links and images came before it.
  let events: Int
  let links: Int
  let images: Int
}

/// The documents that frames of a page hold in `srcdoc`, read as part of the page.
///
/// Readers see such a document where the frame stands, so its text and links are put there, in the
/// zone of the frame; its own landmarks, style sheets and metadata say nothing about the page. Each
/// is read by itself, so that whatever it leaves open ends with it. Frames inside of it are not read.
///
/// The documents are decoded from the attributes and read behind the page, in one text that leads
/// back to the bytes of the page:
///
///     let frames = FrameDocuments(page.frames, of: bytes)
///     frames.text.source(of: span)  // the bytes inside the attribute
struct FrameDocuments {
  /// The page, and behind it the documents of its frames.
  let text: DecodedText

  private let frames: [FrameRecord]
  /// Where each document stands in the text.
  private let places: [Range<Int>]
  /// Whether there are more of them than are read.
  private let isCut: Bool

  /// The most documents of one page that are read.
  private static let most = 256
  /// The most bytes of all of them together.
  static let mostBytes = 4 << 20

  /// Decodes the documents.
  init(_ frames: [FrameRecord], of bytes: [UInt8]) {
    var builder = DecodedTextBuilder(pace: .same, sourceCount: bytes.count)
    builder.append(bytes[...])
    var places: [Range<Int>] = []
    var room = min(Self.mostBytes, SourceRange.longestSource - bytes.count)
    for frame in frames.prefix(Self.most) {
      room -= frame.value.count
      guard room >= 0 else { break }
      let start = builder.bytes.count
      builder.append(attribute: frame.value, of: bytes)
      places.append(start..<builder.bytes.count)
    }
    self.frames = Array(frames.prefix(places.count))
    self.places = places
    isCut = places.count < frames.count
    text = builder.text()
  }

  /// The page with the documents in it.
  ///
  /// - Parameters:
  ///   - outer: The page without them, its hidden elements known.
  ///   - source: The bytes of `text`.
  ///   - limits: How much is read.
  /// - Returns: What was noted of all of them.
  func page(
    _ outer: HTMLTreeSink, source: SourceBytes, limits: ReadLimits
  ) -> HTMLTreeSink {
    var graft = FrameGraft(outer, source: source)
    for (frame, place) in zip(frames, places) {
      var limits = limits
      limits.links = max(0, limits.links - outer.links.count - graft.innerLinks)
      graft.add(
        HTMLReader.page(
          source.cut(to: place.upperBound), offset: place.lowerBound, limits: limits, inFrame: true),
        in: frame)
    }
    var page = graft.finished()
    if isCut { page.reachedLimits.insert(.frameDocuments) }
    return page
  }
}

extension DecodedTextBuilder {
  /// Appends the value of an attribute, its character references decoded.
  fileprivate mutating func append(attribute range: Range<Int>, of bytes: [UInt8]) {
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      offset = bytes.firstOffset(of: UInt8(ascii: "&"), from: offset, limit: range.upperBound)
      guard offset < range.upperBound else { break }
      guard
        let reference = CharacterReference(
          in: bytes, at: offset, end: range.upperBound, inAttribute: true)
      else {
        offset += 1
        continue
      }
      append(bytes[start..<offset])
      append(decoded: Array(reference.text.utf8), source: offset, count: reference.length)
      offset += reference.length
      start = offset
    }
    append(bytes[start..<range.upperBound])
  }
}
