internal import FoundationEssentials
internal import RepostDocuments

/// The pages of a folder in memory.
struct PageSet {
  /// The files, by path.
  let files: [(path: String, bytes: [UInt8])]
  /// What the product reads of them.
  let documents: [Document]

  /// Reads the pages below a folder.
  init(folder: String) throws {
    let manager = FileManager.default
    var files: [(path: String, bytes: [UInt8])] = []
    for name in try manager.subpathsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".txt") {
      let path = "\(folder)/\(name)"
      guard let data = manager.contents(atPath: path) else { continue }
      files.append((path, Array(data)))
    }
    self.files = files
    let reader = DocumentReader()
    documents = files.map { reader.document(path: $0.path, bytes: $0.bytes) }
  }

  /// How many bytes the pages below a folder have.
  static func byteCount(of folder: String) throws -> Int {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .reduce(0) { sum, name in
        let size = try manager.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int
        return sum + (size ?? 0)
      }
  }

  /// How many bytes the files have.
  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }
}
