import Content
import Dates
import Diagnostics
import Markdown

/// Links one body: references, citations and hyperlinks first, then the names and dates of its prose.
struct BodyLinker {
  private let input: BodyInput
  private let resolver: Resolver
  private let finder: MentionFinder
  private let dates: DateVocabulary
  private let sections: SectionHeadings
  private var entities = NamingCounter<EntityKey>()
  private var cited = NamingCounter<SourceKey>()
  private var referencedSources = NamingCounter<SourceKey>()
  /// What is linked already in a section, by an editor's hand or by an earlier mention.
  private var linked: Set<SectionTarget> = []
  private var days: [CivilDate] = []
  private var failures: [LookupFailure] = []

  private struct SectionTarget: Hashable {
    let section: Int
    let target: LinkTarget
  }

  init(_ input: BodyInput, resolver: Resolver, finder: MentionFinder, dates: DateVocabulary) {
    self.input = input
    self.resolver = resolver
    self.finder = finder
    self.dates = dates
    sections = SectionHeadings(input.document)
  }

  consuming func links() -> BodyLinks {
    let document = input.document
    let references = document.references.map { resolve($0) }
    let citedItems = document.citations.flatMap { citation in
      citation.items.map { resolve($0, section: citation.section) }
    }
    let hyperlinks = document.hyperlinks.map { resolve($0) }
    let prose = document.prose
    // Without room to spare: most of a large site's memory is its linked bodies.
    let mentions = prose.runs.flatMap { findMentions(in: $0, of: prose.bytes) }.map { $0 }
    let unread = UnreadPointers(document: document, resolver: resolver)
    for run in prose.runs { failures += unread.failures(in: run.range, of: prose.bytes) }
    for citation in document.citations {
      for item in citation.items where item.locator != nil { failures += unread.failures(inLocatorOf: item) }
    }
    failures += document.uncitedLines.compactMap { unread.failure(inUncitedLine: $0) }
    for (reference, target) in zip(document.references, references) {
      if let words = reference.quotation, case .entry(.source) = target {
        failures.append(.uncheckedQuotation(words))
      }
    }
    let body = LinkedBody(
      LinkedBody.Written(document), references: references, citedItems: citedItems, hyperlinks: hyperlinks,
      mentions: mentions, citedSources: uniqued(citedItems.compactMap { $0 }))
    return BodyLinks(
      body: body, language: input.language, entities: entities.namings(sections),
      cited: cited.namings(sections),
      referencedSources: referencedSources.namings(sections), days: days, failures: failures)
  }

  // MARK: - What an editor points at

  /// What of the references and citations leads nowhere; nothing else is looked at.
  consuming func lostPointers() -> [LookupFailure] {
    for reference in input.document.references { _ = resolve(reference) }
    for citation in input.document.citations {
      for item in citation.items { _ = resolve(item, section: citation.section) }
    }
    return failures
  }

  private mutating func resolve(_ reference: MarkdownDocument.Reference) -> LinkTarget? {
    switch lookUp(reference) {
    case .found(let entry):
      note(entry, section: reference.section)
      return .entry(entry)
    case .ambiguous(let kinds): failures.append(.ambiguous(reference, kinds))
    case .draft(let kind): failures.append(.draft(reference.target, kind, reference.place))
    case .unknown: failures.append(.noEntry(reference))
    case .broken: break
    }
    return nil
  }

  /// A name may hold a colon: what is no kind before it belongs to the name.
  private func lookUp(_ reference: MarkdownDocument.Reference) -> Resolver.Lookup {
    guard let kind = reference.kind else { return resolver.entry(reference.target) }
    guard let kind = EntryKind(rawValue: kind) else {
      return resolver.entities.key(of: "\(kind):\(reference.target)").map { .found(.entity($0)) } ?? .unknown
    }
    return resolver.entry(reference.target, kind)
  }

  private mutating func resolve(_ item: MarkdownDocument.CitationItem, section: Int) -> SourceKey? {
    switch resolver.entry(item.source, .source) {
    case .found(.source(let key)):
      cited.add(key, section: section)
      return key
    case .draft(let kind): failures.append(.draft(item.source, kind, item.sourcePlace))
    case .unknown: failures.append(.noSource(item.source, item.sourcePlace))
    case .found, .ambiguous, .broken: break
    }
    return nil
  }

  private mutating func resolve(_ hyperlink: MarkdownDocument.Hyperlink) -> LinkTarget? {
    switch resolveHyperlink(hyperlink, of: input.document, resolver) {
    case .leave: return nil
    case .target(let target, let entry):
      if let entry { note(entry, section: sections.section(at: hyperlink.place)) }
      return target
    case .failure(let failure):
      failures.append(failure)
      return nil
    }
  }

  private mutating func note(_ entry: EntryKey, section: Int) {
    linked.insert(SectionTarget(section: section, target: .entry(entry)))
    switch entry {
    case .entity(let key): entities.add(key, section: section)
    case .source(let key): referencedSources.add(key, section: section)
    case .article, .claim, .event, .page: break
    }
  }

  // MARK: - What prose names

  private mutating func findMentions(in run: Prose.Run, of prose: [UInt8]) -> [LinkedBody.Mention] {
    var found: [LinkedBody.Mention] = []
    var names: [MentionFinder.Match] = []
    finder.forEachMatch(in: prose, run.range) { names.append($0) }
    for name in names {
      entities.add(name.owner, section: run.section)
      let entry = EntryKey.entity(name.owner)
      if entry != input.owner, isFirst(.entry(entry), in: run.section) {
        found.append(LinkedBody.Mention(range: name.range, target: .entry(entry)))
      }
    }
    guard !resolver.days.isEmpty else { return found }
    var next = 0
    for day in findDates(in: prose[run.range], vocabulary: dates) {
      guard let date = day.date else {
        if !isQuoted(day.range, of: prose) {
          let written = String(decoding: prose[day.range], as: UTF8.self)
          failures.append(.noDay(written, input.document.place(ofProse: day.range)))
        }
        continue
      }
      days.append(date)
      guard resolver.days.contains(date) else { continue }
      while next < names.count, names[next].range.upperBound <= day.range.lowerBound { next += 1 }
      let isTaken = next < names.count && names[next].range.overlaps(day.range)
      guard !isTaken, isFirst(.day(date), in: run.section) else { continue }
      found.append(LinkedBody.Mention(range: day.range, target: .day(date)))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func isFirst(_ target: LinkTarget, in section: Int) -> Bool {
    linked.insert(SectionTarget(section: section, target: target)).inserted
  }
}

/// Whether a quotation mark opens right before a part of prose: what it says is somebody else's.
private func isQuoted(_ range: Range<Int>, of prose: [UInt8]) -> Bool {
  let before = prose[..<range.lowerBound]
  return ["\"", "'", "\u{201C}", "\u{201E}", "\u{2018}", "\u{AB}"].contains {
    before.suffix($0.utf8.count).elementsEqual($0.utf8)
  }
}
