internal import RepostCore

/// The names in one captured string: several holders apart, each without what stands around a name.
///
/// Splitting is careful, for a name cut in two names nobody: `Smith and Sons Ltd` stays whole, and
/// so does `Example Institute, Example University`. Semicolons always part, commas and "and" only
/// names that look complete on both sides.
enum HolderNames {
  /// The longest capture that is read, in characters.
  static let maximumLength = 1_000
  /// The most characters a name has.
  static let longestName = 120
  /// The most words a name has.
  static let mostWords = 12

  /// The holders named in `captured`, in order; a name said twice comes once.
  static func names(in captured: String) -> [String] {
    var names: [String] = []
    for part in captured.prefix(maximumLength).split(separator: ";") {
      for name in separateNames(in: withoutRightsReserved(String(part))) {
        guard let name = cleanName(name) else { continue }
        if !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
      }
    }
    return names
  }

  /// Parts a name from the years that follow it: `Kite Ltd 2019–21`, where no years come before.
  static func partingYears(from captured: String) -> (name: String, years: String)? {
    let name = captured.prefix(maximumLength)
    let head = name.trimmed { $0.isNumber || $0.isWhitespace || ",-–—.()".contains($0) }
    guard let end = head.indices.last.map(head.index(after:)), head.contains(where: \.isLetter)
    else { return nil }
    // What stands between a name and its years is a space or a comma, so `Area51` is whole.
    let tail = name[end...]
    guard tail.first?.isNumber != true, !YearList(String(tail)).years.isEmpty else { return nil }
    let years = tail.trimmed { !$0.isNumber }
    return (String(name[..<end]) + (tail.hasPrefix(".") ? "." : ""), String(years))
  }

  // MARK: Splitting

  /// Parts `text` at commas and at "and" where every piece is a name of its own.
  private static func separateNames(in text: String) -> [String] {
    let pieces = commaPieces(of: text)
    let cleaned = pieces.map { withoutAddresses($0[...]) }
    guard pieces.count > 1 else { return conjoinedNames(in: text) }
    if Set(cleaned.map { $0.lowercased() }).count == 1 { return [pieces[0]] }
    let names = cleaned.enumerated().flatMap { index, piece in
      index == pieces.count - 1
        ? conjoinedNames(in: NameShape.withoutLeadingConjunction(piece)) : [piece]
    }
    if names.allSatisfy(NameShape.isComplete) { return names }
    // Of a list too long for one name, the pieces that are names for sure are better than none.
    return isTooLong(cleaned.joined(separator: ", ")) && names.contains(where: NameShape.isComplete)
      ? names.filter { NameShape.isComplete($0) || NameShape.isInstitutional($0) } : [text]
  }

  /// The pieces between commas, where `, Inc.` and the like belong to what stands before them.
  private static func commaPieces(of text: String) -> [String] {
    var pieces: [String] = []
    for piece in text.split(separator: ",") {
      guard let first = piece.split(whereSeparator: \.isWhitespace).first else { continue }
      if let last = pieces.last, NameShape.isDesignation(first) {
        pieces[pieces.count - 1] = last + "," + piece
      } else {
        pieces.append(String(piece))
      }
    }
    return pieces
  }

  /// Both sides of an "and", where both are names of people or both are names of firms.
  private static func conjoinedNames(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard
      let middle = words.firstIndex(where: { NameShape.conjunctions.contains($0.lowercased()) }),
      middle > words.startIndex, middle < words.endIndex - 1
    else { return [text] }
    let sides = [words[..<middle], words[(middle + 1)...]].map { $0.joined(separator: " ") }
      .map { withoutAddresses($0[...]) }
    let areFirms = sides.allSatisfy(NameShape.isFirm)
    let arePeople = words[middle] != "&" && sides.allSatisfy(NameShape.isPerson)
    return areFirms || arePeople ? sides : [text]
  }

  // MARK: Cleaning

  /// One name without lead-ins, addresses, quotes and closing punctuation; nil if none is left.
  private static func cleanName(_ text: String) -> String? {
    let web = text.split { $0.isWhitespace || "<>()[]".contains($0) }.first(where: isWebAddress)
    var name = NameEdges.trimmed(withoutLeadIns(withoutAddresses(text[...])[...]))
    if isTooLong(name) {
      guard let cut = firstSentence(of: name), !isTooLong(cut) else { return nil }
      name = NameEdges.trimmed(cut)
    }
    if name.isEmpty, let web { return host(of: web) }
    guard name.contains(where: \.isLetter) || !isYearList(name) else { return nil }
    return name.contains { $0.isLetter || $0.isNumber } ? name : nil
  }

  /// `name` up to "All rights reserved", in whatever language, and up to unnamed companions.
  private static func withoutRightsReserved(_ name: String) -> String {
    let characters = Array(name)
    // One character for one keeps the offsets; a final sigma is the only one that could differ.
    let lower = characters.map { character in
      guard let byte = character.asciiValue else {
        return character.lowercased().first ?? character
      }
      return byte &- 0x41 < 26 ? Character(Unicode.Scalar(byte | 0x20)) : character
    }
    let end = lower.indices.first { RightsReserved.starts(at: $0, in: lower) } ?? lower.count
    return String(characters[..<end])
  }

  /// `name` without e-mail and web addresses, in brackets or bare.
  private static func withoutAddresses(_ name: Substring) -> String {
    var out: [Substring] = []
    for word in name.split(whereSeparator: \.isWhitespace) {
      let bare = word.trimmed { "<>()[],.;:".contains($0) }
      if isMailAddress(bare) || isWebAddress(bare) {
        // The comma after a dropped address still parts what it parted.
        if word.hasSuffix(","), let last = out.popLast() { out.append(last + ",") }
        continue
      }
      out.append(word)
    }
    // Marks of comments may stand between two lines of a notice.
    return out.filter { $0.contains { !"()[]<>*#/|;%!".contains($0) } }.joined(separator: " ")
  }

  private static func withoutLeadIns(_ name: Substring) -> Substring {
    var name = name
    while true {
      name = name.trimmedStart { $0.isWhitespace || ",.:;-–—|•·*©ⓒ".contains($0) }
      let space = name.firstIndex(where: \.isWhitespace) ?? name.endIndex
      var word = name[..<space].lowercased()
      if word.hasSuffix(":") { word.removeLast() }
      // "The" and "And" may begin a title, "the" and "and" do not.
      let isSmall = name[..<space] == "the" || name[..<space] == "and"
      guard leadIns.contains(word) || isSmall else { return name }
      name = name[space...]
    }
  }

  private static let leadIns: Set<String> = [
    "by", "of", "copyright", "copr.", "(c)", "par", "por", "durch", "present",
  ]

  private static func isTooLong(_ name: String) -> Bool {
    name.count > longestName || name.split(whereSeparator: \.isWhitespace).count > mostWords
  }

  /// The text to the first full stop that ends a sentence, or nil.
  private static func firstSentence(of name: String) -> String? {
    var taken: [Substring] = []
    let words = name.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      taken.append(word)
      guard let last = word.last, ".!?。".contains(last), index < words.count - 1 else { continue }
      let next = words[index + 1]
      // "Ltd." may end a sentence, an initial hardly ever does.
      let isFirmsEnd = NameShape.isDesignation(word) && !NameShape.isDesignation(next)
      let isOpen = last == "." && NameShape.keepsFullStop(word) && !isFirmsEnd
      if next.first?.isUppercase == true, !isOpen { return taken.joined(separator: " ") }
    }
    return nil
  }

  private static func isMailAddress(_ word: Substring) -> Bool {
    guard let at = word.firstIndex(of: "@"), at != word.startIndex else { return false }
    return word[at...].contains(".")
  }

  private static func isWebAddress(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.")
  }

  private static func host(of word: Substring) -> String? {
    let text = word.trimmed { ",.;:".contains($0) }
    let address = WebAddress(text.contains("//") ? String(text) : "//" + text)
    return address.bareHost.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isYearList(_ name: String) -> Bool { !YearList(name).years.isEmpty }
}
