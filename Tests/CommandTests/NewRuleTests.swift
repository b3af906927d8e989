import Foundation
import Testing

@Suite struct NewRuleTests {
  private static let options = [
    "--id", "sample-grant", "--title", "Grants a sample", "--description", "A sample is granted.",
    "--language", "en", "--emits", "permission.republish", "--within", "any",
    "--pattern", #"(?xi) \b may \s lend \s (?<what> our \s lanterns ) \b"#,
    "--near-miss", "You may not lend our lanterns.", "--near-miss", "A lantern is lent.",
  ]
  private static let examples = [
    "--example", "You ⟦may lend {what:our lanterns}⟧ on.", "--example",
    "Who asks ⟦may lend our lanterns⟧.",
  ]

  @Test("a rule whose answers are options is written, tested, and can be tested again")
  func options() throws {
    let folder = try TemporaryFolder()
    let new = ["rules", "new", "--folder", "ours"] + Self.options + Self.examples
    let run = try Command.run(new + ["--no-questions"], in: folder.url)
    #expect(run.status == 0, "\(run.text)\(run.error)")
    #expect(run.text.hasPrefix("ours/sample-grant.yaml is written.\n"), "\(run.text)")
    #expect(run.text.contains("repostlint rules test ours/sample-grant.yaml"))
    let test = try Command.run(["rules", "test", "ours/sample-grant.yaml"], in: folder.url)
    #expect(test.status == 0, "\(test.text)")
    #expect(test.text.contains("1 rules, 4 examples, "), "\(test.text)")
    #expect(test.text.contains("permission.republish"))

    let again = try Command.run(new + ["--no-questions"], in: folder.url)
    #expect(again.status == 2)
    #expect(again.error.contains("ours/sample-grant.yaml: is there already"), "\(again.error)")
    let replaced = try Command.run(new + ["--no-questions", "--overwrite"], in: folder.url)
    #expect(replaced.status == 0)
  }

  @Test("answers are asked for, and a faulty one is asked for again")
  func questions() throws {
    let folder = try TemporaryFolder()
    let answers = [
      "Sample Grant", "gfdl-name", "sample-grant", "Grants \"a\" sample",
      "A sample is granted: truly.",
      "", "permission.republsh", "originally-published", "", "paragraf", "paragraph, list-item", "",
      "", #"(?i)\bmay lend (our"#,
      #"\bmay\slend\s(?<name>Our\sLanterns)"#,
      "You may lend Our Lanterns.", "You ⟦may lend {name:Our Lanterns}⟧.",
      "⟦may lend {name:Our Lanterns}⟧", "", "You may lend Our Lanterns.", "lend", "lent", "", "",
    ]
    let run = try Command.run(
      ["rules", "new", "--folder", "ours"], input: Array(answers.joined(separator: "\n").utf8),
      in: folder.url)
    #expect(run.status == 0, "\(run.text)\(run.error)")
    for fault in [
      "the id \"Sample Grant\" is not kebab-case", "the id \"gfdl-name\" is taken",
      "Did you mean \"permission.republish\"?", "Did you mean \"paragraph\"?",
      "the pattern does not compile",
      "marks nothing with ⟦…⟧",
      "it must find nothing",
    ] {
      #expect(run.error.contains(fault), "“\(fault)” is not in: \(run.error)")
    }
    let file = folder.url.appending(path: "ours/sample-grant.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("title: \"Grants \\\"a\\\" sample\"\n"), "\(text)")
    #expect(text.contains("credit: originally-published\n"))
    #expect(text.contains("scope: [\"paragraph\", list-item]\n"), "\(text)")
    #expect(!text.contains("language:"))
  }

  @Test("where a rule stands, what it opens and its parameters are asked for")
  func places() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      [
        "rules", "new", "--folder", "ours", "--no-questions", "--id", "sample-place", "--title",
        "A sample", "--description", "A sample.", "--language", "en", "--emits",
        "duty.credit-position", "--parameter", "where: top", "--scope", "paragraph, list-item",
        "--opens", "republication", "--pattern", #"(?x) lanterns \s on \s top"#, "--example",
        "Our ⟦lanterns on top⟧.", "--example", "⟦lanterns on top⟧", "--near-miss", "lanterns",
        "--near-miss", "on top",
      ], in: folder.url)
    #expect(run.status == 0, "\(run.text)\(run.error)")
    let file = folder.url.appending(path: "ours/sample-place.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("scope: [\"paragraph\", list-item]\n"), "\(text)")
    #expect(text.contains("opens: {region: \"republication\", extent: \"block\"}\n"), "\(text)")
    #expect(text.contains("parameters:\n  \"where\": \"top\"\n"), "\(text)")
  }

  @Test(
    "nothing is written where an answer is missing or cannot be used",
    arguments: [
      ([], "there is no answer yet to: A text that has to match"),
      (["--example", "⟦something else⟧"], "it does not find what is marked"),
      (["--example", "⟦may lend"], "a ⟦ has no ⟧"),
    ])
  func unusable(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      ["rules", "new", "--no-questions"] + Self.options + arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.error.contains(message), "\(run.error)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files == [])
  }
}
