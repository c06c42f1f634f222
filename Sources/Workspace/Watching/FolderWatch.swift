/// What may have changed below a site's folder.
enum FolderChange {
  case nothing
  /// Only these files, by their paths from the site's folder.
  case files(Set<String>)
  /// Folders came or went, or the system lost count.
  case anything
}

#if canImport(Glibc) || canImport(Musl)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Waits for changes by the kernel's word (inotify).
  struct FolderWatch: ~Copyable {
    private let root: String
    private var queue: Int32 = -1
    private var folders: [Int32: String] = [:]

    init(_ root: String) { self.root = root }

    deinit { if queue >= 0 { close(queue) } }

    /// Watches every folder that there is now.
    mutating func watchAll() {
      if queue >= 0 { close(queue) }
      queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      folders = [:]
      watch("")
      var open = inputFolders
      while let folder = open.popLast() {
        guard let names = try? FileSystem.list("\(root)/\(folder)") else { continue }
        watch(folder)
        open += names.filter { $0.isFolder && !isHidden($0.name) }.map { "\(folder)/\($0.name)" }
      }
    }

    /// Waits up to some milliseconds for a change, then until a few have passed without another one.
    func wait(_ milliseconds: Int32) -> FolderChange {
      var found = FolderChange.nothing
      var patience = milliseconds
      while isReady(within: patience) {
        found = drain(found)
        patience = 5
      }
      return found
    }

    private mutating func watch(_ folder: String) {
      let events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      let number = inotify_add_watch(queue, "\(root)/\(folder)", UInt32(events))
      if number >= 0 { folders[number] = folder }
    }

    private func isReady(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    private func drain(_ earlier: FolderChange) -> FolderChange {
      var found = earlier
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(queue, &buffer, buffer.count)
      let header = MemoryLayout<inotify_event>.size
      var offset = 0
      while offset + header <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        let name = buffer[(offset + header)..<(offset + header + Int(event.len))].prefix { $0 != 0 }
        found = found.adding(change(event, String(decoding: name, as: UTF8.self)))
        offset += header + Int(event.len)
      }
      return found
    }

    private func change(_ event: inotify_event, _ name: String) -> FolderChange {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .anything }
      guard let folder = folders[event.wd] else { return .nothing }
      if folder.isEmpty { return inputFolders.contains(name) ? .anything : .nothing }
      if event.mask & UInt32(IN_ISDIR) != 0 { return .anything }
      return name.isEmpty || isHidden(name) ? .nothing : .files(["\(folder)/\(name)"])
    }
  }

  extension FolderChange {
    fileprivate func adding(_ other: FolderChange) -> FolderChange {
      switch (self, other) {
      case (.anything, _), (_, .anything): .anything
      case (.files(let paths), .files(let others)): .files(paths.union(others))
      case (.nothing, _): other
      case (_, .nothing): self
      }
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
