/// Reads what a page states in JSON-LD about the article on it.
struct LinkedData {
  private let tree: JSONTree
  private let limit: Int
  /// The objects that have both an `@id` and a name, for those that only refer to them.
  private var named: [String: Int] = [:]

  /// Reads a script; values are cut after `limit` bytes.
  init(_ bytes: [UInt8], in range: Range<Int>, limit: Int) {
    tree = JSONTree(bytes, in: range)
    self.limit = limit
    for index in tree.nodes.indices where tree.nodes[index].kind == .object {
      if let id = text("@id", of: index), tree.child("name", of: index) != nil { named[id] = index }
    }
  }

  /// Why not all of it was read, or nil.
  var problem: JSONTree.Problem? { tree.problem }

  /// Adds what is said about articles and pages, at the top, in lists and in `@graph`.
  func add(to draft: inout MetadataDraft) {
    guard !tree.nodes.isEmpty else { return }
    var queue = [0]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if tree.nodes[node].kind == .array { queue += tree.items(node) }
      guard tree.nodes[node].kind == .object else { continue }
      if let graph = tree.child("@graph", of: node) { queue += tree.items(graph) }
      if let rank = rank(of: node) { addWork(node, rank: rank, to: &draft) }
    }
    for node in tree.nodes.indices where isPicture(node) { addPicture(node, to: &draft) }
  }

  /// Whether an object is a picture, a sound or a film, wherever it stands.
  private func isPicture(_ node: Int) -> Bool {
    guard tree.nodes[node].kind == .object else { return false }
    guard let type = tree.child("@type", of: node) else { return tree.isNamed("image", node) }
    return tree.items(type).contains { item in
      tree.text(item, limit: limit).map { PictureStatement.isPicture($0) } ?? false
    }
  }

  private func addPicture(_ node: Int, to draft: inout MetadataDraft) {
    let keys: [(key: StaticString, statement: PictureStatement)] = [
      ("license", .licence), ("creditText", .credit), ("acquireLicensePage", .licencePage),
    ]
    for (key, statement) in keys {
      for item in values(key, of: node) {
        let value =
          tree.nodes[item].kind == .object
          ? tree.child("@id", of: item) ?? tree.child("url", of: item) : item
        guard let value, let text = tree.text(value, limit: limit) else { continue }
        let source = tree.nodes[value].source
        draft.noteLength(source.count - 2)
        draft.add(
          text, to: .other, rank: 1, carrier: "json-ld:\(statement.carrier)", source: source)
      }
    }
  }

  /// How much an object says about the article: 0 for an article, 6 for a page, nil for others.
  private func rank(of node: Int) -> Int? {
    guard let type = tree.child("@type", of: node) else { return nil }
    var best: Int?
    for item in tree.items(type) {
      guard let text = tree.text(item, limit: limit) else { continue }
      let name = text.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? ""
      if name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" { return 0 }
      if name.hasSuffix("WebPage") || name == "CreativeWork" { best = 6 }
    }
    return best
  }

  private func addWork(_ node: Int, rank: Int, to draft: inout MetadataDraft) {
    add("headline", of: node, to: .title, rank, &draft)
    addNames("author", of: node, to: .author, rank, &draft)
    addNames("publisher", of: node, to: .publisher, rank, &draft)
    add("datePublished", of: node, to: .published, rank, &draft)
    addNames("copyrightHolder", of: node, to: .copyrightHolder, rank, &draft)
    add("copyrightYear", of: node, to: .copyrightYear, rank, &draft)
    add("copyrightNotice", of: node, to: .rights, rank, &draft)
    addAddresses("license", of: node, to: .licence, rank, &draft)
    addAddresses("url", of: node, to: .address, rank + 2, &draft)
    addAddresses("mainEntityOfPage", of: node, to: .address, rank + 3, &draft)
    addAddresses("isBasedOn", of: node, to: .other, rank, &draft)
    addAddresses("acquireLicensePage", of: node, to: .other, rank, &draft)
    add("creditText", of: node, to: .other, rank, &draft)
    add("isAccessibleForFree", of: node, to: .other, rank, &draft)
  }

  private func add(
    _ key: StaticString, of node: Int, to field: MetadataDraft.Field, _ rank: Int,
    _ draft: inout MetadataDraft
  ) {
    for item in values(key, of: node) { addText(item, key, to: field, rank, &draft) }
  }

  /// Adds names: strings, objects with a `name`, or references to such objects.
  private func addNames(
    _ key: StaticString, of node: Int, to field: MetadataDraft.Field, _ rank: Int,
    _ draft: inout MetadataDraft
  ) {
    for item in values(key, of: node) {
      if tree.nodes[item].kind == .object {
        let target =
          tree.child("name", of: item) == nil
          ? text("@id", of: item).flatMap { named[$0] } ?? item : item
        add(key, inside: "name", of: target, to: field, rank, &draft)
      } else {
        addText(item, key, to: field, rank, &draft)
      }
    }
  }

  /// Adds addresses: strings, or objects with an `@id` or `url`.
  private func addAddresses(
    _ key: StaticString, of node: Int, to field: MetadataDraft.Field, _ rank: Int,
    _ draft: inout MetadataDraft
  ) {
    for item in values(key, of: node) {
      if tree.nodes[item].kind == .object {
        let inner: StaticString = tree.child("@id", of: item) == nil ? "url" : "@id"
        add(key, inside: inner, of: item, to: field, rank, &draft)
      } else {
        addText(item, key, to: field, rank, &draft)
      }
    }
  }

  private func add(
    _ key: StaticString, inside inner: StaticString, of node: Int,
    to field: MetadataDraft.Field, _ rank: Int, _ draft: inout MetadataDraft
  ) {
    for item in values(inner, of: node) { addText(item, key, to: field, rank, &draft) }
  }

  private func addText(
    _ node: Int, _ key: StaticString, to field: MetadataDraft.Field, _ rank: Int,
    _ draft: inout MetadataDraft
  ) {
    guard let text = tree.text(node, limit: limit) else { return }
    let source = tree.nodes[node].source
    draft.noteLength(source.count - 2)
    draft.add(text, to: field, rank: rank, carrier: "json-ld:\(key)", source: source)
  }

  private func values(_ key: StaticString, of node: Int) -> [Int] {
    tree.child(key, of: node).map(tree.items) ?? []
  }

  private func text(_ key: StaticString, of node: Int) -> String? {
    tree.child(key, of: node).flatMap { tree.text($0, limit: limit) }
  }
}
