import Content
import Evidence
import Linking
import Markup
import Pages
import Templates

extension Shapes {
  static let ledger = Shape<FigureLedger>(
    "ledger", "All figures with one id, as the list of figures shows them.",
    [
      field("title", .text, "What the ledger is called: its id with spaces.") { .text($1.title) },
      field("href", .url, "Its page.") { .text($0.href(.figure($1.id))) },
      field("count_words", .text, "`3 figures`.") { .text($0.words.count(.figures, $1.entries.count)) },
      field("first", .optional(.record(figure)), "Its first figure.") {
        $0.record(figure, $1.entries.first?.figure)
      },
    ])

  static let figureGroup = Shape<FigureGroup>(
    "figure group", "Figures of one ledger that count the same: one unit, one population.",
    [
      field("unit", .text, "What is counted.") { .text($1.unit) },
      field("population", .optional(.text), "Of whom or where.") { .optional($1.population) },
      field("entries", .list(.record(ledgerEntry)), "The earliest first, undated ones last.") {
        $0.records(ledgerEntry, $1.entries)
      },
      field("chart", .optional(.html), "An SVG element with a bar for each, where there are two or more.") {
        .optional($0.chart(of: $1))
      },
    ])

  static let ledgerEntry = Shape<FigureLedger.Entry>(
    "ledger entry", "A figure and the claim that states it.",
    [
      field("figure", .record(figure), "The figure.") { $0.record(figure, $1.figure) },
      field("claim", .record(claimCard), "The claim.") { $0.record(claimCard, $1.claim) },
    ])
}

/// One page's part of a ledger's figures that may be compared with each other.
struct FigureGroup {
  /// From 1, among the groups of the page.
  let number: Int
  let entries: [FigureLedger.Entry]

  var unit: String { entries[0].figure.unit }
  var population: String? { entries[0].figure.population }
}

extension FigureLedger {
  var title: String { id.replacing("-", with: " ") }

  /// Figures of a slice, those alike in unit and population together, in the order of their first.
  func groups(in slice: PageSlice) -> [FigureGroup] {
    var groups: [[Entry]] = []
    var numbers: [[String?]: Int] = [:]
    for entry in entries[slice] {
      let key = [entry.figure.unit.lowercased(), entry.figure.population?.lowercased()]
      if let number = numbers[key] {
        groups[number].append(entry)
      } else {
        numbers[key] = groups.count
        groups.append([entry])
      }
    }
    return groups.enumerated().map { FigureGroup(number: $0 + 1, entries: $1) }
  }
}

extension Views {
  func figureList(_ slice: PageSlice) -> PageValues {
    list(words[.figures], .figures, slice, .figures, [records(Shapes.ledger, facts.evidence.figures[slice])])
  }

  func figurePage(_ id: String, _ slice: PageSlice) -> PageValues {
    let ledger = facts.ledgers[id].map { facts.evidence.figures[$0] }
    let frame = PageFrame(
      title: ledger?.title ?? id, kind: .figure, breadcrumbs: [home, (words[.figures], .figures)],
      list: .init(slice: slice, first: .figure(id)))
    return PageValues(frame: frame, own: [records(Shapes.figureGroup, ledger?.groups(in: slice) ?? [])])
  }

  fileprivate func chart(of group: FigureGroup) -> SafeHTML? {
    let bars = group.entries.map { entry in
      let who = site.claims[entry.claim].by.map { title(of: .entity($0)) }
      let date = entry.figure.asOf?.value.words(in: words.dates, style: .short)
      return LedgerBar(
        label: ([date].compactMap { $0 } + who).joined(separator: " · "),
        number: words.grouped(entry.figure.value.value), value: entry.figure.value.value)
    }
    let counted = [group.unit, group.population].compactMap { $0 }.joined(separator: words[.listSeparator])
    return ledgerChart(
      bars, id: "chart-\(group.number)", title: counted, description: words[.chartDescription])
  }
}
