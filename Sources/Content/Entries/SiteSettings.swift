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
  package let publisher: Publisher
  /// The closed scale of verdicts, best first.
  package let verdicts: [Verdict]
  package let navigation: [Reference]
  package let rules: Rules
  /// Whether raw HTML in Markdown is passed through.
  package let allowsRawHTML: Bool
  package let extra: OpenValue
  package let place: Place

  init(
    title: String, description: String, baseURL: String, language: String, publisher: Publisher,
    verdicts: [Verdict], navigation: [Reference], rules: Rules, allowsRawHTML: Bool, extra: OpenValue,
    place: Place
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.publisher = publisher
    self.verdicts = verdicts
    self.navigation = navigation
    self.rules = rules
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
  }

  /// One step of the verdict scale.
  package struct Verdict: Sendable {
    package let id: String
    package let label: String
    package let meaning: String
    /// An unrated verdict says that nothing can be said: it gets no number in ClaimReview.
    package let isUnrated: Bool
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
