/// The words of a sentence that lead up to a licence, read for what it is for.
///
/// The clause right before the licence decides; in it, the noun before the verb. What that noun is
/// explained by ("photos *in this article*") and what owns it ("the *article's* photo") is passed over.
struct LicenceLead {
  private struct Word {
    let text: String
    /// The sign that parts it from the word before: a comma, a semicolon, a bar, or nil.
    let mark: Character?
  }

  private let words: [Word]
  /// The word right before the licence where a colon parts them: "Photos: CC BY 2.0".
  private let label: String?

  /// How many words before the licence are looked at.
  private static let reach = 32
  /// How close before the licence a denial has to stand.
  private static let denialReach = 6
  /// How close a denial of only what follows has to stand.
  private static let nearReach = 2
  /// How close before the licence somebody else's "their" has to stand.
  private static let ownerReach = 3

  init(_ lead: String) {
    var words: [Word] = []
    var text = ""
    var mark: Character?
    func isPart(_ character: Character) -> Bool {
      character.isLetter || character == "'" || character == "’" || character == "-"
    }
    for character in lead.lowercased() + " " {
      if isPart(character) {
        text.append(character == "’" ? "'" : character)
        continue
      }
      if text.contains(where: \.isLetter) {
        words.append(Word(text: String(text.trimmed { !$0.isLetter }), mark: mark))
        mark = nil
      }
      text = ""
      if ",;|•·".contains(character) { mark = character }
    }
    self.words = words.suffix(Self.reach)
    let end = lead.lastIndex { !$0.isWhitespace }
    label = end.map { lead[$0] == ":" } == true ? self.words.last?.text : nil
  }

  /// Whether the licence is denied.
  var isDenied: Bool {
    // A comma may stand inside of what is denied; the other signs end it.
    let end = words.lastIndex { $0.mark.map { $0 != "," } ?? false } ?? words.startIndex
    let near = words[end...].suffix(Self.denialReach)
    let denial = near.indices.first { index in
      // "If not otherwise stated" denies nothing.
      LicenceSubject.denials.contains(near[index].text)
        && (index + 1 == near.endIndex || !LicenceSubject.reserves.contains(near[index + 1].text))
    }
    if denial != nil { return true }
    if words.suffix(Self.nearReach).contains(where: { LicenceSubject.nearDenials.contains($0.text) }
    ) {
      return true
    }
    let clause = words[(words.lastIndex { $0.mark != nil } ?? words.startIndex)...]
    return clause.indices.contains { index in
      if LicenceSubject.clauseDenials.contains(clause[index].text) { return true }
      guard let pairs = LicenceSubject.deniedPairs[clause[index].text], index + 1 < clause.endIndex
      else { return false }
      return pairs.contains(clause[index + 1].text)
    }
  }

  /// Whether it is somebody else's licence: "under their Creative Commons licence".
  var belongsToOthers: Bool {
    words.indices.contains { index in
      guard LicenceSubject.others.contains(words[index].text) else { return false }
      let next = words[(index + 1)...].prefix(Self.ownerReach)
      return index >= words.count - 1
        || next.contains { $0.text == "creative" || OtherLicenceName.isLicenceWord($0.text) }
    }
  }

  /// What the words speak of.
  var subject: LicenceContext {
    if let label, let meaning = LicenceSubject.meaning(of: label) { return meaning }
    let clause = words[clauseStart...]
    if let named = Self.subject(of: clause) ?? Self.subject(of: words[...]) { return named }
    if let unspaced = words.lazy.compactMap({ LicenceSubject.meaning(ofUnspaced: $0.text) }).first {
      return unspaced
    }
    if words.contains(where: { LicenceSubject.selves.contains($0.text) }) { return .text }
    let verb = clause.firstIndex { LicenceSubject.verbs.contains($0.text) }
    return verb.map { $0 > clause.startIndex } == true ? .unknownWork : .silent
  }

  /// Where the clause starts that the licence stands in.
  ///
  /// A comma parts clauses only where what stands before it is complete, or only a circumstance;
  /// elsewhere it parts the things of a list, or a name from what it is about.
  private var clauseStart: Int {
    for index in words.indices.reversed() {
      guard let mark = words[index].mark else { continue }
      if mark != "," { return index }
      let before = words[..<index]
      let start = before.lastIndex { $0.mark != nil } ?? words.startIndex
      let opens = before[start...].first.map { LicenceSubject.openers.contains($0.text) } ?? false
      let isComplete = before[start...].contains { LicenceSubject.verbs.contains($0.text) }
      if opens || isComplete && Self.subject(of: words[index...]) != nil { return index }
    }
    return words.startIndex
  }

  /// What the first noun of a clause, and those joined to it, say; text among other things is text.
  private static func subject(of clause: ArraySlice<Word>) -> LicenceContext? {
    var first: LicenceContext?
    for word in clause {
      if first != nil,
        LicenceSubject.prepositions.contains(word.text) || LicenceSubject.verbs.contains(word.text)
      {
        break
      }
      guard let meaning = LicenceSubject.meaning(of: word.text) else { continue }
      // "Code samples", "image credits": what comes first says what they are of.
      if meaning == .text { return .text }
      if first == nil { first = meaning }
    }
    return first
  }
}
