/// What may have changed below a site's folder.
enum FolderChange: Equatable {
  case nothing
  /// Only these files, by their paths from the site's folder.
  case files(Set<String>)
  /// Folders came or went, or the system lost count.
  case anything
}

/// Changes that come close together, such as the steps in which a program saves one file: it writes in place,
/// or moves the old file away and writes a new one, or renames the new one over it.
struct ChangeBurst {
  /// What the kernel tells of a file.
  enum Step {
    /// It is there, and may still be written.
    case begun
    case complete
    case gone
  }

  private(set) var change = FolderChange.nothing
  /// Files that are being written, or are gone and may be back at once.
  private var unfinished: Set<String> = []
  /// Files that came with the burst; such a one that goes again was a helper of the saving program.
  private var came: Set<String> = []

  /// Milliseconds without a further step, after which what stands on the disk can be read.
  var patience: Int32 { unfinished.isEmpty ? 2 : 50 }

  mutating func add(_ step: Step, _ path: String) {
    switch step {
    case .begun:
      came.insert(path)
      unfinished.insert(path)
    case .complete:
      came.insert(path)
      unfinished.remove(path)
    case .gone:
      if came.contains(path) { unfinished.remove(path) } else { unfinished.insert(path) }
    }
    switch change {
    case .nothing: change = .files([path])
    case .files(let paths): change = .files(paths.union([path]))
    case .anything: break
    }
  }

  mutating func addAnything() { change = .anything }
}
