#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls this room needs, and nothing else of the disk.
///
/// Foundation's writes each wait for the disk (`fsync`), ten thousand pages would take seconds; these do not.
enum FileSystem {
  /// Names in a folder and whether each is a folder itself, sorted by their bytes; symbolic links are
  /// followed.
  static func list(_ folder: String) throws(FileError) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw FileError("list", folder) }
    defer { closedir(stream) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let type = Int32(entry.pointee.d_type)
      let isKnown = type == Int32(DT_DIR) || type == Int32(DT_REG)
      names.append((name, isKnown ? type == Int32(DT_DIR) : isFolder("\(folder)/\(name)")))
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError("read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, let bytes = contents(of: file, count: Int(status.st_size)) else {
      throw FileError("read", path)
    }
    return bytes
  }

  /// Writes a file in place unless it holds these bytes already; its folder must be there.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> WriteOutcome {
    let earlier = open(path, O_RDWR | O_CLOEXEC)
    let file = earlier >= 0 ? earlier : open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError("write", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError("write", path) }
    let size = Int(status.st_size)
    if earlier >= 0, size == bytes.count, contents(of: file, count: size) == bytes { return .unchanged }
    guard bytes.withUnsafeBytes({ put($0, at: 0, into: file) }),
      size <= bytes.count || truncate(file, to: bytes.count)
    else { throw FileError("write", path) }
    return .written
  }

  /// Makes a folder; its parent must be there. A folder that is there already is fine.
  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) != 0, errno != EEXIST || !isFolder(path) {
      throw FileError("make the folder", path)
    }
  }

  static func removeFile(_ path: String) throws(FileError) {
    if unlink(path) != 0, errno != ENOENT { throw FileError("remove", path) }
  }

  /// Removes a folder if nothing is in it.
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func contents(of file: Int32, count: Int) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let step = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(filled))
        if step < 0, errno == EINTR { continue }
        if step <= 0 {
          isWhole = step == 0
          return
        }
        filled += step
      }
    }
    return isWhole ? bytes : nil
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, at start: Int, into file: Int32) -> Bool {
    var done = start
    while done < bytes.count {
      let step = pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(done))
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { return false }
      done += step
    }
    return true
  }

  private static func truncate(_ file: Int32, to count: Int) -> Bool { ftruncate(file, off_t(count)) == 0 }
}

/// What writing a file came to.
enum WriteOutcome {
  case written, unchanged
}

/// The disk said no.
package struct FileError: Error, CustomStringConvertible {
  package let description: String

  /// Words the system's last error: "cannot read `content/site.yml`: Permission denied".
  init(_ verb: String, _ path: String) {
    description = "cannot \(verb) `\(path)`: \(String(cString: strerror(errno)))"
  }

  init(_ description: String) { self.description = description }
}
