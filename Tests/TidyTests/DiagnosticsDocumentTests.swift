import Foundation
import Testing

/// docs/diagnostics.md explains every diagnostic that there is, and no other; every one has a test.
struct DiagnosticsDocumentTests {
  @Test("Every code in Sources has a paragraph, and every paragraph a code")
  func paragraphs() throws {
    let documented = try Repository.lines("docs/diagnostics.md").compactMap { line in
      line.wholeMatch(of: /## ([EWN]\d{4}): .+/).map { String($0.1) }
    }
    #expect(Set(documented).count == documented.count, "a code has two paragraphs")
    #expect(Set(documented) == (try Self.codes(below: "Sources")))
  }

  @Test("Every code stands in a test")
  func tests() throws {
    let missing = try Self.codes(below: "Sources").subtracting(Self.codes(below: "Tests"))
    #expect(missing.isEmpty, "no test names \(missing.sorted())")
  }

  @Test("A code is made in one place")
  func onePlace() throws {
    var places: [String: [String]] = [:]
    for path in Repository.swiftFiles(below: "Sources") {
      for match in try Repository.text(path).matches(of: /"([EWN]\d{4})"/) {
        places[String(match.1), default: []].append(path)
      }
    }
    for (code, paths) in places {
      #expect(Set(paths).count == 1, "\(code) stands in \(paths)")
      for path in paths { #expect(path.hasSuffix("Problems.swift"), "\(code) is worded in \(path)") }
    }
  }

  private static func codes(below folder: String) throws -> Set<String> {
    Set(
      try Repository.swiftFiles(below: folder).flatMap { path in
        try Repository.text(path).matches(of: /\b([EWN]\d{4})\b/).map { String($0.1) }
      })
  }
}
