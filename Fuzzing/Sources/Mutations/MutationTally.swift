/// What came of the documents of one target.
package struct MutationTally: Sendable {
  package var documents = 0
  package var bytes = 0
  package var seconds = 0.0
  package var findings = 0
  package var slowest = 0.0
  package var slowestNumber = 0

  package init() {}

  /// Adds one document.
  package mutating func add(_ number: Int, bytes: Int, seconds: Double, isFinding: Bool) {
    documents += 1
    self.bytes += bytes
    self.seconds += seconds
    findings += isFinding ? 1 : 0
    if seconds > slowest {
      slowest = seconds
      slowestNumber = number
    }
  }

  /// This and what came of others.
  package func adding(_ other: Self) -> Self {
    var sum = self
    sum.documents += other.documents
    sum.bytes += other.bytes
    sum.seconds += other.seconds
    sum.findings += other.findings
    if other.slowest > slowest {
      sum.slowest = other.slowest
      sum.slowestNumber = other.slowestNumber
    }
    return sum
  }
}

extension MutationTally {
  /// The numbers on one line.
  package var line: String {
    "\(documents) \(bytes) \(seconds) \(findings) \(slowest) \(slowestNumber)"
  }

  /// Reads the numbers back.
  package init?(line: Substring) {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 6, let documents = Int(parts[0]), let bytes = Int(parts[1]),
      let seconds = Double(parts[2]), let findings = Int(parts[3]),
      let slowest = Double(parts[4]), let number = Int(parts[5])
    else { return nil }
    self.documents = documents
    self.bytes = bytes
    self.seconds = seconds
    self.findings = findings
    self.slowest = slowest
    slowestNumber = number
  }
}
