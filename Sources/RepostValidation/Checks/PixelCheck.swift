import RepostCore
import RepostDocuments

/// Checks that the publisher's counter is kept.
///
/// A counter is a picture of at most 1×1 pixels, or a script or frame, on the original's registrable
/// domain; or the very one that the original carries.
struct PixelCheck: ObligationCheck {
  let id = ConditionID.pixel

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let carried = Set(
      (repost.original?.images ?? []).filter(Self.couldCount).map(\.target))
    let domains = Set(
      repost.originalAddresses.compactMap(\.host).map { RegistrableDomain.domain(of: $0) })
    guard !carried.isEmpty || !domains.isEmpty else {
      return condition.verdict(
        .cantTell, "Neither the original's counter nor its address is known.",
        remedy: "Give the original's address with --original-url.")
    }
    let counter = repost.copy.images.first { image in
      guard image.hidden != .template, image.hidden != .comment, image.zone != .noscript else {
        return false
      }
      if carried.contains(image.target) { return true }
      let host = image.address.host.map { RegistrableDomain.domain(of: $0) }
      return Self.couldCount(image) && host.map(domains.contains) ?? false
    }
    if let counter {
      let place = repost.copy.place(of: counter.source, text: counter.target)
      let isOwn = counter.element == .image || carried.contains(counter.target)
      return condition.verdict(
        .passed,
        isOwn
          ? "The counter \(counter.target) is kept."
          : "The page loads \(counter.target) from the original's site.",
        reservations: isOwn ? [] : ["whether it counts readers cannot be told from its address"],
        evidence: [place])
    }
    return condition.verdict(
      .failed, "The page loads no counter of the original's site.",
      remedy: "Copy the counter from the publisher's republishing instructions.")
  }

  private static func couldCount(_ image: Image) -> Bool {
    image.element != .image || image.isCounterSized
  }
}
