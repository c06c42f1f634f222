import YAML

/// The keys that one kind of mapping may have, as data: what is declared is what is read.
package struct RecordDeclaration: Sendable {
  /// With its article, as in a sentence: `an article`, `a figure`.
  package let name: String
  package let keys: [KeyDeclaration]

  /// ` with `claim` and `verdict``, or nothing if no key is required.
  var withRequiredKeys: String {
    let required = keys.filter(\.isRequired).map { "`\($0.name)`" }
    guard let last = required.last else { return "" }
    guard required.count > 1 else { return " with \(last)" }
    return " with \(required.dropLast().joined(separator: ", ")) and \(last)"
  }

  func key(named name: String) -> KeyDeclaration? {
    keys.first { $0.name == name }
  }
}

/// One key of a record.
package struct KeyDeclaration: Sendable {
  package let name: String
  package let shape: ValueShape
  package let isRequired: Bool
  /// One sentence for the editor, as an editor's program may show it.
  package let summary: String
  /// The key and a value as they are written: `authors: [the-desk]`.
  package let example: String
  /// Names that other programs give it, which an editor may write by habit.
  let otherNames: [String]

  var optional: KeyDeclaration {
    KeyDeclaration(
      name: name, shape: shape, isRequired: false, summary: summary, example: example, otherNames: otherNames)
  }
}

/// A declared key together with how its value is read, so that no key is read otherwise than it is declared.
struct DeclaredKey<Value: Sendable>: Sendable {
  let declaration: KeyDeclaration
  let read: @Sendable (YAMLNode, inout FrontMatterReader) -> Value?

  /// A key that may be left out.
  init(
    _ name: String, _ reading: ValueReading<Value>, _ summary: String, example: String,
    otherNames: [String] = []
  ) {
    declaration = KeyDeclaration(
      name: name, shape: reading.shape, isRequired: false, summary: summary, example: example,
      otherNames: otherNames)
    read = reading.read
  }

  /// A key without which the record cannot be read.
  init(
    required name: String, _ reading: ValueReading<Value>, _ summary: String, example: String,
    otherNames: [String] = []
  ) {
    declaration = KeyDeclaration(
      name: name, shape: reading.shape, isRequired: true, summary: summary, example: example,
      otherNames: otherNames)
    read = reading.read
  }
}

/// How a node becomes a value, and the shape that such a value is declared with.
///
/// A reading that gives nil has reported why.
struct ValueReading<Value: Sendable>: Sendable {
  let shape: ValueShape
  let read: @Sendable (YAMLNode, inout FrontMatterReader) -> Value?
}
