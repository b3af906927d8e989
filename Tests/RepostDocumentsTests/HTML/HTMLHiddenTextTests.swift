import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLHiddenTextTests {
  @Test(
    "hidden text keeps its reason, and so does what is inside",
    arguments: [
      ("<div hidden><p>x</div>", HiddenReason.hiddenAttribute),
      ("<div hidden=until-found>x</div>", .hiddenAttribute),
      ("<template><p>x</template>", .template), ("<datalist><option>x</datalist>", .notRendered),
      ("<svg><title>x</title></svg>", .notRendered), ("<!--x-->", .comment),
      ("<svg><defs><text>x</text></defs></svg>", .notRendered),
      ("<textarea>x</textarea>", .notRendered), ("<select><option>x</select>", .notRendered),
      ("<dialog><p>x</dialog>", .notRendered), ("<div popover>x</div>", .notRendered),
      ("<object data=y><p>x</object>", .notRendered), ("<video><p>x</video>", .notRendered),
      ("<audio><p>x</audio>", .notRendered), ("<canvas>x</canvas>", .notRendered),
      ("<iframe>x</iframe>", .notRendered), ("<meter>x</meter>", .notRendered),
    ])
  func reason(html: String, reason: HiddenReason) {
    let block = page(html).block("x")
    #expect(block?.hidden == reason)
    #expect(block?.zone == .hidden)
    #expect(block?.isVisible == false)
  }

  @Test(
    "an inline style that hides is understood however it is written",
    arguments: [
      ("display:none", HiddenReason.displayNone), ("DISPLAY : NONE !important;", .displayNone),
      ("color:red;display:/**/none", .displayNone), ("visibility: hidden", .visibilityHidden),
      ("visibility:collapse", .visibilityHidden), ("font-size:0", .zeroSize),
      ("font-size: 0px", .zeroSize), ("opacity:0.0", .zeroSize),
      ("width:0;overflow:hidden", .zeroSize), ("overflow:clip;height:0px", .zeroSize),
      ("max-height:0;overflow:hidden", .zeroSize), ("transform:scale(0)", .zeroSize),
      ("clip:rect(0 0 0 0)", .zeroSize), ("clip:rect(1px, 1px, 1px, 1px)", .zeroSize),
      ("clip-path:inset(50%)", .zeroSize), ("position:absolute;left:-9999px", .offScreen),
      ("top:-100em;position:fixed", .offScreen), ("text-indent:-9999px", .offScreen),
      ("margin-left:-1000px", .offScreen),
      ("background:url(data:image/png;base64,AA);display:none", .displayNone),
      ("dis\\70lay:none", .displayNone), ("d\\000069 splay:n\\6fne", .displayNone),
      ("display:none;display:bogus", .displayNone), ("font-size:1px", .zeroSize),
      ("font-size:1.9px;line-height:0", .zeroSize), ("font-size:.1em", .zeroSize),
      ("font-size:1%", .zeroSize), ("font:0/0 a", .zeroSize), ("font:bold 1px serif", .zeroSize),
      ("font-size:calc(0px)", .zeroSize), ("opacity:.01", .zeroSize), ("opacity:0%", .zeroSize),
      ("filter:opacity(0)", .zeroSize), ("scale:0", .zeroSize),
      ("width:1px;height:1px;overflow:hidden", .zeroSize),
      ("clip-path:polygon(0 0, 0 0, 0 0)", .zeroSize),
      ("content-visibility:hidden", .visibilityHidden),
      ("position:relative;left:-9999px", .offScreen), ("margin:0 0 0 -9999px", .offScreen),
      ("transform:translateX(-9999px)", .offScreen), ("color:transparent", .sameColour),
      ("color:rgba(0,0,0,0)", .sameColour), ("color:rgb(0 0 0 / 0%)", .sameColour),
      ("color:#0000", .sameColour), ("color:#12345600", .sameColour),
      ("color:hsla(120,50%,50%,0)", .sameColour),
      ("-webkit-text-fill-color:transparent", .sameColour),
      ("color:white;background:#fff", .sameColour),
      ("color:rgb(255,255,255);background-color:White", .sameColour),
      ("background:#FEFEFE;color:hsl(0,0%,100%)", .sameColour),
      ("background:none red;color:#f00", .sameColour),
      ("color:black;background:currentcolor", .sameColour),
    ])
  func hidingStyle(style: String, reason: HiddenReason) {
    #expect(page("<p style='\(style)'>x").block("x")?.hidden == reason)
  }

  @Test(
    "an inline style that shows does not hide",
    arguments: [
      "display:block", "display:none;display:block", "display:block !important;display:none",
      "/* display:none */", "background:url('a;display:none;b')", "opacity:0.5", "opacity:.1",
      "font-size:0.8em", "width:0", "height:0;overflow:visible", "left:-9999px",
      "position:absolute;left:-10px", "text-indent:-20px", "clip:rect(0 auto auto 0)",
      "clip-path:inset(10%)", "transform:scale(0.5)", "font-size:2px", "font-size:50%",
      "font:700 12px/0 a", "font-size:1px;font-size:bogus;font-size:9px", "color:#fff",
      "color:white;background:url(a.png) #fff", "color:#fff;background:#000",
      "color:white;background:linear-gradient(#fff,#fff)", "color:#fff;background:#fff8",
      "color:white;background:#fff;background-image:url(a)", "color:var(--a);background:#fff",
      "color:transparent;-webkit-background-clip:text;background-image:url(a)",
      "color:transparent;text-shadow:0 0 1px #000", "clip-path:polygon(0 0, 9px 0, 9px 9px)",
      "width:1px;height:90px;overflow:hidden", "dis\\70lay:block", "", ";;:;", "display",
      "visibility:visible",
    ])
  func showingStyle(style: String) {
    let document = page("<p style=\"\(style)\">x")
    #expect(document.blockTexts == ["x"])
    #expect(document.blocks.first?.hidden == nil)
  }

  @Test("what is inside can come back to sight where CSS lets it")
  func undone() {
    let visibility = page("<div style=visibility:hidden>a<p style=visibility:visible>b</div>")
    #expect(visibility.block("a")?.hidden == .visibilityHidden)
    #expect(visibility.block("b")?.hidden == nil)
    let font = page("<div style=font-size:0>a<p style=font-size:16px>b</div>")
    #expect(font.block("a")?.hidden == .zeroSize)
    #expect(font.block("b")?.hidden == nil)
    let nested = page(
      "<div style=font-size:0>a<p style=font-size:2em>b<p style=font-size:1rem>c</div>")
    #expect(nested.blocks.map(\.hidden) == [.zeroSize, .zeroSize, nil])
    let white = "<div style='color:#fff;background:#fff'>a<p style=color:"
    #expect(page(white + "#000>b").block("b")?.hidden == nil)
    #expect(page(white + "white>b").block("b")?.hidden == .sameColour)
    #expect(page(white + "#fff;background:#000>b").block("b")?.hidden == nil)
    let both = page("<div style=visibility:hidden;font-size:0><p style=visibility:visible>b</div>")
    #expect(both.block("b")?.hidden == .zeroSize)
    let display = page("<div style=display:none><p style=display:block>b</div>")
    #expect(display.block("b")?.hidden == .displayNone)
  }

  @Test("hidden words never split the words that readers see")
  func apart() {
    let document = page("<p>Re<span hidden>no</span>pub<!-- note -->lish <i hidden>me</i>it</p>")
    #expect(document.blockTexts == ["Republish it", "no", "note", "me"])
    #expect(document.blocks.map(\.hidden) == [nil, .hiddenAttribute, .comment, .hiddenAttribute])
  }

  @Test("hidden blocks keep the order of the source where nothing is in the way")
  func order() {
    let document = page("<div hidden><p>a<!-- b --><p>c</div><p>d</p><!-- e --><p>f")
    #expect(document.blockTexts == ["a", "b", "c", "d", "e", "f"])
  }

  @Test("the markup in a comment is not read")
  func comment() {
    let document = page("<!-- <a href=x>&copy; y</a> --><p>z")
    #expect(document.blockTexts == ["<a href=x>&copy; y</a>", "z"])
    #expect(document.links.isEmpty)
  }

  @Test("text for browsers without scripts has a zone and no reason")
  func noscript() {
    let block = page("<p>a</p><noscript><p>b</noscript>").block("b")
    #expect(block?.zone == .noscript)
    #expect(block?.hidden == nil)
    #expect(block?.isVisible == false)
  }

  @Test("aria-hidden is noted only where it holds for the whole block")
  func ariaHidden() {
    let document = page("<p aria-hidden=true>a<p><i aria-hidden=TRUE>b</i> c<p aria-hidden=false>d")
    #expect(document.blocks.map(\.isAriaHidden) == [true, false, false])
    #expect(document.blocks.map(\.hidden) == [nil, nil, nil])
  }

  @Test("a dialog that is open and details that are closed are not hidden")
  func dialog() {
    let document = page("<dialog open>a</dialog><details><summary>b</summary>c</details>")
    #expect(document.blockTexts == ["a", "b", "c"])
    #expect(document.blocks.allSatisfy { $0.hidden == nil })
  }
}
