import RepostCore
import RepostDocuments
import RepostValidation

/// A small page put together by hand, to judge without a reader.
struct Page {
  /// A block of the page, perhaps with a link around all of its words.
  struct Line {
    var text: String
    var role = BlockRole.paragraph
    var zone = Zone.article
    var hidden: HiddenReason?
    var link: String?
    var element = Link.Element.anchor
    var rel: [String] = []
    var isInNoindex = false
  }

  var lines: [Line]
  var images: [Image] = []
  var metadata = PageMetadata()
  var incidents: [Incident] = []
  var format = Document.Format.html

  /// The document: its bytes are the texts, one a line.
  var document: Document {
    let bytes = Array(lines.map(\.text).joined(separator: "\n").utf8)
    var builder = TextBuilder(sourceCount: bytes.count)
    var blocks: [Block] = []
    var links: [Link] = []
    var offset = 0
    for line in lines {
      let end = offset + line.text.utf8.count
      builder.append(bytes[offset..<end])
      if let span = builder.endBlock() {
        if let target = line.link {
          links.append(
            Link(
              element: line.element, target: target, address: WebAddress(target), rel: line.rel,
              anchor: span, source: ByteSpan(offset, end), block: blocks.count, zone: line.zone,
              hidden: line.hidden, isInNoindex: line.isInNoindex))
        }
        blocks.append(Block(text: span, role: line.role, zone: line.zone, hidden: line.hidden))
      }
      offset = end + 1
    }
    return Document(
      path: "copy.html", format: format, bytes: bytes, text: builder.text,
      sourceMap: builder.sourceMap, blocks: blocks, links: links, images: images,
      metadata: metadata, incidents: incidents, notes: [], lines: LineIndex(bytes))
  }
}

/// Terms and a page, ready to be judged.
struct Judged {
  var ids: [ConditionID]
  var page: Page
  var assigner: Party? = Party(name: "Harbour Bulletin", aliases: ["harbour-bulletin.example"])
  var holders: [Work.Holder] = [.init(name: "Northern Notes", years: [2024], place: nil)]
  var authors: [String] = []
  var url: String? = "https://harbour-bulletin.example/2024/ledger"
  var parameters: [String: ParameterValue] = [:]
  var findings: [Finding] = []
  var context = RepostContext()
  var reuse: ReuseMeasure?

  var terms: Terms {
    Terms(
      work: Work(
        title: nil, authors: authors, source: assigner, url: url,
        equivalents: [url].compactMap { $0 }, published: nil, holders: holders),
      assigner: assigner,
      conditions: ids.map {
        Condition(id: $0, strength: .must, parameters: parameters, places: [], rule: "test")
      },
      statements: [], licences: [], contacts: [], conflicts: [], notes: [])
  }

  var judgement: RepostValidator.Judgement { judgement(on: page.document) }

  /// The judgement on a repost that a reader read.
  func judgement(on copy: Document) -> RepostValidator.Judgement {
    RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: copy,
        copyFindings: findings, reuse: reuse, context: context))
  }

  /// The verdict on the first obligation.
  var verdict: Verdict? { judgement.verdicts.first }
}
