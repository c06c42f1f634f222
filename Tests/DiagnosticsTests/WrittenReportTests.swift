import Testing

@testable import Diagnostics

struct WrittenReportTests {
  static let report: DiagnosticReport = {
    let files = InputFiles([PrinterTests.file, InputFile(path: "site.yml", text: "title: 4 of 5\n")])
    let first = Diagnostic(
      "E0412", .error, "unknown key `verdit`\nand 12 more", at: Place(FileID(0), 28..<34), help: "`verdict`?",
      related: [.init("the title", at: Place(FileID(1), 0..<5))],
      fixes: [.init(Place(FileID(0), 28..<34), replacement: "verdict")])
    let second = Diagnostic("W0664", .warning, "", at: Place(FileID(1), 7..<7), help: "Überprüfen")
    return DiagnosticReport([first, second], in: files)
  }()

  static func file(_ path: String) -> InputFile? {
    report.items.map(\.file).first { $0.path == path }
  }

  @Test("A report read back is printed as it was, in every format")
  func roundTrip() throws {
    let again = try #require(DiagnosticReport(written: Self.report.written, file: Self.file))
    #expect(TextPrinter(.plain).print(again) == TextPrinter(.plain).print(Self.report))
    #expect(jsonLines(again) == jsonLines(Self.report))
    #expect(githubCommands(again) == githubCommands(Self.report))
    #expect(sarif(again) == sarif(Self.report))
    #expect(again.items.map(\.diagnostic.fixes.count) == Self.report.items.map(\.diagnostic.fixes.count))
    #expect(DiagnosticReport(written: "", file: Self.file)?.items.isEmpty == true)
  }

  @Test("A text cut off or changed anywhere gives no report or another one, never a crash")
  func damaged() {
    let text = Array(Self.report.written.utf8)
    let whole = Set([0, text.count])
    for end in text.indices where !whole.contains(end) {
      let cut = DiagnosticReport(written: String(decoding: text[..<end], as: UTF8.self), file: Self.file)
      #expect((cut?.items.count ?? 0) < Self.report.items.count)
    }
    for place in text.indices {
      for byte in [UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: " "), 0] {
        var changed = text
        changed[place] = byte
        _ = DiagnosticReport(written: String(decoding: changed, as: UTF8.self), file: Self.file)
      }
    }
  }

  @Test("Without one of its files there is no report")
  func missingFile() {
    #expect(DiagnosticReport(written: Self.report.written) { $0 == "site.yml" ? Self.file($0) : nil } == nil)
  }
}
