internal import CPCRE2
internal import RepostCore

/// Runs patterns over text; each task has its own.
///
///     var matcher = Matcher()
///     let end = matcher.matches(
///       of: pattern, in: text, range: 0..<text.count, deadline: .now + .milliseconds(250), atMost: 100
///     ) { match in … }
///
/// It owns what PCRE2 writes to while it matches: the match data, the stack of compiled patterns and
/// the state of the deadline.
@safe package struct Matcher: ~Copyable {
  private let limits: MatchLimits
  private let data: OpaquePointer
  private let context: OpaquePointer
  /// The context in which the interpreter runs while a pattern is not translated.
  private let interpreterContext: OpaquePointer
  private let stack: OpaquePointer?
  private let watch: UnsafeMutablePointer<DeadlineWatch>

  /// The memory that the interpreter's limits leave it, in KiB; its steps hardly need more.
  private static let interpreterHeapKiB: UInt32 = 256

  /// The deadline that the watch was set to.
  ///
  /// Under the same one attempts are counted through, so that a search of a few attempts costs no look
  /// at the clock. It stands apart: with a field of a type whose size is only known when the program
  /// runs, Swift 6.3 does not call the `deinit`.
  private let deadline: UnsafeMutablePointer<ContinuousClock.Instant>

  /// Creates a matcher.
  package init(limits: MatchLimits = MatchLimits()) {
    guard let data = unsafe pcre2_match_data_create_8(UInt32(Pattern.maximumGroups + 1), nil),
      let context = unsafe pcre2_match_context_create_8(nil),
      let interpreterContext = unsafe pcre2_match_context_create_8(nil)
    else { fatalError("there is no memory left to match patterns with") }
    self.limits = limits
    unsafe self.data = data
    unsafe self.context = context
    unsafe self.interpreterContext = interpreterContext
    unsafe watch = .allocate(capacity: 1)
    unsafe watch.initialize(to: DeadlineWatch())
    unsafe deadline = .allocate(capacity: 1)
    // One that has passed, as the watch has it.
    unsafe deadline.initialize(to: .now)
    // Without a stack of its own, compiled code runs on 32 KiB of the thread's.
    unsafe stack = MatchStacks.take(
      start: limits.jitStackStart, maximum: limits.jitStackMaximum)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe pcre2_set_match_limit_8(context, limits.steps)
    unsafe pcre2_set_heap_limit_8(context, limits.heapKiB)
    unsafe pcre2_set_callout_8(context, DeadlineWatch.callout, watch)
    unsafe pcre2_set_heap_limit_8(interpreterContext, Self.interpreterHeapKiB)
    unsafe pcre2_set_callout_8(interpreterContext, DeadlineWatch.callout, watch)
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_context_free_8(interpreterContext)
    unsafe MatchStacks.giveBack(
      stack, start: limits.jitStackStart, maximum: limits.jitStackMaximum)
    unsafe watch.deinitialize(count: 1)
    unsafe watch.deallocate()
    unsafe deadline.deinitialize(count: 1)
    unsafe deadline.deallocate()
  }

  /// Finds the matches in one piece of a text, from left to right, none overlapping another.
  ///
  /// The pattern sees the piece and nothing around it: `^`, `$` and `\b` hold at its ends. The spans
  /// are those of the whole text. Empty matches are not matches.
  ///
  /// - Parameters:
  ///   - pattern: What to find.
  ///   - text: Valid UTF-8.
  ///   - range: The piece; ends inside a character are moved inwards.
  ///   - starts: Where a match may start.
  ///   - deadline: When to give up.
  ///   - count: The most matches to give.
  ///   - body: Called for each match.
  /// - Returns: How the search ended.
  package mutating func matches(
    of pattern: Pattern, in text: [UInt8], range: Range<Int>, starts: MatchStarts = .anywhere,
    deadline: ContinuousClock.Instant, atMost count: Int, _ body: (PatternMatch) -> Void
  ) -> MatchEnd {
    let piece = Self.wholeCharacters(text, range.clamped(to: 0..<text.count))
    guard !piece.isEmpty else { return .complete }
    if unsafe deadline != self.deadline.pointee {
      unsafe self.deadline.pointee = deadline
      unsafe watch.pointee.start(for: deadline - .now)
    }
    return unsafe text.withUnsafeBufferPointer { text in
      var search = unsafe Search(
        subject: unsafe UnsafeBufferPointer(rebasing: text[piece]), base: piece.lowerBound,
        room: count)
      let compiled = pattern.compiled
      search.machineCode = compiled.existingTranslation
      setOffsetLimit(PCRE2Offset.unset)
      switch starts {
      case .anywhere:
        if let end = run(compiled, &search, upTo: nil, body) { return end }
      case .near(let literals, let reach, let sentence):
        for literal in literals {
          let last = literal - piece.lowerBound
          guard last >= search.position else { continue }
          let first = unsafe max(
            search.position, Self.characterStart(search.subject, last - reach))
          if let sentence {
            search.position = unsafe sentence.sentenceStart(
              in: search.subject, before: first, notBefore: search.position)
          } else {
            search.position = first
          }
          setOffsetLimit(last)
          if let end = run(compiled, &search, upTo: last, body) { return end }
        }
      }
      return search.firstLimit.map { .matchLimit(at: $0) } ?? .complete
    }
  }

  /// How far the search of one piece is.
  @safe private struct Search {
    let subject: UnsafeBufferPointer<UInt8>
    /// Where the piece starts in the text.
    let base: Int
    /// How many matches may still be given.
    var room: Int
    /// Where the next match may start.
    var position = 0
    var resumes = 0
    /// The pattern's machine code, once there is some.
    var machineCode: TranslatedPattern?
    /// Where a limit of PCRE2 was reached first, in the text.
    var firstLimit: Int?
  }

  /// Goes on with a search up to the last position at which a match may start, and says how it ended
  /// where nothing more of the piece is to be searched.
  private mutating func run(
    _ pattern: CompiledPattern, _ search: inout Search, upTo last: Int?,
    _ body: (PatternMatch) -> Void
  ) -> MatchEnd? {
    let subject = unsafe search.subject
    let end = last ?? subject.count - 1
    while search.position <= end {
      guard search.room > 0 else {
        return .matchCountLimit(at: search.base + search.position)
      }
      unsafe watch.pointee.lastStart = search.position
      let result = next(of: pattern, &search, upTo: end)
      switch result {
      case 0...:
        let match = currentMatch(of: pattern, base: search.base)
        search.room -= 1
        body(match)
        // A match ends behind where it started, but `\K` is not to be trusted with the loop.
        search.position = unsafe max(
          match.span.end - search.base, Self.next(subject, search.position))
      case PCRE2_ERROR_NOMATCH:
        search.position = unsafe Self.next(subject, end)
      case PCRE2_ERROR_CALLOUT:
        return unsafe .deadline(at: search.base + watch.pointee.lastStart)
      default:
        let start = unsafe watch.pointee.lastStart
        if search.firstLimit == nil { search.firstLimit = search.base + start }
        search.resumes += 1
        guard search.resumes <= limits.resumes else {
          return .matchLimit(at: search.base + start)
        }
        search.position = unsafe Self.next(subject, max(start, search.position))
      }
    }
    return nil
  }

  /// Asks PCRE2 for the next match that starts at `end` or before, and gives its answer.
  private func next(
    of pattern: CompiledPattern, _ search: inout Search, upTo end: Int
  ) -> Int32 {
    let options = UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY)
    let subject = unsafe search.subject
    let count = end - search.position
    if search.machineCode == nil,
      let steps = pattern.interpreterSteps(limit: limits.steps, count: count)
    {
      unsafe pcre2_set_match_limit_8(interpreterContext, steps)
      let result = unsafe pcre2_match_8(
        pattern.code, subject.baseAddress, subject.count, search.position, options, data,
        interpreterContext)
      switch result {
      case 0...:
        unsafe pattern.noteInterpreted(watch.pointee.lastStart - search.position)
        return result
      case PCRE2_ERROR_NOMATCH:
        pattern.noteInterpreted(count)
        return result
      case PCRE2_ERROR_CALLOUT: return result
      // The interpreter's limits are no answer.
      default: unsafe watch.pointee.lastStart = search.position
      }
    }
    let machineCode = search.machineCode ?? pattern.translated
    search.machineCode = machineCode
    return unsafe pcre2_match_8(
      machineCode.code, subject.baseAddress, subject.count, search.position, options, data,
      context)
  }

  private func setOffsetLimit(_ limit: Int) {
    unsafe pcre2_set_offset_limit_8(context, limit)
    unsafe pcre2_set_offset_limit_8(interpreterContext, limit)
  }

  private func currentMatch(of pattern: CompiledPattern, base: Int) -> PatternMatch {
    let pairs = unsafe UnsafeBufferPointer(
      start: pcre2_get_ovector_pointer_8(data), count: 2 * (Pattern.maximumGroups + 1))
    func span(_ group: Int) -> TextSpan? {
      let start = unsafe pairs[2 * group]
      let end = unsafe pairs[2 * group + 1]
      // Groups that took no part are `PCRE2_UNSET`, which is all ones.
      guard start != PCRE2Offset.unset, start <= end else { return nil }
      return TextSpan(base + start, base + end)
    }
    var groups: [(name: String, span: TextSpan)] = []
    for group in pattern.groups {
      guard let span = span(group.number) else { continue }
      groups.append((group.name, span))
    }
    return PatternMatch(span: span(0) ?? TextSpan(base, base), groups: groups)
  }

  /// The offset of the character behind the one at `offset`.
  private static func next(_ subject: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var next = offset + 1
    while next < subject.count, unsafe subject[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The start of the character that holds the byte at `offset`, or of the first one.
  private static func characterStart(
    _ subject: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int {
    var start = max(0, offset)
    while start > 0, unsafe subject[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The range without the parts of characters at its ends, which PCRE2 must never see.
  private static func wholeCharacters(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
