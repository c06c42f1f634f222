import Content
import Diagnostics
import Linking
import Markdown

/// What the settings point at: the pages of the policies, the logo, the pictures for networks.
func checkSettings(of plan: SitePlan) -> [Diagnostic] {
  let settings = plan.site.settings
  let logo = settings.publisher.logo.flatMap {
    missingFile($0, in: plan) ?? (isPicture($0.value) ? nil : unshownLogo($0))
  }
  let pictures = [settings.shareImage] + plan.site.articles.map(\.article.shareImage)
  return checkPolicies(of: plan) + [logo].compactMap { $0 }
    + pictures.compactMap { $0 }.compactMap { missingFile($0, in: plan) ?? unfitShareImage($0) }
}

extension SitePlan {
  /// The page or address where readers find a policy; nil where the settings name none.
  package func address(of policy: Policy) -> PolicyAddress? {
    guard let reference = site.settings.policies[policy]?.value else { return nil }
    if reference.hasPrefix("https://") || reference.hasPrefix("http://") { return .elsewhere(reference) }
    return site.pages.firstIndex { $0.id == reference }.map { .page(PageKey($0)) }
  }

  package enum PolicyAddress: Sendable {
    case page(PageKey)
    case elsewhere(String)
  }
}

private func checkPolicies(of plan: SitePlan) -> [Diagnostic] {
  Policy.allCases.compactMap { policy in
    guard let reference = plan.site.settings.policies[policy], plan.address(of: policy) == nil else {
      return nil
    }
    let nearest = nearestNames(to: reference.value, among: plan.site.pages.map(\.id))
    return unknownPolicyPage(reference, nearest: nearest)
  }
}

func missingFile(_ file: Located<String>, in plan: SitePlan) -> Diagnostic? {
  guard !file.value.contains("://"), plan.address(of: .path(file.value)) == nil else { return nil }
  let nearest = nearestNames(to: file.value, among: plan.site.media.map(\.publishedPath))
  return missingMedia(file, nearest: nearest)
}

private func unfitShareImage(_ file: Located<String>) -> Diagnostic? {
  let name = file.value.lowercased()
  let isShown = [".png", ".jpg", ".jpeg", ".webp", ".gif"].contains { name.hasSuffix($0) }
  return isShown || name.contains("://") ? nil : unshownShareImage(file)
}
