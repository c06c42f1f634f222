import Foundation
import Testing

@testable import Rendering
@testable import Workspace

/// When a build may say that nothing has changed.
final class BuildStateTests {
  private let root: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "build-state-\(UUID().uuidString)")
    root = url.path(percentEncoded: false)
    try put("content/site.yml", "title: T")
    try put("content/articles/a.md", "text")
    try put("templates/base.html", "<html>")
    try build()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @Test("A build of the same files into the same output is known, with what was noted")
  func unchanged() {
    #expect(current()?["report"] == "one\nwarning")
  }

  @Test("A change of one file is seen, even at once and to the same length", arguments: 0..<20)
  func changed(number: Int) throws {
    try put("content/articles/a.md", String(format: "tex%01x", number % 16))
    #expect(current() == nil)
    try build()
    #expect(current() != nil)
  }

  @Test(
    "Whatever else differs is seen",
    arguments: [
      { try $0.put("content/articles/b.md", "new") },
      { try $0.remove("content/articles/a.md") },
      { try $0.put("templates/base.html", "<html lang>") },
      { try $0.put("public/index.html", "page!") },
      { try $0.put("public/index.html", "pagf") },
      { try $0.remove("public/a/index.html") },
      { try $0.remove(".build-site/state") },
      { try $0.put(".build-site/state", "build-site state 1\n") },
      { try $0.damageState() },
    ] as [@Sendable (BuildStateTests) throws -> Void])
  func different(change: @Sendable (BuildStateTests) throws -> Void) throws {
    try change(self)
    #expect(current() == nil)
  }

  @Test("Another option or another output is another build")
  func options() {
    #expect(file(options: ["drafts"]).last() == nil)
    #expect(file(output: "elsewhere").last() == nil)
  }

  @Test(
    "What is no part of the site changes nothing", arguments: ["content/_x.md", "README.md", "public/CNAME"])
  func foreign(path: String) throws {
    try put(path, "text")
    #expect(current() != nil)
  }

  /// The last build's state, where the next build would come to the same.
  private func current() -> BuildState? { file().last().flatMap { file().isCurrent($0) ? $0 : nil } }

  private func file(options: [String] = [], output: String = "public") -> BuildStateFile {
    BuildStateFile(root: root, output: "\(root)/\(output)", options: options)
  }

  private func build() throws {
    let project = try loadProject(at: root)
    let writer = OutputWriter(to: "\(root)/public")
    for path in ["index.html", "a/index.html"] {
      writer.receive(.file(OutputFile(path: path, bytes: Array("page".utf8))))
    }
    _ = try writer.publish()
    file().keep(project.stamps, writer.files, notes: [("report", "one\nwarning"), ("pages", "2")])
  }

  private func put(_ path: String, _ text: String) throws {
    let url = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  private func damageState() throws {
    var bytes = [UInt8](FileManager.default.contents(atPath: "\(root)/.build-site/state") ?? Data())
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(filePath: "\(root)/.build-site/state"))
  }
}
