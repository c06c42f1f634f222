#if canImport(Glibc) || canImport(Musl)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Waits for changes by the kernel's word (inotify).
  ///
  /// The kernel has only so many watches. While it refuses one, anything may have changed at any time, and
  /// the next call of `watchAll` tries again.
  struct FolderWatch: ~Copyable {
    /// `inotify_add_watch`, and what a test puts in its place.
    typealias AddWatch = @Sendable (Int32, UnsafePointer<CChar>, UInt32) -> Int32

    private let root: String
    private let addWatch: AddWatch
    private var queue: Int32 = -1
    private var folders: [Int32: String] = [:]
    /// Whether every folder is watched.
    private var isWhole = false

    init(_ root: String, addWatch: @escaping AddWatch = { inotify_add_watch($0, $1, $2) }) {
      self.root = root
      self.addWatch = addWatch
    }

    deinit { if queue >= 0 { close(queue) } }

    /// Watches every folder that there is now.
    mutating func watchAll() {
      if queue >= 0 { close(queue) }
      queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      folders = [:]
      isWhole = queue >= 0
      watch("")
      let walked = try? walk(standingInputFolders(of: root), in: root, .inputs) { watch($0) }
      if walked == nil { isWhole = false }
    }

    /// Waits up to some milliseconds for a change, then until it seems complete.
    func wait(_ milliseconds: Int32) -> FolderChange {
      var burst = ChangeBurst()
      var patience = milliseconds
      while isReady(within: patience) {
        drain(into: &burst)
        patience = burst.patience
      }
      return isWhole ? burst.change : .anything
    }

    private mutating func watch(_ folder: String) {
      let events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      let number = addWatch(queue, "\(root)/\(folder)", UInt32(events))
      if number >= 0 { folders[number] = folder } else { isWhole = false }
    }

    private func isReady(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    private func drain(into burst: inout ChangeBurst) {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(queue, &buffer, buffer.count)
      let header = MemoryLayout<inotify_event>.size
      var offset = 0
      while offset + header <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        let name = buffer[(offset + header)..<(offset + header + Int(event.len))].prefix { $0 != 0 }
        add(event, String(decoding: name, as: UTF8.self), to: &burst)
        offset += header + Int(event.len)
      }
    }

    private func add(_ event: inotify_event, _ name: String, to burst: inout ChangeBurst) {
      func isAny(_ events: Int32) -> Bool { event.mask & UInt32(bitPattern: events) != 0 }
      if isAny(Int32(IN_Q_OVERFLOW)) { return burst.addAnything() }
      guard let folder = folders[event.wd] else { return }
      if folder.isEmpty { return inputFolders.contains(name) ? burst.addAnything() : () }
      if isAny(Int32(IN_ISDIR)) { return burst.addAnything() }
      guard !name.isEmpty, !isHidden(name) else { return }
      let isGone = isAny(IN_MOVED_FROM | IN_DELETE)
      burst.add(isGone ? .gone : isAny(IN_CREATE) ? .begun : .complete, "\(folder)/\(name)")
    }
  }
#else
  import Darwin

  /// Without a word from the kernel, looks at every file's stamp now and then.
  struct FolderWatch: ~Copyable {
    init(_ root: String) {}

    func watchAll() {}

    func wait(_ milliseconds: Int32) -> FolderChange {
      usleep(UInt32(milliseconds) * 1000)
      return .anything
    }
  }
#endif
