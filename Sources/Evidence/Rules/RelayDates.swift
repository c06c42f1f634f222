import Content
import Diagnostics
import Linking

/// Those of some sources that relay something dated later than themselves.
func checkRelayDates(of keys: [SourceKey], in site: LinkedSite) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .doubtfulRelayDates)
  return keys.flatMap { key -> [Diagnostic] in
    let linked = site.sources[key]
    guard let date = linked.source.date, !linked.source.header.isDamaged else { return [] }
    var seen = Set<SourceKey>()
    return zip(linked.relays, linked.source.relays).compactMap { relay, written in
      guard relay.source.map({ seen.insert($0).inserted }) == true else { return nil }
      guard let source = relay.source.map({ site.sources[$0].source }), let later = source.date,
        !source.header.isDamaged
      else { return nil }
      let dated = DatedRelay(relaying: linked.source, relayed: source, place: written.place)
      if date.value.isCertainlyBefore(later.value) { return relayOfLater(dated) }
      return later.value.reachesBeyond(date.value) ? relayOfPossiblyLater(dated, severity) : nil
    }
  }
}
