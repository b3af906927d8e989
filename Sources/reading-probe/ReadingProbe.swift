internal import Foundation
internal import RepostCore
internal import RepostDocuments

/// Measures the reading of HTML, for the scripts that compare it with other readers.
///
///     reading-probe speed ROUNDS FOLDER    a line of JSON with the seconds of CPU for each round
///     reading-probe text FOLDER            a line of JSON for each page: its name and all its text
@main
struct ReadingProbe {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("speed", 3): try SpeedProbe(rounds: Int(arguments[1]) ?? 1, folder: arguments[2]).run()
    case ("text", 2):
      for page in try pages(in: arguments[1]) {
        let text = String(decoding: HTMLReader.wholeText(of: page.bytes), as: UTF8.self)
        print(String(decoding: try JSONEncoder().encode([page.path, text]), as: UTF8.self))
      }
    default:
      FileHandle.standardError.write(
        Data("usage: reading-probe speed ROUNDS FOLDER | text FOLDER\n".utf8))
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
