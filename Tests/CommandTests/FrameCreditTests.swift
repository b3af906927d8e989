import Foundation
import Testing

@Suite struct FrameCreditTests {
  private struct Answer: Decodable {
    struct Repost: Decodable { let obligations: [Obligation] }
    struct Obligation: Decodable {
      let id: String
      let outcome: String
      let reservations: [String]?
    }
    let reposts: [Repost]
  }

  private let story = String(
    repeating:
      "<p>Nine boats lay in the harbour at low water, and none of them was in a hurry.</p>",
    count: 4)
  private let credit =
    "<p>This article was first published by <a href=https://ledger.example/boats>The Harbour Ledger</a>. © 2017 The Harbour Ledger</p>"

  private func obligations(_ repost: String) throws -> [Answer.Obligation] {
    let folder = try TemporaryFolder()
    let original = """
      <link rel=canonical href=https://ledger.example/boats><article>\(story)</article>
      <p>© 2017 The Harbour Ledger</p><p>The Harbour Ledger grants permission to cross-post its
      articles as long as the source and copyright are acknowledged together with a hyperlink to the
      original article.</p>
      """
    try folder.write(Array(original.utf8), to: "original.html")
    try folder.write(Array("<article>\(story)</article>\(repost)".utf8), to: "repost.html")
    let run = try Command.run(
      [
        "check", "repost.html", "--original", "original.html", "--original-url",
        "https://ledger.example/boats", "--site-kind", "community", "--format", "json",
      ], in: folder.url)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output))
    let ids = ["duty.credit-source", "duty.ack-copyright", "duty.link-article"]
    return answer.reposts.flatMap(\.obligations).filter { ids.contains($0.id) }
  }

  @Test("a credit that stands only in a frame's document counts, and a person is told")
  func frame() throws {
    let framed = try obligations("<iframe width=600 srcdoc=\"\(credit)\"></iframe>")
    #expect(framed.map(\.outcome) == ["passed", "passed", "passed"])
    #expect(framed.allSatisfy { $0.reservations?.contains { $0.contains("frame") } ?? false })
    let plain = try obligations(credit)
    #expect(plain.map(\.outcome) == ["passed", "passed", "passed"])
    #expect(plain.allSatisfy { $0.reservations?.isEmpty ?? true })
  }

  @Test("a credit in a frame that is not shown does not count")
  func hidden() throws {
    let hidden = try obligations("<iframe hidden srcdoc=\"\(credit)\"></iframe>")
    #expect(hidden.map(\.outcome) == ["failed", "failed", "failed"])
  }
}
