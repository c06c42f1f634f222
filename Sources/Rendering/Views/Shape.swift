import Linking
import Templates

/// A kind of record, its fields in their order: what a field is called, what it holds, and how it is made of
/// a subject for one page.
final class Shape<Subject: Sendable>: Sendable {
  /// What templates are checked against.
  let declared: RecordShape
  /// One function for all fields: an array of functions of a generic type is slow to read from.
  fileprivate let view: @Sendable (Views, Subject, _ slot: Int) -> Value
  fileprivate let identity: @Sendable (Subject) -> Int?

  init(
    _ name: String, _ summary: String, _ fields: [Field],
    identity: @escaping @Sendable (Subject) -> Int? = { _ in nil }
  ) {
    declared = RecordShape(name, summary, fields.map(\.declared))
    let views = fields.map(\.view)
    view = { views[$2]($0, $1) }
    self.identity = identity
  }

  /// For what every page shows alike, but for where its hyperlinks start from.
  convenience init(_ name: String, _ summary: String, _ fields: [Field]) where Subject: Identified {
    self.init(name, summary, fields, identity: { $0.identity })
  }

  struct Field: Sendable {
    typealias View = @Sendable (Views, Subject) -> Value

    let declared: RecordShape.Field
    let view: View

    /// The field for a subject that holds this one's.
    func of<Whole>(_ part: @escaping @Sendable (Whole) -> Subject) -> Shape<Whole>.Field {
      Shape<Whole>.Field(declared: declared) { [view] in view($0, part($1)) }
    }
  }
}

/// A subject that every page of a site shows alike, but for where its hyperlinks start from.
protocol Identified: Sendable {
  /// What tells it apart from others of its kind; nil for one that some page shows in its own way.
  var identity: Int? { get }
}

extension Key: Identified {
  var identity: Int? { index }
}

/// A verdict's position on the scale, or a period's on the timeline.
extension Int: Identified {
  var identity: Int? { self }
}

/// The shapes of all records that templates see.
enum Shapes {}

func field<Subject>(
  _ name: String, _ type: ValueType, _ description: String, _ view: @escaping Shape<Subject>.Field.View
) -> Shape<Subject>.Field {
  Shape<Subject>.Field(declared: RecordShape.Field(name, type, description), view: view)
}

extension ValueType {
  static func record<Subject>(_ shape: Shape<Subject>) -> ValueType { .record(shape.declared) }
}

extension Views {
  /// A subject as templates see it on the page, or none.
  func record<Subject>(_ shape: Shape<Subject>, _ subject: Subject?) -> Value {
    subject.map { .record(ViewRecord(shape, of: $0, in: self)) } ?? .none
  }

  func records<Subject>(_ shape: Shape<Subject>, _ subjects: some Sequence<Subject>) -> Value {
    .list(subjects.map { .record(ViewRecord(shape, of: $0, in: self)) })
  }
}

extension Views {
  /// The values of a page's own fields.
  func values<Subject>(of fields: [Shape<Subject>.Field], _ subject: Subject) -> [Value] {
    fields.map { $0.view(self, subject) }
  }
}

private final class ViewRecord<Subject: Sendable>: Record {
  private let kind: Shape<Subject>
  private let subject: Subject
  private let views: Views

  init(_ kind: Shape<Subject>, of subject: Subject, in views: Views) {
    self.kind = kind
    self.subject = subject
    self.views = views
  }

  var shape: RecordShape { kind.declared }

  var identity: Int? { kind.identity(subject) }

  func value(at slot: Int) -> Value { kind.view(views, subject, slot) }
}
