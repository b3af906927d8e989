import RepostCore
import Testing

@testable import RepostDetection

/// A name or an address with what must be read from it, written `family version port spdx`.
struct LicenceCase: CustomTestStringConvertible, Sendable {
  let words: String?
  let url: String?
  let expected: String

  var testDescription: String { [words, url].compactMap { $0 }.joined(separator: " | ") }

  static func words(_ words: String, _ expected: String) -> Self {
    Self(words: words, url: nil, expected: expected)
  }

  static func url(_ url: String, _ expected: String) -> Self {
    Self(words: nil, url: url, expected: expected)
  }

  /// What the grammar reads, in the notation of `expected`.
  var actual: String {
    guard let read = LicenceGrammar.statement(words: words, url: url, scope: .page) else {
      return "nothing"
    }
    return [read.family ?? "-", read.version ?? "-", read.port ?? "-", read.spdx ?? "-"]
      .joined(separator: " ")
  }
}

@Suite struct LicenceGrammarTests {
  @Test(
    "a Creative Commons name is read in any order and spelling",
    arguments: [
      LicenceCase.words(
        "Attribution-NonCommercial-NoDerivatives 4.0 International",
        "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0"),
      .words("Attribution Non-Commercial Share Alike", "cc-by-nc-sa - - -"),
      .words("CC BY-NC-ND 4.0", "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0"),
      .words("CC-BY-SA", "cc-by-sa - - -"),
      .words("CC 4.0 BY-SA", "cc-by-sa 4.0 - CC-BY-SA-4.0"),
      .words("CC BY ND NC 3.0", "cc-by-nc-nd 3.0 - CC-BY-NC-ND-3.0"),
      .words("CC-BY 4.0", "cc-by 4.0 - CC-BY-4.0"), .words("CCBY4.0", "cc-by 4.0 - CC-BY-4.0"),
      .words("CC BY 4", "cc-by 4.0 - CC-BY-4.0"), .words("cc by v3.0", "cc-by 3.0 - CC-BY-3.0"),
      .words("ccbysa 2.5", "cc-by-sa 2.5 - CC-BY-SA-2.5"),
      .words("CC-BYNCND", "cc-by-nc-nd - - -"), .words("CC_BY_NC", "cc-by-nc - - -"),
      .words("by-nc-sa/3.0/de/", "cc-by-nc-sa 3.0 de CC-BY-NC-SA-3.0-DE"),
      .words("CC BY-SA 3.0 DE", "cc-by-sa 3.0 de CC-BY-SA-3.0-DE"),
      .words("CC-BY-3.0-IGO", "cc-by 3.0 igo CC-BY-3.0-IGO"),
      .words("CC BY 3.0 IGO", "cc-by 3.0 igo CC-BY-3.0-IGO"),
      .words("Attribution 3.0 United States (CC BY 3.0 US)", "cc-by 3.0 us CC-BY-3.0-US"),
      .words("Creative Commons BY-SA 3.0 Unported", "cc-by-sa 3.0 - CC-BY-SA-3.0"),
      .words("Creative Commons license \"BY-NC-SA\"", "cc-by-nc-sa - - -"),
      .words("Creative Commons Attribution (CC BY 4.0)", "cc-by 4.0 - CC-BY-4.0"),
      .words("CC BY 2.5 Poland", "cc-by 2.5 pl -"),
      .words("CC BY 4.0 DE", "cc-by 4.0 - CC-BY-4.0"),
      .words("Creative Commons NC-SA 4.0", "cc-by-nc-sa 4.0 - CC-BY-NC-SA-4.0"),
      .words("CC BY 4.0 and CC BY-NC-ND 3.0", "cc-by 4.0 - CC-BY-4.0"),
      .words("Creative Commons Attribution-ShareAlike License", "cc-by-sa - - -"),
      .words("CC0", "cc0 - - -"), .words("CC0 1.0 Universal", "cc0 1.0 - CC0-1.0"),
      .words("Creative Commons Zero v1.0", "cc0 1.0 - CC0-1.0"),
      .words("Public Domain Mark 1.0", "pdm 1.0 - -"),
      .words("Public Domain", "public-domain - - -"),
    ])
  func creativeCommonsNames(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "the names of other languages are read",
    arguments: [
      LicenceCase.words("С указанием авторства — Некоммерческая", "cc-by-nc - - -"),
      .words(
        "Атрибуция — Некоммерческое использование — Без производных произведений 4.0 Всемирная",
        "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0"),
      .words("«С указанием авторства — С сохранением условий» 3.0", "cc-by-sa 3.0 - CC-BY-SA-3.0"),
      .words("Із Зазначенням Авторства — Некомерційна 4.0", "cc-by-nc 4.0 - CC-BY-NC-4.0"),
      .words("Namensnennung – Weitergabe unter gleichen Bedingungen", "cc-by-sa - - -"),
      .words(
        "Creative Commons Namensnennung - Keine Bearbeitung 3.0 Deutschland Lizenz",
        "cc-by-nd 3.0 de CC-BY-ND-3.0-DE"),
      .words("Namensnennung-Nicht kommerziell 2.0 Österreich", "cc-by-nc 2.0 at -"),
      .words(
        "Attribution - Pas d’Utilisation Commerciale - Partage dans les Mêmes Conditions 2.0 France",
        "cc-by-nc-sa 2.0 fr CC-BY-NC-SA-2.0-FR"),
      .words("Creative Commons Paternité - Pas de Modification", "cc-by-nd - - -"),
      .words(
        "Reconocimiento-NoComercial-CompartirIgual 4.0 Internacional",
        "cc-by-nc-sa 4.0 - CC-BY-NC-SA-4.0"),
      .words("Atribución-SinDerivadas 4.0", "cc-by-nd 4.0 - CC-BY-ND-4.0"),
      .words("Atribuição-NãoComercial-CompartilhaIgual", "cc-by-nc-sa - - -"),
      .words(
        "Attribuzione - Non commerciale - Condividi allo stesso modo 3.0 Italia",
        "cc-by-nc-sa 3.0 it -"),
      .words("Naamsvermelding-GelijkDelen 3.0 Nederland", "cc-by-sa 3.0 nl -"),
      .words("Uznanie autorstwa 3.0 Polska", "cc-by 3.0 pl -"),
      .words("知识共享署名-非商业性使用-禁止演绎4.0国际许可协议", "cc-by-nc-nd 4.0 - CC-BY-NC-ND-4.0"),
      .words("クリエイティブ・コモンズ 表示 - 継承 2.1 日本", "cc-by-sa 2.1 jp CC-BY-SA-2.1-JP"),
      .words("저작자표시-비영리-변경금지 2.0 대한민국", "cc-by-nc-nd 2.0 kr -"),
    ])
  func translatedNames(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "licences of states and of data are told from Creative Commons",
    arguments: [
      LicenceCase.words("Licence Ouverte / Open Licence version 2.0", "etalab 2.0 - etalab-2.0"),
      .words("etalab-2.0", "etalab 2.0 - etalab-2.0"),
      .words(
        "Datenlizenz Deutschland – Namensnennung – Version 2.0", "dl-de-by 2.0 - DL-DE-BY-2.0"),
      .words("dl-de/zero-2-0", "dl-de-zero 2.0 - DL-DE-ZERO-2.0"),
      .words("Open Data Commons Attribution License v1.0", "odc-by 1.0 - ODC-By-1.0"),
      .words("PDDL-1.0", "pddl 1.0 - PDDL-1.0"),
      .url("https://www.govdata.de/dl-de/by-2-0", "dl-de-by 2.0 - DL-DE-BY-2.0"),
      .url("https://www.etalab.gouv.fr/licence-ouverte-open-licence/", "etalab - - -"),
      .url("https://opendatacommons.org/licenses/by/1-0/", "odc-by 1.0 - ODC-By-1.0"),
    ])
  func licencesOfStates(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "\"Creative Commons\" alone names the family and nothing more",
    arguments: [
      LicenceCase.words("Creative Commons", "cc - - -"),
      .words("a Creative Commons licence", "cc - - -"),
      .words("a Creative Commons licence by Anna Berg", "cc - - -"),
      .words("CC by Anna", "cc - - -"), .words("CC BY-ND-SA", "cc - - -"),
      .url("https://creativecommons.org/", "cc - - -"),
      .url("https://creativecommons.org/licenses/", "cc - - -"),
      .url("https://creativecommons.org/licenses/sampling+/1.0/", "cc - - -"),
    ])
  func unnamedCreativeCommons(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "an address is read however it is written",
    arguments: [
      LicenceCase.url("https://creativecommons.org/licenses/by/4.0/", "cc-by 4.0 - CC-BY-4.0"),
      .url(
        "http://www.creativecommons.org/licenses/by-nc-nd/3.0", "cc-by-nc-nd 3.0 - CC-BY-NC-ND-3.0"),
      .url("//creativecommons.org/licenses/by-sa/4.0/deed.de", "cc-by-sa 4.0 - CC-BY-SA-4.0"),
      .url("creativecommons.org/licenses/by-sa/3.0/legalcode", "cc-by-sa 3.0 - CC-BY-SA-3.0"),
      .url("HTTPS://CreativeCommons.org/Licenses/BY/4.0/", "cc-by 4.0 - CC-BY-4.0"),
      .url(
        "http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.en",
        "cc-by-nc-sa 3.0 de CC-BY-NC-SA-3.0-DE"),
      .url("https://creativecommons.org/licenses/by/3.0/igo/", "cc-by 3.0 igo CC-BY-3.0-IGO"),
      .url("https://creativecommons.org/licenses/by/2.5/scotland/", "cc-by 2.5 scotland -"),
      .url("https://creativecommons.org/licenses/by/4.0/?ref=chooser-v1", "cc-by 4.0 - CC-BY-4.0"),
      .url("https://creativecommons.org:443/licenses/by/4.0/", "cc-by 4.0 - CC-BY-4.0"),
      .url("https://creativecommons.org/licenses/by/4.0/en/", "cc-by 4.0 - CC-BY-4.0"),
      .url(
        "http://creativecommons.org/licenses/by-nd-nc/1.0/", "cc-by-nc-nd 1.0 - CC-BY-NC-ND-1.0"),
      .url("http://creativecommons.org/licenses/nc-sa/1.0/", "cc-nc-sa 1.0 - -"),
      .url("https://creativecommons.org/licenses/by-sa/", "cc-by-sa - - -"),
      .url("https://creativecommons.org/publicdomain/zero/1.0/", "cc0 1.0 - CC0-1.0"),
      .url("https://creativecommons.org/publicdomain/mark/1.0/deed.fr", "pdm 1.0 - -"),
      .url("http://creativecommons.org/licenses/publicdomain/", "public-domain - - -"),
      .url(
        "https://web.archive.org/web/20160101000000/http://creativecommons.org/licenses/by-nc-sa/3.0/de/",
        "cc-by-nc-sa 3.0 de CC-BY-NC-SA-3.0-DE"),
      .url("https://www.apache.org/licenses/LICENSE-2.0", "apache 2.0 - Apache-2.0"),
      .url("https://spdx.org/licenses/MIT.html", "mit - - MIT"),
      .url("https://spdx.org/licenses/CC-BY-SA-3.0-AT.html", "cc-by-sa 3.0 at CC-BY-SA-3.0-AT"),
      .url("https://opensource.org/license/apache-2-0", "apache 2.0 - Apache-2.0"),
      .url("https://opensource.org/licenses/MIT", "mit - - MIT"),
      .url("https://www.gnu.org/licenses/fdl-1.3.html", "gfdl 1.3 - -"),
      .url("http://www.gnu.org/copyleft/fdl.html", "gfdl - - -"),
      .url(
        "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "ogl-uk 3.0 - OGL-UK-3.0"),
    ])
  func addresses(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "licences outside Creative Commons are read by name",
    arguments: [
      LicenceCase.words("Open Government Licence v3.0", "ogl-uk 3.0 - OGL-UK-3.0"),
      .words("Open Government Licence version 2", "ogl-uk 2.0 - OGL-UK-2.0"),
      .words("Open Government Licence", "ogl-uk - - -"),
      .words("OGL-UK-3.0", "ogl-uk 3.0 - OGL-UK-3.0"),
      .words("OGL v3", "ogl-uk 3.0 - OGL-UK-3.0"),
      .words("Open Government Licence – Canada 2.0", "ogl-canada 2.0 - OGL-Canada-2.0"),
      .words("GFDL", "gfdl - - -"), .words("GFDL-1.3", "gfdl 1.3 - -"),
      .words(
        "GNU Free Documentation License, Version 1.2 or any later version",
        "gfdl 1.2 - GFDL-1.2-or-later"),
      .words("GFDL-1.3-only", "gfdl 1.3 - GFDL-1.3-only"),
      .words("MIT", "mit - - MIT"), .words("the MIT License", "mit - - MIT"),
      .words("Apache License, Version 2.0", "apache 2.0 - Apache-2.0"),
      .words("Apache-2.0", "apache 2.0 - Apache-2.0"), .words("Apache License", "apache - - -"),
      .words("GPL-3.0-or-later", "gpl 3.0 - GPL-3.0-or-later"),
      .words("BSD 3-Clause License", "bsd-3-clause - - BSD-3-Clause"),
    ])
  func otherNames(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "what names no licence gives no statement",
    arguments: [
      LicenceCase.words("", "nothing"), .words("a licence", "nothing"),
      .words("Attribution", "nothing"), .words("non-commercial use", "nothing"),
      .words("by Anna Berg", "nothing"), .words("mit Lizenz", "nothing"),
      .words("MIT Press and Harbour Books of Oslo", "nothing"), .words("OGL 1.0a", "nothing"),
      .words("Apache helicopters", "nothing"),
      .url("https://kite.example/by-nc-sa/4.0/", "nothing"),
      .url("https://notcreativecommons.org/licenses/by/4.0/", "nothing"),
      .url("https://creativecommons.org/about/team/", "nothing"),
      .url("https://creativecommons.org.kite.example/licenses/by/4.0/", "nothing"),
      .url("", "nothing"),
    ])
  func noLicence(example: LicenceCase) {
    #expect(example.actual == example.expected)
  }

  @Test(
    "the address decides, and the words fill in what it leaves open",
    arguments: [
      ("CC BY-NC 3.0", "https://creativecommons.org/licenses/by/4.0/", "cc-by 4.0 - CC-BY-4.0"),
      (
        "CC BY-SA 3.0 DE", "https://creativecommons.org/licenses/by-sa/3.0/",
        "cc-by-sa 3.0 - CC-BY-SA-3.0"
      ),
      (
        "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/", "cc-by-sa 4.0 - CC-BY-SA-4.0"
      ),
      ("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-sa/", "cc-by-sa - - -"),
      ("CC BY-SA 4.0", "https://creativecommons.org/", "cc-by-sa 4.0 - CC-BY-SA-4.0"),
      ("CC BY-SA", "https://kite.example/licence", "cc-by-sa - - -"),
      ("a licence", "https://creativecommons.org/licenses/by/4.0/", "cc-by 4.0 - CC-BY-4.0"),
    ])
  func wordsAndAddress(words: String, url: String, expected: String) {
    #expect(LicenceCase(words: words, url: url, expected: expected).actual == expected)
  }

  @Test("the address is kept as written, and found in the words where none is linked")
  func address() {
    let url = "HTTP://CreativeCommons.org/licenses/by/4.0/"
    #expect(LicenceGrammar.statement(words: nil, url: url, scope: .image)?.url == url)
    let inWords = LicenceGrammar.statement(
      words: "see (http://creativecommons.org/licenses/by-nc-sa/3.0/).", url: nil, scope: .image)
    #expect(inWords?.url == "http://creativecommons.org/licenses/by-nc-sa/3.0/")
    #expect(inWords?.spdx == "CC-BY-NC-SA-3.0")
    #expect(inWords?.scope == .image)
    let elsewhere = LicenceGrammar.statement(
      words: "CC BY", url: "/help/licensing", scope: .page)
    #expect(elsewhere?.url == "/help/licensing")
  }

  @Test("every id in the SPDX table is read back from its own spelling")
  func table() {
    for id in SPDXCreativeCommons.ids {
      #expect(LicenceGrammar.statement(words: id, url: nil, scope: .page)?.spdx == id)
    }
  }

  @Test("a very long name is read to its bound, and quickly")
  func longNames() {
    let name = String(repeating: "creative commons by-", count: 50_000)
    let read = LicenceGrammar.statement(words: name, url: name, scope: .page)
    #expect(read?.family == "cc-by")
  }
}
