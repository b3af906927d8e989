internal import CDeflate

/// Inflates compressed data that is wholly in memory, in one call and fast (libdeflate).
///
/// It cannot tell broken data from data that goes on behind the input, and leaves nothing usable
/// behind a fault; `InflateStream` takes over there.
@safe struct BlockInflater: ~Copyable {
  /// What lies around the compressed data.
  enum Wrapper {
    /// A member of a gzip file, whose checksum is compared.
    case gzip
    /// The zlib format, whose checksum is compared.
    case zlib
    /// Nothing.
    case none
  }

  /// How a call ended.
  enum Result: Equatable {
    /// All was inflated: how much input it took and how much output it made.
    case done(read: Int, written: Int)
    /// The output does not fit.
    case outputFull
    /// The data is broken, or the input ends too early.
    case broken
  }

  private let decompressor: OpaquePointer

  /// Creates an inflater, which serves any number of calls.
  init() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      fatalError("there is no memory left to decompress with")
    }
    unsafe self.decompressor = decompressor
  }

  deinit {
    unsafe libdeflate_free_decompressor(decompressor)
  }

  /// Inflates the data at the start of `input` to the start of `output`.
  func inflate(
    _ wrapper: Wrapper, _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Result {
    var read = 0
    var written = 0
    let call =
      switch wrapper {
      case .gzip: unsafe libdeflate_gzip_decompress_ex
      case .zlib: unsafe libdeflate_zlib_decompress_ex
      case .none: unsafe libdeflate_deflate_decompress_ex
      }
    let result = unsafe call(
      decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &read,
      &written)
    switch result {
    case LIBDEFLATE_SUCCESS: return .done(read: read, written: written)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .outputFull
    default: return .broken
    }
  }
}

/// The checksum of gzip and ZIP.
enum CRC32 {
  /// The checksum of `bytes`.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
