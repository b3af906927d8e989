import RepostCore

/// The index of the pages about rules: the packs, and which id is found in which language.
struct RuleIndexPage {
  let packs: [RulePackPage]
  let coverage: RuleCoverage

  var page: RuleBook.Page {
    var lines = [
      RuleBook.mark, "", "# Rules", "",
      "The rules that come with the tool, by pack. `repostlint rules explain ID` shows one with its",
      "pattern; [the rule format](../rule-format.md) says how they are written. In the examples",
      "`⟦…⟧` marks what is found and `{group:…}` what is captured of it.", "",
      "| pack | rules | languages |", "|---|---:|---|",
    ]
    lines += packs.map { pack in
      "| [\(pack.pack)](\(pack.fileName)) | \(pack.rules.count) | \(pack.languages) |"
    }
    lines += [
      "", "## Ids and languages", "",
      "How many rules find a condition in a language; \\* stands for wordings that all share.", "",
      "| id | \\* | " + coverage.languages.joined(separator: " | ") + " |",
      "|---|" + String(repeating: "---:|", count: coverage.languages.count + 1),
    ]
    lines += coverage.ids.map { id in
      let cells = coverage.cells(of: id).map { $0 == "." ? " " : $0 }
      return "| `\(id)` | " + cells.joined(separator: " | ") + " |"
    }
    return RuleBook.Page(name: "README.md", text: lines.joined(separator: "\n") + "\n")
  }
}
