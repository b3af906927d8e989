import RepostCore

/// The places and plain values of a file of terms.
extension TermsFile {
  // MARK: Places

  func statedPlace(_ mapping: SettingsMapping) throws(SettingsError) -> Place? {
    guard let tree = mapping.tree("place") else { return nil }
    return try place(tree)
  }

  func place(_ tree: SettingsTree) throws(SettingsError) -> Place {
    let place = try mapping(
      tree, ["path", "byte", "line", "column", "endLine", "endColumn", "text"])
    func position(_ line: String, _ column: String) throws(SettingsError) -> LinePosition {
      LinePosition(
        line: try integer(line, place, from: 1) ?? 1,
        column: try integer(column, place, from: 1) ?? 1)
    }
    let span = try integers("byte", place)
    guard span.isEmpty || (span.count == 2 && 0 <= span[0] && span[0] <= span[1]) else {
      throw fault(place.tree("byte"), "\"byte\" has to be a start and an end", place)
    }
    return Place(
      path: try place.text("path") ?? path,
      span: span.isEmpty ? ByteSpan(0, 0) : ByteSpan(span[0], span[1]),
      start: try position("line", "column"), end: try position("endLine", "endColumn"),
      text: try place.text("text") ?? "")
  }

  /// The line of the file that states something, for want of a place in the original.
  func ownPlace(_ line: Int) -> Place {
    let start = lineStarts[min(max(1, line), lineStarts.count) - 1]
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Place(
      path: path, span: ByteSpan(start, end), start: LinePosition(line: line, column: 1),
      end: LinePosition(line: line, column: text.unicodeScalars.count + 1), text: text)
  }

  // MARK: Values

  func mapping(_ tree: SettingsTree, _ keys: [String]) throws(SettingsError)
    -> SettingsMapping
  {
    try SettingsMapping(tree, keys: keys, path: path)
  }

  func entries<Entry>(
    _ mapping: SettingsMapping, _ key: String,
    _ entry: (SettingsTree) throws(SettingsError) -> Entry
  ) throws(SettingsError) -> [Entry] {
    let items = try mapping.items(key)
    guard items.count <= Self.maximumEntries else {
      throw fault(
        mapping.tree(key), "\"\(key)\" has more than \(Self.maximumEntries) entries", mapping)
    }
    var entries: [Entry] = []
    for item in items { entries.append(try entry(item)) }
    return entries
  }

  func required(_ key: String, _ mapping: SettingsMapping) throws(SettingsError) -> String {
    guard let text = try mapping.text(key), !text.isEmpty else {
      throw fault(nil, "\"\(key)\" is missing", mapping)
    }
    return text
  }

  func address(_ key: String, _ mapping: SettingsMapping) throws(SettingsError) -> String? {
    guard let text = try mapping.text(key) else { return nil }
    guard WebAddress(text).isWeb else {
      throw fault(
        mapping.tree(key), "\"\(text)\" is not an address on the web (https://…)", mapping)
    }
    return text
  }

  func years(_ mapping: SettingsMapping) throws(SettingsError) -> [Int] {
    try integers("years", mapping)
  }

  func integers(_ key: String, _ mapping: SettingsMapping) throws(SettingsError) -> [Int] {
    var integers: [Int] = []
    for text in try mapping.texts(key) {
      guard let integer = Int(text) else {
        throw fault(mapping.tree(key), "\"\(text)\" is not a whole number", mapping)
      }
      integers.append(integer)
    }
    return integers
  }

  func integer(
    _ key: String, _ mapping: SettingsMapping, from least: Int
  ) throws(SettingsError) -> Int? {
    guard let text = try mapping.text(key) else { return nil }
    guard let integer = Int(text), integer >= least else {
      throw fault(mapping.tree(key), "\"\(key)\" has to be a number from \(least) on", mapping)
    }
    return integer
  }

  func fault(
    _ tree: SettingsTree?, _ detail: String, _ mapping: SettingsMapping
  ) -> SettingsError {
    SettingsError(path: path, line: tree?.line ?? mapping.line, detail: detail)
  }
}
