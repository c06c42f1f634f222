import Diagnostics

/// A value in a YAML text: nothing, a scalar as it was written, a list or a mapping, and where it stands in
/// its file.
package struct YAMLNode: Sendable, Hashable {
  /// A block's place ends with its last value, a bracketed one's with its closing bracket.
  package let place: Place
  package let content: Content

  package enum Content: Sendable, Hashable {
    /// Nothing stands where a value could: `title:`. The words `null` and `~` are scalars, as they were
    /// written.
    case null
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping(YAMLMapping)
  }

  package var isNull: Bool { content == .null }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}

/// A text after YAML's quotation marks, escapes and folding are undone; no word of it means a date, a number
/// or a truth value.
package struct YAMLScalar: Sendable, Hashable {
  package let text: String
  package let style: Style

  package enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted
    /// A block after `|`, whose line breaks are kept.
    case literal
    /// A block after `>`, whose lines are joined.
    case folded
  }

  package var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }

  package var isBlock: Bool { style == .literal || style == .folded }
}

/// Keys and their values in the order of the text; every key stands once.
package struct YAMLMapping: Sendable, Hashable {
  package let pairs: [YAMLPair]

  /// The value of a key; a walk over the pairs, since front matter has few of them.
  package subscript(name: String) -> YAMLNode? { pair(named: name)?.value }

  package func pair(named name: String) -> YAMLPair? {
    pairs.first { $0.key == name }
  }
}

/// A key of a mapping and its value.
package struct YAMLPair: Sendable, Hashable {
  package let key: String
  /// Without the colon; with the quotation marks if the key has them.
  package let keyPlace: Place
  package let value: YAMLNode
}
