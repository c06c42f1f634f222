/// What may stand in a record's field, known when templates are loaded.
package indirect enum ValueType: Sendable {
  /// Anything an editor wrote; escaped when it is printed.
  case text
  /// Text that is known to be a safe address, so that it may stand in `href` and `src`.
  case url
  case html
  case bool
  case integer
  case list(ValueType)
  case record(RecordShape)
  /// A record whose shape is named before it is there: `.recursive { Shapes.entity }`.
  case recursive(@Sendable () -> RecordShape)
  /// A value or none; a template must test it before printing it.
  case optional(ValueType)
  /// Looked into at run time: what an editor wrote under `extra:`.
  case open
}

/// The fields of one kind of record: the names that templates may use, and their types.
package final class RecordShape: Sendable {
  package let name: String
  /// One sentence for the listing of all shapes.
  package let summary: String
  package let fields: [Field]
  private let names: NameIndex
  /// The types of fields while templates are checked; none for a field whose shape may not be there yet.
  private let staticTypes: [StaticType?]

  package init(_ name: String, _ summary: String, _ fields: [Field]) {
    precondition(!fields.isEmpty, "a record without fields would be false in Jinja2")
    precondition(
      fields.allSatisfy { RecordShape.allows($0.name) },
      "\(name) has a field named like a method of Python's dict, which Jinja2 would find first")
    self.name = name
    self.summary = summary
    self.fields = fields
    names = fields.reduce(into: NameIndex(capacity: fields.count)) { _ = $0.add($1.name) }
    precondition(names.count == fields.count, "\(name) has two fields of one name")
    staticTypes = fields.map { $0.type.isRecursive ? nil : StaticType($0.type) }
  }

  /// Whether a field may have a name: none is named like a method of Python's dict.
  package static func allows(_ name: String) -> Bool { !methodsOfPythonMappings.contains(name) }

  package struct Field: Sendable {
    package let name: String
    package let type: ValueType
    /// One sentence for the listing of all shapes.
    package let description: String

    package init(_ name: String, _ type: ValueType, _ description: String) {
      self.name = name
      self.type = type
      self.description = description
    }
  }

  func slot(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  func slot(of field: Name, in templates: NameIndex) -> Int? { names.number(of: field.number, in: templates) }

  /// The numbers that templates have given to the names of fields, none where they do not know a name.
  func numbers(in templates: NameIndex) -> [Int?] {
    fields.indices.map { templates.number(of: $0, in: names) }
  }

  func type(at slot: Int) -> StaticType { staticTypes[slot] ?? StaticType(fields[slot].type) }
}

/// Names that `value.name` finds in a Python dict before its keys.
let methodsOfPythonMappings: Set<String> = [
  "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
]

extension ValueType {
  /// Whether a value may stand in a field of this type; of a record's own fields nothing is asked.
  package func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.url, .text), (.html, .html), (.bool, .bool), (.integer, .integer): true
    case (.optional, .none): true
    case (.optional(let type), _): type.admits(value)
    case (.list(let type), .list(let items)): items.allSatisfy(type.admits)
    case (.record(let shape), .record(let record)): record.shape === shape
    case (.recursive(let shape), .record(let record)): record.shape === shape()
    case (.open, .html), (.open, .record): false
    case (.open, .list(let items)): items.allSatisfy(ValueType.open.admits)
    case (.open, .none), (.open, .bool), (.open, .integer), (.open, .text), (.open, .map): true
    case (.text, _), (.url, _), (.html, _), (.bool, _), (.integer, _), (.list, _), (.record, _),
      (.recursive, _):
      false
    }
  }

  fileprivate var isRecursive: Bool {
    switch self {
    case .recursive: true
    case .list(let type), .optional(let type): type.isRecursive
    case .text, .url, .html, .bool, .integer, .record, .open: false
    }
  }

  /// The type in the words of the listing and of diagnostics: `list of Source`, `text or none`.
  package var words: String {
    switch self {
    case .text: "text"
    case .url: "address"
    case .html: "HTML"
    case .bool: "true or false"
    case .integer: "integer"
    case .list(let type): "list of \(type.words)"
    case .record(let shape): shape.name
    case .recursive(let shape): shape().name
    case .optional(let type): "\(type.words), or none"
    case .open: "open"
    }
  }
}
