import Diagnostics
import Markup

/// Filters and tests at run time.
extension Renderer {
  mutating func filtered() -> Value? {
    let filter = Filter.allCases[next()]
    let place = next()
    let paths = fieldPaths()
    let known = failures
    if filter == .default { return defaulted() }
    let input = lookedInto(value())
    var arguments: [Value?] = []
    for _ in filter.parameters.names { arguments.append(valueIfDefined()) }
    guard failures == known else {
      absence = .reported
      return nil
    }
    let call = FilterCall(filter: filter, arguments: arguments, paths: paths, place: place)
    switch filter {
    case .upper, .lower, .capitalize, .title, .trim, .replace, .truncate, .urlencode, .indent, .striptags,
      .wordcount,
      .int, .string, .escape, .safe:
      return textFilter(call, input)
    case .length: return length(call, input)
    case .abs, .round: return numberFilter(call, input)
    case .tojson: return tojson(input)
    case .items:
      guard case .map(let map) = input else { return unfit(input, "`items`", place) }
      return .list(zip(map.keys, map.values).map { .list([.text($0), $1]) })
    case .default, .join, .first, .last, .reverse, .list, .batch, .slice, .sum, .min, .max, .unique, .sort,
      .groupby,
      .map, .selectattr, .rejectattr:
      return listFilter(call, input)
    }
  }

  /// A use of a filter, with its arguments evaluated.
  struct FilterCall {
    let filter: Filter
    let arguments: [Value?]
    let paths: [[Int]]
    let place: Int

    func integer(_ index: Int, or absent: Int) -> Int {
      if case .integer(let number)? = arguments[index] { number } else { absent }
    }

    func text(_ index: Int) -> String? { arguments[index]?.string }

    func isSet(_ index: Int) -> Bool { arguments[index].map(isTrue) ?? false }
  }

  private mutating func fieldPaths() -> [[Int]] {
    let count = next()
    return (0..<count).map { _ in
      let length = next()
      return (0..<length).map { _ in next() }
    }
  }

  private mutating func defaulted() -> Value? {
    let input = valueIfDefined()
    let wasReported = input == nil && absence.wasReported
    let fallback = valueIfDefined() ?? .text("")
    let replacesFalse = valueIfDefined().map(isTrue) ?? false
    guard let input else { return wasReported ? Value.none : fallback }
    return replacesFalse && !isTrue(input) ? fallback : input
  }

  private mutating func length(_ call: FilterCall, _ input: Value) -> Value {
    switch input {
    case .text(let text): return .integer(text.unicodeScalars.count)
    case .html(let html): return .integer(html.string.unicodeScalars.count)
    case .list(let items): return .integer(items.count)
    case .map(let map): return .integer(map.keys.count)
    case .record(let record): return .integer(record.shape.fields.count)
    case .none, .bool, .integer: return unfit(input, "`length`", call.place)
    }
  }

  private func tojson(_ input: Value) -> Value {
    var writer = JSONWriter(style: .asJinja)
    writer.write(input)
    // What `tojson` writes holds none of the characters that HTML knows, but for the quotation mark.
    var buffer = HTMLBuffer()
    buffer.append(templateText: writer.text.utf8)
    return .html(buffer.html)
  }

  private mutating func textFilter(_ call: FilterCall, _ input: Value) -> Value {
    guard let text = input.string else { return unfit(input, "`\(call.filter.rawValue)`", call.place) }
    switch call.filter {
    case .upper: return .text(PythonText.upper(text))
    case .lower: return .text(PythonText.lower(text))
    case .capitalize: return .text(PythonText.capitalize(text))
    case .title: return .text(PythonText.title(text))
    case .trim: return .text(PythonText.trim(text, call.text(0)))
    case .replace:
      return .text(PythonText.replace(text, call.text(0) ?? "", call.text(1) ?? "", call.integer(2, or: -1)))
    case .urlencode: return .text(PythonText.urlencode(text))
    case .wordcount: return .integer(PythonText.wordCount(text))
    case .string: return input.number == nil ? input : .text(text)
    case .safe: return input
    case .escape:
      if case .html = input { return input }
      var buffer = HTMLBuffer()
      buffer.append(text: text)
      return .html(buffer.html)
    case .truncate: return truncated(call, text)
    case .indent: return indented(call, text)
    case .int: return integer(call, input, text)
    case .striptags: return stripped(call, text)
    case .default, .length, .join, .first, .last, .reverse, .list, .batch, .slice, .sum, .min, .max, .unique,
      .sort,
      .groupby, .map, .selectattr, .rejectattr, .items, .abs, .round, .tojson:
      return input
    }
  }

  private mutating func truncated(_ call: FilterCall, _ text: String) -> Value {
    let length = call.integer(0, or: 255)
    let end = call.text(2) ?? "..."
    let leeway = call.integer(3, or: 5)
    guard length >= end.unicodeScalars.count, leeway >= 0, length < 1 << 31, leeway < 1 << 31 else {
      report(Problem.badArgument("truncate", "shorter than its ending", at: places[call.place]))
      return .none
    }
    return .text(PythonText.truncate(text, to: length, killwords: call.isSet(1), end: end, leeway: leeway))
  }

  private mutating func indented(_ call: FilterCall, _ text: String) -> Value {
    let width = call.integer(0, or: 4)
    guard width <= 1000 else {
      report(Problem.badArgument("indent", "wider than 1000", at: places[call.place]))
      return .none
    }
    let blanks = String(repeating: " ", count: max(0, width))
    return .text(PythonText.indent(text, by: blanks, first: call.isSet(1), blank: call.isSet(2)))
  }

  private mutating func integer(_ call: FilterCall, _ input: Value, _ text: String) -> Value {
    if let number = input.number { return .integer(number) }
    switch PythonNumber(text) {
    case .integer(let number): return .integer(number)
    case .tooBig: return tooBig(call.place)
    case .none: return .integer(call.integer(0, or: 0))
    }
  }

  private mutating func stripped(_ call: FilterCall, _ text: String) -> Value {
    if let result = stripTags(text) { return .text(result) }
    report(Problem.unknownEntity(at: places[call.place]))
    return .none
  }

  private mutating func numberFilter(_ call: FilterCall, _ input: Value) -> Value {
    guard let number = input.number else { return unfit(input, "`\(call.filter.rawValue)`", call.place) }
    guard call.filter == .round else {
      return number == Int.min ? tooBig(call.place) : .integer(Swift.abs(number))
    }
    let precision = call.integer(0, or: 0)
    guard precision < 0 else { return .integer(number) }
    guard precision > -19 else { return .integer(0) }
    let unit = (0..<(-precision)).reduce(1) { result, _ in result * 10 }
    return rounded(number, to: unit, call.place)
  }

  /// Half goes to the even neighbour.
  private mutating func rounded(_ number: Int, to unit: Int, _ place: Int) -> Value {
    let rest = ((number % unit) + unit) % unit
    let (lower, lowOverflow) = number.subtractingReportingOverflow(rest)
    let isUp = rest > unit - rest || (rest == unit - rest && (lower / unit) % 2 != 0)
    let (upper, highOverflow) = lower.addingReportingOverflow(isUp ? unit : 0)
    return lowOverflow || highOverflow ? tooBig(place) : .integer(upper)
  }

  // MARK: - tests

  mutating func tested() -> Bool {
    let test = Test.allCases[next()]
    let place = next()
    switch test {
    case .defined, .undefined:
      let isDefined = valueIfDefined() != nil
      _ = valueIfDefined()
      return isDefined == (test == .defined)
    case .none, .odd, .even, .divisibleby, .string, .number, .integer, .boolean, .mapping, .true, .false, .eq,
      .ne,
      .lt, .le, .gt, .ge, .in:
      let operand = lookedInto(value())
      let argument = valueIfDefined()
      return holds(test, operand, argument, place)
    }
  }

  private mutating func holds(_ test: Test, _ operand: Value, _ argument: Value?, _ place: Int) -> Bool {
    switch (test, operand) {
    case (.none, .none): return true
    case (.string, .text), (.string, .html), (.boolean, .bool), (.mapping, .map), (.mapping, .record):
      return true
    case (.integer, .integer), (.number, .integer), (.number, .bool): return true
    case (.true, .bool(let bool)): return bool
    case (.false, .bool(let bool)): return !bool
    case (.odd, _), (.even, _), (.divisibleby, _):
      guard let number = operand.number, let divisor = test == .divisibleby ? argument?.number : 2 else {
        _ = unfit(operand, "`\(test.rawValue)`", place)
        return false
      }
      guard divisor != 0 else {
        report(Problem.divisionByZero(at: places[place]))
        return false
      }
      return (divisor == -1 || number % divisor == 0) != (test == .odd)
    default: return false
    }
  }
}
