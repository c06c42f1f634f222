import Diagnostics

/// A value together with the place where the editor wrote it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A pointer to another entry as the editor wrote it, unresolved: an id or, where an entity is asked for, a
/// plain name.
package typealias Reference = Located<String>
