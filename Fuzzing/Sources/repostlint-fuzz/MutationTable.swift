internal import Mutations

/// What came of mutated documents, a line a target.
struct MutationTable {
  let tallies: [String: MutationTally]
  let crashes: [MutationWorker.Crash]

  /// How many documents did what none may.
  var findings: Int { crashes.count + tallies.values.reduce(0) { $0 + $1.findings } }

  /// The table.
  var text: String {
    let header = ["target", "documents", "MB", "CPU s", "findings", "slowest"]
    var rows = tallies.sorted { $0.key < $1.key }.map { Self.row($0.key, $0.value) }
    rows.append(Self.row("all", tallies.values.reduce(MutationTally()) { $0.adding($1) }))
    let lines = ([header] + rows).map { row in
      row.enumerated().map { index, cell in
        let room = String(repeating: " ", count: max(0, (index == 0 ? 13 : 10) - cell.count))
        return index == 0 ? cell + room : room + cell
      }.joined(separator: " ")
    }
    let ends = crashes.map { "document \($0.number) ended the process: \($0.how)" }
    return (lines + ends).joined(separator: "\n")
  }

  private static func row(_ name: String, _ tally: MutationTally) -> [String] {
    [
      name, "\(tally.documents)", decimal(Double(tally.bytes) / 1e6), decimal(tally.seconds),
      "\(tally.findings)", "\(Int(tally.slowest * 1000)) ms (\(tally.slowestNumber))",
    ]
  }

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
