import Diagnostics
import Hashing
import Pages

/// Gives the hash of an output file that was made of what has the same digest and still stands, which then
/// belongs to this build, too; called from several threads at once.
package typealias StandingFiles = @Sendable (_ path: String, _ digest: UInt64) -> SHA256?

/// The output of an earlier build, of which those pages are not made again that would come out the same.
package struct EarlierOutput: Sendable {
  let files: FileDigests
  let standing: StandingFiles

  package init(of files: InputFiles, standing: @escaping StandingFiles) {
    self.files = FileDigests(files)
    self.standing = standing
  }
}

/// A page to be made, with the digest of what it is made of.
typealias MissingPage = (page: PlannedPage, digest: UInt64?)

/// Tells pages that stand already from those that are to be made.
struct StandingPages: Sendable {
  private let earlier: EarlierOutput
  private let digests: PageDigests

  init(_ earlier: EarlierOutput, _ facts: SiteFacts) {
    self.earlier = earlier
    digests = PageDigests(facts, earlier.files)
  }

  /// `card` is what stands beside a page and is made of the same.
  func split(
    _ pages: ArraySlice<PlannedPage>, card: (PlannedPage) -> Route?
  ) -> (standing: [PublishedFile], missing: [MissingPage]) {
    var standing: [PublishedFile] = []
    var missing: [MissingPage] = []
    for page in pages {
      let digest = digests.digest(of: page)?.value
      let paths = [page.route.outputPath] + (card(page).map { [$0.outputPath] } ?? [])
      let files = digest.map { digest in
        paths.compactMap { path in earlier.standing(path, digest).map { (path, $0) } }
      }
      if let files, files.count == paths.count {
        standing += files
      } else {
        missing.append((page, digest))
      }
    }
    return (standing, missing)
  }
}
