/// What a walk over folders finds, and where it goes.
enum FolderWalk {
  /// What a site is built from: nothing hidden; links are followed.
  case inputs
  /// All that stands in a published folder; a link to a folder stands for itself.
  case published
}

/// The paths of all files below some folders of a root, sorted by their bytes; `""` is the root itself.
///
/// A folder that stands around itself by way of a link is passed over: what it holds has a path already.
/// `enter` is told of each folder before it is listed.
func walk(
  _ folders: [String], in root: String, _ kind: FolderWalk, enter: (String) -> Void = { _ in }
) throws(FileError) -> [String] {
  var open = folders.map { (path: $0, around: [FolderIdentity]()) }
  var files: [String] = []
  while let (folder, around) = open.popLast() {
    let place = "\(root)/\(folder)"
    guard let identity = FolderIdentity(of: place) else { throw FileError("list", place) }
    if around.contains(identity) { continue }
    enter(folder)
    for (name, isFolder) in try FileSystem.list(place) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      switch kind {
      case .inputs where isHidden(name): continue
      case .inputs where isFolder, .published where isFolder && !FileSystem.isSymbolicLink("\(root)/\(path)"):
        open.append((path, around + [identity]))
      case .inputs, .published: files.append(path)
      }
    }
  }
  return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
