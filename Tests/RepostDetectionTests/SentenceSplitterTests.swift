import RepostCore
import Testing

@testable import RepostDetection

@Suite struct SentenceSplitterTests {
  @Test(
    "sentences end where readers end them",
    arguments: [
      ["You may repost it.", "Link back!", "Please?", "Thanks"],
      ["Dr. Sample of Example Inc. wrote it.", "So did J. R. Doe."],
      ["See https://example.org/a.html for more.", "It is v. 2.0 now."],
      ["We ask (politely.)", "“Really?” she asked.", "\"Yes.\"", "Good…"],
      ["Texte z. B. hier.", "Vgl. Art. 5 Abs. 2 Nr. 3 dazu."],
      ["転載を許可します。", "リンクしてください。"], ["「はい。」", "次"],
      ["In the U.S. Senate it was said.", "No."],
      ["no end"],
    ])
  func sentences(parts: [String]) {
    let isWide = parts[0].unicodeScalars.contains { $0.value > 0x3000 }
    let text = Array("xx \(parts.joined(separator: isWide ? "" : " "))".utf8)
    let found = SentenceSplitter.sentences(in: text, of: TextSpan(3, text.count))
      .map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(found == parts)
  }
}
