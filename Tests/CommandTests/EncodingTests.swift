import Foundation
import Testing

/// Notices in encodings other than UTF-8, through the whole tool.
@Suite struct EncodingTests {
  struct Notice: CustomTestStringConvertible {
    let label: String
    let rule: String
    let words: String
    let before: String
    let notice: String
    let after: String

    var testDescription: String { label }
  }

  private struct Finding: Decodable {
    struct Place: Decodable {
      let byte: [Int]
      let line: Int
    }
    let rule: String?
    let text: String?
    let place: Place?
  }

  private struct Page: Decodable {
    struct Encoding: Decodable, Equatable {
      let name: String
      let by: String
      let declared: String?
    }
    let encoding: Encoding
  }

  private static let notices: [Notice] = [
    Notice(
      label: "windows-1251", rule: "ru-ack-copyright", words: "сохранять копирайт",
      before: "cdeee2eef1f2e82e20cff0e820efe5f0e5efe5f7e0f2eae520eff0eef1e8ec20",
      notice: "f1eef5f0e0edfff2fc20eaeeefe8f0e0e9f2",
      after: "2e"),
    Notice(
      label: "koi8-r", rule: "ru-ack-copyright", words: "сохранять копирайт",
      before: "eecfd7cfd3d4c92e20f0d2c920d0c5d2c5d0c5dec1d4cbc520d0d2cfd3c9cd20",
      notice: "d3cfc8d2c1ced1d4d820cbcfd0c9d2c1cad4",
      after: "2e"),
    Notice(
      label: "Shift_JIS", rule: "ja-credit-source", words: "出典を明記",
      before: "8b4c8e9682f088f8977082b782e98fea8d8782cd",
      notice: "8f6f935482f096be8b4c",
      after: "82b582c482ad82be82b382a28142"),
    Notice(
      label: "euc-jp", rule: "ja-credit-source", words: "出典を明記",
      before: "b5adbbf6a4f2b0facdd1a4b9a4ebbeecb9e7a4cf",
      notice: "bdd0c5b5a4f2ccc0b5ad",
      after: "a4b7a4c6a4afa4c0a4b5a4a4a1a3"),
    Notice(
      label: "gb2312", rule: "zh-credit-source", words: "注明出处",
      before: "cec4d5c2d7aad4d8c7eb",
      notice: "d7a2c3f7b3f6b4a6",
      after: "a1a3"),
    Notice(
      label: "gb18030", rule: "zh-credit-source", words: "注明出处",
      before: "cec4d5c2d7aad4d8c7eb",
      notice: "d7a2c3f7b3f6b4a6",
      after: "a1a3"),
    Notice(
      label: "Big5", rule: "zh-credit-source", words: "註明出處",
      before: "a4e5b3b9c2e0b8fcbdd0",
      notice: "b5f9a9faa558b342",
      after: "a143"),
    Notice(
      label: "euc-kr", rule: "ko-credit-please", words: "출처를 밝혀 주",
      before: "b1dbc0bb20c0cebfeb20bdc320",
      notice: "c3e2c3b3b8a620b9e0c7f420c1d6",
      after: "bcbcbfe42e"),
  ]

  @Test("a notice is found in its encoding, at the bytes of its words", arguments: notices)
  func found(notice: Notice) throws {
    let head = Array("<meta charset=\(notice.label)>\n<p>".utf8)
    let page = head + bytes(notice.before) + bytes(notice.notice) + bytes(notice.after)
    let run = try Command.run(
      ["scan", "-", "--stdin-filename", "page.html", "--format", "ndjson"], input: page)
    let findings = try run.text.split(separator: "\n").map {
      try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
    }
    let finding = try #require(findings.first { $0.rule == notice.rule }, "\(run.text)")
    let place = try #require(finding.place)
    #expect(finding.text == notice.words)
    #expect(Array(page[place.byte[0]..<place.byte[1]]) == bytes(notice.notice))
    #expect(place.line == 2)
  }

  @Test("extract tells the encoding and how it was known")
  func extracted() throws {
    func encoding(_ page: [UInt8]) throws -> Page.Encoding {
      let run = try Command.run(
        ["extract", "-", "--stdin-filename", "page.html", "--format", "json"], input: page)
      return try JSONDecoder().decode(Page.self, from: Data(run.output)).encoding
    }
    let declared = try encoding(Array("<meta charset=cp1251><p>".utf8) + [0xC0])
    #expect(declared == Page.Encoding(name: "windows-1251", by: "meta", declared: "cp1251"))
    let plain = try encoding(Array("<p>é".utf8))
    #expect(plain == Page.Encoding(name: "UTF-8", by: "content", declared: nil))
  }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
