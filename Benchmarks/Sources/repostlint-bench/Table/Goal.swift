/// What a figure is wanted to be.
enum Goal {
  case atLeast(Double)
  case atMost(Double, unit: String = "")

  /// Whether a figure is as wanted.
  func isReached(by figure: Double) -> Bool {
    switch self {
    case .atLeast(let bound): figure >= bound
    case .atMost(let bound, _): figure <= bound
    }
  }

  /// The goal as the table shows it.
  var text: String {
    switch self {
    case .atLeast(let bound): "≥ \(Self.bound(bound))"
    case .atMost(let bound, let unit): "≤ \(Self.bound(bound))\(unit)"
    }
  }

  private static func bound(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
