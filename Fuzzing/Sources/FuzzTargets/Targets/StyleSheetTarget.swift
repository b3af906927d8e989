/// A style sheet, in a page that has something for its selectors.
struct StyleSheetTarget: FuzzTarget {
  let name = "css"
  let summary = "a style element and a style attribute, to tell what readers see"
  let share = 6

  private static let body = """
    </style><body id="page"><div class="a b" id="one"><p class="a">First <em>words</em> stand here.\
    <p class="b c">Second <a href="https://harbour.example/x">words</a> there.</div>\
    <footer class="c"><span>© 2024 Harbour Bulletin</span></footer><p style="
    """

  func check(_ input: [UInt8]) throws(Violation) {
    let attribute = input.map { $0 == UInt8(ascii: "\"") ? UInt8(ascii: "'") : $0 }
    let page =
      Array("<!doctype html><style>".utf8) + input + Array(Self.body.utf8) + attribute
      + Array("\">Last words.</p>".utf8)
    try PageReading(path: "page.html", page).check()
  }
}
