internal import RepostCore

/// Compressed data that was inflated with a bound on its size, as far as that went.
package struct Inflated: Hashable, Sendable {
  /// The bytes; those before the fault where there is one.
  package let bytes: [UInt8]
  /// Why there are no more, or nil where all is there.
  package let fault: ContainerError?

  /// Inflates everything in `input` that belongs to one piece of compressed data.
  ///
  /// - Parameters:
  ///   - input: The compressed data, and perhaps more behind it.
  ///   - wrapper: What lies around the data.
  ///   - limit: The most bytes to give.
  ///   - expected: How many bytes will come, where something says so.
  /// - Returns: What was inflated, and how much of `input` it took.
  static func inflate(
    _ input: ArraySlice<UInt8>, _ wrapper: BlockInflater.Wrapper, limit: Int, expected: Int? = nil
  ) -> (inflated: Inflated, read: Int) {
    let inflater = BlockInflater()
    var capacity = min(max(expected ?? 4 * input.count, 1 << 12), limit)
    while true {
      var result = BlockInflater.Result.broken
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        result = unsafe input.withUnsafeBytes {
          unsafe inflater.inflate(wrapper, $0, into: UnsafeMutableRawBufferPointer(output))
        }
        if case .done(_, let written) = result { count = written }
      }
      switch result {
      case .done(let read, _): return (Inflated(bytes: bytes, fault: nil), read)
      case .outputFull where capacity < limit: capacity = min(2 * capacity, limit)
      case .outputFull:
        let detail = "It is larger than \(limit) bytes when it is decompressed; not read."
        let fault = ContainerError(.decompressionLimit, detail)
        return (Inflated(bytes: [], fault: fault), input.count)
      case .broken: return salvage(input, wrapper, capacity: capacity, limit: limit)
      }
    }
  }

  /// What can be had of broken data.
  private static func salvage(
    _ input: ArraySlice<UInt8>, _ wrapper: BlockInflater.Wrapper, capacity: Int, limit: Int
  ) -> (inflated: Inflated, read: Int) {
    let stream = InflateStream(wrapper)
    var bytes: [UInt8] = []
    var read = 0
    var piece = capacity
    while true {
      var step = InflateStream.Step(read: 0, written: 0, state: .unfinished)
      let part = unsafe [UInt8](unsafeUninitializedCapacity: piece) { output, count in
        step = unsafe input.dropFirst(read).withUnsafeBytes {
          unsafe stream.step($0, into: UnsafeMutableRawBufferPointer(output))
        }
        count = step.written
      }
      bytes += part
      read += step.read
      let fault: ContainerError
      switch step.state {
      case .ended: return (Inflated(bytes: bytes, fault: nil), read)
      case .unfinished where step.written == piece && bytes.count < limit:
        piece = min(max(piece, 1 << 16), limit - bytes.count)
        continue
      case .unfinished where step.written == piece:
        fault = ContainerError(
          .decompressionLimit,
          "It is larger than \(limit) bytes when it is decompressed; read to there.")
      case .unfinished:
        fault = ContainerError(
          .truncated, "The compressed data ends too early; \(bytes.count) bytes were read.")
      case .wrongChecksum:
        fault = ContainerError(
          .checksumMismatch, "The checksum of the compressed data is another; something changed it."
        )
      case .broken:
        fault = ContainerError(
          .malformedArchive,
          "The compressed data is broken; \(bytes.count) bytes before the fault were read.")
      }
      return (Inflated(bytes: bytes, fault: fault), read)
    }
  }
}

extension InflateStream {
  /// Creates a stream for the same data that a block inflater takes.
  convenience init(_ wrapper: BlockInflater.Wrapper) {
    switch wrapper {
    case .gzip: self.init(Wrapper.gzip)
    case .zlib: self.init(Wrapper.zlib)
    case .none: self.init(Wrapper.none)
    }
  }
}

extension Inflated {
  /// The first bytes of a gzip file of which `head` is the start; fewer where they cannot be had.
  static func start(of head: [UInt8], count: Int) -> [UInt8] {
    let stream = InflateStream(InflateStream.Wrapper.gzip)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { output, written in
      written = unsafe head.withUnsafeBytes {
        unsafe stream.step($0, into: UnsafeMutableRawBufferPointer(output)).written
      }
    }
  }
}
