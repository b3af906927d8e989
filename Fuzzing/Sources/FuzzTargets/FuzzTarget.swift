/// One kind of hostile input: which entry point of the product reads it, and what has to hold.
///
/// To add one: a file in `Targets/`, its line in `FuzzTargets.all`, seeds in `Seeds/NAME/`, and where
/// the format has words, `Dictionaries/NAME.dict`.
package protocol FuzzTarget: Sendable {
  /// The name of its folders and on the command line.
  var name: String { get }
  /// What reads the input, for the list of targets.
  var summary: String { get }
  /// What it has of every hundred mutated documents; 0 for none.
  var share: Int { get }
  /// What a mutated document is put into before it is read.
  var packing: Packing { get }

  /// Reads the input, and checks what came of it.
  func check(_ input: [UInt8]) throws(Violation)
}

extension FuzzTarget {
  package var packing: Packing { .none }
}

/// What a document is put into.
package enum Packing: Hashable, Sendable {
  case none
  /// A line that names an encoding, then the document in it.
  case encoding
  case gzip, webArchive, zip
}
