/// The inside of front matter, read as YAML, as TOML and, where it starts with a brace, as JSON.
struct FrontMatterTarget: FuzzTarget {
  let name = "front-matter"
  let summary = "front matter of page.md in its three notations, then detection"
  let share = 8

  func check(_ input: [UInt8]) throws(Violation) {
    for fence in ["---", "+++"] {
      let page = Array((fence + "\n").utf8) + input + Array("\n\(fence)\n\nTides turn.\n".utf8)
      try PageReading(path: "page.md", page).check()
    }
    if input.first == UInt8(ascii: "{") {
      try PageReading(path: "page.md", input + Array("\n\nTides turn.\n".utf8)).check()
    }
  }
}
