import RepostCore
import RepostRemedy
import RepostTerms

/// What the caller says of the credit to write.
public struct CreditRequest: Hashable, Sendable {
  /// The formats of credits.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    case html, markdown, text
  }

  /// The original, or nil where its terms are given.
  public var original: Input?
  /// A file that states the terms, in place of what the original says.
  public var terms: String?
  /// The address of the original.
  public var originalURL: String?
  public var style: Style
  /// The language of the credit (`de`), or nil for that of the original.
  public var language: String?

  /// Creates a request.
  public init(
    original: Input? = nil, terms: String? = nil, originalURL: String? = nil, style: Style = .html,
    language: String? = nil
  ) {
    self.original = original
    self.terms = terms
    self.originalURL = originalURL
    self.style = style
    self.language = language
  }
}

extension RepostLint {
  /// The credit that satisfies the terms of one original, ready to paste.
  ///
  /// What the terms ask for and what is not known is left out and said in the messages; the run is then
  /// incomplete.
  ///
  /// - Throws: `RunError` where the original or the terms cannot be read, or name nobody to credit.
  public func credit(_ request: CreditRequest, options: OutputOptions) throws(RunError) -> RunResult
  {
    guard options.format == .text else { throw Self.unsupported(options, "credit") }
    let wording = try Self.wording(request.language, "credit")
    let address = try RepostContext.address(request.originalURL, "--original-url")
    var incidents: [Incident] = []
    let terms: Terms
    if let stated = try Self.stated(request.terms) {
      terms = stated.addressed(by: address)
    } else if let input = request.original {
      let page = try original(input, command: "credit", needsText: false)
      incidents = page.incidents
      terms = Terms(page, address: address)
    } else {
      throw RunError("credit: name the original, or its terms with --terms.")
    }
    let facts = CreditFacts(terms)
    let credit = CreditBlock(
      whole: facts, wording: wording ?? CreditWording(language: terms.work.language))
    guard !credit.isEmpty else {
      throw RunError("credit: the original names nobody to credit, and no licence.")
    }
    var messages = incidents.map(\.sentence) + credit.unfilled.map { "credit: \($0.absence)" }
    if facts.asked.isEmpty {
      messages.append("credit: The original asks for no credit; this is what it says of itself.")
    }
    let style = CreditStyle(rawValue: request.style.rawValue) ?? .html
    let rule = ExitRule(options: options, reposts: [], incidents: incidents, named: [])
    let isIncomplete = !credit.unfilled.isEmpty && !options.allowsIncomplete
    return RunResult(
      output: Array((style.text(of: credit) + "\n").utf8), messages: messages,
      status: isIncomplete ? .incomplete : rule.status)
  }

  /// The wording of a language that the caller asks for, if any.
  static func wording(_ language: String?, _ command: String) throws(RunError) -> CreditWording? {
    guard let language else { return nil }
    guard let wording = CreditWording.known(tag: language) else {
      throw RunError(
        "\(command): there is no wording in “\(language)”; there is one in "
          + CreditWording.languages.joined(separator: ", ") + ".")
    }
    return wording
  }
}
