import Testing

@Suite struct LicenceExpressionTests {
  @Test(
    "an expression is one licence finding, wherever it stands",
    arguments: [
      ("a.c", "/* SPDX-License-Identifier: (MIT OR Apache-2.0) AND CC-BY-4.0 */\nint a;\n"),
      ("a.py", "# SPDX-License-Identifier: (mit or apache-2.0) and cc-by-4.0\nimport sys\n"),
      ("a.md", "<!-- SPDX-License-Identifier: (MIT OR Apache-2.0) AND CC-BY-4.0 -->\n\nText.\n"),
      ("a.html", "<!-- SPDX-License-Identifier: (MIT OR Apache-2.0) AND CC-BY-4.0 --><p>Text."),
      (
        "a.html",
        "<meta name='SPDX-License-Identifier' content='(MIT OR Apache-2.0) AND CC-BY-4.0'><p>Text."
      ),
      ("a.md", "---\nlicense: (MIT OR Apache-2.0) AND CC-BY-4.0\n---\nText.\n"),
      ("a.txt", "License: (MIT OR Apache-2.0) AND CC-BY-4.0\n"),
      ("a.html", "<p>This text is licensed under (MIT OR Apache-2.0) AND CC-BY-4.0.</p>"),
      (
        "a.html",
        """
        <script type="application/ld+json">{"@type":"Article",
        "license":"(MIT OR Apache-2.0) AND CC-BY-4.0"}</script><p>Text.
        """
      ),
    ])
  func oneFinding(path: String, text: String) throws {
    let found = try PackDetection.licences(in: text, path: path)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("- - - (MIT OR Apache-2.0) AND CC-BY-4.0 ") == true, "\(found)")
  }

  @Test(
    "an expression of one licence is that licence",
    arguments: [
      ("SPDX-License-Identifier: MIT", "mit - - MIT"),
      (
        "SPDX-License-Identifier: GPL-2.0-or-later WITH Classpath-exception-2.0",
        "gpl 2.0 - GPL-2.0-or-later WITH Classpath-exception-2.0"
      ),
      ("SPDX-License-Identifier: GPL-2.0+", "gpl 2.0 - GPL-2.0+"),
      ("SPDX-License-Identifier: ISC", "isc - - ISC"),
      ("SPDX-License-Identifier: LicenseRef-x", "- - - LicenseRef-x"),
      (
        "SPDX-License-Identifier: DocumentRef-a:LicenseRef-x", "- - - DocumentRef-a:LicenseRef-x"
      ),
      ("SPDX-License-Identifier: cc-by-sa-3.0-de", "cc-by-sa 3.0 de CC-BY-SA-3.0-DE"),
    ])
  func single(line: String, expected: String) throws {
    #expect(try PackDetection.licences(in: line + "\n", path: "a.txt") == [expected + " article"])
  }

  @Test(
    "an expression that cannot be read whole names no licence, and none of its parts",
    arguments: [
      "SPDX-License-Identifier: MIT OR Nobodys-Licence",
      "SPDX-License-Identifier: (MIT OR ISC", "SPDX-License-Identifier: NewLicence-1.0",
      "SPDX-License-Identifier: MIT OR", "License: CC-BY-4.0 AND Nobodys-1.0",
      "SPDX-License-Identifier: " + Array(repeating: "MIT", count: 120).joined(separator: " OR "),
    ])
  func unreadable(line: String) throws {
    #expect(try PackDetection.licences(in: line + "\n", path: "a.txt") == ["- - - - article"])
  }

  @Test(
    "what only looks like an expression is none",
    arguments: [
      "Every file has an SPDX-License-Identifier: it is a tag.",
      "SPDX-License-Identifier: NONE", "FISH AND CHIPS, licensed premises.",
      "She is licensed as PILOT AND CAPTAIN.",
    ])
  func noExpression(line: String) throws {
    #expect(try PackDetection.licences(in: line + "\n", path: "a.txt").isEmpty)
  }

  @Test(
    "an address of the SPDX list is the licence of this id",
    arguments: [
      "<link rel='license' href='https://spdx.org/licenses/CC-BY-SA-3.0-AT.html'>",
      "<link rel='license' href='http://www.spdx.org/licenses/CC-BY-SA-3.0-AT'>",
      """
      <script type="application/ld+json">{"@type":"NewsArticle",
      "license":"https://spdx.org/licenses/CC-BY-SA-3.0-AT.json"}</script>
      """,
    ])
  func addresses(markup: String) throws {
    let found = try PackDetection.licences(in: markup + "<p>Words of the story.</p>")
    #expect(Set(found) == ["cc-by-sa 3.0 at CC-BY-SA-3.0-AT page"])
  }

  @Test("a licence for programs that a page states of itself is the page's")
  func declaredProgramLicence() throws {
    #expect(
      try PackDetection.licences(in: "---\nlicense: MIT\n---\nText.\n", path: "a.md")
        == ["mit - - MIT page"])
    #expect(
      try PackDetection.licences(in: "<p>License: MIT</p>") == ["mit - - MIT other-work"])
  }
}
