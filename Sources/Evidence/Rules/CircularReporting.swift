import Content
import Diagnostics
import Linking

/// Loops of relays: a finding about the world, told once, where the first of the sources stands.
func checkLoops(_ loops: [[SourceKey]], in site: LinkedSite) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .circularReporting)
  return loops.filter { loop in !loop.contains { site.sources[$0].source.header.isDamaged } }.map { loop in
    guard let key = loop.first, loop.count == 1 else {
      return circularReporting(loop.map { site.sources[$0].source }, severity)
    }
    let linked = site.sources[key]
    let written = zip(linked.relays, linked.source.relays).first { $0.0.source == key }
    return selfReporting(linked.source, at: written?.1.place ?? linked.source.header.place, severity)
  }
}
