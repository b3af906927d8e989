import RepostLintKit

/// Reads the command line of an ordinary scan without the argument parser.
///
/// The parser finds out at run time what its types can do, which takes a third of the time of scanning
/// a small page. Here are read paths, and the options that every command has, written out once each. What
/// is anything else, faulty or only unusual, is left to the parser, which alone knows what to say about
/// it; so nothing may be accepted here that it would read otherwise (`QuickCommandLineTests`).
enum QuickCommandLine {
  /// The scan that a command line asks for, without the name of the command, or nil for the parser.
  static func scan(_ arguments: ArraySlice<String>) -> ScanRequest? {
    guard arguments.first == "scan" else { return nil }
    var request = ScanRequest(paths: [], options: .defaults)
    var seen: Set<String> = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.utf8.first == UInt8(ascii: "-"), argument != "-" else {
        // An empty path is a mistake, and `help` may be meant as a command.
        guard !argument.isEmpty, argument != "help" else { return nil }
        request.paths.append(argument)
        continue
      }
      guard seen.insert(argument).inserted else { return nil }
      if request.options.set(flag: argument) { continue }
      guard let value = rest.popFirst(), !value.isEmpty, value.utf8.first != UInt8(ascii: "-"),
        request.options.set(argument, to: value)
      else { return nil }
    }
    return request.paths.isEmpty ? nil : request
  }
}

extension ReadingOptions {
  /// Sets a flag and says whether there is one of that name.
  fileprivate mutating func set(flag name: String) -> Bool {
    switch name {
    case "--strict": strict = true
    case "--allow-incomplete": allowIncomplete = true
    case "--quiet": quiet = true
    case "--no-progress": noProgress = true
    default: return false
    }
    return true
  }

  /// Sets an option and says whether there is one of that name that takes that value.
  fileprivate mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "--format":
      guard let format = OutputOptions.Format(rawValue: value) else { return false }
      self.format = format
    case "--output": output = value
    case "--rules": rules = [value]
    case "--max-file-size":
      guard let size = Int(value), size > 0 else { return false }
      maxFileSize = size
    case "--color":
      guard let color = Colour(rawValue: value) else { return false }
      self.color = color
    case "--stdin-filename": stdinFilename = value
    case "--jobs":
      guard let count = Int(value), count > 0 else { return false }
      jobs = count
    default: return false
    }
    return true
  }
}
