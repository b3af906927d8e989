internal import Synchronization

/// A reference that is set once, by whoever comes first.
///
/// The standard library's `AtomicLazyReference` looks for the metadata of a type at each load, which in
/// Swift 6.3 takes longer than many a search.
@safe struct SetOnce<Instance: AnyObject & Sendable>: ~Copyable, Sendable {
  /// The address of the instance, which is retained, or 0.
  private let address = Atomic<UInt>(0)

  deinit {
    guard let held = unsafe pointer(address.load(ordering: .acquiring)) else { return }
    unsafe Unmanaged<Instance>.fromOpaque(held).release()
  }

  /// The instance, if it was set.
  func load() -> Instance? {
    guard let held = unsafe pointer(address.load(ordering: .acquiring)) else { return nil }
    return unsafe Unmanaged<Instance>.fromOpaque(held).takeUnretainedValue()
  }

  /// Sets the instance where none was, and gives the one that is set now.
  func storeIfNil(_ instance: Instance) -> Instance {
    let own = unsafe Unmanaged.passRetained(instance)
    let new = unsafe UInt(bitPattern: own.toOpaque())
    let (exchanged, held) = address.compareExchange(
      expected: 0, desired: new, ordering: .acquiringAndReleasing)
    if exchanged { return instance }
    unsafe own.release()
    guard let held = unsafe pointer(held) else { return instance }
    return unsafe Unmanaged<Instance>.fromOpaque(held).takeUnretainedValue()
  }

  private func pointer(_ address: UInt) -> UnsafeRawPointer? {
    unsafe UnsafeRawPointer(bitPattern: address)
  }
}
