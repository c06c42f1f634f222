import Content
import Linking

/// Keys of texts that the program itself looks up.
let requiredTexts: [String] =
  Word.allCases.map(\.rawValue)
  + names("entity", EntityKind.self) + names("kind", EntryKind.self)
  + names("timeline", TimelineSubject.Kind.self)
  + names("source", Source.Kind.self) + names("medium", Source.Medium.self)
  + names("status", Source.Status.self)
  + Source.Reliability.allCases.map { "reliability_\($0.rawValue.lowercased())" }
  + names("relay", Source.Relay.How.self) + names("correction", Correction.Kind.self)
  + names("changed", Correction.Change.What.self)
  + names("bearing", Claim.Bearing.self) + (1...6).map { "credibility_\($0)" }
  + LinkedSource.Manner.allCases.filter { $0 != .cited && $0 != .referenced }.map { "manner_\($0.key)" }

private func names<Kind: CaseIterable & RawRepresentable<String>>(_ group: String, _ kind: Kind.Type)
  -> [String]
{
  kind.allCases.map { "\(group)_\($0.rawValue)" }
}
