import Testing

@testable import RepostDetection

@Suite struct LicenceContextTests {
  @Test(
    "the words before a licence say what it is for",
    arguments: [
      ("Photo: J. Doe, ", LicenceContext.image), ("Foto: Ana Example / ", .image),
      ("The photo is licensed under ", .image), ("Bildnachweis: Beispiel, ", .image),
      ("Icons by Example Studio, licensed ", .otherWork),
      ("Our theme's code is under ", .otherWork),
      ("Text and images are licensed under ", .text),
      ("Text, images and videos are available under ", .text),
      ("Except where noted, content on this site is licensed under a ", .text),
      ("Not every reader knows that the harbour museum puts its stories under ", .text),
      ("Dieser Roman steht unter ", .text), ("We publish under ", .text),
      ("本站内容采用", .text), ("图片：", .image),
      ("", .silent), ("Licensed under ", .silent),
      ("Except where otherwise noted, licensed under ", .silent),
    ])
  func context(lead: String, expected: LicenceContext) {
    #expect(LicenceContext(lead: lead) == expected)
  }

  @Test(
    "the noun of the clause decides, not what explains or owns it",
    arguments: [
      ("Photos in this article are ", LicenceContext.image),

      ("The article's photo is under ", .image),
      ("This article is under CC BY; photos are ", .image),
      ("Articles in our image archive are ", .text), ("Our dataset of texts is under ", .otherWork),
      ("The content of this page is under CC BY, and code samples are licensed under ", .otherWork),
      ("Code samples are under MIT, text under ", .text),
    ])
  func clause(lead: String, expected: LicenceContext) {
    #expect(LicenceContext(lead: lead) == expected)
  }

  @Test(
    "a licence that is denied, somebody else's or of something unknown is not the text's",
    arguments: [
      ("This story is not available under ", LicenceContext.denied),
      ("It isn't offered under a ", .denied),
      ("They put every lesson under their ", .otherWork),
      ("The novel itself is available under a ", .unknownWork),
      ("Der Roman steht unter der Lizenz ", .unknownWork),
    ])
  func strangers(lead: String, expected: LicenceContext) {
    #expect(LicenceContext(lead: lead) == expected)
  }
}
