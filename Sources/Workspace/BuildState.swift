import Hashing

/// What the last good build of a site was made from and what it wrote, so that the next one can tell that
/// nothing changed without reading a file.
///
/// It stands in `.build-site/` in the site's folder and may be deleted at any time. Every stamp of an input,
/// of an output and of the program itself is compared; anything that does not fit means a build, which spares
/// the pages that still stand and would come out the same; a state that cannot be read, a whole one.
package struct BuildState: Sendable {
  /// The program and the options that the output depends on.
  let key: String
  let inputs: [StampedFile]
  let outputs: [BuiltFile]
  /// Whatever the command wants to say again: a name and a text each.
  package let notes: [(name: String, text: String)]

  package subscript(name: String) -> String? { notes.first { $0.name == name }?.text }
}

/// Where a site keeps its state, and for what it holds.
package struct BuildStateFile: Sendable {
  private let root: String
  private let output: String
  private let key: String

  /// `options` are all those that the output depends on.
  package init(root: String, output: String, options: [String]) {
    self.root = root
    self.output = output
    key = ([programStamp ?? "", output] + options).joined(separator: "\t")
  }

  private var folder: String { "\(root)/.build-site" }
  private var path: String { "\(folder)/state" }

  /// The last build's state, whatever has changed since; nil for a build of something else.
  package func last() -> BuildState? {
    guard programStamp != nil, FileSystem.exists(path), let bytes = try? FileSystem.read(path),
      let state = BuildState(bytes), state.key == key
    else { return nil }
    return state
  }

  /// Whether the same build now would write the same bytes over the same bytes.
  package func isCurrent(_ state: BuildState) -> Bool {
    (try? inputPaths(at: root)) == state.inputs.map(\.path)
      && allHold(state.inputs, below: root) && allHold(state.outputs.map(\.file), below: output)
  }

  /// Keeps the state of a build that has just been published; a state that cannot be kept is none.
  package func keep(
    _ inputs: InputStamps, _ outputs: [WrittenFile], notes: [(name: String, text: String)]
  ) {
    let hasLineBreak = { (path: String) in path.utf8.contains(UInt8(ascii: "\n")) }
    guard !inputs.files.contains(where: { hasLineBreak($0.path) }),
      !outputs.contains(where: { hasLineBreak($0.path) })
    else { return }
    let now = currentNanoseconds()
    do {
      try FileSystem.makeFolder(folder)
      var lines = try StateWriter(to: "\(path).new")
      try lines.add("\(BuildState.header)\n\(key)\n\(inputs.files.count) \(outputs.count) \(notes.count)\n")
      for file in inputs.files { try lines.add("\(file.line)\n") }
      for file in outputs {
        guard let stamp = file.stamp ?? FileStamp(of: "\(output)/\(file.path)") else { return }
        let stamped = StampedFile(
          path: file.path, stamp: stamp, hash: file.hash, isRacy: stamp.isRacy(at: now))
        try lines.add("\(file.digest ?? 0) \(stamped.line)\n")
      }
      for note in notes { try lines.add("\(note.name) \(note.text.utf8.count)\n\(note.text)\n") }
      try lines.end()
      _ = FileSystem.move("\(path).new", to: path)
    } catch {
      return
    }
  }

  private func allHold(_ files: [StampedFile], below folder: String) -> Bool {
    let outcome: ()? = try? inParallel(files) { file throws(FileError) in
      guard file.holds(below: folder) else { throw FileError("\(file.path) changed") }
    }
    return outcome != nil
  }
}

/// The program's own stamp: another version of it may build another site.
private let programStamp: String? = FileSystem.programPath.flatMap(FileStamp.init(of:)).map {
  "\($0.size) \($0.modified) \($0.inode)"
}

extension BuildState {
  fileprivate static let header = "build-site state 3"

  /// Nil for anything but what a `StateWriter` wrote.
  init?(_ bytes: [UInt8]) {
    let digits = 16
    guard bytes.count > digits else { return nil }
    let body = bytes.dropLast(digits)
    var hash: UInt64 = 0
    for start in stride(from: 0, to: body.count, by: StateWriter.pieceSize) {
      hash = xxh64(Array(body[start..<min(start + StateWriter.pieceSize, body.count)]), seed: hash)
    }
    guard bytes.suffix(digits).elementsEqual(hexadecimal(hash).utf8) else { return nil }
    var reader = LineReader(body)
    guard reader.line() == Self.header, let key = reader.line() else { return nil }
    let inputCount = reader.number()
    let outputCount = reader.number()
    let noteCount = reader.number()
    self.key = key
    inputs = (0..<inputCount).map { _ in reader.file() }
    outputs = (0..<outputCount).map { _ in
      let digest = reader.unsigned()
      return BuiltFile(file: reader.file(), digest: digest == 0 ? nil : digest)
    }
    notes = (0..<noteCount).map { _ in reader.note() }
  }
}

/// A file of the last build's output.
struct BuiltFile: Sendable {
  let file: StampedFile
  /// A hash of all that it was made of; nil, as 0, for what is made in every build.
  let digest: UInt64?
}

extension StampedFile {
  fileprivate var line: String {
    "\(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode) \(hash?.hex ?? "") \(isRacy ? 1 : 0) "
      + path
  }
}

/// Writes a state's lines piece by piece, since a large site has a hundred megabytes of them, and a hash of
/// them all last: each piece's has the one before as its seed.
private struct StateWriter {
  static let pieceSize = 1 << 20
  private let path: String
  private var piece: [UInt8] = []
  private var hash: UInt64 = 0

  init(to path: String) throws(FileError) {
    self.path = path
    try FileSystem.write([], to: path)
  }

  mutating func add(_ lines: String) throws(FileError) {
    piece += lines.utf8
    while piece.count >= Self.pieceSize { try write(Self.pieceSize) }
  }

  mutating func end() throws(FileError) {
    if !piece.isEmpty { try write(piece.count) }
    try FileSystem.append(Array(hexadecimal(hash).utf8), to: path)
  }

  private mutating func write(_ count: Int) throws(FileError) {
    let written = Array(piece[..<count])
    piece.removeFirst(count)
    hash = xxh64(written, seed: hash)
    try FileSystem.append(written, to: path)
  }
}

/// Reads what a `StateWriter` wrote; the hash has shown that nothing else stands there.
private struct LineReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func line() -> String? { text(until: UInt8(ascii: "\n")) }

  /// Up to the next blank or line break.
  mutating func number() -> Int { Int(unsigned()) }

  mutating func file() -> StampedFile {
    let stamp = FileStamp(size: number(), modified: number(), changed: number(), inode: unsigned())
    let hash = text(until: UInt8(ascii: " ")).flatMap(SHA256.init(hex:))
    let isRacy = number() == 1
    return StampedFile(path: line() ?? "", stamp: stamp, hash: hash, isRacy: isRacy)
  }

  mutating func note() -> (name: String, text: String) {
    let name = text(until: UInt8(ascii: " ")) ?? ""
    let count = number()
    let text = String(decoding: rest.prefix(count), as: UTF8.self)
    rest = rest.dropFirst(count + 1)
    return (name, text)
  }

  mutating func unsigned() -> UInt64 {
    var value: UInt64 = 0
    while let byte = rest.popFirst(), byte > UInt8(ascii: " ") {
      value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
    }
    return value
  }

  private mutating func text(until end: UInt8) -> String? {
    guard let index = rest.firstIndex(of: end) else { return nil }
    defer { rest = rest[(index + 1)...] }
    return String(decoding: rest[..<index], as: UTF8.self)
  }
}
