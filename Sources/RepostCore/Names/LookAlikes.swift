/// Letters of other scripts that look like Latin ones, folded for comparison.
///
/// A name that matches only after folding is never a plain pass: the fold says that a reader would
/// take one for the other, not that they are the same. The table holds the letters of Cyrillic,
/// Greek and Armenian that Unicode Technical Standard 39 lists as confusable with a basic Latin
/// letter, lower case.
package enum LookAlikes {
  /// The text with look-alike letters replaced by the Latin ones; the same text if there are none.
  package static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars { out.append(latin[scalar] ?? scalar) }
    return String(out)
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
    // Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k",
    "ӏ": "l", "м": "m", "н": "h", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t",
    "у": "y", "х": "x", "ԝ": "w", "ё": "e", "ѵ": "v",
    // Greek
    "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p",
    "τ": "t", "υ": "u", "χ": "x", "ϲ": "c", "ϳ": "j", "ω": "w", "γ": "y",
    // Armenian
    "օ": "o", "ս": "u", "հ": "h", "ո": "n", "ց": "g", "ք": "p",
  ]
}
