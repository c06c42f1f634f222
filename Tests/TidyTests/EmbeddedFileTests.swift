import Foundation
import Testing

/// The program carries every file that its commands need, as it stands in the repository.
struct EmbeddedFileTests {
  static let path = "Sources/CEmbedded/embedded.c"

  @Test("Sources/CEmbedded/embedded.c names every file of templates/ and starter/, and no other")
  func everyFile() throws {
    let expected = Self.source(
      of: ["docs/diagnostics.md"] + Repository.files(below: "starter") + Repository.files(below: "templates"))
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try expected.write(to: Repository.root.appending(path: Self.path), atomically: true, encoding: .utf8)
    }
    #expect(
      try Repository.text(Self.path) == expected, "run UPDATE_DOCS=1 swift test --filter EmbeddedFileTests")
  }

  private static func source(of files: [String]) -> String {
    let files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var text = """
      // Written by `UPDATE_DOCS=1 swift test --filter EmbeddedFileTests`.
      #include "embedded.h"

      #pragma clang diagnostic ignored "-Wc23-extensions"

      """
    for (number, file) in files.enumerated() {
      text += "\nstatic const unsigned char file\(number)[] = {\n#embed \"../../\(file)\"\n};\n"
    }
    text += "\nstatic const struct EmbeddedFile files[] = {\n"
    for (number, file) in files.enumerated() {
      text += "  {\"\(file)\", file\(number), sizeof file\(number)},\n"
    }
    return text + """
      };

      const struct EmbeddedFile *embeddedFiles(void) { return files; }

      unsigned long embeddedFileCount(void) { return sizeof files / sizeof *files; }

      """
  }
}
