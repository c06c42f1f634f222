import Diagnostics
import Markup

/// What a browser is told whenever it changes.
struct PreviewStatus: Sendable {
  /// Nil while nothing can be shown.
  let revision: Int?
  let problems: [DiagnosticReport.Item]

  /// Another one for every run of a preview, so that a page of an earlier run is known as such.
  private static let run = UInt32.random(in: 0...UInt32.max)

  static func edition(_ revision: Int?) -> String { "\(run)-\(revision.map(String.init) ?? "none")" }

  /// The most problems that a page shows over itself.
  private static let mostShown = 50

  /// The status as a server-sent event; below `root`, the site's folder, the editor's program opens files.
  func event(root: String) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.object {
      $0.member("edition", Self.edition(revision))
      $0.member("more", max(0, problems.count - Self.mostShown))
      $0.array("problems") {
        for item in problems.prefix(Self.mostShown) { $0.object { $0.members(of: item, root) } }
      }
    }
    return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func members(of item: DiagnosticReport.Item, _ root: String) {
    member("code", item.diagnostic.code.description)
    member("message", item.diagnostic.message)
    member("help", item.diagnostic.help)
    member("place", "\(item.file.path):\(item.start.line):\(item.start.column)")
    member(
      "line",
      String(decoding: item.file.line(around: item.diagnostic.place.range.lowerBound).text, as: UTF8.self))
    member("href", editorAddress(of: "\(root)/\(item.file.path)", item.start))
  }
}

/// Opens a file at its place in Visual Studio Code and what understands its addresses.
private func editorAddress(of path: String, _ place: Position) -> String {
  let segments = path.split(separator: "/").map { percentEncoded(pathSegment: String($0)) }
  return "vscode://file/\(segments.joined(separator: "/")):\(place.line):\(place.column)"
}
