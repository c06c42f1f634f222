import Diagnostics
import Foundation
import Testing
import Workspace

/// A folder of Tests/GoldenSites: a site, perhaps templates of its own, and its expected output.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String

  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Folders.goldenSites)) ?? []
    return names.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted().map(
      GoldenSite.init)
  }()

  private var folder: String { "\(Folders.goldenSites)/\(name)" }
  var testDescription: String { name }

  /// What the site comes to now: published files below `expected/`, and its diagnostics.
  func actual() throws -> [String: [UInt8]] {
    let own = try loadProject(at: folder).project.files
    let replaced = Set(own.map(\.path))
    let site = TestSite(own + TestTheme.plain.files.filter { !replaced.contains($0.path) })
    var files: [String: [UInt8]] = [:]
    for file in site.output?.files ?? [] { files["expected/\(file.path)"] = file.bytes }
    let problems = site.problems
    if !problems.isEmpty { files["expected.txt"] = Array(problems.utf8) }
    return files
  }

  func expected() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    if let problems = FileManager.default.contents(atPath: "\(folder)/expected.txt") {
      files["expected.txt"] = Array(problems)
    }
    for path in FileManager.default.enumerator(atPath: "\(folder)/expected") ?? .init() {
      guard let path = path as? String,
        let bytes = FileManager.default.contents(atPath: "\(folder)/expected/\(path)")
      else { continue }
      files["expected/\(path)"] = Array(bytes)
    }
    return files
  }

  func update(to files: [String: [UInt8]]) throws {
    for old in ["expected", "expected.txt"] where FileManager.default.fileExists(atPath: "\(folder)/\(old)") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(old)")
    }
    for (path, bytes) in files {
      let url = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}
