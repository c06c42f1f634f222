import Content
import Markup
import Pages

extension SiteFacts {
  /// Where the publisher is at home; the site itself when nothing is said.
  var publisherAddress: String { site.settings.publisher.url ?? baseURL }

  /// The logo's absolute address, of whatever characters its file's name is made.
  var logoAddress: String? {
    guard let logo = site.settings.publisher.logo?.value else { return nil }
    guard !logo.utf8.contains(UInt8(ascii: ":")) else { return logo }
    let published = plan.media.first { $0.inputPath == "content/\(logo)" }?.route.outputPath ?? logo
    let segments = published.split(separator: "/").map { percentEncoded(pathSegment: String($0)) }
    return LinkBase(absolute: baseURL).folder(segments.joined(separator: "/"))
  }
}
