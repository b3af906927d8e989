import RepostCore
import RepostDocuments
import RepostRules
import Testing

@testable import RepostDetection

/// Notices that a page quotes or tells of somebody else are no terms of the page; its own are, however
/// they are set.
@Suite struct QuotedNoticeTests {
  private static let loaded: Result<Detector, any Error> = Result {
    Detector(
      rules: try RulePackReader.rules(from: try RulePackFolder.files()),
      limits: DetectionLimits(rule: .seconds(9), file: .seconds(10)))
  }

  private static let policy =
    "You may republish our articles online for free. You must credit us and link to the original "
    + "article. Commercial use is prohibited."

  private static func detection(_ body: String, path: String = "page.html") throws -> Detection {
    let page =
      path.hasSuffix("html")
      ? """
      <!doctype html><html lang="en"><head><title>Copies</title>
      <meta property="og:site_name" content="Paper Lantern">
      <link rel="canonical" href="https://lantern.example/a"></head><body><article>
      <h1>Copies</h1><p>The town talked of little else this week, and we asked around.</p>
      \(body)
      <p>More on this next week.</p></article></body></html>
      """ : body
    let document = DocumentReader().document(path: path, bytes: Array(page.utf8))
    return try loaded.get().detection(in: document)
  }

  /// What asks, allows, forbids or licenses.
  private static func conditions(_ findings: [Finding]) -> [Finding] {
    findings.filter {
      $0.kind == "licence"
        || $0.id.map { $0.kind != .statement || $0 == .allRightsReserved } ?? false
    }
  }

  @Test(
    "a quoted policy gives no condition, and what it says is kept apart",
    arguments: [
      "<p>Their terms of use say:</p><blockquote><p>\(policy)</p></blockquote>",
      """
      <p>Example Wire’s policy reads:</p><blockquote><p>You may republish our articles online for
      free.</p><p>Commercial use is prohibited.</p></blockquote>
      """,
      """
      <p>The agency writes on its site:</p><blockquote><p>You may republish our articles:</p><ul>
      <li>You must link to the original article.</li><li>Commercial use is prohibited.</li></ul>
      </blockquote>
      """,
      "<blockquote cite=\"https://wire.example/terms\"><p>\(policy)</p></blockquote>",
      "<p>Their terms of use say: “\(policy)”</p>",
      "<p>The policy of Example Wire reads: \"\(policy)\"</p>",
      """
      <p>Their terms of use say:</p><p>“You may republish our articles online for free.</p>
      <p>“Commercial use is prohibited.”</p>
      """,
      """
      <p>Their terms of use say:</p><blockquote><p>All texts are licensed under
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></blockquote>
      """,
      "<p>The New Herald grants permission to republish its stories online.</p>",
      "<p>According to its terms, reproduction of its articles is prohibited.</p>",
      """
      <p>In den Nutzungsbedingungen heißt es:</p><blockquote><p>Der Nachdruck der Artikel ist gestattet.
      Kommerzielle Nutzung ist untersagt.</p></blockquote>
      """,
      """
      <p>На сайте музея сказано: «Перепечатка материалов разрешена при наличии активной ссылки.
      Коммерческое использование запрещено.»</p>
      """,
      "<p>В правилах «Дюны» говорится:</p><blockquote>Перепечатка материалов запрещена.</blockquote>",
      "<p>Газета «Дюна» запрещает перепечатку статей без письменного разрешения.</p>",
      "<p>El aviso dice: «Se prohíbe la reproducción total o parcial de los contenidos.»</p>",
      """
      <p>Sur le site du journal, on lit :</p><blockquote><p>La reproduction des articles est interdite
      sans autorisation.</p></blockquote>
      """,
      """
      <p>Le condizioni del museo recitano:</p><blockquote><p>È vietata la riproduzione degli
      articoli.</p></blockquote>
      """,
      """
      <p>Os termos do jornal dizem:</p><blockquote><p>É proibida a reprodução dos textos.</p>
      </blockquote>
      """,
      "<p>该网站声明：</p><blockquote><p>未经授权，禁止转载。</p></blockquote>",
      """
      <p>灯台日報のサイトはこう説明しています：</p><blockquote><p>記事の無断転載を禁じます。</p>
      </blockquote>
      """,
      """
      <p>등대일보는 이렇게 밝혔다:</p><blockquote><p>무단 전재 및 재배포를 금합니다.</p></blockquote>
      """,
    ])
  func quoted(_ body: String) throws {
    let detection = try Self.detection(body)
    #expect(Self.conditions(detection.findings).map(\.place.text) == [])
    #expect(!Self.conditions(detection.others).isEmpty)
    #expect(detection.others.allSatisfy { $0.voice != nil })
  }

  @Test(
    "the page's own notice counts, set apart or in marks, and so does one behind a quotation",
    arguments: [
      "<blockquote cite=\"https://www.lantern.example/terms\"><p>\(policy)</p></blockquote>",
      "<blockquote cite=\"/terms\"><p>\(policy)</p></blockquote>",
      "<h2>Republish this</h2><blockquote><p>\(policy)</p></blockquote>",
      "<p>Our republication policy says:</p><blockquote><p>\(policy)</p></blockquote>",
      """
      <p>To republish this article, keep to the following:</p><blockquote><p>\(policy)</p></blockquote>
      """,
      "<p>Their terms of use say:</p><blockquote><p>Be kind.</p></blockquote><p>\(policy)</p>",
      """
      <p>Their terms of use say:</p><blockquote><p>Be kind.</p></blockquote><blockquote>
      <p>\(policy)</p></blockquote>
      """,
      "<p>Their terms of use say: “Be kind.” \(policy)</p>",
      "<p>Paper Lantern grants permission to republish its stories online.</p>",
      "<p>The New Herald grants permission to republish this article online.</p>",
      """
      <p>This article was originally published by The New Herald.</p><p>The New Herald grants permission
      to republish its stories online.</p>
      """,
      "<p>本站声明：</p><blockquote><p>未经授权，禁止转载。</p></blockquote>",
    ])
  func own(_ body: String) throws {
    let detection = try Self.detection(body)
    #expect(!Self.conditions(detection.findings).isEmpty)
  }

  @Test(
    "a sentence to add keeps its words",
    arguments: [
      "<p>You may republish this article with this line: ‘This article first appeared on Paper Lantern.’</p>",
      """
      <p>You may republish our articles online for free if you include this credit: “Originally published
      on Paper Lantern”.</p>
      """,
    ])
  func phrase(_ body: String) throws {
    let phrases = try Self.detection(body).findings.filter { $0.id == .phrase }
    #expect(phrases.contains { $0.parameters["template"] != nil || $0.parameters["text"] != nil })
  }

  @Test("in Markdown, what stands behind > is a quotation where it is introduced as one")
  func markdown() throws {
    let quote =
      "> You may republish our articles online for free.\n>\n> Commercial use is prohibited.\n"
    let introduced = try Self.detection("Their terms of use say:\n\n\(quote)", path: "a.md")
    #expect(Self.conditions(introduced.findings).isEmpty)
    #expect(Set(introduced.others.map(\.voice)) == [.quoted])
    let own = try Self.detection("Republish this\n\n\(quote)", path: "a.md")
    #expect(!Self.conditions(own.findings).isEmpty)
  }

  @Test("a digest with a source for each item credits nobody with the whole")
  func digest() throws {
    let lines = ["Rain", "Wind", "Sand"].map { "<p>Source: \($0) Weekly</p>" }
    let digest = try Self.detection(lines.joined())
    #expect(!digest.findings.contains { $0.kind == "attribution" })
    #expect(digest.others.filter { $0.voice == .item }.count == 3)
    let one = try Self.detection(lines[0])
    #expect(one.findings.contains { $0.kind == "attribution" })
  }

  @Test("many introductions to quotations that never close take no more than their time")
  func hostile() throws {
    let text = String(repeating: "Their terms say: “no. ", count: 20_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try Self.detection(text, path: "a.txt") }
    #expect(time < .seconds(20))
  }
}
