import Diagnostics

/// `content/site.yml`: what holds for the whole site.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class SiteSettings: Sendable {
  package let title: String
  package let description: String
  /// Absolute, http or https, ending in `/`.
  package let baseURL: String
  /// A BCP 47 tag.
  package let language: String
  /// Where it is written; the file's beginning where it is not.
  package let languagePlace: Place
  package let publisher: Publisher
  /// The closed scale of verdicts, best first.
  package let verdicts: [Verdict]
  package let navigation: [Reference]
  package let rules: Rules
  /// Where readers find what the desk promises: a page's id or a web address each.
  package let policies: [Policy: Reference]
  /// The picture that networks show with a hyperlink: a path below `content/`, or an absolute address.
  package let shareImage: Located<String>?
  /// What pages may load from elsewhere, besides what the site itself holds.
  package let securitySources: [SecurityDirective: [Located<String>]]
  /// Whether raw HTML in Markdown is passed through.
  package let allowsRawHTML: Bool
  package let extra: OpenValue
  package let place: Place

  init(
    title: String, description: String, baseURL: String, language: String, languagePlace: Place,
    publisher: Publisher, verdicts: [Verdict], navigation: [Reference], rules: Rules,
    policies: [Policy: Reference], shareImage: Located<String>?,
    securitySources: [SecurityDirective: [Located<String>]], allowsRawHTML: Bool, extra: OpenValue,
    place: Place
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.languagePlace = languagePlace
    self.publisher = publisher
    self.verdicts = verdicts
    self.navigation = navigation
    self.rules = rules
    self.policies = policies
    self.shareImage = shareImage
    self.securitySources = securitySources
    self.allowsRawHTML = allowsRawHTML
    self.extra = extra
    self.place = place
  }

  package struct Publisher: Sendable {
    package let name: String
    package let kind: EntityKind
    package let url: String?
    /// A path below `content/`, or an absolute address.
    package let logo: Located<String>?
    /// Pages elsewhere that are about the same.
    package let sameAs: [String]

    init(name: String, kind: EntityKind, url: String?, logo: Located<String>?, sameAs: [String] = []) {
      self.name = name
      self.kind = kind
      self.url = url
      self.logo = logo
      self.sameAs = sameAs
    }
  }

  /// One step of the verdict scale.
  package struct Verdict: Sendable {
    package let id: String
    package let label: String
    package let meaning: String
    /// An unrated verdict says that nothing can be said: it gets no number in ClaimReview.
    package let isUnrated: Bool
    /// Its number in ClaimReview where the desk has numbers of its own; else it follows from the order.
    package let rating: Int?

    init(id: String, label: String, meaning: String, isUnrated: Bool, rating: Int? = nil) {
      self.id = id
      self.label = label
      self.meaning = meaning
      self.isUnrated = isUnrated
      self.rating = rating
    }
  }

  /// Thresholds and severities of the editorial checks.
  package struct Rules: Sendable {
    /// How many independent origins a rated verdict should have.
    package let independentOrigins: Int
    package let unverifiedQuotations: Severity
    /// What the settings say of the other checks; see `severity(of:)`.
    let severities: [EditorialRule: Severity]
    /// Entities that are parties to the conflict which the site is about, as is whatever is part of them.
    package let parties: [Reference]
  }
}
