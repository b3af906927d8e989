/// JSON-LD in a page.
struct LinkedDataTarget: FuzzTarget {
  let name = "json-ld"
  let summary = "a script element of JSON-LD, read for metadata"
  let share = 4

  func check(_ input: [UInt8]) throws(Violation) {
    let page =
      Array("<title>Tides</title><script type=\"application/ld+json\">".utf8) + input
      + Array("</script><p>Tides turn twice a day.</p>".utf8)
    try PageReading(path: "page.html", page).check()
  }
}
