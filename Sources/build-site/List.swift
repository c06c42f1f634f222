import ArgumentParser
import Diagnostics
import Markup
import SiteCompiler
import Workspace

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract:
      "List drafts, entries of the future, unused sources, names without an entity, or near duplicates.",
    discussion: """
      Prints one finding a line: the place, what stands there, and why it is listed. Without a word for what \
      to list it lists everything. With --format json each finding is an object with `list`, `file`, `line`, \
      `column`, `what` and `note`.
      """)

  @OptionGroup var site: SiteArguments

  @Argument(
    help: "What to list: \(Listing.allCases.map(\.rawValue).joined(separator: ", ")); default: all of them.")
  var what: Listing?

  @Option(help: "How findings are printed: text, json.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let (project, options) = (try site.load().project, try site.options())
    let listings = what.map { [$0] } ?? Listing.allCases
    for listing in listings {
      let items = listItems(listing, of: project, options)
      if format == .text {
        if items.isEmpty {
          Terminal().printError("no \(listing.words)")
        } else if listings.count > 1 {
          print("\(listing.words):")
        }
      }
      for item in items { print(format == .json ? json(of: item, listing) : text(of: item)) }
    }
  }

  private func text(of item: ListedItem) -> String {
    "\(item.path):\(item.start.line):\(item.start.column)  \(item.what)  (\(item.note))"
  }

  private func json(of item: ListedItem, _ listing: Listing) -> String {
    var json = JSONWriter(.compact)
    json.object {
      $0.member("list", listing.rawValue)
      $0.member("file", item.path)
      $0.member("line", item.start.line)
      $0.member("column", item.start.column)
      $0.member("what", item.what)
      $0.member("note", item.note)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension Listing: ExpressibleByArgument {
  /// `unused sources`
  fileprivate var words: String {
    switch self {
    case .drafts: "drafts"
    case .future: "dates later than today"
    case .unusedSources: "unused sources"
    case .unlinkedNames: "names without an entity"
    case .duplicates: "near duplicates"
    }
  }
}
