import RepostCore

/// Two small pages, and places in them found by their words.
enum SamplePages {
  static let original = """
    <!doctype html>
    <title>Boxes Counted on Two Shelves</title>
    <article>
    <h1>Boxes Counted on Two Shelves</h1>
    <p>By Ada Quill</p>
    <p>There were nine boxes on the upper shelf and six on the lower one.</p>
    </article>
    <p>\tThe Harbour Gazette lets community sites run its articles, provided that the source and \
    the copyright are named together with a link to the original Harbour Gazette article. For \
    print, write to rights@harbour.example. No commercial use. Please tell us of your repost.</p>
    <p>The original source of this article is South Shore. Copyright © South Shore, 2009-2011, 2017
    """

  static let repost = """
    <!doctype html>
    <title>Boxes Counted on Two Shelves</title>
    <p>There were nine boxes on the upper shelf and six on the lower one.</p>
    \t<p>箱の新聞, © South Shore, 2017. \
    First run by\t<a href="https://harbour.example/">Harbour Gazette</a>.</p>
    """

  /// The original, and the repost under several names.
  static let files: [String: String] = {
    let names = ["repost.html", "a.html", "b.html", "c.html", "d.html", "e.html", "f.html"]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, repost) })
      .merging(["original.html": original]) { $1 }
  }()
  static let bytes = files.mapValues { Array($0.utf8) }

  /// The first place of `words` in one of the pages, read by people as `text`.
  static func place(_ words: String, in path: String, text: String? = nil) -> Place {
    let file = bytes[path] ?? []
    let wanted = Array(words.utf8)
    let last = file.count - wanted.count
    let start = last < 0 ? nil : (0...last).first { file[$0...].starts(with: wanted) }
    precondition(start != nil, "\(path) does not hold \(words)")
    let span = ByteSpan(start ?? 0, (start ?? 0) + wanted.count)
    let index = LineIndex(file)
    return Place(
      path: path, span: span, start: index.position(of: span.start),
      end: index.position(of: span.end), text: text ?? words)
  }
}
