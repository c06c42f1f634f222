import Content
import Diagnostics

/// The entities that the settings name as parties to the conflict; a name that nothing else bears is no
/// party.
func resolveParties(_ references: [Reference], _ resolver: Resolver) -> Checked<[EntityKey]> {
  var diagnostics: [Diagnostic] = []
  var suggester = Suggester(resolver)
  let parties = references.compactMap { reference -> EntityKey? in
    switch resolver.entry(reference.value, .entity) {
    case .found(.entity(let key)): return key
    case .draft(let kind):
      diagnostics.append(draftReferred(reference.value, kind, at: reference.place))
    case .found, .ambiguous, .unknown:
      diagnostics.append(
        unknownEntity(reference, nearest: suggester.ids(near: reference.value, .entity)))
    case .broken: break
    }
    return nil
  }
  return Checked(parties, diagnostics)
}
