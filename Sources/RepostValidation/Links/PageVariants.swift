import RepostCore

/// How sites write the address of another view of one page: for print, as PDF, as AMP, for telephones.
enum PageVariants {
  /// The path without what asks for another view, and whether anything did.
  static func path(_ path: String) -> (path: String, isVariant: Bool) {
    for ending in endings where path.utf8.count > ending.cut.utf8.count + 1 {
      if path.hasSuffix(ending.cut) {
        return (String(path.dropLast(ending.cut.count)) + ending.keep, true)
      }
    }
    for beginning in beginnings where path.hasPrefix(beginning) {
      // The first slash stays.
      return (String(path.dropFirst(beginning.count - 1)), true)
    }
    return (path, false)
  }

  /// Whether a parameter asks for another view of the same page.
  static func isAsked(for name: String, _ value: String) -> Bool {
    let name = name.lowercased()
    return switch name {
    case "print", "pdf", "amp", "printable", "printview", "printmode", "printpage", "noamp",
      "nomobile", "print-friendly", "print_view", "isamp":
      true
    case "view", "format", "output", "outputtype", "mode", "layout", "tmpl", "version", "display",
      "type":
      values.contains(value.lowercased())
    case "m", "mobile": value == "1" || value == "0"
    default: false
    }
  }

  /// Whether a path without its last slash is that of a site's home page.
  static func isHome(_ path: String) -> Bool {
    path.isEmpty || homeFiles.contains(path.lowercased())
  }

  /// The path without a file name that only says "this folder".
  static func withoutIndexFile(_ path: String) -> String? {
    for file in homeFiles where path.hasSuffix(file) && path.utf8.count > file.utf8.count {
      return String(path.dropLast(file.count))
    }
    return nil
  }

  private static let endings: [(cut: String, keep: String)] = [
    ("/amp", ""), (".amp.html", ".html"), (".amp", ""), ("/amp.html", ""), ("/print", ""),
    (".print", ""), (".print.html", ".html"), ("/printview", ""), ("/printversion", ""),
    ("/print.html", ""), ("/pdf", ""), ("_print.html", ".html"),
  ]
  private static let beginnings = ["/amp/", "/print/", "/printversion/", "/printview/"]
  private static let values: Set<String> = ["print", "pdf", "amp", "printable", "component"]
  /// Files that stand for the folder they lie in.
  private static let homeFiles: Set<String> = [
    "/index.html", "/index.htm", "/index.php", "/index.asp", "/index.aspx", "/default.aspx",
    "/index.shtml", "/home.html", "/default.asp", "/index.jsp", "/default.htm", "/default.html",
  ]
}
