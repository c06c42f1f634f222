import Diagnostics
import Markdown
import Pages

/// The files that are published as they are, and how large those are that are images.
package struct PublishedMedia: Sendable {
  /// By the path from the site's root: `content/media/map.png`.
  private var bytes: [String: [UInt8]] = [:]
  /// By the path below the output folder.
  private(set) var imageSizes: [String: ImageSize] = [:]

  init() {}

  package init(of plan: SitePlan, in files: InputFiles) {
    let published = Dictionary(uniqueKeysWithValues: plan.media.map { ($0.inputPath, $0) })
    for file in files.files { published[file.path].map { put(file, as: $0) } }
  }

  /// Puts a file in the place of what it was until now.
  package mutating func put(_ file: InputFile, as media: SitePlan.MediaFile) {
    bytes[media.inputPath] = file.bytes
    imageSizes[media.route.outputPath] = imageSize(of: file.bytes)
  }

  func bytes(of media: SitePlan.MediaFile) -> [UInt8] { bytes[media.inputPath] ?? [] }
}
