internal import CPCRE2

/// The words of the pattern library.
enum PCRE2Message {
  /// The library's message for one of its error numbers.
  static func text(of number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe pcre2_get_error_message_8(number, &buffer, buffer.count)
    guard count > 0 else { return "PCRE2 error \(number)" }
    return String(decoding: buffer[..<Int(count)], as: UTF8.self)
  }
}

/// What the pattern library says about itself.
package enum PatternLibrary {
  /// Its version and date, such as `10.42 2022-12-11`.
  package static var version: String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &buffer)
    return String(decoding: buffer.prefix(Int(max(1, count)) - 1), as: UTF8.self)
  }
}
