/// The words of lines about rights, in the languages that pages most often come in.
enum RightsWords {
  /// Whether one of them occurs, whatever its case.
  static func occur(in text: ArraySlice<UInt8>) -> Bool {
    var offset = text.startIndex
    while offset < text.endIndex {
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
