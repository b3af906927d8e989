/// The words of lines about rights, in the languages that pages most often come in.
enum RightsWords {
  /// Whether one of them occurs, whatever its case.
  static func occur(in text: ArraySlice<UInt8>) -> Bool {
    var offset = text.startIndex
    while offset + 1 < text.endIndex {
      // Few pairs of letters start one of the words.
      guard pairs[pair(text[offset], text[offset + 1])] else {
        offset += 1
        continue
      }
      for word in words[Int(text[offset].asciiLowercased)]
      where offset + word.count <= text.endIndex {
        var isSame = true
        for index in word.indices where text[offset + index].asciiLowercased != word[index] {
          isSame = false
          break
        }
        if isSame { return true }
      }
      offset += 1
    }
    return false
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first.asciiLowercased) << 8 | Int(second.asciiLowercased)
  }

  /// Whether one of the words starts with two bytes.
  private static let pairs: [Bool] = {
    var pairs = Array(repeating: false, count: 1 << 16)
    for word in words.joined() where word.count > 1 { pairs[pair(word[0], word[1])] = true }
    return pairs
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
