internal import FoundationEssentials
internal import RepostDocuments

/// The pages of a folder in memory.
struct PageSet {
  /// The files, by path.
  let files: [(path: String, bytes: [UInt8])]
  /// What the product reads of them.
  let documents: [Document]

  /// Reads the pages below a folder, the first so many bytes of them.
  init(folder: String, bytes limit: Int = .max) throws {
    let manager = FileManager.default
    var files: [(path: String, bytes: [UInt8])] = []
    var count = 0
    for name in try manager.subpathsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".txt") && count < limit {
      let path = "\(folder)/\(name)"
      guard let data = manager.contents(atPath: path) else { continue }
      files.append((path, Array(data)))
      count += data.count
    }
    self.files = files
    let reader = DocumentReader()
    documents = files.map { reader.document(path: $0.path, bytes: $0.bytes) }
  }

  /// How many bytes the files have.
  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }
}
