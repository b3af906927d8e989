internal import CZlib

/// Inflates compressed data piece by piece (zlib), and keeps what comes before a fault.
@safe final class InflateStream {
  /// What lies around the compressed data.
  enum Wrapper: Int32 {
    /// A member of a gzip file, whose checksum is compared.
    case gzip = 31
    /// The zlib format, whose checksum is compared.
    case zlib = 15
    /// Nothing.
    case none = -15
  }

  /// How far a step got.
  enum State: Equatable {
    /// It wants more input, or more room.
    case unfinished
    /// The data is whole.
    case ended
    /// The data was inflated to its end, and its checksum or length is another.
    case wrongChecksum
    /// The data is broken.
    case broken
  }

  /// What one step did.
  struct Step: Equatable {
    let read: Int
    let written: Int
    let state: State
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Creates a stream.
  init(_ wrapper: Wrapper) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { fatalError("there is no memory left to decompress with") }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Starts anew, with other data of the same kind.
  func reset() {
    unsafe inflateReset(stream)
  }

  /// Inflates what there is of `input` to the start of `output`.
  func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
    // The library counts in 32 bits.
    let inputCount = min(input.count, Int(Int32.max))
    let outputCount = min(output.count, Int(Int32.max))
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    unsafe stream.pointee.avail_in = UInt32(inputCount)
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(outputCount)
    let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    return unsafe Step(
      read: inputCount - Int(stream.pointee.avail_in),
      written: outputCount - Int(stream.pointee.avail_out), state: state(of: status))
  }

  private func state(of status: Int32) -> State {
    switch status {
    case Z_OK, Z_BUF_ERROR: return .unfinished
    case Z_STREAM_END: return .ended
    default:
      // Faults of the trailer are told apart by their words only; they have been the same since 1995.
      guard let message = unsafe stream.pointee.msg.map({ unsafe String(cString: $0) }) else {
        return .broken
      }
      let isTrailer = message == "incorrect data check" || message == "incorrect length check"
      return isTrailer ? .wrongChecksum : .broken
    }
  }
}
