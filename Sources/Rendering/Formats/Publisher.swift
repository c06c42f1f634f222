import Content
import Linking
import Markup
import Pages

extension SiteFacts {
  /// Where the publisher is at home; the site itself when nothing is said.
  var publisherAddress: String { site.settings.publisher.url ?? baseURL }

  /// By which all structured data of the site mean the same publisher.
  var publisherID: String { "\(baseURL)#publisher" }

  /// The logo's absolute address, of whatever characters its file's name is made.
  var logoAddress: String? { site.settings.publisher.logo.map { mediaAddress($0.value) } }

  /// The absolute address of a path below `content/`; a web address stays as it is.
  func mediaAddress(_ file: String) -> String { mediaAddress(file, absolute) }

  func mediaAddress(_ file: String, _ links: LinkBase) -> String {
    if file.contains("://") { return file }
    let segments = file.split(separator: "/").map { percentEncoded(pathSegment: String($0)) }
    return links.folder(segments.joined(separator: "/"))
  }
}

/// One of the desk's policies and where it can be read.
struct PolicyLink: Sendable {
  let policy: Policy
  let address: String
  /// The page of the site that it is.
  var page: PageKey?

  static func all(of plan: SitePlan, _ links: LinkBase) -> [PolicyLink] {
    Policy.allCases.compactMap { policy in
      switch plan.address(of: policy) {
      case .page(let page):
        PolicyLink(policy: policy, address: links.href(plan.address(of: .page(page))), page: page)
      case .elsewhere(let address): PolicyLink(policy: policy, address: address)
      case nil: nil
      }
    }
  }
}

extension Policy {
  /// What schema.org calls it.
  var schemaProperty: String {
    switch self {
    case .principles: "publishingPrinciples"
    case .methodology: "verificationFactCheckingPolicy"
    case .corrections: "correctionsPolicy"
    case .feedback: "actionableFeedbackPolicy"
    case .ownership: "ownershipFundingInfo"
    case .ethics: "ethicsPolicy"
    case .masthead: "masthead"
    case .unnamedSources: "unnamedSourcesPolicy"
    case .coverage: "missionCoveragePrioritiesPolicy"
    case .bylines: "noBylinesPolicy"
    case .diversity: "diversityPolicy"
    case .diversityReport: "diversityStaffingReport"
    }
  }
}
