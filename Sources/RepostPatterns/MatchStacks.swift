internal import CPCRE2
internal import Synchronization

/// The stacks that compiled patterns run on, kept for the next matcher.
///
/// A stack is some megabytes of address space. To give one back takes a call to every processor that
/// runs a thread of the process, so that two workers that did so for each document held each other up.
enum MatchStacks {
  private struct Stack {
    let address: UInt
    let start: Int
    let maximum: Int
  }

  /// How many are kept at most: one for each worker, on most machines.
  private static let mostKept = 16
  private static let kept = Mutex<[Stack]>([])

  /// A stack that nobody uses, or a new one; nil where there is no memory for it.
  static func take(start: Int, maximum: Int) -> OpaquePointer? {
    let address = kept.withLock { stacks -> UInt? in
      guard let index = stacks.lastIndex(where: { $0.start == start && $0.maximum == maximum })
      else { return nil }
      return stacks.remove(at: index).address
    }
    if let address { return unsafe OpaquePointer(bitPattern: address) }
    return unsafe pcre2_jit_stack_create_8(start, maximum, nil)
  }

  /// Takes back a stack that ``take(start:maximum:)`` gave for the same sizes.
  static func giveBack(_ stack: OpaquePointer?, start: Int, maximum: Int) {
    guard let stack = unsafe stack else { return }
    let isKept = kept.withLock { stacks in
      guard stacks.count < mostKept else { return false }
      stacks.append(
        Stack(address: UInt(bitPattern: stack), start: start, maximum: maximum))
      return true
    }
    if !isKept { unsafe pcre2_jit_stack_free_8(stack) }
  }
}
