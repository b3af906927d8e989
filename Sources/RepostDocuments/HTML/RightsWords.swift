/// The words of lines about rights, in the languages that pages most often come in.
enum RightsWords {
  /// For each of the pieces of a text, which come in its order, whether one of the words occurs in
  /// it, whatever its case.
  ///
  /// The text is looked through as a whole: a small table of how words start rules out nearly all
  /// places at once.
  static func occurrences(in text: [UInt8], pieces: [Range<Int>]) -> [Bool] {
    var isFound = Array(repeating: false, count: pieces.count)
    markSigns(in: text, pieces, &isFound)
    let (starts, words) = (starts, words)
    text.withMemory { text in
      starts.withUnsafeBufferPointer { starts in
        var piece = 0
        var offset = 0
        while offset &+ 4 <= text.count {
          let start = text.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
          guard starts[slot(UInt32(littleEndian: start))] else {
            offset &+= 1
            continue
          }
          while piece < pieces.count, pieces[piece].upperBound <= offset { piece += 1 }
          guard piece < pieces.count else { return }
          if pieces[piece].lowerBound <= offset,
            startsWord(words, text[..<pieces[piece].upperBound], at: offset)
          {
            isFound[piece] = true
            offset = pieces[piece].upperBound
          } else {
            offset += 1
          }
        }
      }
    }
    return isFound
  }

  /// Marks the pieces with a copyright sign, which is shorter than any word.
  private static func markSigns(in text: [UInt8], _ pieces: [Range<Int>], _ isFound: inout [Bool]) {
    var piece = 0
    var offset = 0
    while true {
      offset = text.firstOffset(of: 0xA9, from: offset)
      guard offset < text.count else { return }
      while piece < pieces.count, pieces[piece].upperBound <= offset { piece += 1 }
      guard piece < pieces.count else { return }
      if offset > pieces[piece].lowerBound, text[offset - 1] == 0xC2 { isFound[piece] = true }
      offset += 1
    }
  }

  private static func startsWord(
    _ words: [[[UInt8]]], _ text: Slice<UnsafeRawBufferPointer>, at offset: Int
  ) -> Bool {
    for word in words[Int(text[offset].asciiLowercased)]
    where offset + word.count <= text.endIndex {
      var index = 1
      while index < word.count, text[offset + index].asciiLowercased == word[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }

  /// Whether a word may start with the bytes that fall to a slot, in whatever case.
  private static let starts: [Bool] = {
    var table = Array(repeating: false, count: 1 << 12)
    for word in words.joined() {
      var start: UInt32 = 0
      for place in 0..<4 { start |= UInt32(word[place]) << UInt32(8 * place) }
      table[slot(start)] = true
    }
    return table
  }()

  /// The slot of four bytes, the same for capitals and small letters.
  @inline(__always)
  private static func slot(_ start: UInt32) -> Int {
    Int(((start | 0x2020_2020) &* 0x9E37_79B1) >> 20)
  }

  /// The words by their first byte; none is shorter than four bytes.
  private static let words: [[[UInt8]]] = {
    var table = Array(repeating: [[UInt8]](), count: 256)
    for word in [
      "(c) ", "copyright", "licen", "lizenz", "creative commons", "rights reserved",
      "rechte vorbehalten", "droits réservés", "derechos reservados", "direitos reservados",
      "diritti riservati", "republish", "reproduc", "nachdruck", "wiederveröffentlich",
      "originally published", "originally appeared", "first published", "cross-post",
      "crosspost", "reprint", "syndicat", "zuerst erschienen", "ursprünglich",
      "publicado originalmente", "publié à l'origine",
    ] {
      let bytes = Array(word.utf8)
      if let first = bytes.first { table[Int(first)].append(bytes) }
    }
    return table
  }()
}
