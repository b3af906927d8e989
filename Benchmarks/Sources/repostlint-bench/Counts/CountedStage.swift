/// A fixed piece of work whose instructions are counted.
enum CountedStage: String, CaseIterable {
  /// Reading plain pages into documents.
  case read
  /// Detection in pages with few notices.
  case detectSparse = "detect-sparse"
  /// Detection in pages full of notices.
  case detectDense = "detect-dense"
  /// `repostlint --version`, from its first instruction to its last.
  case start
  /// `repostlint scan` of one small file without a notice.
  case startScan = "start-scan"
}
