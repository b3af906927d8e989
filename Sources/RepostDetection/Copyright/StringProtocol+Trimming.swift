extension StringProtocol where SubSequence == Substring {
  /// The text without the characters at both ends that are `dropped`.
  func trimmed(_ dropped: (Character) -> Bool) -> Substring {
    var out = trimmedStart(dropped)
    while let last = out.last, dropped(last) { out.removeLast() }
    return out
  }

  /// The text without the characters at its start that are `dropped`.
  func trimmedStart(_ dropped: (Character) -> Bool) -> Substring {
    self[...].drop(while: dropped)
  }
}
