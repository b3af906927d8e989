import RepostLintKit

/// One line on a terminal that says how far a scan is, and goes away.
final class ProgressLine {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Creates a line, which is shown only where standard error is a terminal.
  init(isShown: Bool) {
    self.isShown = isShown && Terminal.errorIsTerminal
  }

  /// Shows how far the scan is, at most ten times a second.
  func show(_ progress: ScanProgress) {
    let now = ContinuousClock.now
    guard isShown, last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    let seconds = Double((now - start).components.seconds) + 0.001
    let megabytes = progress.bytes >> 20
    let rate = Int(Double(megabytes) / seconds)
    let left = Int(
      seconds * Double(progress.allFiles - progress.files) / Double(max(1, progress.files)))
    Terminal.writeErrorText(
      "\r\u{1B}[K\(progress.files) of \(progress.allFiles) files, \(megabytes) MB, \(rate) MB/s, "
        + "\(left) s left")
  }

  /// Takes the line away.
  func clear() {
    if isShown, last != nil { Terminal.writeErrorText("\r\u{1B}[K") }
  }
}
