import Hashing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a file system says of a file without reading it; two files with one stamp hold the same bytes.
///
/// The exception is a file that was changed twice within one tick of the file system's clock (git calls it
/// racy): of such a file the bytes must be looked at, too.
struct FileStamp: Equatable, Sendable {
  var size: Int
  /// Nanoseconds since 1970 of the last change of the bytes, and of the file's entry.
  var modified: Int
  var changed: Int
  var inode: UInt64

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = nanoseconds(status.st_mtimespec)
      changed = nanoseconds(status.st_ctimespec)
    #else
      modified = nanoseconds(status.st_mtim)
      changed = nanoseconds(status.st_ctim)
    #endif
    inode = UInt64(status.st_ino)
  }

  init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The stamp of what stands at a path now; nil when nothing does.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether the file could change once more at this time and keep its stamp.
  ///
  /// File systems count time in ticks of up to 10 ms, some in whole seconds or two.
  func isRacy(at time: Int) -> Bool {
    let tick = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
    return modified > time - tick
  }
}

/// A file of the last build.
struct StampedFile: Equatable, Sendable {
  let path: String
  let stamp: FileStamp
  /// Of its bytes; nil where the stamp is enough.
  let hash: SHA256?
  /// Whether the stamp alone proves nothing.
  let isRacy: Bool

  /// Whether the file below a folder is still the one that was stamped.
  func holds(below folder: String) -> Bool {
    let path = "\(folder)/\(path)"
    guard FileStamp(of: path) == stamp else { return false }
    return !isRacy || (try? FileSystem.read(path)).map { SHA256(of: $0) == hash } ?? false
  }
}

/// The time by the clock that file systems use, in nanoseconds since 1970.
func currentNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return nanoseconds(time)
}

private func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
