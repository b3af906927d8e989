import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkdownMaskTests {
  @Test(
    "what site generators evaluate is no text",
    arguments: [
      ("{{< figure src=\"a\" >}} By Ann", ["By Ann"]), ("a {{% b %}}c{{% /b %}} d", ["a c d"]),
      ("{{ site.name }} {% include x.html %}b", ["b"]), ("{{<\n  x\n>}}\n\na", ["a"]),
      ("{% comment %}\nHidden\n\nHidden\n{% endcomment %}\na", ["a"]),
      ("{%- comment -%}x{%- endcomment -%} a", ["a"]),
      ("{{% comment %}}\nHidden\n\nHidden\n{{% /comment %}}\na", ["a"]),
      ("{{< comment >}}x{{< /comment >}} a", ["a"]),
      ("# T {#id}", ["T"]), ("a\n{: .class}", ["a"]), ("a {{ b", ["a {{ b"]),
      ("a {b} c", ["a {b} c"]),
      ("a {{ b\n\nc }} d", ["a {{ b", "c }} d"]), ("import x from 'y'\n\na", ["a"]),
      ("import duties rose", ["import duties rose"]), ("{{ x }}    a", ["a"]),
      ("```\n{{ x }}\n```", ["{{ x }}"]),
    ] as [(String, [String])])
  func masked(text: String, expected: [String]) {
    #expect(Document.markdown(text).shown == expected)
  }

  @Test("a shortcode in an address is dropped from it")
  func targets() {
    let document = Document.markdown("[a]({{ site.url }}/b) [c]({{< ref \"d e.md\" >}})")
    #expect(document.linkList == ["markdown /b [a]", "markdown  [c]"])
    #expect(document.links[0].address.path == "/b")
  }

  @Test("places are those of the file, not of what is left of it")
  func places() {
    let document = Document.markdown("{{< x >}}a **b** {{ c }}d")
    #expect(document.words.map { document.source(of: $0.span) } == ["a", "b", "d"])
    #expect(document.bytes(of: TextSpan(0, 1)) == ByteSpan(9, 10))
  }

  @Test("components of MDX are dropped, and the Markdown between them is read")
  func components() {
    let text = """
      import A from './a'
      export const meta = {
        title: 'x'
      }

      <Note kind={x > 3}>
        **Read** [this](/u).
      </Note>

      <Tabs.Item/> {/* by Ann */} <>b</> {props.c}
      """
    let document = Document.markdown(text, path: "a.mdx")
    #expect(document.shown == ["Read this.", "b"])
    #expect(document.linkList == ["markdown /u [this]"])
  }
}
