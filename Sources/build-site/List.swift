import ArgumentParser
import Diagnostics
import Markup
import SiteCompiler
import Workspace

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List drafts, entries of the future, unused sources, names without an entity, or near duplicates.",
    discussion: """
      Prints one finding a line: the place, what stands there, and why it is listed. With --format json each
      is an object with `file`, `line`, `column`, `what` and `note`.
      """)

  @OptionGroup var site: SiteArguments

  @Argument(help: "What to list: \(Listing.allCases.map(\.rawValue).joined(separator: ", ")).")
  var what: Listing

  @Option(help: "How findings are printed: text, json.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    for item in listItems(what, of: try site.load().project, try site.options()) {
      switch format {
      case .text: print("\(item.path):\(item.start.line):\(item.start.column)  \(item.what)  (\(item.note))")
      case .json: print(json(of: item))
      }
    }
  }

  private func json(of item: ListedItem) -> String {
    var json = JSONWriter(.compact)
    json.object {
      $0.member("file", item.path)
      $0.member("line", item.start.line)
      $0.member("column", item.start.column)
      $0.member("what", item.what)
      $0.member("note", item.note)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension Listing: ExpressibleByArgument {}
