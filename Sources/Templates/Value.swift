import Markup

/// A value that a template can see; which of these may stand at a place is said by a `ValueType`.
package enum Value: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case text(String)
  case html(SafeHTML)
  case list([Value])
  case record(any Record)
  case map(ValueMap)
}

/// One thing with named fields; a field's value is made whenever a template asks for it, so that what no
/// template prints costs nothing.
package protocol Record: Sendable, AnyObject {
  var shape: RecordShape { get }

  /// What tells it apart from other records of its shape, on every page of a site; nil when it may look
  /// otherwise on another page.
  var identity: Int? { get }

  /// The value of a field, by its position in the shape; it must be of the field's type.
  func value(at slot: Int) -> Value
}

/// A record whose values are at hand; made by `RecordShape.record`.
private final class ListedRecord: Record {
  let shape: RecordShape
  private let values: [Value]

  init(_ shape: RecordShape, _ values: [Value]) {
    self.shape = shape
    self.values = values
  }

  var identity: Int? { nil }

  func value(at slot: Int) -> Value { values[slot] }
}

extension RecordShape {
  /// Makes a record of the values of all fields in their order.
  package func record(_ values: [Value]) -> any Record {
    precondition(values.count == fields.count, "\(name): \(fields.count) fields, \(values.count) values")
    return ListedRecord(self, values)
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
