/// How much work matching one pattern may be.
///
/// PCRE2's own limits bound one attempt at one start position, not a call: `(a+)+\d` on 50 KB of text
/// ran for 14.8 s under its limit and returned a plain no-match. The bound on time is the deadline
/// given to each call; these limits keep a single attempt short enough for the deadline to be seen.
package struct MatchLimits: Hashable, Sendable {
  /// How often one attempt may go back and try again (`pcre2_set_match_limit`).
  ///
  /// PCRE2's default is 10,000,000, which is about a tenth of a second an attempt; a hundredth of it
  /// is more than any rule of ours needs, and about a millisecond.
  package var steps: UInt32
  /// How much memory one attempt may take where it does not run as machine code, in KiB
  /// (`pcre2_set_heap_limit`).
  ///
  /// PCRE2's default is 20,000,000 KiB, which is no bound on any machine of ours.
  package var heapKiB: UInt32
  /// How large the stack of compiled patterns starts, in bytes.
  ///
  /// 32 KiB is what PCRE2's documentation recommends, and what it uses by itself.
  package var jitStackStart: Int
  /// How large the stack of compiled patterns may grow, in bytes.
  ///
  /// PCRE2's documentation finds 1 MiB enough for most patterns; four hold whatever an attempt can note
  /// that the interpreter finishes (``InterpreterBudget``). What is not used takes no memory.
  package var jitStackMaximum: Int
  /// How often a call goes on behind a position at which a limit was reached.
  ///
  /// Each costs up to a millisecond; a text that needs more is hostile or the pattern is wrong.
  package var resumes: Int

  /// The defaults: 100,000 steps, 64 MiB, a stack of 32 KiB to 4 MiB, 16 resumes.
  package init(
    steps: UInt32 = 100_000, heapKiB: UInt32 = 64 << 10, jitStackStart: Int = 32 << 10,
    jitStackMaximum: Int = 4 << 20, resumes: Int = 16
  ) {
    self.steps = steps
    self.heapKiB = heapKiB
    self.jitStackStart = jitStackStart
    self.jitStackMaximum = jitStackMaximum
    self.resumes = resumes
  }
}
