import RepostCore
import RepostDocuments
import RepostReporting

/// The text of a file block by block; what readers do not see is folded.
struct ExtractedBlocks {
  /// The markup.
  private(set) var html = ""

  private let document: Document
  private let file: Int
  /// The shown links with words of their own, by the block they start in.
  private var links: [Int: [Int]] = [:]

  init(_ document: Document, blocks: [Block], links: [Int], file: Int) {
    self.document = document
    self.file = file
    for link in links {
      guard let block = document.links[link].block, !document.links[link].anchor.isEmpty else {
        continue
      }
      self.links[document.blocks[block].text.start, default: []].append(link)
    }
    html = "<section aria-label=\"Text\">\n"
    var index = 0
    while index < blocks.count {
      guard blocks[index].hidden != nil else {
        html += row(blocks[index])
        index += 1
        continue
      }
      let end = blocks[index...].firstIndex { $0.hidden == nil } ?? blocks.count
      html += folded(blocks[index..<end])
      index = end
    }
    html += "</section>\n"
  }

  /// What readers do not see, folded under a line that says how much it is and why.
  private func folded(_ blocks: ArraySlice<Block>) -> String {
    let reasons = HiddenReason.allCases.compactMap { reason in
      let count = blocks.count { $0.hidden == reason }
      return count == 0 ? nil : blocks.count == count ? reason.phrase : "\(count) \(reason.phrase)"
    }
    let summary =
      "\(ExtractedMarkup.count(blocks.count, "block")) hidden: " + reasons.joined(separator: ", ")
    return "<details>\n<summary>\(ExtractedMarkup.label(.hidden)) \(summary)</summary>\n"
      + blocks.map(row).joined() + "</details>\n"
  }

  private func row(_ block: Block) -> String {
    var why = block.hidden?.phrase ?? block.zoneReason?.phrase ?? ""
    if block.isAriaHidden { why += why.isEmpty ? "aria-hidden" : ", aria-hidden" }
    if document.isInFrame(block.text) { why += why.isEmpty ? "in a frame" : ", in a frame" }
    let role = block.role == .paragraph ? "" : "<span class=\"role\">\(block.role.rawValue)</span> "
    return """
      <div class="block z-\(block.zone.rawValue)">
      <div class="label">\(ExtractedMarkup.label(block.zone))</div>
      <div class="text r-\(block.role.rawValue)" dir="auto">\(words(block))</div>
      <div class="why"><span>\(role)\(why)</span> \(ExtractedMarkup.place(document.bytes(of: block.text), in: document))</div>
      </div>

      """
  }

  /// The words of a block, those of links leading to the table of links.
  private func words(_ block: Block) -> String {
    var out = ""
    var offset = block.text.start
    let own = (links[block.text.start] ?? []).sorted {
      document.links[$0].anchor.start < document.links[$1].anchor.start
    }
    for link in own {
      let anchor = document.links[link].anchor
      let end = min(anchor.end, block.text.end)
      guard anchor.start >= offset, anchor.start < end else { continue }
      out += text(offset, anchor.start)
      out += "<a href=\"#f\(file)-l\(link)\">\(text(anchor.start, end))</a>"
      offset = end
    }
    return out + text(offset, block.text.end)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    start < end ? HTMLText.escaped(document.string(of: TextSpan(start, end))) : ""
  }
}
