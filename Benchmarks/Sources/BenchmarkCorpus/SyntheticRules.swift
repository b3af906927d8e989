/// Rules by the thousand, shaped like real ones, each with a text that it matches.
///
/// Their words are invented, but for one in four that is a common one, as in real rules. The rules share
/// the words, so that one literal leads to several of them.
package struct SyntheticRules: Sendable {
  /// A rule, as a rule file, and words that it matches.
  package struct Rule: Sendable {
    /// Its id.
    package let id: String
    /// Its file.
    package let yaml: String
    let sample: String
  }

  /// The rules; the first of them are the same for any count.
  package let rules: [Rule]

  private let seed: UInt64

  /// Makes rules.
  package init(count: Int, seed: UInt64) {
    self.seed = seed
    var numbers = SeededNumbers(seed: seed)
    let words = Self.words(&numbers)
    rules = (0..<count).map { Self.rule($0, words, &numbers) }
  }

  /// Pages of prose, in which every rule's sample stands, each as often as the others.
  package func pages(bytes: Int) -> [String] {
    let recipe = PageRecipe(density: .sparse)
    var pages: [String] = []
    var written = 0
    while written < bytes {
      pages.append(recipe.page(pages.count, seed: seed))
      written += pages[pages.count - 1].utf8.count
    }
    // Samples are planted in the order of the rules, evenly over all paragraphs there are.
    let paragraphs = pages.map { $0.split(separator: "\n\n") }
    let all = paragraphs.reduce(0) { $0 + $1.count }
    var seen = 0
    var planted = 0
    return paragraphs.map { page in
      page.map { paragraph in
        seen += 1
        var text = String(paragraph)
        while planted < rules.count * seen / all {
          // A step that has no factor in common with the count visits every rule.
          text += " " + rules[planted * 7 % rules.count].sample + "."
          planted += 1
        }
        return text
      }.joined(separator: "\n\n")
    }
  }

  private static func words(_ numbers: inout SeededNumbers) -> [String] {
    let syllables = """
      bra cle dor fen gil hav jor kel lum mer nos pra quil ros sten tov ulm ver wex yar zel ant
      bor cu del er fos gra hil is ka lor mi nu ol pe ris sa tu ven
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    return (0..<2_500).map { _ in
      (0..<numbers.number(in: 2...4)).map { _ in numbers.element(of: syllables) }.joined()
    }
  }

  private static func rule(_ number: Int, _ words: [String], _ numbers: inout SeededNumbers) -> Rule
  {
    let own = (0..<5).map { _ in numbers.element(of: words) }
    let common =
      numbers.happens(percent: 25)
      ? numbers.element(of: ProseLanguage.english.large).lowercased()
      : numbers.element(of: words)
    let made = shape(numbers.number(in: 0...5), own, common)
    let id = "synthetic-\(number)"
    return Rule(
      id: id,
      yaml: """
        id: \(id)
        title: Says something that was made up
        status: stable
        description: Made to measure how speed depends on the number of rules.
        pattern: |-
          \(made.pattern)
        emits: duty.credit-source
        examples:
          match:
            - name: planted
              text: "⟦\(made.sample)⟧"
            - name: planted again
              text: "⟦\(made.sample)⟧"
          noMatch:
            - name: nothing
              text: "Nothing."
            - name: nothing again
              text: "Nothing at all."

        """,
      sample: made.sample)
  }

  private static func shape(_ shape: Int, _ own: [String], _ common: String)
    -> (pattern: String, sample: String)
  {
    let (a, b, c, d, e) = (own[0], own[1], own[2], own[3], own[4])
    switch shape {
    case 0:
      return (#"(?xi) \b \#(a) \s (?: \#(b) | \#(c) ) \s \#(common) \b"#, "\(a) \(b) \(common)")
    case 1:
      return (
        #"(?xi) \b (?: \#(a) | \#(b) ) (?: ing | ed | s )? \s (?: [\w’-]{1,20} \s ){0,3}? \#(c) \b"#,
        "\(a)ed the \(c)"
      )
    case 2:
      return (
        #"(?xi) \b \#(common) \s \#(a) [^.!?]{0,40}? \b (?: \#(b) | \#(c) | \#(d) ) \b"#,
        "\(common) \(a) and then \(d)"
      )
    case 3:
      return (
        #"(?xi) \b (?: no | not | never ) \s \#(a) -? \#(b) \s (?: our | their | \#(e) )"#,
        "never \(a)-\(b) our"
      )
    case 4:
      return (
        #"(?x) \b \#(a) \s by \s (?<name> [A-Z] \w{1,20} ) \s and \s \#(b) \b"#,
        "\(a) by Marten and \(b)"
      )
    default:
      return (
        #"(?xi) (?: \#(a) \s \#(b) | \#(c) \s \#(d) ) \s (?: of | for ) \s [\w\s]{0,30}? \#(e) \b"#,
        "\(c) \(d) of the old \(e)"
      )
    }
  }
}
