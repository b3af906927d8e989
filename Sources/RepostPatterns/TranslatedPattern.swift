internal import CPCRE2

/// A pattern that was translated to machine code.
///
/// It is a copy: PCRE2 writes to the pattern that it translates, and other tasks may be matching with
/// that at the time.
@safe final class TranslatedPattern: Sendable {
  /// Whether there is machine code; where this machine can have none, the copy is interpreted too.
  let isMachineCode: Bool
  /// PCRE2's code, read-only from here on, which is what makes the class `Sendable`.
  nonisolated(unsafe) let code: OpaquePointer

  /// Translates a copy of `original`.
  init(_ original: borrowing CompiledPattern) {
    guard let code = unsafe pcre2_code_copy_8(original.code) else {
      fatalError("there is no memory left to translate patterns in")
    }
    isMachineCode = unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    unsafe self.code = code
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }
}
