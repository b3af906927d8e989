import RepostCore

/// The part of a host that one owner registers: `counter.example.co.uk` → `example.co.uk`.
///
/// A public suffix, and the number of a machine, are domains of their own.
enum RegistrableDomain {
  /// The registrable domain of `host`, in ASCII.
  static func domain(of host: String) -> String {
    let host = HostName(host).ascii
    let labels = host.split(separator: ".")
    guard labels.count > 1, labels.count <= HostName.maximumLabels,
      let last = labels.last, !last.utf8.allSatisfy({ $0 &- 0x30 < 10 }), !host.contains(":")
    else { return host }
    let suffix = PublicSuffixes.count(of: labels.reversed())
    return labels.suffix(suffix + 1).joined(separator: ".")
  }
}
