import RepostCore
import Testing

@testable import RepostPatterns

@Suite struct CaseFoldingTests {
  private static let scalars = (0..<UInt32(0x30000)).compactMap { Unicode.Scalar($0) }
  private static let withCase = scalars.filter {
    $0.properties.isCased || $0.properties.changesWhenCaseMapped
      || $0.properties.changesWhenCaseFolded
  }

  @Test("letters that are covered are equal to just those that PCRE2 takes for equal")
  func coveredLetters() throws {
    var classes: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for scalar in Self.withCase {
      if case .folds(let letter) = CaseFolding.caseless(scalar) {
        classes[letter, default: []].insert(scalar)
      }
    }
    #expect(classes.count > 250)
    for (letter, members) in classes {
      let equal = try Self.equal(to: letter)
      #expect(equal == members, "\(letter)")
      #expect(members.allSatisfy { $0.utf8.count <= CaseFolding.longestEqual(of: letter) })
    }
  }

  @Test("characters that are said to have no case are equal to no letter")
  func uncased() throws {
    for scalar in Self.scalars.prefix(0x3000) where CaseFolding.caseless(scalar) == .uncased {
      #expect(try Self.equal(to: scalar).isEmpty, "\(scalar)")
    }
  }

  @Test("folding bytes folds each covered letter and keeps misfits")
  func bytes() {
    let folded = CaseFolding.folded(Array("ÀÉ ŸŒ ΑΣς ЯЁ ſ \u{212A} Aaz[@ 中".utf8))
    #expect(String(decoding: folded, as: UTF8.self) == "àé ÿœ ασσ яё ſ \u{212A} aaz[@ 中")
  }

  /// The letters that PCRE2 takes for equal to a character without case.
  private static func equal(to scalar: Unicode.Scalar) throws -> Set<Unicode.Scalar> {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: withCase)
    let bytes = Array(String(text).utf8)
    let pattern = try Pattern("(?i)\\x{\(String(scalar.value, radix: 16))}")
    var found: Set<Unicode.Scalar> = []
    var matcher = Matcher()
    _ = matcher.matches(
      of: pattern, in: bytes, range: 0..<bytes.count, deadline: .now + .seconds(10), atMost: 100
    ) { match in
      found.formUnion(String(decoding: bytes[match.span.range], as: UTF8.self).unicodeScalars)
    }
    return found
  }
}
