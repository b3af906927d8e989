/// A page of Markdown; every other length is read as MDX, whose components are markup too.
struct MarkdownTarget: FuzzTarget {
  let name = "markdown"
  let summary = "DocumentReader of page.md and page.mdx, then detection"
  let share = 15

  func check(_ input: [UInt8]) throws(Violation) {
    try PageReading(path: input.count % 2 == 0 ? "page.md" : "page.mdx", input).check()
  }
}
