package import RepostCore
package import RepostDocuments

/// What becomes of a repost when all that can be inserted safely is inserted.
package struct Remedy: Sendable {
  /// The report on the repost as it is.
  package let before: RepostReport
  /// The report on what it would be; the same where nothing is changed.
  package let after: RepostReport
  /// The changes, in the order of the source.
  package let changes: [RemedyChange]
  /// The file with the changes made.
  package let source: ChangedSource
  /// Why nothing, or not all, could be changed, in sentences.
  package let obstacles: [String]

  /// How often a plan is tried with something left out; there are fewer parts than that.
  private static let maximumTries = 12
  /// How many further runs are tried out to see that they change nothing.
  private static let maximumRuns = 2

  /// Changes a repost, judges the result, and takes back what does not do what it is for.
  ///
  /// A change stays only if every obligation that it is for passes then, nothing that passed stops to,
  /// and a second run would change nothing more.
  ///
  /// - Parameters:
  ///   - document: The repost.
  ///   - report: The report on it.
  ///   - bytes: Its file.
  ///   - wording: The words of the credit.
  ///   - reread: Reads and judges a changed file.
  package init(
    of document: Document, _ report: RepostReport, bytes: [UInt8], wording: CreditWording,
    reread: ([UInt8]) -> (document: Document, report: RepostReport)?
  ) {
    self.init(
      of: document, report, bytes: bytes, wording: wording, runs: Self.maximumRuns, reread: reread)
  }

  private init(
    of document: Document, _ report: RepostReport, bytes: [UInt8], wording: CreditWording,
    runs: Int, reread: ([UInt8]) -> (document: Document, report: RepostReport)?
  ) {
    before = report
    let draft = SourceDraft(path: document.path, bytes: bytes)
    var leftOut: Set<ConditionID> = []
    var obstacles: [String] = []
    for _ in 0..<Self.maximumTries {
      guard
        let plan = RemedyPlanner(
          document, report, draft: draft, wording: wording, leavingOut: leftOut)?.plan()
      else { break }
      obstacles = [plan.obstacle].compactMap { $0 }
      if plan.isEmpty { break }
      let changed: ChangedSource
      do throws(SourceDraftError) {
        changed = try draft.applying(plan.edits)
      } catch {
        obstacles = [error.sentence]
        break
      }
      guard let (again, after) = reread(changed.bytes) else {
        obstacles = ["With the changes, the file could not be read any more."]
        break
      }
      let open = Self.open(after)
      var failed = plan.obligations.filter(open.contains)
      let worse = open.subtracting(Self.open(report))
      if failed.isEmpty, !worse.isEmpty || after.outcome != report.outcome {
        let names = worse.map(\.rawValue).sorted().joined(separator: ", ")
        obstacles = [
          "Nothing was inserted, because it would put something else in doubt: \(names)."
        ]
        break
      }
      if failed.isEmpty {
        let next = RemedyPlanner(
          again, after, draft: SourceDraft(path: document.path, bytes: changed.bytes),
          wording: wording,
          leavingOut: leftOut)?.plan()
        // What a second run would insert is not done by the first.
        failed = next?.obligations ?? []
        if failed.isEmpty {
          guard
            leftOut.isEmpty || runs == 0
              || Self(
                of: again, after, bytes: changed.bytes, wording: wording, runs: runs - 1,
                reread: reread
              ).changes.isEmpty
          else {
            obstacles = ["What would be inserted does not settle, so nothing was."]
            break
          }
          self.after = after
          changes = plan.changes
          source = changed
          self.obstacles = obstacles
          return
        }
      }
      leftOut.formUnion(failed)
    }
    after = report
    changes = []
    source = ChangedSource(bytes: bytes, pieces: [])
    self.obstacles = obstacles
  }

  /// The obligations that a repost does not keep, or may not.
  private static func open(_ report: RepostReport) -> Set<ConditionID> {
    Set(report.verdicts.filter(\.isOpen).map(\.id))
  }
}
