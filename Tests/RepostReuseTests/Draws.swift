import RepostCore

/// Pages drawn by chance, the same at every run.
struct Draws {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Some blocks of words out of `words`, some of them changed copies of blocks in `source`.
  mutating func page(of words: Int, from source: [Page.Part] = []) -> [Page.Part] {
    let zones: [Zone] = [.article, .article, .article, .adjacent, .aside, .footer, .nav]
    return (0..<number(below: 8)).map { _ in
      var text = (0..<number(below: 60)).map { _ in "w\(number(below: words))" }
      if !source.isEmpty, number(below: 3) > 0 {
        text = source[number(below: source.count)].text.split(separator: " ").map(String.init)
        for _ in 0..<number(below: 4) where !text.isEmpty {
          text[number(below: text.count)] = number(below: 2) == 0 ? "x y" : ""
        }
      }
      return Page.Part(text.joined(separator: " "), zone: zones[number(below: zones.count)])
    }
  }
}
