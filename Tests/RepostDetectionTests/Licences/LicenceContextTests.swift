import Testing

@testable import RepostDetection

@Suite struct LicenceContextTests {
  @Test(
    "the words before a licence say what it is for",
    arguments: [
      ("Photo: J. Doe, ", LicenceContext.image), ("Foto: Ana Example / ", .image),
      ("Icons by Example Studio, licensed ", .otherWork),
      ("Our theme's code is under ", .otherWork),
      ("Text and images are licensed under ", .text), ("", .text),
      ("Except where noted, content on this site is licensed under a ", .text),
      ("Except where otherwise noted, licensed under ", .text),
      ("This story is not available under ", .denied), ("It isn't offered under a ", .denied),
      ("Not every reader knows that the harbour museum puts its stories under ", .text),
      ("The photo is licensed under ", .image),
    ])
  func context(lead: String, expected: LicenceContext) {
    #expect(LicenceContext(lead: lead) == expected)
  }
}
