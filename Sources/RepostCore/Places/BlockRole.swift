/// What kind of text a block is.
package enum BlockRole: String, Sendable, Hashable, CaseIterable {
  case heading
  case paragraph
  case byline
  case listItem = "list-item"
  case quote
  case code
  case caption
  case cell
  case title
  case comment
}
