import Content
import Linking

/// Who relays whom, over all sources of a site.
///
/// A source without relays is an origin; one with relays passes on the origins of what it relays, and is
/// itself an origin only with `own-reporting`. So the origins behind some sources are the origins that can be
/// reached along relays, and a loop that nothing enters reaches none. An unattributed relay is not followed.
struct ProvenanceGraph {
  private let site: LinkedSite
  /// For every source, what makes its origin one with another: its publisher's topmost `part-of`, or itself.
  private let owners: [Owner]

  private enum Owner: Hashable {
    case publisher(EntityKey)
    case source(SourceKey)
  }

  init(_ site: LinkedSite) {
    self.site = site
    owners = site.sources.enumerated().map { index, source in
      source.publisher.map { .publisher(Self.topmost($0, in: site)) } ?? .source(SourceKey(index))
    }
  }

  /// What some sources come to, as if those in `without` had never been.
  func count(_ sources: [SourceKey], without: Set<SourceKey> = []) -> OriginCount {
    let reached = reach(from: sources.filter { !without.contains($0) }) { key in
      named(by: key).filter { !without.contains($0) }
    }
    let origins = reached.filter(isOrigin).sorted()
    return OriginCount(
      sources: sources.count, origins: origins,
      independent: Set(origins.map { owners[$0.index] }).count,
      unknown: reached.reduce(0) { $0 + unattributedRelays(of: $1) })
  }

  /// An indented list of everything behind some sources, depth first; a source met again is only named.
  func steps(from sources: [SourceKey]) -> [ProvenanceStep] {
    var steps: [ProvenanceStep] = []
    var seen = Set<SourceKey>()
    var open = uniqued(sources).reversed().map { Step(source: $0, depth: 0, how: nil) }
    while let step = open.popLast() {
      let isNew = step.source.map { seen.insert($0).inserted } ?? true
      steps.append(
        ProvenanceStep(
          source: step.source, depth: step.depth, how: step.how,
          isOrigin: step.source.map(isOrigin) ?? false, isRepeated: !isNew))
      guard let key = step.source, isNew else { continue }
      open += site.sources[key].relays.reversed().map {
        Step(source: $0.source, depth: step.depth + 1, how: $0.how)
      }
    }
    return steps
  }

  private struct Step {
    let source: SourceKey?
    let depth: Int
    let how: Source.Relay.How?
  }

  private func isOrigin(_ key: SourceKey) -> Bool {
    let source = site.sources[key]
    return source.relays.isEmpty || source.source.isOwnReporting
  }

  /// The sources that one names as where its information comes from.
  private func named(by key: SourceKey) -> [SourceKey] {
    site.sources[key].relays.filter { $0.how != .unattributed }.compactMap(\.source)
  }

  private func unattributedRelays(of key: SourceKey) -> Int {
    site.sources[key].relays.count { $0.how == .unattributed }
  }

  /// Everything from which the information of some sources comes, themselves included; also what is copied
  /// without saying so, where the desk knows from whom.
  func behind(_ sources: [SourceKey]) -> Set<SourceKey> {
    reach(from: sources) { site.sources[$0].relays.compactMap(\.source) }
  }

  private func reach(from sources: [SourceKey], along next: (SourceKey) -> [SourceKey]) -> Set<SourceKey> {
    var reached = Set(sources)
    var open = sources
    while let key = open.popLast() {
      for next in next(key) where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }

  /// The end of an entity's `part-of` chain, which linking has freed of circles.
  private static func topmost(_ entity: EntityKey, in site: LinkedSite) -> EntityKey {
    var last = entity
    while let next = site.entities[last].partOf { last = next }
    return last
  }
}
