import Markup

/// A value that a template can see; which of these may stand at a place is said by a `ValueType`.
package enum Value: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case text(String)
  case html(SafeHTML)
  case list([Value])
  case record(Record)
  case map(ValueMap)
}

/// The values of one record in the order of its shape's fields; made by `RecordShape.record`.
package struct Record: Sendable {
  package let shape: RecordShape
  package let values: [Value]

  init(shape: RecordShape, values: [Value]) {
    self.shape = shape
    self.values = values
  }
}

/// What an editor wrote under `extra:`: keys and values without a shape, in the order they were written.
///
/// It holds no HTML and no records, so that nothing unescaped can reach a page by this way.
package struct ValueMap: Sendable {
  package let keys: [String]
  package let values: [Value]

  package init(_ entries: [(key: String, value: Value)]) {
    precondition(entries.allSatisfy { Self.isPlain($0.value) }, "open values hold neither HTML nor records")
    keys = entries.map(\.key)
    values = entries.map(\.value)
  }

  package subscript(key: String) -> Value? {
    keys.firstIndex { sameText($0, key) }.map { values[$0] }
  }

  private static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .none, .bool, .integer, .text, .map: true
    case .list(let items): items.allSatisfy(isPlain)
    case .html, .record: false
    }
  }
}

/// Equality of code points; Swift's own `==` also holds composed and decomposed letters for the same,
/// Python's does not.
func sameText(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
