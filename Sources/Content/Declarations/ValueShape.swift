/// What may stand under a key: the reader, its messages and JSON Schemas all speak from it.
package indirect enum ValueShape: Sendable {
  case text
  /// `true` or `false`, and no other word.
  case boolean
  case integer(ClosedRange<Int>)
  /// Digits, at most one `.`, perhaps a leading `-`.
  case decimal
  /// A civil date in EDTF (ISO 8601-2).
  case date
  /// The shape of a BCP 47 tag.
  case languageTag
  /// Absolute, http or https.
  case webAddress
  /// An address of this site from its root: `/old/address/`.
  case siteAddress
  /// A path with `/` between its parts that stays inside the site.
  case filePath
  /// A file's path or a web address.
  case fileOrWebAddress
  case id
  case wikidataItem
  case choice([String])
  /// An entity's id, or a plain name.
  case entity
  /// The id of an entry of one kind.
  case entry(EntryKind)
  /// An id of the site's own scale.
  case verdict
  /// A source's id, or a record with at least `title` and `url`.
  case source
  case record(RecordDeclaration)
  /// A single value that stands for a record whose other keys are left out, or the record.
  case shortOrRecord(ValueShape, RecordDeclaration)
  /// A single value stands for a list of one.
  case list(ValueShape)
  /// Language tags as keys, and a value or a list of values under each.
  case byLanguage(ValueShape)
  /// Anything, passed on as written.
  case open

  /// Whether a single text in place of a list can only mean a list of one.
  package var canStandAlone: Bool {
    switch self {
    case .record, .list, .byLanguage, .open: false
    case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .source, .shortOrRecord:
      true
    }
  }

  /// The keys of a mapping that may stand here, in a list or by itself.
  package var innerRecord: RecordDeclaration? {
    switch self {
    case .record(let record), .shortOrRecord(_, let record): record
    case .list(let item): item.innerRecord
    case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .source, .byLanguage, .open:
      nil
    }
  }

  /// `a list of entity ids or names`: what a message says was expected.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .boolean: "`true` or `false`"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .date: "a date"
    case .languageTag: "a language tag"
    case .webAddress: "a web address"
    case .siteAddress: "an address that begins with `/`"
    case .filePath: "a file's path"
    case .fileOrWebAddress: "a file's path or a web address"
    case .id: "an id"
    case .wikidataItem: "a Wikidata item"
    case .choice(let words): listed(words)
    case .entity: "an entity id or a name"
    case .entry(let kind): kind.idPhrase
    case .verdict: "a verdict's id"
    case .source: "a source id or a record with `title` and `url`"
    case .record(let record): "a mapping" + record.withRequiredKeys
    case .shortOrRecord(let short, let record): "\(short.phrase), or a mapping\(record.withRequiredKeys)"
    case .list(let item): "a list of \(item.pluralPhrase)"
    case .byLanguage(let item): "a mapping of language tags to \(item.pluralPhrase)"
    case .open: "any value"
    }
  }

  private var pluralPhrase: String {
    switch self {
    case .text: "texts"
    case .date: "dates"
    case .webAddress: "web addresses"
    case .siteAddress: "addresses that begin with `/`"
    case .id: "ids"
    case .entity: "entity ids or names"
    case .source: "source ids or records"
    case .record(let record): "mappings" + record.withRequiredKeys
    case .shortOrRecord: "source ids or records"
    case .boolean, .integer, .decimal, .languageTag, .filePath, .fileOrWebAddress, .wikidataItem, .choice,
      .entry,
      .verdict, .list, .byLanguage, .open:
      "values that are each \(phrase)"
    }
  }
}

/// `` `a`, `b` or `c` ``.
func listed(_ words: [String], _ conjunction: String = "or") -> String {
  let quoted = words.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

extension EntryKind {
  fileprivate var idPhrase: String {
    switch self {
    case .article, .entity, .event: "an \(rawValue)'s id"
    case .claim, .source, .page: "a \(rawValue)'s id"
    }
  }
}
