/// What is known of an expression's value when templates are loaded; wider than the types that a field can
/// have.
indirect enum StaticType: Sendable {
  /// After a complaint: no further one is made about it.
  case unknown
  /// The literal `none`.
  case none
  case text, url, html, bool, integer, open
  /// Text or HTML, as it happens at run time.
  case textOrHTML
  case list(StaticType)
  /// What Python gives as a generator: it can be looped over once and nothing else.
  case generator(StaticType)
  /// A pair that a loop with two names takes apart; groups also have the fields `grouper` and `list`.
  case pair(StaticType, StaticType, isGroup: Bool)
  case record(RecordShape)
  case optional(StaticType)
  /// The element of `[]`.
  case nothing

  init(_ type: ValueType) {
    switch type {
    case .text: self = .text
    case .url: self = .url
    case .html: self = .html
    case .bool: self = .bool
    case .integer: self = .integer
    case .open: self = .open
    case .list(let item): self = .list(StaticType(item))
    case .record(let shape): self = .record(shape)
    case .recursive(let shape): self = .record(shape())
    case .optional(let type): self = StaticType(type).orNone
    }
  }

  var isOptional: Bool {
    switch self {
    case .optional, .none: true
    case .unknown, .text, .url, .html, .bool, .integer, .open, .textOrHTML, .list, .generator, .pair, .record,
      .nothing:
      false
    }
  }

  var orNone: StaticType {
    switch self {
    case .unknown, .open, .optional, .none: self
    case .nothing: .none
    case .text, .url, .html, .bool, .integer, .textOrHTML, .list, .generator, .pair, .record: .optional(self)
    }
  }

  /// The type after a test has shown that there is a value.
  var withoutNone: StaticType {
    switch self {
    case .optional(let type): type
    case .none: .unknown
    case .unknown, .text, .url, .html, .bool, .integer, .open, .textOrHTML, .list, .generator, .pair, .record,
      .nothing:
      self
    }
  }

  var isText: Bool {
    switch self {
    case .text, .url, .html, .textOrHTML: true
    case .unknown, .none, .bool, .integer, .open, .list, .generator, .pair, .record, .optional, .nothing:
      false
    }
  }

  var mayBeHTML: Bool {
    switch self {
    case .html, .textOrHTML: true
    case .optional(let type): type.mayBeHTML
    case .unknown, .none, .text, .url, .bool, .integer, .open, .list, .generator, .pair, .record, .nothing:
      false
    }
  }

  /// Anything goes: either looked into at run time, or already complained about.
  var isLoose: Bool {
    switch self {
    case .unknown, .open, .nothing: true
    case .none, .text, .url, .html, .bool, .integer, .textOrHTML, .list, .generator, .pair, .record,
      .optional:
      false
    }
  }

  /// How many lists, pairs and the like stand in one another.
  var height: Int {
    switch self {
    case .unknown, .none, .text, .url, .html, .bool, .integer, .open, .textOrHTML, .record, .nothing: 0
    case .list(let item), .generator(let item), .optional(let item): 1 + item.height
    case .pair(let one, let other, _): 1 + max(one.height, other.height)
    }
  }

  /// A type that holds the values of both.
  func joined(_ other: StaticType) -> StaticType {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.nothing, let type), (let type, .nothing): return type
    case (.none, let type), (let type, .none): return type.orNone
    case (.optional(let left), _): return left.joined(other.withoutNone).orNone
    case (_, .optional(let right)): return joined(right).orNone
    case (.html, .html): return .html
    case (.url, .url): return .url
    case (.text, .text), (.text, .url), (.url, .text): return .text
    case (.bool, .bool): return .bool
    case (.integer, .integer): return .integer
    case (.record(let left), .record(let right)) where left === right: return self
    case (.list(let left), .list(let right)): return .list(left.joined(right))
    case (.generator(let left), .generator(let right)): return .generator(left.joined(right))
    case (.pair(let a, let b, let isGroup), .pair(let c, let d, let other)):
      return .pair(a.joined(c), b.joined(d), isGroup: isGroup && other)
    default: return isText && other.isText ? .textOrHTML : .open
    }
  }

  /// The type in the words of a message.
  var words: String {
    switch self {
    case .unknown, .open: "a value that is only known at run time"
    case .nothing, .none: "none"
    case .text: "text"
    case .url: "an address"
    case .html: "HTML"
    case .textOrHTML: "text or HTML"
    case .bool: "true or false"
    case .integer: "an integer"
    case .list: "a list"
    case .generator: "a list that can be read once"
    case .pair: "a pair"
    case .record(let shape): "a record (\(shape.name))"
    case .optional(let type): "\(type.words) or none"
    }
  }
}
