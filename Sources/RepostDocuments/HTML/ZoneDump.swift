internal import RepostCore

extension HTMLReader {
  package func dump(path: String, bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { memory in
      let source = SourceBytes(memory)
      var tokenizer = HTMLTokenizer(
        bytes: source, sink: HTMLTreeSink(bytes: source, limits: ReadLimits()), offset: 0)
      tokenizer.run()
      tokenizer.sink.finish()
      let page = Self.resolved(tokenizer.sink)
      let zones = ZoneClassifier(page).zones()
      var writer = BlockWriter(page, zones: zones)
      writer.write(page.events)
      var linkChars = Array(repeating: 0, count: writer.blocks.count)
      var b = 0
      for a in writer.anchors.map(\.text).sorted(by: { $0.start < $1.start }) where !a.isEmpty {
        while b < writer.blocks.count, writer.blocks[b].text.end <= a.start { b += 1 }
        var c = b
        while c < writer.blocks.count, writer.blocks[c].text.start < a.end {
          linkChars[c] +=
            min(a.end, writer.blocks[c].text.end) - max(a.start, writer.blocks[c].text.start)
          c += 1
        }
      }
      func q(_ s: String) -> String {
        var out = "\""
        for u in s.unicodeScalars {
          if u == "\"" || u == "\\" {
            out += "\\"; out.unicodeScalars.append(u)
          } else if u.value < 0x20 {
            out += " "
          } else {
            out.unicodeScalars.append(u)
          }
        }
        return out + "\""
      }
      var rows: [String] = []
      for i in page.elements.rows.indices {
        let r = page.elements.rows[i]
        let s = page.elements.styled[i]
        let cls =
          s.classes < 0
          ? "" : source.decodedAttribute(page.elements.classValues.places[Int(s.classes)].range)
        let id = s.id.isEmpty ? "" : source.decodedAttribute(s.id.range)
        let hint = r.hint.map { "\($0.kind)" } ?? ""
        rows.append(
          "[\(q("\(r.name)")),\(r.parent),\(q(hint)),\(r.hint?.isFromClass == true ? 1 : 0),\(r.concealment >= 0 ? 1 : 0),\(r.flags.contains(.block) ? 1 : 0),\(r.flags.contains(.partOfPost) ? 1 : 0),\(q(cls)),\(q(id)),\(q(zones.zones[i].rawValue))]"
        )
      }
      var blocks: [String] = []
      for (i, block) in writer.blocks.enumerated() where block.isVisible {
        let text = String(decoding: writer.builder.text[block.text.range], as: UTF8.self)
        blocks.append(
          "[\(writer.rows[i]),\(q(block.zone.rawValue)),\(q(block.role.rawValue)),\(linkChars[i]),\(q(text))]"
        )
      }
      return
        "{\"path\":\(q(path)),\"rows\":[\(rows.joined(separator: ","))],\"blocks\":[\(blocks.joined(separator: ","))]}"
    }
  }
}
