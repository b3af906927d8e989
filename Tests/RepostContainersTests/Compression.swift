import CDeflate

/// Compresses, so that tests make their archives themselves.
enum Compression {
  enum Format { case gzip, zlib, deflate }

  static func compressed(_ bytes: [UInt8], _ format: Format) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    let bound = bytes.count + bytes.count / 8 + 256
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBytes { input in
        count =
          switch format {
          case .gzip:
            libdeflate_gzip_compress(
              compressor, input.baseAddress, input.count, output.baseAddress, bound)
          case .zlib:
            libdeflate_zlib_compress(
              compressor, input.baseAddress, input.count, output.baseAddress, bound)
          case .deflate:
            libdeflate_deflate_compress(
              compressor, input.baseAddress, input.count, output.baseAddress, bound)
          }
      }
    }
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { compressed(bytes, .gzip) }
  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}

extension [UInt8] {
  init(_ text: String) { self = Array(text.utf8) }

  var text: String { String(decoding: self, as: UTF8.self) }
}
