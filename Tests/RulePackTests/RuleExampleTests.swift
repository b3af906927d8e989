import RepostCore
import RepostDetection
import RepostDocuments
import RepostRules
import Testing

@Suite struct RuleExampleTests {
  @Test("every example of every rule comes out as marked")
  func examples() throws {
    let rules: [Rule]
    do {
      rules = try RulePackReader.rules(from: RulePackFolder.files())
    } catch let errors as RulePackErrors {
      for error in errors.errors { Issue.record("\(error)") }
      return
    }
    for rule in rules {
      // Examples in other formats wait for their readers.
      let isText = (rule.matches + rule.nonMatches).allSatisfy { $0.format == "text" }
      guard isText else { continue }
      for failure in RuleExampleRunner.failures(of: rule, among: rules, reader: plainText) {
        Issue.record("\(failure)")
      }
    }
  }

  /// A document of one paragraph for each line of the text.
  private func plainText(path: String, bytes: [UInt8]) -> Document {
    var builder = TextBuilder(sourceCount: bytes.count)
    var blocks: [Block] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      builder.append(line)
      guard let span = builder.endBlock() else { continue }
      blocks.append(Block(text: span, role: .paragraph, zone: .article))
    }
    return Document(
      path: path, format: .text, bytes: bytes, text: builder.text, sourceMap: builder.sourceMap,
      blocks: blocks, links: [], images: [], metadata: PageMetadata(), incidents: [], notes: [],
      lines: LineIndex(bytes))
  }
}
