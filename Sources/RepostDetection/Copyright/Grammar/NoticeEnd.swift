/// What may stand behind a notice that is complete.
enum NoticeEnd {
  /// Whether the block, the line or the sentence ends before a token, or the tail of the notice starts;
  /// where `acceptsDash`, more may follow a dash.
  static func stands(
    at index: Int, in lexer: inout NoticeLexer, acceptsDash: Bool = false
  ) -> Bool {
    guard let token = lexer.token(index) else { return true }
    if token.startsLine { return true }
    switch token.kind {
    case .mark("."):
      guard let after = lexer.token(index + 1) else { return true }
      return !after.isJoined
    case .mark(let mark):
      if [";", "*", ")", "]", "\"", "<"].contains(mark) || NoticeWords.ends.contains(mark) {
        return true
      }
      if acceptsDash, mark == "-", !token.isJoined { return true }
      guard mark == "," || mark == "-" || mark == "!" else { return false }
      guard let after = lexer.token(index + 1) else { return true }
      return after.startsLine || RightsReserved.starts(in: lexer.text, at: after.range.lowerBound)
    case .word: return RightsReserved.starts(in: lexer.text, at: token.range.lowerBound)
    default: return false
    }
  }
}
