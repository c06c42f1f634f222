import Diagnostics
import Markup

/// Evaluates expressions, with Python's rules for what is true, equal and in order.
extension Renderer {
  /// The value of the expression at the position; what is undefined is reported and counts as none.
  mutating func value() -> Value {
    if let value = valueIfDefined() { return value }
    switch absence {
    case .key(let key, let place): report(Problem.missingKey(key, at: places[place]))
    case .item(let index, let place): report(Problem.missingItem(index, at: places[place]))
    case .emptyList(let filter, let place): report(Problem.emptyList(filter, at: places[place]))
    case .nothing, .reported: break
    }
    absence = .reported
    return .none
  }

  /// The value of the expression at the position, or nil for what Jinja2 calls undefined; `absence` then
  /// says why.
  mutating func valueIfDefined() -> Value? {
    guard let op = Op(rawValue: code[position]) else { return Value.none }
    position += 1
    switch op {
    case .constant: return constants[next()]
    case .path: return path()
    case .field: return field()
    case .key: return key()
    case .index: return item()
    case .slice: return slice()
    case .list:
      let count = next()
      return .list((0..<count).map { _ in value() })
    case .negate: return negated()
    case .not: return .bool(!isTrue(value()))
    case .arithmetic: return arithmetic()
    case .concat: return concatenated()
    case .compare: return .bool(compared())
    case .and: return logical(stopsAt: false)
    case .or: return logical(stopsAt: true)
    case .conditional: return conditional()
    case .filter: return filtered()
    case .test: return .bool(tested())
    case .loopField: return loopField()
    case .cycle: return cycled()
    case .absent:
      absence = .nothing
      return nil
    case .end, .literal, .print, .printPath, .jump, .jumpUnless, .store, .loopStart, .loopNext, .captureStart,
      .captureEnd, .fragment, .fragmentEnd:
      return Value.none
    }
  }

  private mutating func field() -> Value {
    let slot = next()
    switch value() {
    case .record(let record): return record.value(at: slot)
    case .list(let pair): return pair[-1 - slot]
    case .none, .bool, .integer, .text, .html, .map: return .none
    }
  }

  private mutating func key() -> Value? {
    let key = constants[next()]
    let place = next()
    guard case .text(let name) = key else { return Value.none }
    let known = failures
    let base = value()
    if failures > known {
      absence = .reported
      return nil
    }
    if let value = entry(name, of: base) { return value }
    absence = .key(name, place)
    return nil
  }

  /// The value under a key of a map, or in a field of a record whose shape was not known before.
  func entry(_ name: String, of value: Value) -> Value? {
    switch value {
    case .map(let map): map[name]
    case .record(let record): record.shape.slot(of: name).map(record.value)
    case .none, .bool, .integer, .text, .html, .list: nil
    }
  }

  private mutating func item() -> Value? {
    let place = next()
    let base = lookedInto(value())
    switch (base, value()) {
    case (.list(let items), .integer(let index)):
      let at = index < 0 ? items.count + index : index
      if items.indices.contains(at) { return items[at] }
      absence = .item(index, place)
    case (.text(let text), .integer(let index)):
      let scalars = Array(text.unicodeScalars)
      let at = index < 0 ? scalars.count + index : index
      if scalars.indices.contains(at) { return .text(String(scalars[at])) }
      absence = .item(index, place)
    case (let base, .text(let name)):
      if let value = entry(name, of: base) { return value }
      absence = .key(name, place)
    case (let base, _):
      report(Problem.unfit(base.words, use: "`[...]`", at: places[place]))
      absence = .reported
    }
    return nil
  }

  private mutating func slice() -> Value {
    let place = next()
    let base = lookedInto(value())
    let from = valueIfDefined()
    let to = valueIfDefined()
    switch base {
    case .list(let items): return .list(Array(items[bounds(from, to, items.count)]))
    case .text(let text):
      let scalars = Array(text.unicodeScalars)
      return .text(makeText(scalars[bounds(from, to, scalars.count)]))
    case .none, .bool, .integer, .html, .record, .map:
      report(Problem.unfit(base.words, use: "`[:]`", at: places[place]))
      return .none
    }
  }

  private func bounds(_ from: Value?, _ to: Value?, _ count: Int) -> Range<Int> {
    func clamp(_ value: Value?, _ absent: Int) -> Int {
      guard case .integer(let index)? = value else { return absent }
      return index < 0 ? max(0, count + index) : min(index, count)
    }
    let lower = clamp(from, 0)
    return lower..<max(lower, clamp(to, count))
  }

  // MARK: - operators

  private mutating func negated() -> Value {
    let place = next()
    let operand = value()
    guard case .integer(let number) = operand else { return unfit(operand, "`-`", place) }
    let (result, overflows) = Int(0).subtractingReportingOverflow(number)
    return overflows ? tooBig(place) : .integer(result)
  }

  mutating func unfit(_ value: Value, _ use: String, _ place: Int) -> Value {
    if case .none = value, absence.wasReported { return .none }
    report(Problem.unfit(value.words, use: use, at: places[place]))
    return .none
  }

  mutating func tooBig(_ place: Int) -> Value {
    report(Problem.tooBig(at: places[place]))
    return .none
  }

  private mutating func arithmetic() -> Value {
    let sign = Arithmetic(rawValue: Int32(next())) ?? .add
    let place = next()
    let left = value()
    let right = value()
    switch (left, right) {
    case (.integer(let one), .integer(let other)): return integers(sign, one, other, place)
    case (.list(let one), .list(let other)) where sign == .add: return .list(one + other)
    case (.text, .text), (.text, .html), (.html, .text), (.html, .html):
      return sign == .add ? joined([left, right], by: nil) : unfit(left, "`\(sign.symbol)`", place)
    default:
      if case .integer = left { return unfit(right, "`\(sign.symbol)`", place) }
      return unfit(left, "`\(sign.symbol)`", place)
    }
  }

  private mutating func integers(_ sign: Arithmetic, _ one: Int, _ other: Int, _ place: Int) -> Value {
    let result: (Int, overflow: Bool)
    switch sign {
    case .add: result = one.addingReportingOverflow(other)
    case .subtract: result = one.subtractingReportingOverflow(other)
    case .multiply: result = one.multipliedReportingOverflow(by: other)
    case .divide, .remainder:
      guard other != 0 else {
        report(Problem.divisionByZero(at: places[place]))
        return .none
      }
      let (quotient, overflow) = one.dividedReportingOverflow(by: other)
      guard !overflow else { return sign == .divide ? tooBig(place) : .integer(0) }
      let rest = one % other
      // Python rounds down; the remainder has the divisor's sign.
      let isOff = rest != 0 && (rest < 0) != (other < 0)
      return .integer(sign == .divide ? (isOff ? quotient - 1 : quotient) : (isOff ? rest + other : rest))
    }
    return result.overflow ? tooBig(place) : .integer(result.0)
  }

  private mutating func concatenated() -> Value {
    let place = next()
    let count = next()
    var parts: [Value] = []
    for _ in 0..<count {
      let part = value()
      switch part {
      case .text, .html, .integer, .bool: parts.append(part)
      case .none, .list, .record, .map: return skipRest(count - parts.count - 1, unfit(part, "`~`", place))
      }
    }
    return joined(parts, by: nil)
  }

  private mutating func skipRest(_ count: Int, _ result: Value) -> Value {
    for _ in 0..<count { _ = valueIfDefined() }
    return result
  }

  private mutating func compared() -> Bool {
    let place = next()
    let count = next()
    var left = lookedInto(value())
    var result = true
    for _ in 0..<count {
      let comparison = Comparison(rawValue: Int32(next())) ?? .equal
      let right = lookedInto(value())
      if result { result = holds(comparison, left, right, place) }
      left = right
    }
    return result
  }

  private mutating func logical(stopsAt outcome: Bool) -> Value {
    let behind = position + next()
    let left = value()
    if isTrue(left) == outcome {
      position = behind
      return left
    }
    return value()
  }

  private mutating func conditional() -> Value? {
    let other = position + next()
    let behind = position + next()
    if isTrue(value()) {
      let result = valueIfDefined()
      position = behind
      return result
    }
    position = other
    return valueIfDefined()
  }

  // MARK: - loop

  private mutating func loopField() -> Value? {
    let state = loops[next()]
    let field = LoopField(rawValue: Int32(next())) ?? .index
    let place = next()
    let count = state.items.count
    switch field {
    case .index: return .integer(state.index + 1)
    case .index0: return .integer(state.index)
    case .revindex: return .integer(count - state.index)
    case .revindex0: return .integer(count - state.index - 1)
    case .first: return .bool(state.index == 0)
    case .last: return .bool(state.index == count - 1)
    case .length: return .integer(count)
    // Jinja2 counts recursive loops only, which the subset has not.
    case .depth: return .integer(1)
    case .depth0: return .integer(0)
    case .previtem:
      if state.index > 0 { return state.items[state.index - 1] }
    case .nextitem:
      if state.index + 1 < count { return state.items[state.index + 1] }
    }
    absence = .emptyList(field == .previtem ? "previtem" : "nextitem", place)
    return nil
  }

  private mutating func cycled() -> Value {
    let state = loops[next()]
    let count = next()
    let values = (0..<count).map { _ in value() }
    return values[state.index % count]
  }
}
