import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Rendering
@testable import SiteCompiler
@testable import Workspace

/// What writing and reading do to a disk, in a folder of their own.
final class WorkspaceTests {
  private let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "build-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("Writing twice writes nothing the second time")
  func twice() throws {
    let tree = try #require(TestSite(["articles/a.md": article()]).output)
    let first = try writeOutput(tree, to: "\(folder)/public")
    #expect(first.written == tree.files.count && first.unchanged == 0 && first.removed == 0)
    let second = try writeOutput(tree, to: "\(folder)/public")
    #expect(second.written == 0 && second.unchanged == tree.files.count && second.removed == 0)
    for file in tree.files { #expect(bytes("public/\(file.path)") == file.bytes, "\(file.path)") }
    #expect(paths(below: "public") == tree.files.map(\.path))
  }

  @Test("A site is written to a folder of its own")
  func outputFolder() throws {
    let manager = FileManager.default
    for path in ["site/content/articles", "elsewhere"] {
      try manager.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
    }
    try manager.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: "\(folder)/site/content/articles")
    let site = "\(folder)/site"
    for path in ["public", "new/deep", "../elsewhere", "../new", "content-of-old", "new/../public"] {
      #expect(mayHoldOutput("\(site)/\(path)", ofSiteAt: site), "\(path)")
    }
    for path in [
      "", ".", "..", "../site", "content", "content/new", "public/../content", "snapshots", "../link",
      "../link/new", "../elsewhere/../site/templates",
    ] {
      #expect(!mayHoldOutput("\(site)/\(path)", ofSiteAt: site), "\(path)")
    }
    #expect(!mayHoldOutput("/", ofSiteAt: site))
  }

  @Test("One changed file is the only one written, shorter or longer than before")
  func oneChange() throws {
    _ = try writeOutput(tree(["a/index.html": "one", "b.txt": "long text"]), to: "\(folder)/public")
    let summary = try writeOutput(tree(["a/index.html": "one", "b.txt": "short"]), to: "\(folder)/public")
    // The record names the changed file's hash.
    #expect(summary.written == 2 && summary.unchanged == 1 && summary.removed == 0)
    #expect(text("public/b.txt") == "short")
  }

  @Test("Changes too large for memory wait beside the output, and leave nothing there")
  func staged() throws {
    _ = try writeOutput(
      tree(["a/index.html": "one", "b.txt": "two", "old/c.txt": "c"]), to: "\(folder)/public")
    let next = tree(["a/index.html": "1", "b.txt": "two", "new/d.txt": "d"])
    let summary = try writeOutput(next, to: "\(folder)/public", memory: 0)
    #expect(summary.written == 3 && summary.unchanged == 1 && summary.removed == 1)
    #expect(paths(below: "") == next.files.map { "public/\($0.path)" })
    #expect(text("public/a/index.html") == "1")
  }

  @Test(
    "A file in parts stands like any other, and is left alone while it is the same", arguments: [true, false])
  func parts(isFirst: Bool) throws {
    let whole = tree(["a.txt": "one, two", "b/c.txt": "three"])
    if !isFirst { _ = try writeOutput(tree(["a.txt": "one"]), to: "\(folder)/public") }
    #expect(try writeOutput(whole, to: "\(folder)/public", inParts: true).written == 3)
    #expect(paths(below: "") == whole.files.map { "public/\($0.path)" })
    #expect(text("public/a.txt") == "one, two")
    let again = try writeOutput(whole, to: "\(folder)/public", inParts: true)
    #expect(again.written == 0 && again.unchanged == 3 && again.removed == 0)
    #expect(paths(below: "") == whole.files.map { "public/\($0.path)" })
  }

  @Test("A build that came to nothing leaves the output as it was", arguments: [true, false])
  func discarded(isFirst: Bool) throws {
    let before = isFirst ? nil : tree(["a.txt": "one"])
    if let before { _ = try writeOutput(before, to: "\(folder)/public") }
    let writer = OutputWriter(to: "\(folder)/public", memory: 0)
    for file in tree(["a.txt": "two", "b/c.txt": "three"]).files { writer.receive(.file(file)) }
    writer.discard()
    #expect(paths(below: "") == (before?.files ?? []).map { "public/\($0.path)" })
  }

  @Test("What a broken build left beside the output is no part of the next one")
  func leftOver() throws {
    try put("../.public.unfinished/old.txt", "old")
    _ = try writeOutput(tree(["a.txt": "a"]), to: "\(folder)/public/")
    #expect(paths(below: "") == ["public/a.txt", "public/record.json"])
  }

  @Test("An output folder that is a symbolic link stays one")
  func symbolicLink() throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/public", withDestinationPath: "real")
    _ = try writeOutput(tree(["a.txt": "a"]), to: "\(folder)/public")
    #expect(paths(below: "real") == ["a.txt", "record.json"])
  }

  @Test("A file of an earlier build is removed with its empty folders, a foreign file stays")
  func strays() throws {
    _ = try writeOutput(tree(["articles/old/index.html": "old", "kept.txt": "kept"]), to: "\(folder)/public")
    try put("CNAME", "example.org")
    try put("mine/note.txt", "mine")
    let summary = try writeOutput(tree(["kept.txt": "kept"]), to: "\(folder)/public")
    #expect(summary.removed == 1)
    #expect(paths(below: "public") == ["CNAME", "kept.txt", "mine/note.txt", "record.json"])
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/public/articles"))
  }

  @Test("A foreign file beside an old page keeps the folder")
  func sharedFolder() throws {
    _ = try writeOutput(tree(["articles/old/index.html": "old"]), to: "\(folder)/public")
    try put("articles/old/mine.txt", "mine")
    let summary = try writeOutput(tree([:]), to: "\(folder)/public")
    #expect(summary.removed == 1)
    #expect(paths(below: "public") == ["articles/old/mine.txt", "record.json"])
  }

  @Test(
    "A record that leads outside the folder, or is none, removes nothing",
    arguments: [
      "../mine.txt", "/etc/mine.txt", "a/../../mine.txt", ".", "a//b", "",
      "a\\u002f..\\u002f..\\u002fmine.txt",
    ])
  func hostileRecord(path: String) throws {
    try put("../mine.txt", "mine")
    let digits = String(repeating: "0", count: 64)
    try put("record.json", "{\n  \"files\": {\n    \"\(path)\": \"\(digits)\"\n  }\n}\n")
    let summary = try writeOutput(tree(["a.txt": "a"]), to: "\(folder)/public")
    #expect(summary.removed == 0)
    #expect(text("mine.txt") == "mine")
  }

  @Test("A file where a folder must be is an error that names it")
  func fileInTheWay() throws {
    try put("articles", "a file")
    #expect(throws: FileError.self) {
      try writeOutput(self.tree(["articles/a/index.html": "a"]), to: "\(self.folder)/public")
    }
  }

  @Test("A folder that cannot be made or written is an error in words")
  func unwritable() throws {
    let inFile = "\(folder)/file"
    try Data("text".utf8).write(to: URL(filePath: inFile))
    let error = #expect(throws: FileError.self) {
      try writeOutput(self.tree(["a.txt": "a"]), to: "\(inFile)/public")
    }
    #expect(error?.description == "cannot make the folder `\(inFile)`: File exists")
  }

  @Test("A site is read by its files, without those that begin with a dot or an underscore")
  func reading() throws {
    for path in [
      "content/site.yml", "content/articles/a.md", "content/articles/_b.md", "content/.hidden/c.md",
      "content/_drafts/d.md", "content/media/map.png", "snapshots/a.txt", "templates/base.html",
      "templates/.DS_Store",
      "README.md",
    ] { try put("../site/\(path)", path) }
    let files = try loadProject(at: "\(folder)/site").project.files
    #expect(
      files.map(\.path) == [
        "content/articles/a.md", "content/media/map.png", "content/site.yml", "snapshots/a.txt",
        "templates/base.html",
      ])
    #expect(files.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == $0.path })
  }

  @Test("Links to folders are followed, but not round in a circle")
  func linkedFolders() throws {
    try put("../site/content/media/map.png", "map")
    try put("../shots/one.png", "one")
    for (link, target) in [
      ("content/media/a", "."), ("content/media/b", "."), ("content/media/up", ".."),
      ("content/media/shots", "../../../shots"), ("../shots/back", "../site/content"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/site/\(link)", withDestinationPath: target)
    }
    #expect(
      try inputPaths(at: "\(folder)/site") == ["content/media/map.png", "content/media/shots/one.png"])
  }

  @Test("What was saved before the watch began is told first, then each save once")
  func watching() throws {
    let root = "\(folder)/site"
    for path in ["content/site.yml", "content/articles/a.md", "content/articles/b.md"] {
      try put("../site/\(path)", path)
    }
    let loaded = try loadProject(at: root)
    try put("../site/content/articles/a.md", "other")
    try put("../site/content/articles/new/c.md", "new")
    try FileManager.default.removeItem(atPath: "\(root)/content/articles/b.md")
    var watcher = ProjectWatcher(of: loaded, at: root)
    func changes(within milliseconds: Int32) -> [String] {
      watcher.changes(within: milliseconds).map {
        "\($0.path): \($0.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "gone")"
      }
    }
    #expect(
      changes(within: 0) == [
        "content/articles/b.md: gone", "content/articles/a.md: other", "content/articles/new/c.md: new",
      ])
    #expect(changes(within: 0) == [])
    try put("../site/content/articles/new/c.md", "newer")
    #expect(changes(within: 10_000) == ["content/articles/new/c.md: newer"])
  }

  @Test(
    "A file that is being saved is waited for, however the program saves",
    arguments: [
      ("in place", "=a", 2), ("begun", "+a", 50), ("by a new file", "+a =a", 2),
      ("renamed over it", "+t =t -t =a", 2), ("moved away first", "-a =b", 50),
      ("moved away and back", "+4 =4 -4 -a =b +a =a -b", 2), ("removed", "-a", 50),
    ])
  func saves(manner: String, steps: String, patience: Int32) {
    var burst = ChangeBurst()
    for step in steps.split(separator: " ") {
      burst.add(["+": .begun, "=": .complete, "-": .gone][step.prefix(1)]!, String(step.dropFirst()))
    }
    #expect(burst.patience == patience)
    #expect(burst.change == .files(Set(steps.filter { $0.isLetter || $0.isNumber }.map(String.init))))
  }

  #if os(Linux)
    @Test("Each save is told while the kernel refuses to watch folders", arguments: ["", "articles"])
    func refusedWatches(name: String) throws {
      let root = "\(folder)/site"
      try put("../site/content/articles/a.md", "one")
      let folders = FolderWatch(root) { queue, path, events in
        String(cString: path).hasSuffix(name) ? -1 : inotify_add_watch(queue, path, events)
      }
      var watcher = ProjectWatcher(of: try loadProject(at: root), at: root, folders)
      #expect(watcher.changes(within: 0).isEmpty)
      try put("../site/content/articles/a.md", "other")
      #expect(watcher.changes(within: 0).map(\.path) == ["content/articles/a.md"])
      #expect(watcher.changes(within: 0).isEmpty)
    }
  #endif

  @Test("A kept snapshot gets its folder, and what it replaces goes")
  func snapshots() throws {
    try put("../site/content/sources/a.fingerprint", "old")
    try put("../site/snapshots/a.txt", "old")
    let files = [
      InputFile(path: "content/sources/a.fingerprint", text: "new"),
      InputFile(path: "snapshots/a.html", text: "new"),
    ]
    try changeFiles(writing: files, removing: ["snapshots/a.txt"], in: "\(folder)/site")
    #expect(try loadProject(at: "\(folder)/site").project.files == files)
    #expect(try readFile(at: "\(folder)/site/snapshots/a.html").bytes == Array("new".utf8))
  }

  @Test("A folder that is not there cannot be read")
  func noFolder() {
    let error = #expect(throws: FileError.self) { try loadProject(at: "\(self.folder)/nowhere") }
    #expect(error?.description == "`\(folder)/nowhere` is not a folder")
  }

  /// Publishes a tree as a build does, with room in memory for this many bytes of changed files.
  @Test("A published folder is held against its record, file by file")
  func verified() throws {
    let published = tree(["a/index.html": "one", "b.txt": "two", "c.txt": "three"])
    _ = try writeOutput(published, to: "\(folder)/public")
    let whole = try #require(try verifyFolder("\(folder)/public"))
    #expect(whole.count == 3 && whole.record.hex == published.files.last?.hash.hex)
    #expect(whole.changed + whole.missing + whole.added == [])
    try put("a/index.html", "One")
    try put("d/e.txt", "new")
    try FileManager.default.removeItem(atPath: "\(folder)/public/c.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/public/up", withDestinationPath: ".")
    let found = try #require(try verifyFolder("\(folder)/public"))
    #expect(found.changed == ["a/index.html"] && found.missing == ["c.txt"])
    #expect(found.added == ["d/e.txt", "up"])
  }

  @Test("A folder without a record cannot be read, one with another file of that name is none of ours")
  func nothingToVerify() throws {
    #expect(throws: FileError.self) { try verifyFolder("\(folder)/public") }
    try put("record.json", "{}")
    #expect(try verifyFolder("\(folder)/public") == nil)
  }

  private func writeOutput(
    _ tree: OutputTree, to folder: String, memory: Int = 1 << 20, inParts: Bool = false
  ) throws(FileError) -> WriteSummary {
    let writer = OutputWriter(to: folder, memory: memory)
    for file in tree.files {
      guard inParts else {
        writer.receive(.file(file))
        continue
      }
      for byte in file.bytes { writer.receive(.part(of: file.path, bytes: [byte])) }
      writer.receive(.end(of: file.path, hash: file.hash))
    }
    return try writer.publish()
  }

  /// A tree of these files with their record.
  private func tree(_ files: [String: String]) -> OutputTree {
    let outputs = files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted {
      $0.path < $1.path
    }
    let collector = OutputCollector()
    for file in outputs { collector.receive(.file(file)) }
    record(of: outputs.map { ($0.path, $0.hash) }, into: collector.receive)
    return collector.tree
  }

  private func put(_ path: String, _ text: String) throws {
    let url = URL(filePath: "\(folder)/public/\(path)").standardized
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
  }

  private func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// All files below a folder, sorted by their bytes.
  private func paths(below path: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: "\(folder)/\(path)")?.compactMap { $0 as? String } ?? []
    return all.filter { bytes("\(path)/\($0)") != nil && !isFolder("\(path)/\($0)") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
