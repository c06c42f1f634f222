import Content
import Dates
import Diagnostics
import Markdown

/// A body that is to be linked, and whose it is.
struct BodyInput: Sendable {
  let owner: EntryKey
  let document: MarkdownDocument
  let language: String
}

/// A linked body and what it names, for the back-links.
///
/// Never changed and without identity: a class so that a copy costs one retain.
final class BodyLinks: Sendable {
  let body: LinkedBody
  /// Of the text, by which dates in it were found.
  let language: String
  /// Entities mentioned in prose or named in references and hyperlinks.
  let entities: NamingList<EntityKey>
  let cited: NamingList<SourceKey>
  let referencedSources: NamingList<SourceKey>
  /// Days that the prose names, whether anything stands there or not, some more than once.
  let days: [CivilDate]
  let failures: [LookupFailure]

  init(
    body: LinkedBody, language: String, entities: NamingList<EntityKey>, cited: NamingList<SourceKey>,
    referencedSources: NamingList<SourceKey>, days: [CivilDate], failures: [LookupFailure]
  ) {
    self.body = body
    self.language = language
    self.entities = entities
    self.cited = cited
    self.referencedSources = referencedSources
    self.days = days
    self.failures = failures
  }
}

extension BodyLinks {
  fileprivate func isOf(_ input: BodyInput) -> Bool {
    language == input.language && body.document.isSame(as: input.document)
  }
}

/// The linked bodies of a site, by their owners' kinds and keys.
struct SiteBodies: Sendable {
  var articles: [BodyLinks] = []
  var events: [BodyLinks] = []
  var sources: [BodyLinks] = []
  /// Nil for an entity that has no file.
  var entities: [BodyLinks?] = []
  var pages: [BodyLinks] = []

  /// Nil for what has no body; the setter is for what has one already.
  subscript(owner: EntryKey) -> BodyLinks? {
    get {
      switch owner {
      case .article(let key): articles.element(at: key.index)
      case .claim: nil
      case .event(let key): events.element(at: key.index)
      case .source(let key): sources.element(at: key.index)
      case .entity(let key): entities.element(at: key.index) ?? nil
      case .page(let key): pages.element(at: key.index)
      }
    }
    set {
      guard let newValue else { return }
      switch owner {
      case .article(let key): articles[key.index] = newValue
      case .claim: break
      case .event(let key): events[key.index] = newValue
      case .source(let key): sources[key.index] = newValue
      case .entity(let key): entities[key.index] = newValue
      case .page(let key): pages[key.index] = newValue
      }
    }
  }
}

/// Links all bodies of a site, each by itself and many at a time.
///
/// `known` are bodies that were linked with the same resolver and the same options.
func linkBodies(
  with resolver: Resolver, _ finder: MentionFinder, _ options: LinkOptions, known: SiteBodies? = nil
) -> (bodies: SiteBodies, failures: [LookupFailure]) {
  let inputs = bodyInputs(resolver)
  let linked = concurrentMap(inputs) { input in
    if let links = known?[input.owner], links.isOf(input) { return links }
    return BodyLinker(
      input, resolver: resolver, finder: finder, dates: options.dateVocabulary(for: input.language)
    ).links()
  }
  var bodies = SiteBodies()
  bodies.entities = Array(repeating: nil, count: resolver.entities.records.count)
  for (input, links) in zip(inputs, linked) {
    switch input.owner {
    case .article, .claim: bodies.articles.append(links)
    case .event: bodies.events.append(links)
    case .source: bodies.sources.append(links)
    case .entity(let key): bodies.entities[key.index] = links
    case .page: bodies.pages.append(links)
    }
  }
  return (bodies, linked.flatMap(\.failures))
}

extension Array {
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

private func bodyInputs(_ resolver: Resolver) -> [BodyInput] {
  let content = resolver.content
  var inputs: [BodyInput] = []
  func add(_ owner: EntryKey, _ document: MarkdownDocument, _ header: EntryHeader?) {
    let language = header?.language?.value ?? content.settings.language
    inputs.append(BodyInput(owner: owner, document: document, language: language))
  }
  for (index, article) in content.articles.enumerated() {
    add(.article(ArticleKey(index)), article.body, article.header)
  }
  for (index, owned) in content.events.enumerated() {
    add(.event(EventKey(index)), owned.event.body, owned.event.header)
  }
  // A source's language is the language of what is cited, not of the desk's notes on it.
  for (index, source) in resolver.sources.records.enumerated() {
    add(.source(SourceKey(index)), source.notes, nil)
  }
  for (index, record) in resolver.entities.records.enumerated() {
    if let entity = record.entry { add(.entity(EntityKey(index)), entity.body, entity.header) }
  }
  for (index, page) in content.pages.enumerated() { add(.page(PageKey(index)), page.body, page.header) }
  return inputs
}
