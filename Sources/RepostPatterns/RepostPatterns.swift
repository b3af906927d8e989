/// A compiled pattern.
package final class Pattern: Sendable {
}
