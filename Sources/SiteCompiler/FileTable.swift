import Content
import Diagnostics

/// A site's files under numbers that they keep while other files come and go, so that what was read from them
/// keeps its places.
struct FileTable: Sendable {
  private(set) var inputs: InputFiles
  private var ids: [String: FileID] = [:]
  /// Numbers whose files are gone.
  private var free: [FileID] = []

  /// Number 0 is the folder itself while there is no settings file, for a diagnostic to point at.
  private static let folder = FileID(0)
  /// Stands under a number without a file; no path can come to it.
  private static let nothing = InputFile(path: "..", bytes: [])

  init(_ project: ProjectFiles) {
    inputs = InputFiles([Self.nothing])
    for file in project.files { self[file.path] = file.bytes }
    noteSettings()
  }

  /// A file's bytes; nil where there is none.
  subscript(path: String) -> [UInt8]? {
    get { ids[path].map { inputs[$0].bytes } }
    set {
      switch (ids[path], newValue) {
      case (let id?, let bytes?): inputs[id] = InputFile(path: path, bytes: bytes)
      case (let id?, nil):
        inputs[id] = Self.nothing
        ids[path] = nil
        free.append(id)
      case (nil, let bytes?):
        let file = InputFile(path: path, bytes: bytes)
        if let id = free.popLast() {
          inputs[id] = file
          ids[path] = id
        } else {
          ids[path] = inputs.add(file)
        }
      case (nil, nil): break
      }
      if path == settingsPath { noteSettings() }
    }
  }

  func id(of path: String) -> FileID? { ids[path] }

  private mutating func noteSettings() {
    inputs[Self.folder] = ids[settingsPath] == nil ? InputFile(path: "content", bytes: []) : Self.nothing
  }
}
