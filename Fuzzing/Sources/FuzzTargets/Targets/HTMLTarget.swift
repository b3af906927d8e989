/// A page of HTML.
struct HTMLTarget: FuzzTarget {
  let name = "html"
  let summary = "DocumentReader of page.html, then detection"
  let share = 32

  func check(_ input: [UInt8]) throws(Violation) {
    try PageReading(path: "page.html", input).check()
  }
}
