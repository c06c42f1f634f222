import Content
import Dates
import Diagnostics
import Linking

/// What an editor may ask to see of a site besides what is wrong with it.
package enum Listing: String, CaseIterable, Sendable {
  case drafts, future
  case unusedSources = "unused-sources"
  case unlinkedNames = "unlinked-names"
  case duplicates
}

/// One finding: where it stands, what it is and why it is listed.
package struct ListedItem: Sendable {
  package let path: String
  package let start: Position
  package let what: String
  package let note: String
}

/// Lists entries of a site in the order of their places, drafts among them; nothing here is a mistake.
package func listItems(_ listing: Listing, of project: ProjectFiles, _ options: BuildOptions) -> [ListedItem]
{
  var options = options
  options.drafts = .included
  let stages = Stages(project, options)
  let site = stages.linked
  let found: [Finding] =
    switch listing {
    case .drafts: drafts(of: site)
    case .future: future(of: site, after: options.today)
    case .unusedSources:
      site.sources.filter { $0.uses.isEmpty }.map {
        Finding($0.source.header.place, "source `\($0.id)`", "nothing cites or names it")
      }
    case .unlinkedNames: namesWithoutEntity(in: site).map { Finding($0.place, $0.name, $0.note) }
    case .duplicates: nearDuplicates(of: site).map { Finding($0.place, $0.what, $0.note) }
    }
  let items = found.map { finding in
    let file = stages.files[finding.place.file]
    return ListedItem(
      path: file.path, start: file.position(of: finding.place.range.lowerBound), what: finding.what,
      note: finding.note)
  }
  return listing == .unlinkedNames ? items : items.sorted { ($0.path, $0.start) < ($1.path, $1.start) }
}

private struct Finding {
  let place: Place
  let what: String
  let note: String

  init(_ place: Place, _ what: String, _ note: String) {
    self.place = place
    self.what = what
    self.note = note
  }
}

private func drafts(of site: LinkedSite) -> [Finding] {
  headers(of: site).filter(\.header.isDraft).map {
    Finding($0.header.place, "\($0.kind.rawValue) `\($0.header.id)`", "draft")
  }
}

private func headers(of site: LinkedSite) -> [(kind: EntryKind, header: EntryHeader)] {
  site.articles.map { (.article, $0.article.header) } + site.sources.map { (.source, $0.source.header) }
    + site.entities.compactMap { entity in entity.entry.map { (.entity, $0.header) } }
    + site.events.map { (.event, $0.event.header) } + site.pages.map { (.page, $0.page.header) }
}

private func future(of site: LinkedSite, after today: CivilDate) -> [Finding] {
  let dated =
    site.articles.map { (EntryKind.article, $0.article.header.id, $0.article.date) }
    + site.events.map { (EntryKind.event, $0.event.header.id, $0.event.date) }
  return dated.compactMap { kind, id, date in
    guard let start = date.value.bounds.earliestStart, start > today else { return nil }
    return Finding(date.place, "\(kind.rawValue) `\(id)`", "dated \(date.value.text)")
  }
}
