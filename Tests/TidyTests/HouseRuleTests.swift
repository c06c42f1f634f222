import Foundation
import Testing

/// House rules that a compiler does not know.
struct HouseRuleTests {
  static let sources = Repository.swiftFiles(below: "Sources")
  static let code = sources + Repository.swiftFiles(below: "Tests") + ["Package.swift"]

  @Test("No file has more than 400 lines, no line more than 110 characters", arguments: code)
  func lengths(path: String) throws {
    let lines = try Repository.lines(path)
    #expect(lines.count <= 401, "\(path) has \(lines.count) lines")
    for (number, line) in lines.enumerated() where line.count > 110 {
      // A test holds whole messages, which are not broken for the sake of a margin.
      let isData = path.hasPrefix("Tests/") && line.contains("\"")
      #expect(isData, "\(path):\(number + 1) has \(line.count) characters")
    }
  }

  @Test("Nothing in Sources crashes on purpose, casts by force or hides shared state", arguments: sources)
  func bans(path: String) throws {
    let banned = [
      "try!", "as!", "fatalError(", "@unchecked Sendable", "TODO", "FIXME", ": Any", "[Any",
      "nonisolated(unsafe) static",
      "nonisolated(unsafe) var",
    ]
    for (number, line) in try Repository.lines(path).enumerated() {
      let code = line.components(separatedBy: "//")[0]
      for word in banned where code.contains(word) {
        Issue.record("\(path):\(number + 1) has `\(word)`")
      }
    }
  }

  @Test("Only Workspace and what comes after it touch a disk, a clock or the environment", arguments: sources)
  func purity(path: String) throws {
    let room = path.split(separator: "/")[1]
    if ["Workspace", "Preview", "build-site"].contains(room) { return }
    let banned = [
      "FileManager", "getenv", "ProcessInfo", "ContinuousClock", "SuspendingClock", "Locale",
      "TimeZone",
    ]
    for (number, line) in try Repository.lines(path).enumerated() {
      let code = line.components(separatedBy: "//")[0]
      for word in banned
      where code.contains(word) && !code.contains("func \(word)") && !code.contains(".\(word)") {
        Issue.record("\(path):\(number + 1) has `\(word)`")
      }
    }
  }

  @Test("No room is a drawer for whatever fits nowhere")
  func names() {
    for path in Self.sources {
      for word in ["Util", "Helper", "Misc", "Common", "Manager"] {
        #expect(!path.contains(word), "\(path) is named after nothing")
      }
    }
  }

  @Test("A doc comment's first line says its thing in 150 characters", arguments: sources)
  func docComments(path: String) throws {
    let lines = try Repository.lines(path)
    for (number, line) in lines.enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces)
      let previous = number > 0 ? lines[number - 1].trimmingCharacters(in: .whitespaces) : ""
      if text.hasPrefix("///"), !previous.hasPrefix("///") {
        #expect(text.count <= 154, "\(path):\(number + 1)")
      }
    }
  }
}
