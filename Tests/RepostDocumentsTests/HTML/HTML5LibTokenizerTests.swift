import Foundation
import Testing

@testable import RepostDocuments

/// Runs the tokenizer tests of html5lib, where a folder with them is named.
///
/// They are not part of this project: `HTML5LIB_TOKENIZER=folder swift test`, or `make accuracy`.
/// What is about XML output is left out, and so are the names of parse errors, which are not
/// reported here.
@Suite struct HTML5LibTokenizerTests {
  private static let folder = ProcessInfo.processInfo.environment["HTML5LIB_TOKENIZER"]

  private struct Case: Decodable {
    let description: String
    let input: String
    let output: [[Field]]
    let initialStates: [String]?
    let lastStartTag: String?
    let doubleEscaped: Bool?
  }

  private struct File: Decodable {
    let tests: [Case]?
  }

  private enum Field: Decodable {
    case text(String), flag(Bool), attributes([String: String]), none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .attributes(try container.decode([String: String].self))
      }
    }

    var isTrue: Bool {
      if case .flag(let flag) = self { flag } else { false }
    }
  }

  @Test(
    "the tokenizer passes the tests of html5lib",
    .enabled(if: folder != nil, "HTML5LIB_TOKENIZER names no folder with them"))
  func all() throws {
    let folder = try #require(Self.folder)
    var passed = 0
    var all = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".test") && name != "xmlViolation.test" {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      for test in try JSONDecoder().decode(File.self, from: data).tests ?? [] {
        for state in test.initialStates ?? ["Data state"] {
          let found = TokenLog.tokens(
            bytes(test.input, test), mode: try mode(state), rawName: test.lastStartTag ?? "")
          let expected = try joined(test.output.map { try token($0, test) })
          all += 1
          if found == expected { passed += 1 }
          #expect(found == expected, "\(name), \(state): \(test.description)")
        }
      }
    }
    print("html5lib tokenizer tests: \(passed) of \(all) passed")
    #expect(all > 6_000)
  }

  private struct UnknownWord: Error {
    let word: String
  }

  private func mode(_ state: String) throws -> ContentMode {
    switch state {
    case "Data state": .data
    case "RCDATA state": .rcdata
    case "RAWTEXT state": .rawtext
    case "Script data state": .script
    case "PLAINTEXT state": .plaintext
    case "CDATA section state": .cdata
    default: throw UnknownWord(word: state)
    }
  }

  private func token(_ fields: [Field], _ test: Case) throws -> LoggedToken {
    func text(_ index: Int) -> [UInt8]? {
      if case .text(let text) = fields[index] { bytes(text, test) } else { nil }
    }
    guard case .text(let kind) = fields[0] else { throw UnknownWord(word: "\(fields)") }
    switch kind {
    case "DOCTYPE":
      return .doctype(
        name: text(1), publicID: text(2), systemID: text(3), forcesQuirks: !fields[4].isTrue)
    case "StartTag":
      guard case .attributes(let attributes) = fields[2] else { throw UnknownWord(word: kind) }
      let pairs = attributes.map { (bytes($0.key, test), bytes($0.value, test)) }
      return .startTag(
        name: text(1) ?? [], attributes: Dictionary(uniqueKeysWithValues: pairs),
        isSelfClosing: fields.count > 3 && fields[3].isTrue)
    case "EndTag": return .endTag(name: text(1) ?? [])
    case "Comment": return .comment(text(1) ?? [])
    case "Character": return .text(text(1) ?? [])
    default: throw UnknownWord(word: kind)
    }
  }

  private func joined(_ tokens: [LoggedToken]) -> [LoggedToken] {
    tokens.reduce(into: []) { out, token in
      if case .text(let new) = token, case .text(let before) = out.last {
        out[out.count - 1] = .text(before + new)
      } else {
        out.append(token)
      }
    }
  }

  /// The text in UTF-8, which may be escaped a second time; a lone surrogate takes three bytes.
  private func bytes(_ text: String, _ test: Case) -> [UInt8] {
    guard test.doubleEscaped == true else { return Array(text.utf8) }
    var out: [UInt8] = []
    var units: [UInt16] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if rest.starts(with: [0x5C, 0x75]),
        let unit = UInt16(String(decoding: rest.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
      {
        units.append(unit)
        rest = rest.dropFirst(6)
      } else {
        out += encoded(units) + [first]
        units = []
        rest = rest.dropFirst()
      }
    }
    return out + encoded(units)
  }

  private func encoded(_ units: [UInt16]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      var value = unit
      if unit & 0xFC00 == 0xD800, index + 1 < units.count, units[index + 1] & 0xFC00 == 0xDC00 {
        value = 0x10000 + (unit - 0xD800) << 10 + UInt32(units[index + 1]) - 0xDC00
        index += 1
      }
      index += 1
      if let scalar = Unicode.Scalar(value) {
        out += Array(String(scalar).utf8)
      } else {
        out += [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 63), 0x80 | UInt8(value & 63)]
      }
    }
    return out
  }
}
