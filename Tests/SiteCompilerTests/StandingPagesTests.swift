import Diagnostics
import Rendering
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import SiteCompiler

/// A build that spares the pages which stand already has the bytes of a clean build.
struct StandingPagesTests {
  @Test(
    "After every one of hundreds of random edits, whatever the theme shows",
    arguments: [1, 2, 3], [TestTheme.plain, .everything])
  func randomEdits(seed: UInt64, theme: TestTheme) async {
    var site = EditedSite(seed: seed, theme: theme)
    var output = ContinuedOutput()
    #expect(output.difference(afterBuilding: site.project) == nil)
    var good = site
    for number in 0..<60 {
      await Task.yield()
      let changes = site.edit()
      let difference = output.difference(afterBuilding: site.project)
      #expect(difference == nil, "edit \(number) of \(changes.map(\.path))")
      if difference != nil { return }
      if output.isPublished { good = site } else { _ = site.restore(good) }
    }
    #expect(output.spared > 500)
  }

  @Test("After random slips in the files of a real site, whatever the theme shows", arguments: [1, 2, 3, 4])
  func realSite(seed: UInt64) async {
    let content = SampleSite.own.inputs.filter { !$0.path.hasPrefix("templates/") }
    var files = content + TestTheme.everything.files
    var output = ContinuedOutput()
    #expect(output.difference(afterBuilding: ProjectFiles(files)) == nil)
    var random = SeededRandom(seed: seed)
    for number in 0..<40 {
      await Task.yield()
      let index = Int.random(in: content.indices, using: &random)
      let before = files[index]
      files[index] = before.withSlip(&random)
      let difference = output.difference(afterBuilding: ProjectFiles(files))
      #expect(difference == nil, "slip \(number) in \(before.path)")
      if difference != nil { return }
      if !output.isPublished { files[index] = before }
    }
    #expect(output.spared > 500)
  }

  @Test("A change of one article's text makes one page again")
  func oneText() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var output = ContinuedOutput()
    _ = output.difference(afterBuilding: site.project)
    _ = site.replace("Text [", by: "Words [", in: "content/articles/b.md")
    #expect(output.difference(afterBuilding: site.project) == nil)
    #expect(output.made.filter { $0.contains("/b/") || $0.contains("/a/") } == ["articles/b/index.html"])
  }

  @Test("An image of another size makes the page again that shows it")
  func imageSize() {
    var site = EditedSite(["a", "b"], theme: .plain)
    _ = site.replace("Text [", by: "![A map](../media/map.svg) Text [", in: "content/articles/b.md")
    var output = ContinuedOutput()
    for width in [9, 10] {
      let image = InputFile(path: "content/media/map.svg", text: "<svg width='\(width)' height='3'>")
      #expect(output.difference(afterBuilding: ProjectFiles(site.project.files + [image])) == nil)
    }
    #expect(output.made.filter { $0.contains("/b/") || $0.contains("/a/") } == ["articles/b/index.html"])
  }
}

/// What stands after some builds, each of which spares what it may.
private struct ContinuedOutput {
  private var files: [String: OutputFile] = [:]
  /// How many files all builds together did not make again.
  private(set) var spared = 0
  /// The files that the last build made, in order.
  private(set) var made: [String] = []
  /// Whether the last build had no error.
  private(set) var isPublished = false

  /// The first file in which it is not what a clean build gives.
  mutating func difference(afterBuilding project: ProjectFiles) -> String? {
    let options = BuildOptions(today: testDay)
    let collector = OutputCollector()
    let (known, kept) = (files, KeptFiles())
    let site = compileSite(
      project, options,
      standing: { path, digest in
        guard let file = known[path], file.digest == digest else { return nil }
        kept.paths.withLock { _ = $0.insert(path) }
        return file.hash
      }, into: collector.receive)
    let (clean, tree) = compileTree(project, options)
    isPublished = site.isPublishable
    guard site.report.written == clean.report.written else { return "the report" }
    guard isPublished, let tree else { return tree == nil ? nil : "whether it is published" }
    let paths = kept.paths.withLock { $0 }
    made = collector.tree.files.map(\.path)
    files = files.filter { paths.contains($0.key) }
    for file in collector.tree.files { files[file.path] = file }
    spared += paths.count
    if let stray = Set(files.keys).symmetricDifference(tree.files.map(\.path)).min() { return stray }
    return tree.files.first { files[$0.path]?.bytes != $0.bytes }?.path
  }
}

private final class KeptFiles: Sendable {
  let paths = Mutex<Set<String>>([])
}

extension InputFile {
  /// With another letter or digit at some place that holds one.
  fileprivate func withSlip(_ random: inout SeededRandom) -> InputFile {
    var bytes = bytes
    let places = bytes.indices.filter { isLetter(bytes[$0]) || isDigit(bytes[$0]) }
    guard let place = places.randomElement(using: &random) else { return self }
    let choices = isDigit(bytes[place]) ? Array("0123456789".utf8) : Array("etaoin".utf8)
    bytes[place] = choices.randomElement(using: &random) ?? bytes[place]
    return InputFile(path: path, bytes: bytes)
  }

  private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
