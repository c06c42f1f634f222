import Diagnostics

/// An editorial check that a site may weigh for itself under `rules:`, by the name of its key there.
///
/// All of them warn unless the settings say otherwise.
package enum EditorialRule: String, Sendable, Hashable, CaseIterable {
  case tooFewOrigins = "too-few-origins"
  case circularReporting = "circular-reporting"
  case doubtfulRelayDates = "doubtful-relay-dates"
  case withdrawnSources = "withdrawn-sources"
  case oneSided = "one-sided"
  case noPrimarySource = "no-primary-source"
  case partiesOnly = "parties-only"
  case unconfirmedInformation = "unconfirmed-information"
  case unlikeFigures = "unlike-figures"
  case longClaims = "long-claims"

  /// What the check finds, after "How much it matters that".
  var finding: String {
    switch self {
    case .tooFewOrigins: "a rated verdict has fewer independent origins than it should"
    case .circularReporting: "sources relay each other in a circle"
    case .doubtfulRelayDates: "a source may be older than what it relays"
    case .withdrawnSources: "a claim rests on a source that was retracted or corrected"
    case .oneSided: "a rated verdict has evidence on one side only"
    case .noPrimarySource: "a rated verdict has no primary source"
    case .partiesOnly: "a rated verdict rests on parties to the conflict alone"
    case .unconfirmedInformation: "information graded 1, confirmed, has a single independent origin"
    case .unlikeFigures: "figures with one id count different things"
    case .longClaims: "a claim's wording is too long for search results"
    }
  }
}

extension SiteSettings.Rules {
  package func severity(of rule: EditorialRule) -> Severity { severities[rule] ?? .warning }
}
