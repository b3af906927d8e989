internal import CPCRE2

/// A pattern as PCRE2 runs it by itself: compiled to machine code, no callout, PCRE2's own limits.
///
/// The options are those of the product's patterns, so that both find the same.
package final class PlainPattern: Sendable {
  /// A pattern that PCRE2 does not compile.
  package struct Failure: Error {
    package let source: String
    package let code: Int32
  }

  nonisolated(unsafe) let code: OpaquePointer

  /// Compiles `source`.
  package init(_ source: String) throws {
    let options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_DUPNAMES)
      | UInt32(PCRE2_NEVER_BACKSLASH_C)
    var errorCode: Int32 = 0
    var errorOffset = 0
    var text = source
    let compiled = text.withUTF8 {
      pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled else { throw Failure(source: source, code: errorCode) }
    let failure = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    guard failure == 0 else {
      pcre2_code_free_8(compiled)
      throw Failure(source: source, code: failure)
    }
    code = compiled
  }

  deinit { pcre2_code_free_8(code) }
}
