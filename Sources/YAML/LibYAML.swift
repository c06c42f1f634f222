import CYAML

/// libyaml's events for one text, with byte offsets in place of its character counts: the only code that
/// knows the C library.
///
/// The text must outlive the reader. Readers share nothing, so that each thread may have its own.
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var offsets: OffsetCursor

  /// `text` is valid UTF-8 without a byte order mark and begins at byte `start` of its file.
  init(_ text: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    offsets = OffsetCursor(text, start: start, isASCII: isASCII)
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() -> YAMLStep {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .fault(fault()) }
    defer { yaml_event_delete(&event) }
    guard event.type != YAML_STREAM_END_EVENT, event.type != YAML_NO_EVENT else { return .end }
    let lower = offsets.offset(ofCharacter: event.start_mark.index)
    let upper = offsets.offset(ofCharacter: event.end_mark.index)
    let (kind, hasProperty) = Self.kind(of: event)
    return .event(YAMLEvent(kind: kind, range: lower..<max(lower, upper), hasProperty: hasProperty))
  }

  private static func kind(of event: yaml_event_t) -> (YAMLEvent.Kind, hasProperty: Bool) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let hasProperty = scalar.anchor != nil || scalar.tag != nil
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style = Self.style(of: scalar.style)
      if bytes.isEmpty, style == .plain { return (.null, hasProperty) }
      return (.scalar(YAMLScalar(text: String(decoding: bytes, as: UTF8.self), style: style)), hasProperty)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      let layout: YAMLEvent.Layout = sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      return (.sequenceStart(layout), sequence.anchor != nil || sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      let layout: YAMLEvent.Layout = mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      return (.mappingStart(layout), mapping.anchor != nil || mapping.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.collectionEnd, false)
    case YAML_ALIAS_EVENT: return (.alias, false)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, false)
    default: return (.boundary, false)
    }
  }

  private static func style(of style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func fault() -> YAMLFault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    let context = parser.pointee.context.map { String(cString: $0) }
    return YAMLFault(
      problem: problem, context: context ?? "",
      problemOffset: offsets.offset(ofCharacter: parser.pointee.problem_mark.index),
      contextOffset: offsets.offset(ofCharacter: parser.pointee.context_mark.index))
  }
}

/// What comes next in a YAML text.
enum YAMLStep {
  case event(YAMLEvent)
  case fault(YAMLFault)
  case end
}

/// A piece of a YAML text's structure.
struct YAMLEvent {
  let kind: Kind
  /// UTF-8 offsets in the file.
  let range: Range<Int>
  /// An anchor or a tag stands before the value; the range begins there.
  let hasProperty: Bool

  enum Kind {
    case documentStart, alias, null, collectionEnd
    case scalar(YAMLScalar)
    case sequenceStart(Layout)
    case mappingStart(Layout)
    /// The start of the text or the end of a document.
    case boundary
  }

  enum Layout { case block, flow }
}

/// Why libyaml cannot go on, in its own words.
struct YAMLFault {
  let problem: String
  /// What it was reading: `while scanning a simple key`; empty if it does not say.
  let context: String
  let problemOffset: Int
  /// Where what it was reading began; the start of the text if it does not say.
  let contextOffset: Int
}
