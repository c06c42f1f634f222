import Diagnostics

/// A project in which everything certain has been mended.
package struct MendedProject: Sendable {
  package let project: ProjectFiles
  /// The files that differ, as they were and as they are.
  package let files: [MendedFile]
}

/// Applies the fixes that diagnostics carry, and those that only then come to light, until none is left.
package func mendProject(_ project: ProjectFiles, _ options: BuildOptions) -> MendedProject {
  var project = project
  var mended: [String: MendedFile] = [:]
  // Each round mends something; a fix that brought itself about again would go on for ever.
  for _ in 0..<10 {
    let round = Stages(project, options).report.mendedFiles()
    if round.isEmpty { break }
    for file in round {
      let earlier = mended[file.after.path]
      mended[file.after.path] = MendedFile(
        before: earlier?.before ?? file.before, after: file.after,
        fixCount: file.fixCount + (earlier?.fixCount ?? 0))
    }
    project = ProjectFiles(project.files.map { mended[$0.path]?.after ?? $0 })
  }
  return MendedProject(
    project: project, files: mended.values.sorted { $0.before.path < $1.before.path })
}
