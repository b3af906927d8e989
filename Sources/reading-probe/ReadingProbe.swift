internal import Foundation
internal import RepostCore
internal import RepostDocuments

/// Measures and dumps the reading of HTML, for the scripts that compare it with other readers.
///
///     reading-probe speed ROUNDS FOLDER    seconds of CPU for each round over the pages
///     reading-probe text FOLDER            a line of JSON for each page: all of its text in order
///     reading-probe places FOLDER          how many words and links lead back to their bytes
@main
struct ReadingProbe {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("speed", 3): try SpeedProbe(rounds: Int(arguments[1]) ?? 1, folder: arguments[2]).run()
    default:
      FileHandle.standardError.write(
        Data("usage: reading-probe speed ROUNDS FOLDER | text FOLDER | places FOLDER\n".utf8))
      exit(2)
    }
  }

  /// The pages of a folder, by name.
  static func pages(in folder: String) throws -> [(path: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
  }
}
