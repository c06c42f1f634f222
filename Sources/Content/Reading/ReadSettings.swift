import Diagnostics
import YAML

/// The settings, and what of them decides whether other files are right.
struct SettingsReading: Sendable {
  let settings: SiteSettings
  let context: ReadingContext
}

/// Reads `content/site.yml`; where it cannot be read, what every site begins with stands in.
///
/// That they are misnamed has been reported.
func readSettings(
  of files: InputFiles, baseURL: String?, areMisnamed: Bool = false
) -> Checked<SettingsReading> {
  guard let index = files.files.firstIndex(where: { $0.path == settingsPath }) else {
    let anywhere = files.files.indices.filter { files.files[$0].path.hasPrefix("content/") }
      .min { files.files[$0].path < files.files[$1].path }
    let place = Place(FileID(anywhere ?? 0), 0..<0)
    return Checked(
      SettingsFields(place: place).reading(baseURL: baseURL), areMisnamed ? [] : [missingSettings(at: place)])
  }
  let id = FileID(index)
  let file = files[id]
  let yaml = readYAML(0..<file.bytes.count, of: file, id: id)
  let declaration = baseURL == nil ? SiteKeys.record : SiteKeys.recordWithoutAddress
  let context = ReadingContext(verdicts: nil, allowsRawHTML: false)
  var reader = FrontMatterReader(
    file: file, fileID: id, context: context, home: declaration, syntaxProblems: yaml.diagnostics)
  let start = Place(id, 0..<0)
  var fields = SettingsFields(place: start)
  if let record = yaml.value.map({ reader.record($0, declaration) })
    ?? reader.record([], declaration, at: start)
  {
    fields.read(record, &reader)
  }
  if let baseURL, let fault = faultOfBaseAddress(baseURL) {
    reader.report(notAWebAddress(Located(baseURL, at: start), fault))
  }
  return Checked(
    fields.reading(baseURL: baseURL),
    yaml.diagnostics + reader.diagnostics(apartFromMistakesIn: yaml.value?.mapping?.pairs ?? []))
}

private struct SettingsFields {
  var place: Place
  var title: String?
  var description: String?
  var baseURL: String?
  var language: Located<String>?
  var publisher: SiteSettings.Publisher?
  var verdicts: [SiteSettings.Verdict]?
  var hasUnreadVerdicts = false
  var navigation: [Reference]?
  var rules: SiteSettings.Rules?
  var policies: [Policy: Reference]?
  var shareImage: Located<String>?
  var securitySources: [SecurityDirective: [Located<String>]]?
  var rawHTML: Bool?
  var extra: OpenValue?

  init(place: Place) { self.place = place }

  mutating func read(_ record: Record, _ reader: inout FrontMatterReader) {
    place = record.place
    title = reader.read(SiteKeys.title, in: record)
    description = reader.read(SiteKeys.description, in: record)
    baseURL = reader.read(SiteKeys.baseURL, in: record)?.value
    language = reader.read(SiteKeys.language, in: record)
    publisher = reader.read(SiteKeys.publisher, in: record)
    verdicts = reader.scale(in: record)
    let written = record[SiteKeys.verdicts.declaration.name]?.value.itemCount
    hasUnreadVerdicts =
      written.map { $0 != verdicts?.count } ?? (verdicts == nil && !reader.syntaxProblems.isEmpty)
    navigation = reader.read(SiteKeys.navigation, in: record) as [Reference]?
    rules = reader.read(SiteKeys.rules, in: record)
    policies = reader.read(SiteKeys.policies, in: record)
    shareImage = reader.read(SiteKeys.shareImage, in: record)
    securitySources = reader.read(SiteKeys.contentSecurityPolicy, in: record)
    rawHTML = reader.read(SiteKeys.rawHTML, in: record)
    extra = reader.read(SharedKeys.extra, in: record)
  }

  func reading(baseURL override: String?) -> SettingsReading {
    let title = title ?? ""
    let settings = SiteSettings(
      title: title, description: description ?? "",
      baseURL: endingInSlash(override ?? baseURL ?? "https://example.org/"),
      language: language?.value ?? "en",
      languagePlace: language?.place ?? place,
      publisher: publisher ?? SiteSettings.Publisher(name: title, kind: .organisation, url: nil, logo: nil),
      verdicts: verdicts ?? SiteSettings.Verdict.usualScale, navigation: navigation ?? [],
      rules: rules ?? .usual, policies: policies ?? [:], shareImage: shareImage,
      securitySources: securitySources ?? [:], allowsRawHTML: rawHTML ?? false, extra: extra ?? .map([]),
      place: place)
    let context = ReadingContext(
      verdicts: hasUnreadVerdicts ? nil : settings.verdicts.map(\.id), allowsRawHTML: settings.allowsRawHTML)
    return SettingsReading(settings: settings, context: context)
  }

  private func endingInSlash(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }
}

extension SiteSettings.Verdict {
  /// What a site that declares no scale of its own measures with.
  static let usualScale = [
    Self(
      id: "supported", label: "Supported", meaning: "The evidence we found bears it out.", isUnrated: false),
    Self(
      id: "misleading", label: "Misleading", meaning: "Parts hold, but the whole gives a wrong picture.",
      isUnrated: false),
    Self(
      id: "refuted", label: "Refuted", meaning: "The evidence contradicts it.", isUnrated: false),
    Self(
      id: "unproven", label: "Unproven", meaning: "Not enough independent evidence.", isUnrated: true),
  ]
}

extension FrontMatterReader {
  /// A desk's own numbers: one for each rated verdict and no other, the best the highest.
  private mutating func checkRatings(of scale: [LocatedVerdict]) {
    guard scale.contains(where: { $0.verdict.rating != nil }) else { return }
    var lowest: Int?
    for step in scale {
      guard let rating = step.verdict.rating, let place = step.ratingPlace else {
        if !step.verdict.isUnrated { report(missingRating(of: step.verdict.id, at: step.place)) }
        continue
      }
      if step.verdict.isUnrated {
        report(ratingOfUnrated(step.verdict.id, rating, at: place))
      } else if let above = lowest, rating >= above {
        report(risingRating(of: step.verdict.id, rating, above: above, at: place))
      }
      lowest = rating
    }
  }

  /// The scale of verdicts, each id once; nil if the settings have none.
  fileprivate mutating func scale(in record: Record) -> [SiteSettings.Verdict]? {
    guard let entries = read(SiteKeys.verdicts, in: record) as [LocatedVerdict]? else { return nil }
    guard !entries.isEmpty else {
      if let place = record.place(of: SiteKeys.verdicts), errorCount == 0 { report(emptyScale(at: place)) }
      return nil
    }
    var places: [String: Place] = [:]
    var labels: [String: Place] = [:]
    for entry in entries {
      let label = entry.verdict.label.lowercased()
      if let first = places[entry.verdict.id] {
        report(duplicateVerdict(entry.verdict.id, at: entry.place, first: first))
      } else if let first = labels[label] {
        report(duplicateLabel(entry.verdict.label, at: entry.labelPlace, first: first))
      }
      places[entry.verdict.id] = places[entry.verdict.id] ?? entry.place
      labels[label] = labels[label] ?? entry.labelPlace
    }
    checkRatings(of: entries)
    return entries.map(\.verdict)
  }
}

/// A step of the scale, the places of its id, of its label and of its number.
struct LocatedVerdict: Sendable {
  let verdict: SiteSettings.Verdict
  let place: Place
  let labelPlace: Place
  let ratingPlace: Place?
}

func readVerdict(_ record: Record, _ reader: inout FrontMatterReader) -> LocatedVerdict? {
  let id = reader.read(VerdictKeys.id, in: record)
  let label = reader.read(VerdictKeys.label, in: record)
  let meaning = reader.read(VerdictKeys.meaning, in: record)
  let unrated = reader.read(VerdictKeys.unrated, in: record)
  let rating = reader.read(VerdictKeys.rating, in: record)
  guard let id else { return nil }
  let verdict = SiteSettings.Verdict(
    id: id.value, label: label ?? id.value, meaning: meaning ?? "", isUnrated: unrated ?? false,
    rating: rating?.value)
  return LocatedVerdict(
    verdict: verdict, place: id.place, labelPlace: record.place(of: VerdictKeys.label) ?? id.place,
    ratingPlace: rating?.place)
}

func readRules(_ record: Record, _ reader: inout FrontMatterReader) -> SiteSettings.Rules? {
  let origins = reader.read(RuleKeys.independentOrigins, in: record)
  let quotations = reader.read(RuleKeys.unverifiedQuotations, in: record)
  let parties = reader.read(RuleKeys.parties, in: record)
  var severities: [EditorialRule: Severity] = [:]
  for (rule, key) in zip(EditorialRule.allCases, RuleKeys.severities) {
    severities[rule] = reader.read(key, in: record)
  }
  let usual = SiteSettings.Rules.usual
  return SiteSettings.Rules(
    independentOrigins: origins?.value ?? usual.independentOrigins,
    unverifiedQuotations: quotations ?? usual.unverifiedQuotations, severities: severities, parties: parties)
}

extension SiteSettings.Rules {
  /// What holds for a site that says nothing of rules.
  fileprivate static let usual = Self(
    independentOrigins: 2, unverifiedQuotations: .warning, severities: [:], parties: [])
}

extension ValueReading where Value == SiteSettings.Publisher {
  /// A record, or the publisher's name alone.
  static var publisher: Self {
    let shape = ValueShape.shortOrRecord(.text, PublisherKeys.record)
    return Self(shape: shape) { node, reader in
      guard node.mapping != nil else {
        return reader.text(node, as: shape).map {
          SiteSettings.Publisher(name: $0.value, kind: .organisation, url: nil, logo: nil)
        }
      }
      guard let record = reader.record(node, PublisherKeys.record) else { return nil }
      let name = reader.read(PublisherKeys.name, in: record)
      let kind = reader.read(PublisherKeys.kind, in: record)
      let url = reader.read(PublisherKeys.url, in: record)
      let logo = reader.read(PublisherKeys.logo, in: record)
      let sameAs = reader.read(PublisherKeys.sameAs, in: record)
      return name.map {
        SiteSettings.Publisher(
          name: $0, kind: kind ?? .organisation, url: url?.value, logo: logo, sameAs: sameAs.map(\.value))
      }
    }
  }
}
