import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLStyleSheetTests {
  /// How the words "x" are hidden on a page with a sheet.
  private func hidden(_ css: String, _ html: String = "<p id=i class='a b'>x") -> HiddenReason? {
    page("<!doctype html><style>\(css)</style><div id=o class=out>\(html)</div>").block("x")?.hidden
  }

  @Test(
    "a rule that hides is found by element, class, id and what is around",
    arguments: [
      ".a{display:none}", "p{display:none}", "#i{display:none}", "p.a{display:none}",
      "P.a.b#i{display:none}", "h1,.q , .b{display:none}", "*{display:none}",
      ".out .a{display:none}", "#o>p{display:none}", "div  >  p.b{display:none}",
      "html body .out p{display:none}", ":not(.c).a{display:none}",
      ".a:not(:hover):not(:focus){display:none}", ":root .a{display:none}", ".out{display:none}",
      ".\\61 {display:none}", ".a{dis\\70lay:n\\6fne}", ".a{display:none", ".a{;;display:none;}",
      "<!-- .a{display:none} -->", "/* { */.a{display:none}", ".q{content:'}'}.a{display:none}",
      ".q{content:\"/*\"}.a{display:none}", ".q{background:url(a'b)}.a{display:none}",
      "}.a{display:none}", "@charset 'x';.a{display:none}", ".a{visibility:hidden}",
      ".a{position:absolute;clip:rect(0,0,0,0)}", ".a{font-size:1px}", ".a{opacity:0}",
      ".a{color:#fff}.b{background:#fff}", ".a{overflow:hidden}p{height:0}",
      ".out{.a{display:none}}", ".out{& > .a{display:none}}", ".a{&.b{display:none}}",
      ".out{> p{display:none}}", ".a{@media screen{display:none}}",
    ])
  func hides(css: String) {
    #expect(hidden(css) == .styleSheet)
  }

  @Test(
    "a declaration that hides is found however it is written, in a sheet and in an attribute",
    arguments: [
      "DISPLAY : NONE", "display:\\6eone", "display:none!important", "visibility:Collapse",
      "opacity:.01", "opacity:0%", "opacity:calc(0)", "scale:0", "font:0/0 a", "font-size:.1em",
      "font-size:1%", "font-size:0.5PX", "font:italic 1px/2 serif", "text-indent:-9999px",
      "text-indent:-99em", "text-indent:-70pc", "margin:0 0 0 -9999px", "margin-left:-1000px",
      "position:absolute;left:-12in", "position:fixed;top:-100vh;left:-9999PX",
      "transform:scale(0)", "clip-path:inset(50%)", "filter:opacity(0)", "color:transparent",
      "color:#0000", "color:rgba(0,0,0,0)", "color:#fff;background:#fff",
      "background:white;color:#fff", "background-color:currentcolor",
      "overflow:hidden;width:1px;height:1px", "overflow:hidden;max-height:0",
      "content-visibility:hidden",
    ])
  func hidesHoweverWritten(css: String) {
    #expect(hidden(".a{\(css)}") == .styleSheet)
    #expect(page("<!doctype html><p style='\(css)'>x").block("x")?.hidden != nil)
  }

  @Test(
    "a declaration that only looks like one that hides hides nothing",
    arguments: [
      "display:inline", "visibility:visible", "opacity:1", "opacity:.5", "width:0", "height:1px",
      "font-size:10px", "font:700 12px a", "font-size:1em", "text-indent:-20px",
      "margin:0 -10px", "left:-9999px", "color:#000", "color:#fff", "background:#fff",
      "background:url(x) #fff;color:#fff", "transform:none", "clip:auto", "filter:none",
    ])
  func looksLikeHiding(css: String) {
    #expect(hidden(".a{\(css)}") == nil)
    #expect(page("<!doctype html><p style='\(css)'>x").block("x")?.hidden == nil)
  }

  @Test(
    "a rule that does not hold hides nothing",
    arguments: [
      ".c{display:none}", "h1{display:none}", "#a{display:none}", "h1.a{display:none}",
      ".a.c{display:none}", ".out.a{display:none}", ".a .b{display:none}", "body>p{display:none}",
      ".out>div p{display:none}", "p:not(.b){display:none}", "p:hover{display:none}",
      "p::before{display:none}", "p:first-child{display:none}", "p[class]{display:none}",
      "div+p{display:none}", ".A{display:none}", "body{display:none}", "html{opacity:0}",
      "/*.a{display:none}*/", ".q{content:'}.a{display:none}'}", "@keyframes k{.a{display:none}}",
      "@font-face{display:none}", "@supports not (display:grid){.a{display:none}}",
      "{display:none}",
      "@container (width > 9px){.a{display:none}}", ".a{color:red}", ".a{--x:{display:none}}",
      ".out{&.c .a{display:none}}", ".a..b{display:none}", ".a >{display:none}", "p.{display:none}",
      ".c p{display:none}", "p > .a{display:none}",
    ])
  func hidesNothing(css: String) {
    #expect(hidden(css) == nil)
    #expect(page("<!doctype html><style>\(css)</style><p class='a b'>x").blockTexts == ["x"])
  }

  @Test(
    "a rule that shows again wins if it is later or more specific",
    arguments: [
      (".a{display:none}.a{display:block}", true), (".a{display:block}.a{display:none}", false),
      ("p.a{display:block}.a{display:none}", true), (".a{display:none}p{display:block}", false),
      ("#i{display:block}p.a.b{display:none}", true),
      (".a{display:none!important}#i{display:block}", false),
      (".a{display:none!important}p.a{display:block!important}", true),
      (".out .a{display:block}.a{display:none}", true),
      (".a{display:none}.a{display:bogus}", false),
      (".a{display:none}.a{opacity:1}", false), (".a{opacity:0}.b{opacity:1}", true),
      (".a{display:none}@media print{.a{display:block}}", false),
      (".a{display:none}@media (min-width:600px){.a{display:block}}", true),
      (".a{display:none}.a:hover{display:block}", false),
      (".out .a{visibility:hidden}.a.b.b{visibility:visible}", true),
      ("@layer z{#i{display:none}}.a{display:block}", true),
      (".out{.a{display:block}display:block}.a{display:none}", true),
    ])
  func cascade(css: String, isVisible: Bool) {
    #expect((hidden(css) == nil) == isVisible)
  }

  @Test("an inline style wins over a sheet, unless the sheet says that it is important")
  func inline() {
    let shown = "<p class=a style=display:block>x"
    #expect(hidden(".a{display:none}", shown) == nil)
    #expect(hidden(".a{display:none!important}", shown) == .styleSheet)
    #expect(
      hidden(".a{display:none!important}", "<p class=a style='display:block!important'>x") == nil)
    #expect(hidden(".a{display:block}", "<p class=a style=display:none>x") == .displayNone)
    #expect(hidden(".a{display:block!important}", "<p class=a style=display:none>x") == nil)
    #expect(hidden(".a{color:#fff}", "<p class=a style=background:white>x") == .styleSheet)
  }

  @Test(
    "a block counts if it is for a wide screen",
    arguments: [
      ("screen", true), ("all", true), ("", true), ("only screen", true), ("print, screen", true),
      ("(min-width: 600px)", true), ("screen and (min-width:40em)", true), ("not print", true),
      ("(max-width: 600px)", false), ("print", false), ("not screen", false), ("speech", false),
      ("screen and (max-width:20em)", false), ("(width >= 600px)", true), ("(width<600px)", false),
      ("(prefers-color-scheme: dark)", false), ("(orientation:landscape)", true),
      ("(hover: none)", false), ("(min-width:300px) and (max-width:500px)", false),
      ("not all and (min-width:600px)", false), ("(max-width:9px) or (min-width:9px)", true),
    ])
  func media(query: String, counts: Bool) {
    #expect((hidden("@media \(query) { .a{display:none} }") != nil) == counts)
    let attribute = page("<style media='\(query)'>.a{display:none}</style><p class=a>x")
    #expect((attribute.block("x")?.hidden != nil) == counts)
  }

  @Test(
    "sheets count wherever they stand, but not where browsers do not take them",
    arguments: [
      ("<p class=a>x</p><style>.a{display:none}</style>", true),
      ("<style>.a{</style><style>display:none}</style><p class=a>x", false),
      ("<svg><style>.a{display:none}</style></svg><p class=a>x", true),
      ("<template><style>.a{display:none}</style></template><p class=a>x", false),
      ("<noscript><style>.a{display:none}</style></noscript><p class=a>x", false),
      ("<!-- <style>.a{display:none}</style> --><p class=a>x", false),
      ("<p title='<style>.a{display:none}</style>' class=a>x", false),
      (
        "<p class=a>x</p><p title='<style>.a{display:block}</style>'><style>.a{display:none}</style>",
        true
      ),
      ("<style type=text/template>.a{display:none}</style><p class=a>x", false),
      ("<style type=' Text/CSS '>.a{display:none}</style><p class=a>x", true),
      ("<script>'<style>.a{display:none}</style>'</script><p class=a>x", false),
      ("<style>.a{display:none}", true), ("<p class=&#97;>x<style>.a{display:none}</style>", true),
      ("<body class=no-js><style>.no-js .a{display:none}</style><p class=a>x", false),
      ("<x-y>x</x-y><style>X-y{display:none}</style>", true),
    ])
  func places(html: String, isHidden: Bool) {
    let html = html == "<style>.a{display:none}" ? "<p class=a>x</p>" + html : html
    #expect((page("<!doctype html>" + html).block("x")?.hidden == .styleSheet) == isHidden)
  }

  @Test("classes are the same in any case on a page without a doctype")
  func quirks() {
    let html = "<style>.A{display:none}</style><p class=a>x"
    #expect(page(html).block("x")?.hidden == .styleSheet)
    #expect(page("<!doctype html>" + html).block("x")?.hidden == nil)
  }

  @Test("a link that a sheet hides is hidden, and the words around it are whole")
  func link() {
    let document = page(
      "<style>.sr-only{position:absolute;clip:rect(0,0,0,0)}</style>"
        + "<p>a <a href=y class=sr-only>b</a>c")
    #expect(document.blockTexts == ["a c", "b"])
    #expect(document.links.map(\.hidden) == [.styleSheet])
  }

  @Test(
    "a sheet outside the page is noted once",
    arguments: [
      ("<link rel=stylesheet href=a><link rel='preload StyleSheet' href=b>", true),
      ("<style>@import 'a.css';</style>", true), ("<link rel=icon href=a>", false),
      ("<link rel='alternate stylesheet' href=a>", false),
      ("<link rel=stylesheet media=print href=a>", false),
      ("<noscript><link rel=stylesheet href=a></noscript>", false),
      ("<link rel=stylesheet>", false),
    ])
  func outside(html: String, isNoted: Bool) {
    let note = "A style sheet outside the page was not seen; it may hide text."
    #expect(page(html + "<p>x").notes == (isNoted ? [note] : []))
  }

  @Test("what is too long of the sheets is not read, and that is noted")
  func bounds() {
    let long = String(repeating: ".q{color:red;background:blue}", count: 12_000)
    let note = "The style sheets in the page are too long to be read whole; they may hide more."
    let cut = page("<style>.a{display:none}\(long).b{display:none}</style><p class=a>x<p class=b>y")
    #expect(cut.blocks.map(\.hidden) == [.styleSheet, nil])
    #expect(cut.notes == [note])
    let data = "url(data:image/png;base64,\(String(repeating: "A", count: 400_000)))"
    let image = page("<style>.q{background:\(data)}.a{display:none}</style><p class=a>x")
    #expect(image.block("x")?.hidden == .styleSheet)
    #expect(image.notes.isEmpty)
    let many = String(repeating: ".q,.r,.s{color:red}", count: 2_000)
    #expect(page("<style>\(many)</style><p class='q r s'>x").notes == [note])
    // Selectors of names that the page does not have cost nothing and count towards nothing.
    #expect(page("<style>\(many)</style><p>x").notes.isEmpty)
    let deep = String(repeating: "@media screen{", count: 100)
    #expect(page("<style>\(deep).a{display:none}</style><p class=a>x").notes == [note])
  }

  @Test(
    "hostile sheets are read to the end in time",
    arguments: [
      ("{", 200_000), (".a{", 80_000), ("}", 200_000), (".a .a .a .a{color:red}", 4_000),
      ("&{", 80_000), ("a,", 100_000), (":not(", 50_000), ("\\", 200_000), ("@media (", 30_000),
      (".a>.a .a>.a{display:none}", 4_000), ("(", 200_000), ("/*", 100_000), ("a,a,a{", 40_000),
      ("@media((((", 20_000), ("*{color:red}", 5_000),
      ("a{b{}}", 40_000),
    ])
  func hostile(piece: String, count: Int) {
    let css = String(repeating: piece, count: count)
    let body = String(repeating: "<div class='a a a a'>", count: 3_000)
    let start = ContinuousClock.now
    #expect(page("<style>\(css)</style><p>before</p>\(body)y").bytes.count > css.utf8.count)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("blocks inside a rule with many selectors do not multiply without end")
  func multiplied() {
    let list = (0..<4_000).map { ".a\($0)" }.joined(separator: ",")
    let inner = String(repeating: "b{c{}}", count: 20_000)
    let start = ContinuousClock.now
    let classes = (0..<4_000).map { "a\($0)" }.joined(separator: " ")
    let document = page(
      "<style>.a{display:none}\(list){\(inner)}</style><p class=a>x</p><b class='\(classes)'><c>y")
    #expect(document.block("x")?.hidden == .styleSheet)
    #expect(document.notes.count == 1)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test("a page with too much to compare is read, and that is noted")
  func comparisons() {
    let css = (0..<4_000).map { ".a .b\($0 % 7) .a{display:none}" }.joined()
    let document = page(
      "<style>\(css)</style><b class='b0 b2 b3 b4 b5 b6'>x</b>"
        + String(repeating: "<i class='a b1'>y</i>", count: 4_000))
    #expect(document.notes == ["The page has too many elements and style rules to try them all."])
  }
}
