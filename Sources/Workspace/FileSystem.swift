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

  static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  static func read(_ path: String) throws(FileError) -> [UInt8] { try readStamped(path).bytes }

  /// A file's bytes and its stamp from before they were read.
  static func readStamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError("read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, let bytes = contents(of: file, count: Int(status.st_size)) else {
      throw FileError("read", path)
    }
    return (bytes, FileStamp(status))
  }

  /// A path without symbolic links and `..`, from the root; nil where nothing stands.
  static func absolutePath(of path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Where the running program stands; nil where the system does not tell.
  static var programPath: String? {
    #if canImport(Darwin)
      nil
    #else
      "/proc/self/exe"
    #endif
  }

  /// Whether a file stands there and holds exactly these bytes.
  static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, Int(status.st_size) == bytes.count,
      let found = contents(of: file, count: bytes.count), found.count == bytes.count
    else { return false }
    return bytes.isEmpty || memcmp(found, bytes, bytes.count) == 0
  }

  /// Writes a file in place, whose folder must be there, and gives its stamp.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError("write", path) }
    defer { close(file) }
    var status = stat()
    guard bytes.withUnsafeBytes({ put($0, into: file) }), fstat(file, &status) == 0,
      Int(status.st_size) == bytes.count
        || ftruncate(file, off_t(bytes.count)) == 0 && fstat(file, &status) == 0
    else { throw FileError("write", path) }
    return FileStamp(status)
  }

  /// Writes at the end of a file, which is made if it is not there; its folder must be.
  static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError("write", path) }
    defer { close(file) }
    guard bytes.withUnsafeBytes({ put($0, into: file) }) else { throw FileError("write", path) }
  }

  /// Moves a file or folder within one file system; what stands at the new path gives way, unless it is a
  /// folder with something in it.
  static func move(_ path: String, to new: String) -> Bool { rename(path, new) == 0 }

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

  /// Removes a folder with everything in it; symbolic links are not followed.
  static func removeTree(_ path: String) {
    guard let names = try? list(path) else { return }
    for (name, isFolder) in names {
      let inner = "\(path)/\(name)"
      if isFolder, !isSymbolicLink(inner) { removeTree(inner) } else { unlink(inner) }
    }
    rmdir(path)
  }

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

  private static func put(_ bytes: UnsafeRawBufferPointer, into file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let step = pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(done))
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { return false }
      done += step
    }
    return true
  }
}

/// What tells a folder from every other one, by whatever path it is reached.
struct FolderIdentity: Equatable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil where nothing stands.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
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
