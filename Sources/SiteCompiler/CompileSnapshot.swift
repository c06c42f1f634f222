import Dates
import Diagnostics
import Linking
import Quotations

/// What taking a snapshot of one of a site's sources came to.
package enum SnapshotResult: Sendable {
  case taken(Snapshot)
  case faulty(SnapshotFault)
  /// No source has the id; ids that are near it.
  case unknownSource(nearest: [String])
}

/// Makes the private copy of a source and its fingerprint; writing them is the caller's.
///
/// Drafts count: their quotations are held against the copy, too. Mistakes in the site do not matter.
package func compileSnapshot(
  of sourceID: String, from file: InputFile, _ project: ProjectFiles, today: CivilDate
) -> SnapshotResult {
  let stages = Stages(project, BuildOptions(drafts: .included, today: today))
  guard let index = stages.linked.sources.firstIndex(where: { $0.id == sourceID }) else {
    return .unknownSource(nearest: nearestNames(to: sourceID, among: stages.linked.sources.map(\.id)))
  }
  do {
    return .taken(
      try takeSnapshot(of: SourceKey(index), from: file, on: today, stages.linked, in: stages.files))
  } catch {
    return .faulty(error)
  }
}
