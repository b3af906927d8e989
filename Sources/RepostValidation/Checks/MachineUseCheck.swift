import RepostCore
import RepostDocuments

/// Checks that the repost does not offer to machines what the original keeps from them.
///
/// What is done with a text behind a page cannot be seen. What the page says to machines can: one
/// that reserves mining passes with a reservation, one that gives it free fails.
struct MachineUseCheck: ObligationCheck {
  let id = ConditionID.noMachineUse

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let said = repost.copy.metadata.others.filter { Self.carriers.contains($0.carrier) }
    if let free = said.first(where: { $0.carrier == Self.mining && $0.value == "0" }) {
      return condition.verdict(
        .failed, "The page says to machines that it reserves no mining (\(Self.mining): 0).",
        remedy: "Set <meta name=\"\(Self.mining)\" content=\"1\">.", evidence: [free.place])
    }
    if let reserved = said.first(where: Self.reserves) {
      return condition.verdict(
        .passed, "The page says to machines that mining is reserved.",
        reservations: ["what the site itself does with the text cannot be seen"],
        evidence: [reserved.place])
    }
    return condition.verdict(
      .cantTell, "Training and mining are kept back; what is done with the text cannot be seen.",
      remedy: id.entry.question)
  }

  private static let mining = "tdm-reservation"
  private static let carriers: Set<String> = [mining, "robots"]

  private static func reserves(_ item: PageMetadata.Item) -> Bool {
    if item.carrier == mining { return item.value == "1" }
    return item.value.lowercased().split { $0 == "," || $0 == " " }.contains("noai")
  }
}
