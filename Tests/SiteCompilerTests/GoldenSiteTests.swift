import Foundation
import Testing
import Workspace

/// Each folder of Tests/GoldenSites is a site with everything that it must come to; see its README.
struct GoldenSiteTests {
  @Test("A golden site comes to exactly its expected files", arguments: GoldenSite.all)
  func expected(site: GoldenSite) throws {
    let actual = try site.actual()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try site.update(to: actual) }
    let expected = try site.expected()
    for path in expected.keys.sorted() where actual[path] == nil { Issue.record("\(path) is missing") }
    for (path, bytes) in actual.sorted(by: { $0.key < $1.key }) {
      guard let wanted = expected[path] else {
        Issue.record("\(path) is one file too many")
        continue
      }
      if wanted != bytes { Issue.record("\(path) differs\n\(firstDifference(wanted, bytes))") }
    }
  }

  @Test("Of many mistakes in many files each is told once, at a place of its own")
  func planted() throws {
    let files = try loadProject(at: "\(Folders.goldenSites)/planted-mistakes").project.files
    let own = Set(files.map(\.path))
    let site = TestSite(files + TestTheme.plain.files.filter { !own.contains($0.path) })
    let items = site.compiled.report.items
    #expect(items.count >= 60)
    #expect(Set(items.map(\.diagnostic.code)).count >= 40)
    #expect(Set(items.map(\.file.path)).count >= 20)
    let places = items.map { "\($0.file.path):\($0.start.line):\($0.start.column)" }
    #expect(Set(places).count == places.count)
    #expect(site.output == nil)
  }

  @Test("There are golden sites")
  func notEmpty() { #expect(GoldenSite.all.count >= 8) }
}

/// The first line that differs, as it should be and as it is.
private func firstDifference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
  let newline = UInt8(ascii: "\n")
  let old = expected.split(separator: newline, omittingEmptySubsequences: false)
  let new = actual.split(separator: newline, omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  func line(_ lines: [ArraySlice<UInt8>]) -> String {
    same < lines.count ? String(decoding: lines[same], as: UTF8.self) : "(the end)"
  }
  return "line \(same + 1)\n  expected: \(line(old))\n  is:       \(line(new))"
}
