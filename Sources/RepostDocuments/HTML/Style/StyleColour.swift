/// A colour, as far as it matters to telling text from what is behind it.
struct StyleColour: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8
  /// From 0, which cannot be seen, to 1.
  let alpha: Float

  /// The largest difference in one of red, green and blue that nobody sees.
  private static let unseenDifference = 12
  /// The alpha below which nobody sees text.
  private static let unseenAlpha: Float = 0.05

  /// Whether nothing painted in it can be seen.
  var isTransparent: Bool { alpha < Self.unseenAlpha }

  /// Whether text in this colour cannot be told from the other behind it.
  func isUnseen(on other: StyleColour) -> Bool {
    guard other.alpha == 1 else { return false }
    return [(red, other.red), (green, other.green), (blue, other.blue)].allSatisfy {
      abs(Int($0) - Int($1)) <= Self.unseenDifference
    }
  }

  private init(red: Double, green: Double, blue: Double, alpha: Double) {
    // A number too large to be one is no colour either.
    func byte(_ value: Double) -> UInt8 {
      value.isFinite ? UInt8(min(255, max(0, value)).rounded()) : 0
    }
    self.red = byte(red)
    self.green = byte(green)
    self.blue = byte(blue)
    self.alpha = Float(min(1, max(0, alpha)))
  }

  /// Reads a colour in lower case: a name, `#rgb` and its like, `rgb()`, `hsl()`; else nil.
  init?(_ text: some StringProtocol) {
    if text == "transparent" {
      self.init(red: 0, green: 0, blue: 0, alpha: 0)
    } else if text.utf8.first == UInt8(ascii: "#") {
      self.init(digits: text.utf8.dropFirst().map { $0.hexadecimal })
    } else if text.hasSuffix(")") {
      self.init(function: String(text))
    } else if let rgb = Self.named[String(text)] {
      self.init(
        red: Double(rgb >> 16), green: Double(rgb >> 8 & 255), blue: Double(rgb & 255), alpha: 1)
    } else {
      self.init(function: String(text))
    }
  }

  private init?(digits: [UInt32?]) {
    let values = digits.compactMap { $0 }.map(Double.init)
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3, 4:
      self.init(
        red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17,
        alpha: values.count == 4 ? values[3] / 15 : 1)
    case 6, 8:
      let pairs = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
      self.init(
        red: pairs[0], green: pairs[1], blue: pairs[2], alpha: pairs.count == 4 ? pairs[3] / 255 : 1
      )
    default: return nil
    }
  }

  private init?(function text: String) {
    func part(_ length: StyleLength, of whole: Double) -> Double {
      length.unit == .percent ? length.number / 100 * whole : length.number
    }
    for name in ["rgb", "rgba", "hsl", "hsla"] {
      guard let values = StyleLength.arguments(of: name, in: text), (3...4).contains(values.count)
      else { continue }
      let alpha = values.count == 4 ? part(values[3], of: 1) : 1
      if name.hasPrefix("rgb") {
        self.init(
          red: part(values[0], of: 255), green: part(values[1], of: 255),
          blue: part(values[2], of: 255), alpha: alpha)
      } else {
        self.init(
          hue: values[0].number, saturation: values[1].number / 100,
          lightness: values[2].number / 100, alpha: alpha)
      }
      return
    }
    return nil
  }

  private init(hue: Double, saturation: Double, lightness: Double, alpha: Double) {
    let chroma = saturation * min(lightness, 1 - lightness)
    func part(_ shift: Double) -> Double {
      var place = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
      if place < 0 { place += 12 }
      return 255 * (lightness - chroma * max(-1, min(place - 3, min(9 - place, 1))))
    }
    self.init(red: part(0), green: part(8), blue: part(4), alpha: alpha)
  }

  /// The colours that CSS has names for.
  private static let named: [String: UInt32] = {
    var table: [String: UInt32] = [:]
    let words = names.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[index])] = UInt32(words[index + 1], radix: 16)
    }
    return table
  }()

  private static let names = """
    aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff \
    beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff \
    blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 \
    chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c \
    cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 \
    darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f \
    darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f \
    darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 \
    darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 \
    dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff \
    gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 \
    greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c \
    indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 \
    lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff \
    lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 \
    lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa \
    lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 \
    lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 \
    mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db \
    mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a \
    mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa \
    mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 \
    olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 \
    palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 \
    papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 \
    purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 \
    saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee \
    sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 \
    slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 \
    thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff \
    whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
    """
}
