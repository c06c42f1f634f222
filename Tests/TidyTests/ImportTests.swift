import Foundation
import Testing

/// The walls between rooms: Package.swift, ARCHITECTURE.md and the import lines say the same.
struct ImportTests {
  /// Modules of the platform that a room may import; no other room may.
  static let platform: [String: Set<String>] = [
    "Content": ["Dispatch", "Synchronization"],
    "Rendering": ["Synchronization"],
    "Workspace": ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"],
    "Preview": ["Dispatch", "Foundation", "Synchronization"],
    "LanguageServer": ["Dispatch", "Foundation", "Synchronization"],
    "build-site": ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin", "ArgumentParser"],
  ]

  /// The one file of each C library's room that knows it.
  static let cFiles = [
    "CCmark": "Sources/Markdown/CmarkBlocks.swift",
    "CYAML": "Sources/YAML/LibYAML.swift",
    "CCrypto": "Sources/Hashing/SHA256.swift",
    "CMalloc": "Sources/Workspace/FreeMemory.swift",
    "CEmbedded": "Sources/Scaffolding/EmbeddedFiles.swift",
  ]

  @Test("A room imports only rooms that Package.swift gives it")
  func declaredImports() throws {
    let rooms = try Self.rooms()
    for path in Repository.swiftFiles(below: "Sources") {
      let room = String(path.split(separator: "/")[1])
      let allowed = Set(rooms[room] ?? []).union(Self.platform[room] ?? [])
      for module in try Self.imports(of: path) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test("No room gives itself a room that it never imports")
  func usedImports() throws {
    for (room, allowed) in try Self.rooms() {
      let used = Set(try Repository.swiftFiles(below: "Sources/\(room)").flatMap(Self.imports))
      #expect(Set(allowed).subtracting(used) == [], "\(room) declares imports that it does not use")
    }
  }

  @Test("A room imports no later room")
  func order() throws {
    let names = try Self.roomsInOrder()
    for (room, allowed) in try Self.rooms() {
      for other in allowed where names.contains(other) {
        #expect(
          names.firstIndex(of: other) ?? 0 < names.firstIndex(of: room) ?? 0,
          "\(room) imports the later \(other)")
      }
    }
  }

  @Test("ARCHITECTURE.md's table names the same rooms and imports as Package.swift")
  func table() throws {
    var table: [String: Set<String>] = [:]
    for line in try Repository.lines("ARCHITECTURE.md") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let imports = cells[2].split(separator: ",").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "` "))
      }
      table[cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`"))] = Set(imports)
    }
    #expect(table == (try Self.rooms()).mapValues(Set.init))
  }

  @Test("One file each knows a C library", arguments: cFiles.keys.sorted())
  func cLibraries(library: String) throws {
    let files = try Repository.swiftFiles(below: "Sources").filter {
      try Self.imports(of: $0).contains(library)
    }
    #expect(files == [Self.cFiles[library]])
  }

  // MARK: - Reading Package.swift

  /// Rooms in the order of Package.swift, each with its imports.
  static func rooms() throws -> [String: [String]] {
    let text = try Repository.text("Package.swift")
    var rooms: [String: [String]] = [:]
    let room = /room\(\s*"(?<name>[^"]+)"(,\s*\[(?<imports>[^\]]*)\])?\s*,?\s*\)/
    for match in text.matches(of: room) {
      rooms[String(match.name)] = quoted(match.imports.map(String.init) ?? "")
    }
    let program = /name: "build-site",\s*dependencies: \[(?<imports>[^\]]*)\]/
    if let match = text.firstMatch(of: program) {
      rooms["build-site"] = quoted(String(match.imports)).filter { $0 != "swift-argument-parser" }
    }
    return rooms
  }

  private static func roomsInOrder() throws -> [String] {
    try Repository.text("Package.swift").matches(of: /room\(\s*"([^"]+)"/).map { String($0.1) } + [
      "build-site"
    ]
  }

  private static func quoted(_ list: String) -> [String] {
    list.matches(of: /"([^"]+)"/).map { String($0.1) }
  }

  private static func imports(of path: String) throws -> [String] {
    try Repository.lines(path).compactMap { line in
      try /^\s*(@testable |package |public |internal )?import (struct |func |enum )?(?<module>\w+)/
        .firstMatch(in: line).map { String($0.module) }
    }
  }
}
