import RepostCore
import RepostDocuments
import Testing

/// A piece of source and what a reader sees of it.
private struct Atom {
  let source: [UInt8]
  let shown: String
  /// Whether a reader of some format decodes it, rather than `append` finding it in the bytes.
  var isEntity = false

  static let kinds: [Atom] = [
    Atom(source: Array("a".utf8), shown: "a"), Atom(source: Array("Zq7".utf8), shown: "Zq7"),
    Atom(source: Array("abcdefghijklmnop".utf8), shown: "abcdefghijklmnop"),
    Atom(source: Array("ßöñø×Ωд".utf8), shown: "ßöñø×Ωд"), Atom(source: [0x7F], shown: "\u{7F}"),
    Atom(source: [0x01], shown: "\u{1}"), Atom(source: Array("한글文".utf8), shown: "한글文"),
    Atom(source: Array("é".utf8), shown: "é"), Atom(source: Array("жи".utf8), shown: "жи"),
    Atom(source: Array("漢".utf8), shown: "漢"), Atom(source: Array("😀".utf8), shown: "😀"),
    Atom(source: Array("&copy;".utf8), shown: "©", isEntity: true),
    Atom(source: Array("&nbsp;".utf8), shown: " ", isEntity: true),
    Atom(source: Array("&shy;".utf8), shown: "", isEntity: true),
    Atom(source: Array("&fjlig;".utf8), shown: "fj", isEntity: true),
    Atom(source: Array("Ｗ".utf8), shown: "W"), Atom(source: Array("\u{FB03}".utf8), shown: "ffi"),
    Atom(source: Array("\u{1D400}".utf8), shown: "A"),
    Atom(source: Array("\u{202E}".utf8), shown: ""), Atom(source: Array("\u{34F}".utf8), shown: ""),
    Atom(source: Array("\u{E0041}".utf8), shown: ""), Atom(source: Array("，".utf8), shown: "，"),
    Atom(source: [0x20], shown: " "), Atom(source: [0x09, 0x20], shown: " "),
    Atom(source: [0x0D, 0x0A], shown: " "), Atom(source: Array("\u{A0}".utf8), shown: " "),
    Atom(source: Array("\u{2009}".utf8), shown: " "),
    Atom(source: Array("\u{3000}".utf8), shown: " "),
    Atom(source: Array("\u{AD}".utf8), shown: ""), Atom(source: Array("\u{200B}".utf8), shown: ""),
    Atom(source: Array("\u{FEFF}".utf8), shown: ""), Atom(source: [0xFF], shown: "\u{FFFD}"),
    Atom(source: [0xC3], shown: "\u{FFFD}"), Atom(source: [0xE2, 0x82], shown: "\u{FFFD}"),
  ]
}

@Suite struct TextBuilderTests {
  /// What the model expects of one scalar of the text.
  private struct Expected {
    var scalar: Unicode.Scalar
    var source: ByteSpan
  }

  @Test(
    "every scalar and every word of any text leads back to the bytes it was read from",
    arguments: 0..<200 as Range<UInt64>)
  func wayBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let atoms = (0..<Int.random(in: 1...60, using: &random)).compactMap { _ in
      Atom.kinds.randomElement(using: &random)
    }
    let source = atoms.flatMap(\.source)
    var builder = TextBuilder(sourceCount: source.count)
    let expected = model(of: atoms)

    var offset = 0
    var runStart = 0
    for atom in atoms {
      // Runs of plain source arrive whole or in parts; both must give the same.
      if atom.isEntity || Bool.random(using: &random) {
        builder.append(source[runStart..<offset])
        runStart = offset
      }
      if atom.isEntity {
        // A reader decodes more than it shows: white space and soft hyphens arrive too.
        let decoded = atom.shown == " " ? "\u{A0}" : atom.shown.isEmpty ? "\u{AD}" : atom.shown
        builder.append(decoded: decoded, source: offset, count: atom.source.count)
        runStart = offset + atom.source.count
      }
      offset += atom.source.count
    }
    builder.append(source[runStart..<offset])

    let span = builder.endBlock()
    guard !expected.isEmpty else {
      #expect(span == nil)
      return
    }
    let block = try #require(span)
    let text = String(decoding: builder.text[block.range], as: UTF8.self)
    #expect(Array(text.unicodeScalars) == expected.map(\.scalar))
    var position = block.start
    for part in expected {
      let next = position + String(part.scalar).utf8.count
      #expect(builder.sourceMap.bytes(of: TextSpan(position, next)) == part.source)
      position = next
    }
    for first in expected.indices {
      for last in first..<min(first + 6, expected.count) {
        let start = block.start + expected[..<first].map { String($0.scalar).utf8.count }.sum
        let end = start + expected[first...last].map { String($0.scalar).utf8.count }.sum
        #expect(
          builder.sourceMap.bytes(of: TextSpan(start, end))
            == ByteSpan(expected[first].source.start, expected[last].source.end))
      }
    }
    #expect(builder.invalidSequences == atoms.count { $0.shown == "\u{FFFD}" })
  }

  /// Folds the atoms the slow and plain way: one space for any run of white space inside the text.
  private func model(of atoms: [Atom]) -> [Expected] {
    var out: [Expected] = []
    var space: ByteSpan?
    var offset = 0
    for atom in atoms {
      let whole = ByteSpan(offset, offset + atom.source.count)
      if atom.shown == " " {
        if !out.isEmpty { space = space.map { $0.union(whole) } ?? whole }
      } else {
        var start = offset
        for scalar in atom.shown.unicodeScalars {
          if let gap = space { out.append(Expected(scalar: " ", source: gap)) }
          space = nil
          // What is shown as something else is one piece.
          let isWhole = atom.isEntity || !atom.source.elementsEqual(atom.shown.utf8)
          let count = String(scalar).utf8.count
          out.append(
            Expected(scalar: scalar, source: isWhole ? whole : ByteSpan(start, start + count)))
          start += count
        }
      }
      offset += atom.source.count
    }
    return out
  }

  @Test("a block without words has no span, and the next block starts clean")
  func emptyBlock() {
    let source = Array(" \u{AD}\n x y ".utf8)
    var builder = TextBuilder(sourceCount: source.count)
    builder.append(source[0..<4])
    #expect(builder.endBlock() == nil)
    builder.append(source[4...])
    #expect(builder.endBlock() == TextSpan(0, 3))
    #expect(builder.text == Array("x y\n".utf8))
  }

  @Test("the position counts a space that waits, so that a link starts behind it")
  func position() {
    let source = Array("a b".utf8)
    var builder = TextBuilder(sourceCount: source.count)
    builder.append(source[0..<2])
    let start = builder.position
    builder.append(source[2...])
    #expect(builder.text[start...] == [UInt8(ascii: "b")])
  }
}

extension [Int] {
  fileprivate var sum: Int { reduce(0, +) }
}
