#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The converter of the C library, `iconv`, asked for one character at a time.
///
/// It only fills tables, once for each encoding that is met. Decoders of our own work with them: so
/// every character has its place, and damage is read alike on all systems. This is the one place
/// of this module that hands memory to C.
struct SystemConverter: ~Copyable {
  private let descriptor: iconv_t

  /// Opens the converter for an encoding by its name in the C library, or gives nil without one.
  init?(_ name: String) {
    let descriptor = iconv_open("UTF-32LE", name)
    guard descriptor != iconv_t(bitPattern: -1), let descriptor else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The code point that `bytes` stand for, or nil where they stand for none, or for several.
  func scalar(_ bytes: [UInt8]) -> UInt32? {
    // Back to the initial state: some converters keep what may combine with the next character.
    iconv(descriptor, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var inputLeft = input.count
    var output = [CChar](repeating: 0, count: 16)
    var outputLeft = output.count
    let isWhole = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress
        var target = output.baseAddress
        let count = iconv(descriptor, &source, &inputLeft, &target, &outputLeft)
        return count != -1 && iconv(descriptor, nil, nil, &target, &outputLeft) != -1
      }
    }
    guard isWhole, inputLeft == 0, outputLeft == output.count - 4 else { return nil }
    return output[..<4].reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
  }
}
