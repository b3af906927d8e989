import RepostCore
import RepostTerms
import Testing

/// A sentence on a page with the licences that must be found in it, as `family version port spdx scope`.
struct LicenceSentence: CustomTestStringConvertible, Sendable {
  let words: String
  let expected: [String]

  init(_ words: String, _ expected: String...) {
    self.words = words
    self.expected = expected
  }

  var testDescription: String { words }

  /// The different licences found, in their order.
  func found() throws -> [String] {
    let markup = words.hasPrefix("<") ? words : "<p>\(words)</p>"
    var seen: Set<String> = []
    return try PackDetection.licences(
      in: "<article><h1>A story</h1><p>Some words of the story.</p>\(markup)</article>"
    ).filter { seen.insert($0).inserted }
  }
}

@Suite struct LicenceSentenceTests {
  @Test(
    "Creative Commons names are found in any order, spelling and sign between the letters",
    arguments: [
      LicenceSentence(
        "This text is under CC BY-ND-NC 2.0.", "cc-by-nc-nd 2.0 - CC-BY-NC-ND-2.0 article"),
      .init("Licensed under CC-NC-SA-BY 3.0.", "cc-by-nc-sa 3.0 - CC-BY-NC-SA-3.0 article"),
      .init("Text: CC BY‑NC‑ND 4.0", "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0 article"),
      .init("Text CC–BY–SA 4.0", "cc-by-sa 4.0 - CC-BY-SA-4.0 article"),
      .init("Text CC BY (NC, ND) 4.0", "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0 article"),
      .init("Text: CC BY + NC 4.0", "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init("Licence: CC BY, NC, SA 4.0", "cc-by-nc-sa 4.0 - CC-BY-NC-SA-4.0 article"),
      .init("This text is CC BY-SA-4.0 licensed.", "cc-by-sa 4.0 - CC-BY-SA-4.0 article"),
      .init("CC Attribution-NonCommercial 4.0", "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init("Creative Commons by-nc 2.5 licence", "cc-by-nc 2.5 - CC-BY-NC-2.5 article"),
      .init(
        "Under a Creative Commons Attribution‑NonCommercial 4.0 licence.",
        "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init("Text: CC BY 4.0 Deed", "cc-by 4.0 - CC-BY-4.0 article"),
      .init("Licensed under CC+ (CC BY-NC 4.0 and more).", "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init("No rights reserved: this text is CC0 1.0.", "cc0 1.0 - CC0-1.0 article"),
      .init("This text is marked with Public Domain Mark 1.0.", "pdm 1.0 - - article"),
    ])
  func names(sentence: LicenceSentence) throws {
    #expect(try sentence.found() == sentence.expected)
  }

  @Test(
    "a condition that stands apart from the name is not lost",
    arguments: [
      LicenceSentence("Text: CC BY 4.0 NC", "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init(
        "License: Creative Commons Attribution 4.0 NonCommercial",
        "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init(
        "Creative Commons Attribution (BY) - Non Commercial (NC) 4.0",
        "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      // The next sentence, and the next word, are none.
      .init("Text: CC BY 4.0. NC is a state.", "cc-by 4.0 - CC-BY-4.0 article"),
      .init("Text: CC BY 4.0 by Ana Example", "cc-by 4.0 - CC-BY-4.0 article"),
      .init("Text is under CC BY (NC) for now."),
    ])
  func conditionsApart(sentence: LicenceSentence) throws {
    #expect(try sentence.found() == sentence.expected)
  }

  @Test(
    "names in other languages, with their ports",
    arguments: [
      LicenceSentence(
        "Lizenz: Creative Commons Namensnennung 3.0 Deutschland",
        "cc-by 3.0 de CC-BY-3.0-DE article"),
      .init(
        "Licencia Creative Commons Atribución-NoComercial-CompartirIgual 4.0 Internacional",
        "cc-by-nc-sa 4.0 - CC-BY-NC-SA-4.0 article"),
      .init(
        "Texte sous Licence Creative Commons Attribution - Pas d’Utilisation Commerciale 4.0.",
        "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init(
        "Este texto está sob uma Licença Creative Commons - Atribuição 4.0 Internacional.",
        "cc-by 4.0 - CC-BY-4.0 article"),
      .init(
        "Testo con licenza Creative Commons Attribuzione 4.0 Internazionale.",
        "cc-by 4.0 - CC-BY-4.0 article"),
      .init(
        "Bu metin Creative Commons Atıf-GayriTicari 4.0 Uluslararası lisansı altındadır.",
        "cc-by-nc 4.0 - CC-BY-NC-4.0 article"),
      .init(
        "Текст на условиях лицензии Creative Commons «Атрибуция — На тех же условиях» 4.0.",
        "cc-by-sa 4.0 - CC-BY-SA-4.0 article"),
      .init("本文采用 CC BY-NC-SA 4.0 许可协议", "cc-by-nc-sa 4.0 - CC-BY-NC-SA-4.0 article"),
    ])
  func languages(sentence: LicenceSentence) throws {
    #expect(try sentence.found() == sentence.expected)
  }

  @Test(
    "addresses of deeds, in any language, port and scheme",
    arguments: [
      ("https://creativecommons.org/licenses/by/4.0/deed.ru", "cc-by 4.0 - CC-BY-4.0"),
      (
        "https://creativecommons.org/licenses/by-sa/4.0/legalcode.fr", "cc-by-sa 4.0 - CC-BY-SA-4.0"
      ),
      ("http://www.creativecommons.org/licenses/by-nc/3.0/us/", "cc-by-nc 3.0 us -"),
      ("//creativecommons.org/licenses/by/3.0/igo/", "cc-by 3.0 igo CC-BY-3.0-IGO"),
      ("https://creativecommons.org/license/by/4.0/", "cc-by 4.0 - CC-BY-4.0"),
      ("https://creativecommons.org/licenses/BY/4.0#s1", "cc-by 4.0 - CC-BY-4.0"),
      ("https://open.canada.ca/en/open-government-licence-canada", "ogl-canada - - -"),
      ("https://artlibre.org/licence/lal/en/", "lal - - -"),
      ("https://spdx.org/licenses/Zlib.html", "zlib - - Zlib"),
    ])
  func addresses(url: String, expected: String) throws {
    let sentence = LicenceSentence("<p>Text: <a href='\(url)'>x</a></p>", "\(expected) article")
    #expect(try sentence.found() == sentence.expected)
  }

  @Test(
    "licences of states, of data, of art and of programs",
    arguments: [
      LicenceSentence("Under the Open Government Licence v3.0.", "ogl-uk 3.0 - OGL-UK-3.0 article"),
      .init("Text under OGL v2.", "ogl-uk 2.0 - OGL-UK-2.0 article"),
      .init(
        "Contains information licensed under the Open Government Licence – Canada version 2.0.",
        "ogl-canada 2.0 - OGL-Canada-2.0 article"),
      .init("Under the Open Government Licence – Ontario 1.0.", "ogl 1.0 - - article"),
      .init("Contenu sous Licence Ouverte 1.0.", "etalab 1.0 - - article"),
      .init("Contenu sous Licence Ouverte / Open Licence 2.0.", "etalab 2.0 - etalab-2.0 article"),
      .init("Licence Etalab 2.0", "etalab 2.0 - etalab-2.0 article"),
      .init(
        "Datenlizenz Deutschland – Namensnennung – Version 2.0",
        "dl-de-by 2.0 - DL-DE-BY-2.0 article"),
      .init("Lizenz: dl-de/zero-2-0", "dl-de-zero 2.0 - DL-DE-ZERO-2.0 article"),
      .init("dl-zero-de/2.0", "dl-de-zero 2.0 - DL-DE-ZERO-2.0 article"),
      .init(
        "Under the GNU Free Documentation License, Version 1.2 or any later version.",
        "gfdl 1.2 - GFDL-1.2-or-later article"),
      .init("This text is available under the GFDL 1.3.", "gfdl 1.3 - - article"),
      .init(
        "Unter der GNU-Lizenz für freie Dokumentation, Version 1.2 oder später.",
        "gfdl 1.2 - GFDL-1.2-or-later article"),
      .init("Text under the Open Database License (ODbL) v1.0.", "odbl 1.0 - ODbL-1.0 article"),
      .init("Text: ODC-By 1.0", "odc-by 1.0 - ODC-By-1.0 article"),
      .init("Text: PDDL 1.0", "pddl 1.0 - PDDL-1.0 article"),
      .init("This text is under the Free Art License 1.3.", "lal 1.3 - LAL-1.3 article"),
      .init(
        "The code is licensed under the Apache License, Version 2.0.",
        "apache 2.0 - Apache-2.0 other-work"),
      .init("The program is distributed under the MIT License.", "mit - - MIT other-work"),
      .init(
        "The program is released under the 3-clause BSD license.",
        "bsd-3-clause - - BSD-3-Clause other-work"),
    ])
  func others(sentence: LicenceSentence) throws {
    #expect(try sentence.found() == sentence.expected)
  }

  @Test(
    "a licence that is denied is none",
    arguments: [
      "This article is not licensed under Creative Commons.", "This text is not under CC BY 4.0.",
      "None of our articles are under CC BY 4.0.", "We no longer publish under CC BY 4.0.",
      "Text is licensed under neither CC BY 4.0 nor GFDL 1.3.",
      "Without a CC BY 4.0 licence nobody may copy it.",
      "Dieser Text steht nicht unter CC BY 4.0.",
      "Este texto no está bajo licencia Creative Commons Atribución 4.0.",
      "Questo testo non è distribuito con licenza Creative Commons Attribuzione 4.0.",
      "Tekst nie jest dostępny na licencji CC BY 4.0.",
    ])
  func denied(words: String) throws {
    #expect(try LicenceSentence(words).found().isEmpty)
  }

  @Test(
    "what is said to hold where nothing else is stated is not denied",
    arguments: [
      "If not otherwise stated, texts are under CC BY 4.0.",
      "Not stated otherwise: CC BY 4.0.", "Wenn nicht anders angegeben: CC BY 4.0",
      "Sofern nicht anders vermerkt, stehen Texte unter CC BY 4.0.",
      "Если не указано иное, тексты доступны по лицензии CC BY 4.0.",
      "Unless otherwise noted, content is licensed under CC BY 4.0.",
      "Texts may be shared without permission under CC BY 4.0.",
      "Photos are not ours; this text is under CC BY 4.0.",
    ])
  func notDenied(words: String) throws {
    #expect(try LicenceSentence(words).found() == ["cc-by 4.0 - CC-BY-4.0 article"])
  }

  @Test(
    "what only looks like a licence, or is spoken of, is none",
    arguments: [
      "CC: the editor", "Please send it cc by email to the editor.",
      "Cc: board, cc by mail to the staff", "The chip CC-BY-20 is out of stock.", "OGL 1.0a",
      "She explained how CC BY 4.0 works.", "CC BY 4.0 is the most common licence.",
    ])
  func noLicence(words: String) throws {
    #expect(try LicenceSentence(words).found().isEmpty)
  }

  @Test(
    "a licence of somebody else's work, or one that is reported or asked about, is not the text's",
    arguments: [
      LicenceSentence(
        "The museum said that it would publish its catalogue under CC BY 4.0.",
        "cc-by 4.0 - CC-BY-4.0 other-work"),
      .init(
        "The ministry's report, published under the Open Government Licence v3.0, says little.",
        "ogl-uk 3.0 - OGL-UK-3.0 other-work"),
      .init("Is this text under CC BY 4.0?", "cc-by 4.0 - CC-BY-4.0 other-work"),
      .init(
        "In 2019, the broadcaster began to license its clips under CC BY 4.0.",
        "cc-by 4.0 - CC-BY-4.0 other-work"),
      .init(
        "The ruling concerned a photo under CC BY-SA 3.0.", "cc-by-sa 3.0 - CC-BY-SA-3.0 image"),
      .init(
        "Text: CC BY-SA 4.0 International, Fotos: CC BY 2.0",
        "cc-by-sa 4.0 - CC-BY-SA-4.0 article", "cc-by 2.0 - CC-BY-2.0 image"),
      // Who speaks for the page states something.
      .init(
        "Our editor said that our articles are under CC BY 4.0.", "cc-by 4.0 - CC-BY-4.0 article"),
      .init(
        "<p>The museum says its catalogue is under <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a>.</p>",
        "cc-by 4.0 - CC-BY-4.0 other-work"),
    ])
  func strangers(sentence: LicenceSentence) throws {
    #expect(try sentence.found() == sentence.expected)
  }

  @Test("a name without its version has that of the button right behind it")
  func button() throws {
    let address = "https://creativecommons.org/licenses/by-nc-sa/3.0/de/"
    let button = "<a rel=license href='\(address)'><img src=b.png alt='Button'></a>"
    let found = try LicenceSentence("<p>Texte unter CC BY-NC-SA<br>\(button)</p>").found()
    #expect(found == ["cc-by-nc-sa 3.0 de CC-BY-NC-SA-3.0-DE article"])
    let other = try LicenceSentence("<p>Texte unter CC BY-ND<br>\(button)</p>").found()
    #expect(other.contains("cc-by-nd - - - article"))
  }

  @Test("words that name another licence than their link are a contradiction")
  func contradiction() throws {
    let address = "https://creativecommons.org/licenses/by-sa/4.0/"
    let findings = try PackDetection.findings(
      in: "<article><p>This text is under <a href='\(address)'>CC BY 4.0</a>.</p></article>")
    let terms = TermsBuilder(findings: findings, metadata: PageMetadata()).terms
    #expect(terms.conflicts.count == 1)
    #expect(terms.conflicts.first?.contains("CC BY 4.0") == true)
    #expect(terms.conflicts.first?.contains("CC BY-SA 4.0") == true)
  }

  @Test(
    "works of the United States Government are in the public domain",
    arguments: [
      "This is a work of the U.S. Government and not subject to copyright protection.",
      "This is a work of the United States Government and is in the public domain.",
    ])
  func governmentWorks(words: String) throws {
    #expect(try PackDetection.findings(in: "<p>\(words)</p>").map(\.id) == [.publicDomain])
  }
}
