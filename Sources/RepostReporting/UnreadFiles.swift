internal import RepostCore

/// The files of a report that never became a repost in it.
struct UnreadFiles {
  /// Those that could not be read, by path.
  let failed: Set<String>
  /// Those that were left out on purpose, by path.
  let skipped: Set<String>
}

extension Report {
  /// The files that were not read at all, each once; originals are no inputs of their own.
  var unreadFiles: UnreadFiles {
    let known = Set(reposts.map(\.path)).union(reposts.compactMap(\.original))
    func paths(_ outcome: Incident.Outcome) -> Set<String> {
      Set(incidents.filter { $0.outcome == outcome }.map(\.path)).subtracting(known)
    }
    let failed = paths(.failed)
    return UnreadFiles(failed: failed, skipped: paths(.skipped).subtracting(failed))
  }
}
