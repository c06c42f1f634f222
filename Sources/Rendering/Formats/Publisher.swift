import Content
import Markup
import Pages

extension SiteFacts {
  /// Where the publisher is at home; the site itself when nothing is said.
  var publisherAddress: String { site.settings.publisher.url ?? baseURL }

  /// The logo's absolute address, of whatever characters its file's name is made.
  var logoAddress: String? {
    guard let logo = site.settings.publisher.logo?.value else { return nil }
    if logo.contains("://") { return logo }
    let segments = logo.split(separator: "/").map { percentEncoded(pathSegment: String($0)) }
    return LinkBase(absolute: baseURL).folder(segments.joined(separator: "/"))
  }
}
