package import RepostCore

extension LiteralIndex {
  /// Writes the lists of the index, for ``init(packed:)``, as they lie in memory; the tables follow from
  /// them.
  ///
  /// They are read back on machines with the same order of bytes only.
  package func pack(into out: inout PackedWriter) {
    out.write(Self.byteOrder)
    out.write(bytes)
    out.write(exactBytes)
    unsafe out.write(raw: literals)
    unsafe out.write(raw: rules)
    unsafe out.write(raw: entries)
    unsafe out.write(raw: singles)
  }

  /// Reads what ``pack(into:)`` wrote, or gives nil where the bytes make no sense here.
  ///
  /// The lists are taken as they are, so the bytes have to be some that we wrote.
  package init?(packed reader: inout PackedReader) {
    guard reader.number() == Self.byteOrder, let bytes = reader.slice(),
      let exactBytes = reader.slice(), let literals = unsafe reader.raw(of: Literal.self),
      let rules = unsafe reader.raw(of: Int32.self),
      let entries = unsafe reader.raw(of: Entry.self),
      let singles = unsafe reader.raw(of: Int32.self)
    else { return nil }
    self.init(
      bytes: Array(bytes), exactBytes: Array(exactBytes), literals: literals, rules: rules,
      entries: entries, singles: singles)
  }

  /// Which of the two bytes of 1 comes first here.
  private static let byteOrder = Int(1.littleEndian == 1 ? 1 : 0)
}

extension PackedWriter {
  /// Writes elements without references or padding as they lie in memory.
  @unsafe fileprivate mutating func write<Element: BitwiseCopyable>(raw elements: [Element]) {
    unsafe elements.withUnsafeBytes { unsafe write(Array($0)) }
  }
}

extension PackedReader {
  /// The elements that were written as they lay in memory.
  @unsafe fileprivate mutating func raw<Element: BitwiseCopyable>(of type: Element.Type)
    -> [Element]?
  {
    let stride = MemoryLayout<Element>.stride
    guard let bytes = slice(), bytes.count.isMultiple(of: stride) else { return nil }
    let count = bytes.count / stride
    return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe bytes.withUnsafeBytes {
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0)
      }
      initialized = count
    }
  }
}
