/// Text for GitHub's workflow commands (`::error file=…::message`).
///
/// The runner takes a line apart at `::`, `,` and `:` and undoes percent escapes; what comes from a
/// page must not end the command it stands in and start another. Hidden controls are spelt out as
/// in `TerminalText`, since annotations are read by people.
package enum WorkflowCommandText {
  /// The text for a command's message.
  package static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  /// The text for a value of one of a command's properties.
  package static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out.append(contentsOf: "%25".unicodeScalars)
      case "\r": out.append(contentsOf: "%0D".unicodeScalars)
      case "\n": out.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: out.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: out.append(contentsOf: "%2C".unicodeScalars)
      case _ where scalar.isHiddenControl: out.append(contentsOf: scalar.spelling.unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
