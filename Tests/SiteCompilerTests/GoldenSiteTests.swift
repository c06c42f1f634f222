import Foundation
import Testing

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
