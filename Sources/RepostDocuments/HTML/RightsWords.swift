/// The words of lines about rights, in the languages that pages most often come in.
enum RightsWords {
  /// For each of the pieces of a text, which come in its order, whether one of the words occurs in
  /// it, whatever its case.
  ///
  /// The text is looked through once: three tables of which bytes may start a word rule out nearly
  /// all places, whatever the pieces are.
  static func occurrences(in text: [UInt8], pieces: [Range<Int>]) -> [Bool] {
    var isFound = Array(repeating: false, count: pieces.count)
    let (starts, words) = (starts, words)
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        var piece = 0
        var offset = 0
        while offset + 1 < text.count {
          let hits =
            offset + 3 < text.count
            ? starts[Int(text[offset])] & starts[Int(text[offset + 1])] >> 8
              & starts[Int(text[offset + 2])] >> 16 & starts[Int(text[offset + 3])] >> 24 : 1
          guard hits & 0xFF != 0 else {
            offset += 1
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

  private static func startsWord(
    _ words: [[[UInt8]]], _ text: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int
  ) -> Bool {
    for word in words[Int(text[offset].asciiLowercased)]
    where offset + word.count <= text.endIndex {
      var index = 1
      while index < word.count, text[offset + index].asciiLowercased == word[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }

  /// In the lowest eight bits the groups of words that start with a byte, in the next eight those
  /// whose second byte it is, and so on to the fourth. A place where a group has all four may start a
  /// word; shorter words may go on with any. Words that start alike are of one group.
  private static let starts: [UInt32] = {
    var table: [UInt32] = Array(repeating: 0, count: 256)
    let all = Array(words.joined())
    for (number, word) in all.enumerated() {
      let group = UInt32(1) << UInt32(number * 8 / all.count)
      for byte in 0..<256 {
        let letter = UInt8(byte).asciiLowercased
        for place in 0..<4 where place >= word.count || word[place] == letter {
          table[byte] |= group << UInt32(8 * place)
        }
      }
    }
    return table
  }()

  /// The words by their first byte.
  private static let words: [[[UInt8]]] = {
    var table = Array(repeating: [[UInt8]](), count: 256)
    for word in [
      "©", "(c) ", "copyright", "licen", "lizenz", "creative commons", "rights reserved",
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
