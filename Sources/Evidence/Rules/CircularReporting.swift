import Content
import Diagnostics
import Linking

/// Loops of relays: a finding about the world, told once, where the first of the sources stands.
func checkLoops(_ loops: [[SourceKey]], in site: LinkedSite) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .circularReporting)
  return loops.map { loop in loop.map { site.sources[$0].source } }
    .filter { sources in !sources.contains(where: \.header.isDamaged) }
    .map { circularReporting($0, severity) }
}
