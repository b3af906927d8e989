/// The properties that can take text from readers' sight, or give it back.
enum StyleProperty: UInt8, CaseIterable, Sendable {
  case display, visibility, opacity, overflow, width, height, transform, scale, clip, position
  case left, top, right, bottom, margin, font, color, background, filter
  case overflowX, overflowY, fontSize, maximumWidth, maximumHeight, clipPath, textIndent
  case marginLeft, marginTop, backgroundColour, backgroundImage, backgroundClip
  case textFillColour, textShadow, contentVisibility

  /// The name as it is written.
  private var word: String {
    switch self {
    case .overflowX: "overflow-x"
    case .overflowY: "overflow-y"
    case .fontSize: "font-size"
    case .maximumWidth: "max-width"
    case .maximumHeight: "max-height"
    case .clipPath: "clip-path"
    case .textIndent: "text-indent"
    case .marginLeft: "margin-left"
    case .marginTop: "margin-top"
    case .backgroundColour: "background-color"
    case .backgroundImage: "background-image"
    case .backgroundClip: "background-clip"
    case .textFillColour: "text-fill-color"
    case .textShadow: "text-shadow"
    case .contentVisibility: "content-visibility"
    default: "\(self)"
    }
  }

  private static let table = NameTable(allCases.map { ($0.word, $0) })

  /// The property of the name in `range`, with or without the prefix of a browser; else nil.
  init?(_ bytes: some ByteText, _ range: Range<Int>) {
    var range = range
    if range.count > 8, bytes[range.lowerBound] == UInt8(ascii: "-"),
      bytes.hasWord("-webkit-", at: range.lowerBound)
    {
      range = (range.lowerBound + 8)..<range.upperBound
    }
    // The one name that is longer than the table takes.
    if bytes.isWord("content-visibility", in: range) {
      self = .contentVisibility
      return
    }
    guard let property = Self.table.value(bytes, range) else { return nil }
    self = property
  }

  /// One bit of a word that stands for the property.
  @inline(__always)
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether it says how letters look, and not where or whether their box stands.
  var isForLetters: Bool {
    switch self {
    case .font, .fontSize, .color, .textFillColour, .textShadow, .background, .backgroundColour,
      .backgroundImage, .backgroundClip:
      true
    default: false
    }
  }
}
