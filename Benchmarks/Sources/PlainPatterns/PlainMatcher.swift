internal import CPCRE2

/// Counts the matches of plain patterns in the plainest way: `pcre2_match` again and again.
package struct PlainMatcher: ~Copyable {
  /// How many matches there were.
  package private(set) var matches = 0
  /// How often a search ended in an error, such as PCRE2's own match limit.
  package private(set) var errors = 0

  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer

  /// Creates a matcher with the stack that PCRE2's documentation recommends.
  package init() {
    guard let data = pcre2_match_data_create_8(128, nil),
      let context = pcre2_match_context_create_8(nil),
      let stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    else { fatalError("there is no memory left to match patterns with") }
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    self.data = data
    self.context = context
    self.stack = stack
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }

  /// Counts the matches of a pattern in a piece of valid UTF-8; empty matches do not count.
  package mutating func count(_ pattern: PlainPattern, in text: [UInt8], _ range: Range<Int>) {
    let options = UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NOTEMPTY)
    text.withUnsafeBufferPointer { text in
      let piece = UnsafeBufferPointer(rebasing: text[range])
      var position = 0
      while position < piece.count {
        let result = pcre2_match_8(
          pattern.code, piece.baseAddress, piece.count, position, options, data, context)
        guard result >= 0 else {
          errors += result == PCRE2_ERROR_NOMATCH ? 0 : 1
          return
        }
        matches += 1
        // `\K` may end a match before the place where the search began.
        position = max(pcre2_get_ovector_pointer_8(data)[1], position + 1)
        while position < piece.count, piece[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
  }
}
