import RepostCore

/// The permissions that the caller has on record, asked for one use of one work.
///
/// A record clears exactly the holder and the scope it names, and only while it holds.
struct PermissionRecords {
  /// What the records say of a use.
  enum Standing {
    /// A record covers it.
    case covered(PermissionRecord)
    /// The record that covered it has come to its end.
    case ended(String)
    /// There is a record, but not for this: for another scope, or not yet.
    case short(String)
    /// Nobody concerned has a record.
    case unknown

    /// What to say of a record that does not cover the use, or nil.
    var shortfall: String? {
      switch self {
      case .ended(let sentence), .short(let sentence): sentence
      case .covered, .unknown: nil
      }
    }
  }

  private let terms: Terms
  private let context: RepostContext

  init(_ repost: RepostCase) {
    terms = repost.terms
    context = repost.context
  }

  /// What the records of any of `names` say of the repost's medium and of `uses` that are kept back.
  func standing(of names: [String], for uses: [String]) -> Standing {
    var standing = Standing.unknown
    for record in context.records where isHolder(record, names) {
      let next = self.standing(of: record, for: uses)
      switch (standing, next) {
      case (_, .covered): return next
      case (.unknown, _), (.short, .ended): standing = next
      default: break
      }
    }
    return standing
  }

  /// What the records say of `uses` for the work as a whole: of everyone who holds rights, or of
  /// whoever grants where that is the same.
  func standing(for uses: [String]) -> Standing {
    let holders = terms.work.holders.map(\.name)
    guard let assigner = terms.assigner, holders.allSatisfy({ assigner.isNamed($0) }) else {
      return standing(ofAll: holders, for: uses)
    }
    let all = standing(ofAll: holders, for: uses)
    if case .covered = all { return all }
    let granting = standing(of: assigner.allNames, for: uses)
    if case .unknown = granting { return all }
    return granting
  }

  /// Whether everyone concerned has permitted `uses` on record.
  func isOnRecord(for uses: [String]) -> Bool {
    if case .covered = standing(for: uses) { true } else { false }
  }

  /// The worst of what the records of several holders say; `unknown` where there are none.
  private func standing(ofAll holders: [String], for uses: [String]) -> Standing {
    var covered: Standing?
    for holder in holders {
      let one = standing(of: [holder], for: uses)
      guard case .covered = one else { return one }
      covered = covered ?? one
    }
    return covered ?? .unknown
  }

  private func isHolder(_ record: PermissionRecord, _ names: [String]) -> Bool {
    names.contains { name in
      Party(name: name).isNamed(record.holder)
        || terms.assigner.map { $0.isNamed(name) && $0.isNamed(record.holder) } ?? false
    }
  }

  private func standing(of record: PermissionRecord, for uses: [String]) -> Standing {
    let evidence = record.evidence.isEmpty ? "" : " (\(record.evidence))"
    let what = "The permission of \(record.holder) on record\(evidence)"
    let scope = RecordedScope(record.scope)
    if !scope.covers(context.medium) {
      return .short("\(what) is for “\(record.scope)”, not for \(context.medium.phrase).")
    }
    if let use = uses.first(where: { !scope.covers(use: $0) }) {
      let named = record.scope.isEmpty ? "names no scope" : "is for “\(record.scope)”"
      return .short("\(what) \(named), and so leaves out this use: \(use).")
    }
    if let today = context.today {
      if let end = record.expires, end < today { return .ended("\(what) ended on \(end).") }
      if let start = record.date, start > today {
        return .short("\(what) holds only from \(start) on.")
      }
    }
    return .covered(record)
  }
}

extension RepostContext.Medium {
  /// The medium in words, to follow "for".
  fileprivate var phrase: String {
    switch self {
    case .web: "the web"
    case .print: "print"
    case .broadcast: "broadcast"
    case .newsletter: "a newsletter"
    case .app: "an app"
    }
  }
}

extension Condition {
  /// The verdict on a ban that only a permission lifts.
  ///
  /// A caller without a record may have a permission all the same, so that is for a person; one whose
  /// only record has come to its end has shown that there is none.
  func verdictByRecords(_ ban: String, uses: [String], in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { " Ask \($0.text)." } ?? ""
    switch PermissionRecords(repost).standing(for: uses) {
    case .covered(let record):
      return verdict(onRecord: record)
    case .ended(let sentence):
      return verdict(
        .failed, "\(ban) \(sentence)", remedy: "Ask for a new permission.\(contact)")
    case .short(let sentence):
      return verdict(
        .cantTell, "\(ban) \(sentence)",
        remedy: "Keep a record of a permission for this use with --permission-record.\(contact)")
    case .unknown:
      return verdict(
        .cantTell, "\(ban) Whether there is a permission is not known.",
        remedy: "Keep a record of the permission with --permission-record.\(contact)")
    }
  }

  /// The verdict where a record covers what the condition keeps back.
  func verdict(onRecord record: PermissionRecord) -> Verdict {
    let evidence = record.evidence.isEmpty ? "" : " (\(record.evidence))"
    return verdict(
      .passed, "A permission of \(record.holder) is on record\(evidence).",
      reservations: ["the tool cannot tell what exactly it covers"])
  }
}
