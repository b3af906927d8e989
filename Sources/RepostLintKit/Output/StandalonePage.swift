/// A page of HTML that stands alone: it runs no script, loads nothing and sends nothing.
struct StandalonePage {
  /// The title, escaped.
  let title: String
  /// The style sheet.
  let style: String
  /// What stands in the body, as markup.
  let body: String

  /// The whole page.
  var bytes: [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """.utf8)
  }
}
