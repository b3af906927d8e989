import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLLinkTests {
  @Test("a link has its target, words, bytes and block")
  func link() throws {
    let document = page(
      "<p>First at <a href=' /a?b=1&amp;c=2 ' rel='NoFollow  ugc'>The <b>Example</b></a>.</p>")
    let link = try #require(document.links.first)
    #expect(link.element == .anchor)
    #expect(link.target == "/a?b=1&c=2")
    #expect(link.address.path == "/a")
    #expect(link.rel == ["nofollow", "ugc"])
    #expect(document.words(of: link) == "The Example")
    #expect(document.source(of: link).hasPrefix("<a href="))
    #expect(document.source(of: link).hasSuffix("</a>"))
    #expect(link.block == 0)
    #expect(link.isVisible)
  }

  @Test(
    "an unclosed link ends where browsers end it",
    arguments: [
      ("<p><a href=x>one<p>two", "<a href=x>one", "one"),
      ("<a href=x>one<a href=y>two</a>", "<a href=x>one", "one"),
      ("<ul><li><a href=x>one<li>two</ul>", "<a href=x>one", "one"),
      ("<a href=x>one", "<a href=x>one", "one"),
      ("<a href=x><div>one</div></a>two", "<a href=x><div>one</div></a>", "one"),
      ("<div><a href=x><p>one</a>two</div>", "<a href=x><p>one</a>", "one"),
      ("<a href=x> one </a>", "<a href=x> one </a>", "one"),
      (
        "zero<a href=x><h3>one</h3><p>two</p></a>", "<a href=x><h3>one</h3><p>two</p></a>",
        "one\ntwo"
      ),
    ])
  func ends(html: String, source: String, words: String) throws {
    let document = page(html)
    let link = try #require(document.links.first)
    #expect(document.source(of: link) == source)
    #expect(document.words(of: link) == words)
  }

  @Test("hidden text in a link is not among its words")
  func hiddenInside() throws {
    let document = page(
      "<p><i hidden>a</i><a href=x>b<i hidden>c</i>d</a><a href=y><i hidden>e</i></a>")
    #expect(document.links.map { document.words(of: $0) } == ["bd", ""])
    #expect(document.links.map(\.hidden) == [nil, nil])
    #expect(document.links[0].block == document.blocks.firstIndex { $0.hidden == nil })
  }

  @Test("a link in hidden text is hidden, one in a comment is none")
  func hidden() {
    let document = page(
      """
      <div style=display:none><a href=a>a</a></div><template><a href=b>b</a></template>
      <!-- <a href=c>c</a> --><noscript><a href=d>d</a></noscript><a href=e hidden>e</a>
      """)
    #expect(document.links.map(\.target) == ["a", "b", "d", "e"])
    #expect(document.links.map(\.hidden) == [.displayNone, .template, nil, .hiddenAttribute])
    #expect(document.links.map(\.zone) == [.hidden, .hidden, .noscript, .hidden])
    #expect(document.links.allSatisfy { !$0.isVisible })
    #expect(document.links.map { document.words(of: $0) } == ["a", "b", "d", "e"])
  }

  @Test("addresses are resolved against the first base, wherever it stands")
  func base() {
    let document = page(
      "<a href=b>x</a><base href='https://example.org/a/'><base href='https://example.net/'>")
    #expect(document.links[0].target == "b")
    #expect(document.links[0].address.text == "https://example.org/a/b")
    #expect(document.notes == ["The page sets its base address to https://example.org/a/."])
    #expect(page("<a href=b>x</a>").links[0].address.text == "b")
  }

  @Test(
    "a link element counts as of the head only while the head lasts",
    arguments: [
      ("<link rel=canonical href=x>", true),
      ("<html><head><title>t</title><link rel=canonical href=x></head><body>", true),
      ("<head><script>1</script></head><link rel=canonical href=x>", true),
      ("<head><noscript><img src=p></noscript><link rel=canonical href=x>", true),
      ("<head></head><body><link rel=canonical href=x>", false),
      ("<head><p>early</p><link rel=canonical href=x></head>", false),
      ("<head>words<link rel=canonical href=x></head>", false),
      ("<head><img src=p><link rel=canonical href=x></head>", false),
      ("<head><noscript><link rel=canonical href=x></noscript></head>", false),
      ("<svg><link rel=canonical href=x></svg>", false),
    ])
  func head(html: String, isInHead: Bool) {
    let document = page(html)
    #expect(document.links.map(\.isInHead) == [isInHead])
    #expect(document.links.map(\.isVisible) == [false])
    #expect(document.metadata.addresses.map(\.carrier) == (isInHead ? ["canonical"] : []))
  }

  @Test("links that search engines are asked to pass over are known")
  func noindex() {
    let document = page(
      """
      <noindex><a href=a>a</a></noindex><a href=b>b</a><!--noindex--><a href=c>c</a>
      <!-- /noindex --><a href=d>d</a>
      """)
    #expect(document.links.map(\.isInNoindex) == [true, false, true, false])
  }

  @Test("a link without words has the text of the picture in it")
  func imageText() {
    let document = page(
      """
      <a href=a><img alt="" src=1><img alt="The  Example" src=2></a><a href=b><img alt=x> words</a>
      <p>text <a href=c><img src=3></a></p>
      """)
    #expect(document.links.map(\.imageText) == ["The Example", nil, nil])
    #expect(document.links.map(\.block) == [nil, 0, 1])
  }

  @Test("the areas of an image map are links")
  func area() {
    let document = page("<map><area href=x alt=y></map><a name=z>no link</a>")
    #expect(document.links.map(\.element) == [.area])
  }

  @Test(
    "pictures are seen wherever a page names them",
    arguments: [
      ("<img srcset='a.jpg 1x, b.jpg 2x'>", ["a.jpg"]),
      (
        "<picture><source srcset=\"a.webp, b.webp\"><img src=c.jpg></picture>", ["a.webp", "c.jpg"]
      ),
      ("<video><source src=film.mp4></video>", []),
      ("<div style='background: #fff url(\"a.jpg\") no-repeat'>x</div>", ["a.jpg"]),
      ("<div style='list-style:url(a.gif)'>x</div>", []),
      ("<div style='background-image:url()'>x</div>", []),
    ] as [(String, [String])])
  func pictures(html: String, expected: [String]) {
    #expect(page(html).images.map(\.target) == expected)
  }

  @Test("images, scripts and frames are listed with their size")
  func images() {
    let document = page(
      """
      <script src=s.js></script><body><img src=a.gif width=1 height="1px" alt=" A  b ">
      <img data-src=b.jpg style="width:640px;height:50%"><iframe src=//f.example/ srcdoc=x></iframe>
      <noscript><img src=c.gif></noscript><img alt=none>
      """)
    #expect(document.images.map(\.target) == ["s.js", "a.gif", "b.jpg", "//f.example/", "c.gif"])
    #expect(document.images.map(\.element) == [.script, .image, .image, .frame, .image])
    #expect(document.images.map(\.width) == [nil, 1, 640, nil, nil])
    #expect(document.images.map(\.isCounterSized) == [false, true, false, false, false])
    #expect(document.images[1].alternative == "A b")
    #expect(document.images.map(\.zone) == [.meta, .article, .article, .article, .noscript])
    #expect(document.images[3].hidden == nil)
    #expect(document.notes.isEmpty)
  }

  @Test(
    "a target is decoded and resolved the same, be it short or long",
    arguments: [1, 1_000, 1_030, 8_000])
  func lengths(length: Int) {
    let path = String(repeating: "p", count: length)
    let html =
      "<base href='https://example.org/a/'><a href=' b/\(path)?x=1&amp;y=2 '><img alt=' an &lt;\(path)&gt; '"
      + " src='c/\(path)&amp;d'></a>"
    let document = page(html)
    let link = document.links[0]
    #expect(link.target == "b/\(path)?x=1&y=2")
    #expect(link.address == WebAddress("https://example.org/a/b/\(path)?x=1&y=2"))
    #expect(link.imageText == "an <\(path)>")
    #expect(document.images[0].target == "c/\(path)&d")
    #expect(document.images[0].alternative == "an <\(path)>")
    #expect(document.images[0].address.path == "/a/c/\(path)&d")
  }
}
