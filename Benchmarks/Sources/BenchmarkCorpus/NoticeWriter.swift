/// Writes statements about rights: notices, licences, credits, prohibitions, grants.
///
/// Half of them come from templates with invented names and years, so that captures differ from page to
/// page; the other half are texts that the caller gives, which are the rules' own examples.
struct NoticeWriter {
  /// Statements to take as they are; may be empty.
  let statements: [String]

  private let names = ProseWriter(language: .english)

  init(statements: [String]) {
    self.statements = statements
  }

  /// A statement of any kind.
  func statement(_ numbers: inout SeededNumbers) -> String {
    if !statements.isEmpty, numbers.happens(percent: 50) { return numbers.element(of: statements) }
    return filled(numbers.element(of: Self.templates), &numbers)
  }

  /// What the foot of an ordinary page says.
  func footer(_ numbers: inout SeededNumbers) -> String {
    filled(numbers.element(of: Self.footers), &numbers)
  }

  /// What stands under a picture or a headline of an ordinary page.
  func byline(_ numbers: inout SeededNumbers) -> String {
    filled(numbers.element(of: Self.bylines), &numbers)
  }

  /// Replaces `NAME`, `YEAR` and `HOST`, each time by another.
  private func filled(_ template: String, _ numbers: inout SeededNumbers) -> String {
    let words = template.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { word in
      String(word).replacingFirst("NAME", with: names.name(&numbers))
        .replacingFirst("YEAR", with: String(numbers.number(in: 1996...2025)))
        .replacingFirst("HOST", with: Self.host(names.name(&numbers)))
    }.joined(separator: " ")
  }

  private static func host(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: "-") + ".example"
  }

  private static let footers = [
    "© YEAR NAME. All rights reserved.", "Copyright YEAR NAME", "© NAME YEAR", "© YEAR NAME",
    "Copyright © YEAR NAME. All rights reserved.", "© YEAR-YEAR NAME",
  ]

  private static let bylines = [
    "By NAME", "Photo: NAME", "Story by NAME", "Foto: NAME", "Text: NAME",
  ]

  private static let templates =
    footers + bylines + [
      "Originally published by NAME at https://HOST/YEAR/story.",
      "This article first appeared in NAME and is republished here with permission.",
      "NAME grants permission to cross-post its articles on community sites as long as the source "
        + "and copyright are acknowledged together with a hyperlink to the original article.",
      "You may republish this article online provided that you credit NAME and link to the original.",
      "No part of this publication may be reproduced without the prior written permission of NAME.",
      "Do not republish our pictures; write to NAME for permission first.",
      "Please include a link to https://HOST/ at the top of the page.",
      "Licensed under CC BY-SA 4.0 unless stated otherwise.",
      "This work is licensed under a Creative Commons Attribution 4.0 International License.",
      "For commercial use, contact rights@HOST.",
      "Reproduction in whole or in part is prohibited without written consent.",
      "Courtesy of NAME, used under licence.",
      "Material may be reprinted for non-commercial purposes if the author is named.",
      "Nachdruck nur mit Genehmigung von NAME.", "Alle Rechte vorbehalten. © YEAR NAME",
      "Tous droits réservés. Reproduction interdite sans l’accord de NAME.",
      "Todos los derechos reservados. Prohibida la reproducción sin citar la fuente.",
      "Todos os direitos reservados. Fonte: NAME.",
      "Tutti i diritti riservati. Riproduzione vietata senza il consenso di NAME.",
      "Все права защищены. При перепечатке ссылка на источник обязательна.",
      "Усі права захищені. Передрук лише з посиланням на джерело.",
      "無断転載を禁じます。", "版权所有 © YEAR NAME，未经许可不得转载。",
    ]
}

extension String {
  fileprivate func replacingFirst(_ word: String, with replacement: String) -> String {
    guard let range = firstRange(of: word) else { return self }
    return replacingCharacters(self, range, replacement)
  }

  private func replacingCharacters(_ text: String, _ range: Range<Index>, _ new: String) -> String {
    text[..<range.lowerBound] + new + text[range.upperBound...]
  }
}
