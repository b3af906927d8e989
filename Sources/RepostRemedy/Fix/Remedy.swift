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
      let kept = Self.kept(after)
      var failed = plan.obligations.filter { !kept.contains($0) }
      if failed.isEmpty, !Self.kept(report).isSubset(of: kept) || after.outcome != report.outcome {
        obstacles = ["A credit would make something else fail, so none was inserted."]
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
            leftOut.isEmpty
              || Self(
                of: again, after, bytes: changed.bytes, wording: wording, reread: reread
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

  /// The obligations that a repost keeps, or that do not apply to it.
  private static func kept(_ report: RepostReport) -> Set<ConditionID> {
    let open = report.verdicts.filter { $0.outcome == .failed || $0.outcome == .cantTell }
    return Set(report.verdicts.map(\.id)).subtracting(open.map(\.id))
  }
}
