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
    let published = Dictionary(plan.media.map { ($0.inputPath, $0) }, uniquingKeysWith: { first, _ in first })
    for file in files.files { published[file.path].map { put(file, as: $0) } }
  }

  /// Puts a file in the place of what it was until now.
  package mutating func put(_ file: InputFile, as media: SitePlan.MediaFile) {
    bytes[media.inputPath] = file.bytes
    imageSizes[media.route.outputPath] = imageSize(of: file.bytes)
  }

  /// Files that are published and have the bytes of a private copy, below `snapshots/`.
  ///
  /// `files` are those of the site, in which copies were kept for nobody but the desk.
  package func privateCopies(in files: InputFiles) -> [Diagnostic] {
    let copies = files.files.filter { $0.path.hasPrefix("snapshots/") && !$0.bytes.isEmpty }
    guard !bytes.isEmpty, !copies.isEmpty else { return [] }
    let bySize = Dictionary(grouping: copies, by: \.bytes.count)
    return files.files.enumerated().compactMap { index, file in
      guard let published = bytes[file.path] else { return nil }
      return bySize[published.count]?.first { $0.bytes == published }
        .map { publishedCopy(of: $0.path, at: Place(FileID(index), 0..<0)) }
    }
  }

  func bytes(of media: SitePlan.MediaFile) -> [UInt8] { bytes[media.inputPath] ?? [] }
}
