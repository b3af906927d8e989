#if canImport(Glibc)
  import CMalloc
#endif

/// How the C library's allocator is to behave in this process.
enum Allocator {
  /// Keeps memory that was freed for the next file.
  ///
  /// By default every array over 128 KiB is mapped for itself and given back at once, so that each file
  /// pays for its pages anew: about a seventh of the time of a scan. Freed memory up to 32 MiB, the most
  /// that glibc takes, now stays.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 32 << 20)
    #endif
  }
}
