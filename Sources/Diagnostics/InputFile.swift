/// A text file that the site is built from: an entry, the site's settings or a template.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class InputFile: Sendable {
  /// The path from the site's root, with `/` between the parts: `content/articles/deadline.md`.
  package let path: String
  /// The file's bytes as they were read; UTF-8 unless the editor's program wrote something else.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension InputFile: Hashable {
  package static func == (left: InputFile, right: InputFile) -> Bool {
    left === right || left.path == right.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
  }
}

/// The number of an input file in an `InputFiles` table.
package struct FileID: Hashable, Sendable {
  package let rawValue: Int32

  package init(_ index: Int) { rawValue = Int32(index) }
}

/// All input files of one build; a `Place` is understood against this table.
package struct InputFiles: Sendable {
  package private(set) var files: [InputFile] = []
  /// Reads a file whose bytes are not kept.
  private var reread: (@Sendable (_ path: String) -> InputFile?)?

  package init() {}

  package init(_ files: [InputFile]) { self.files = files }

  package mutating func add(_ file: InputFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  /// The table with the bytes of these files alone; the others keep their numbers and paths.
  package func only(_ isKept: (InputFile) -> Bool) -> InputFiles {
    InputFiles(files.map { isKept($0) ? $0 : InputFile(path: $0.path, bytes: []) })
  }

  /// Keeps the bytes of these files alone; `reread` gives those of another, should a report show it.
  package mutating func keep(
    only isKept: (InputFile) -> Bool, reread: @escaping @Sendable (_ path: String) -> InputFile?
  ) {
    self = only(isKept)
    self.reread = reread
  }

  /// A file with its bytes, even if they are not kept.
  package func whole(_ id: FileID) -> InputFile {
    let file = self[id]
    return file.bytes.isEmpty ? reread?(file.path) ?? file : file
  }

  package subscript(id: FileID) -> InputFile {
    get { files[Int(id.rawValue)] }
    set { files[Int(id.rawValue)] = newValue }
  }
}

/// A range of one input file, in UTF-8 offsets from the file's first byte.
package struct Place: Hashable, Sendable {
  package let file: FileID
  package let lower: Int32
  package let upper: Int32

  package init(_ file: FileID, _ range: Range<Int>) {
    self.file = file
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
  }

  package var range: Range<Int> { Int(lower)..<Int(upper) }
}
