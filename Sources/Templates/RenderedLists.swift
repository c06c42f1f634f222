import Diagnostics
import Markup

/// The filters that take lists.
extension Renderer {
  mutating func listFilter(_ call: FilterCall, _ input: Value) -> Value? {
    if call.filter == .reverse, case .text(let text) = input {
      return .text(makeText(text.unicodeScalars.reversed()))
    }
    if case .text(let text) = input {
      return listFilter(call, of: text.unicodeScalars.map { .text(String($0)) })
    }
    switch input {
    case .list(let items): return listFilter(call, of: items)
    case .map(let map): return listFilter(call, of: map.keys.map { .text($0) })
    case .none, .bool, .integer, .text, .html, .record:
      return unfit(input, "`\(call.filter.rawValue)`", call.place)
    }
  }

  private mutating func listFilter(_ call: FilterCall, of items: [Value]) -> Value? {
    switch call.filter {
    case .join: return join(call, items)
    case .first: return items.first ?? empty(call)
    case .last: return items.last ?? empty(call)
    case .min: return extreme(call, items, isMin: true)
    case .max: return extreme(call, items, isMin: false)
    case .sum: return sum(call, items)
    case .reverse: return .list(items.reversed())
    case .list: return .list(items)
    case .batch: return batch(call, items)
    case .slice: return slices(call, items)
    case .unique: return unique(call, items)
    case .sort: return .list(sorted(call, items, isReversed: call.isSet(0), isCaseSensitive: call.isSet(1)))
    case .groupby: return groups(call, items)
    case .map: return .list(items.map { selected(call, $0) })
    case .selectattr, .rejectattr:
      return .list(items.filter { isSelected(call, $0) == (call.filter == .selectattr) })
    case .default, .length, .upper, .lower, .capitalize, .title, .trim, .replace, .truncate, .escape, .safe,
      .urlencode,
      .items, .string, .int, .abs, .round, .wordcount, .indent, .striptags, .tojson:
      return Value.none
    }
  }

  private mutating func empty(_ call: FilterCall) -> Value? {
    absence = .emptyList(call.filter.rawValue, call.place)
    return nil
  }

  // MARK: - fields of items

  /// The field that `attribute=` selects, or the item itself.
  private mutating func selected(_ call: FilterCall, _ item: Value) -> Value {
    call.paths.first.map { follow($0, from: item, call) } ?? item
  }

  private mutating func follow(_ path: [Int], from item: Value, _ call: FilterCall) -> Value {
    var value = item
    for part in path {
      if part >= 0, case .record(let record) = value {
        value = record.value(at: part)
        continue
      }
      guard part < 0, case .text(let key) = constants[-1 - part] else { return .none }
      guard let next = entry(key, of: value) else {
        report(Problem.missingKey(key, at: places[call.place]))
        return .none
      }
      value = next
    }
    return value
  }

  private func folded(_ value: Value, _ isCaseSensitive: Bool) -> Value {
    guard !isCaseSensitive else { return value }
    switch value {
    case .text(let text): return .text(PythonText.lower(text))
    case .html(let html): return .text(PythonText.lower(html.string))
    case .none, .bool, .integer, .list, .record, .map: return value
    }
  }

  // MARK: - one value of many

  private mutating func join(_ call: FilterCall, _ items: [Value]) -> Value {
    let parts = items.map { selected(call, $0) }
    if let part = parts.first(where: { $0.string == nil }) { return unfit(part, "`join`", call.place) }
    return joined(parts, by: call.arguments[0] ?? .text(""))
  }

  private mutating func sum(_ call: FilterCall, _ items: [Value]) -> Value {
    var total = call.integer(1, or: 0)
    for item in items {
      let value = selected(call, item)
      guard let number = value.number else { return unfit(value, "`sum`", call.place) }
      let (result, overflow) = total.addingReportingOverflow(number)
      if overflow { return tooBig(call.place) }
      total = result
    }
    return .integer(total)
  }

  private mutating func extreme(_ call: FilterCall, _ items: [Value], isMin: Bool) -> Value? {
    guard var best = items.first else { return empty(call) }
    var bestKey = folded(selected(call, best), call.isSet(0))
    for item in items.dropFirst() {
      let key = folded(selected(call, item), call.isSet(0))
      guard let isBetter = isMin ? isLess(key, bestKey) : isLess(bestKey, key) else {
        return unfit(key, "`\(call.filter.rawValue)`", call.place)
      }
      if isBetter { (best, bestKey) = (item, key) }
    }
    return best
  }

  private mutating func isSelected(_ call: FilterCall, _ item: Value) -> Bool {
    let value = selected(call, item)
    guard let test = call.text(1), let sign = PageCompiler.selectionTests[test] else { return isTrue(value) }
    return holds(sign, value, call.arguments[2] ?? .none, call.place)
  }

  // MARK: - lists of lists

  private mutating func batch(_ call: FilterCall, _ items: [Value]) -> Value {
    let size = call.integer(0, or: 1)
    guard size > 0, size < 1 << 20 else { return badSize(call) }
    return .list(
      stride(from: 0, to: items.count, by: size).map { start in
        var row = Array(items[start..<min(start + size, items.count)])
        if let fill = call.arguments[1], !isNone(fill) {
          row += Array(repeating: fill, count: size - row.count)
        }
        return .list(row)
      })
  }

  private mutating func slices(_ call: FilterCall, _ items: [Value]) -> Value {
    let count = call.integer(0, or: 1)
    guard count > 0, count < 1 << 20 else { return badSize(call) }
    let size = items.count / count
    let extra = items.count % count
    var start = 0
    return .list(
      (0..<count).map { index in
        let end = start + size + (index < extra ? 1 : 0)
        var column = Array(items[start..<end])
        if let fill = call.arguments[1], !isNone(fill), index >= extra { column.append(fill) }
        start = end
        return .list(column)
      })
  }

  private mutating func badSize(_ call: FilterCall) -> Value {
    report(Problem.badArgument(call.filter.rawValue, "less than 1 or huge", at: places[call.place]))
    return .none
  }

  private func isNone(_ value: Value) -> Bool { if case .none = value { true } else { false } }

  private mutating func unique(_ call: FilterCall, _ items: [Value]) -> Value {
    var seen: [Value] = []
    return .list(
      items.filter { item in
        let key = folded(selected(call, item), call.isSet(0))
        if seen.contains(where: { areEqual($0, key) }) { return false }
        seen.append(key)
        return true
      })
  }

  // MARK: - order

  private mutating func sorted(
    _ call: FilterCall, _ items: [Value], isReversed: Bool, isCaseSensitive: Bool
  ) -> [Value] {
    var keys: [[Value]] = []
    for item in items {
      let values = call.paths.isEmpty ? [item] : call.paths.map { follow($0, from: item, call) }
      keys.append(values.map { folded($0, isCaseSensitive) })
    }
    var isRefused = false
    let order = items.indices.sorted { left, right in
      for (one, other) in zip(keys[left], keys[right]) where !areEqual(one, other) {
        guard let isBefore = isLess(one, other) else {
          isRefused = true
          return left < right
        }
        return isBefore != isReversed
      }
      return left < right
    }
    if isRefused {
      report(
        Problem.unfit("a list of different kinds", use: "`\(call.filter.rawValue)`", at: places[call.place]))
    }
    return order.map { items[$0] }
  }

  /// Pairs of what is common and the items; the pair shows the first item's spelling.
  private mutating func groups(_ call: FilterCall, _ items: [Value]) -> Value {
    let isCaseSensitive = call.isSet(2)
    var groups: [(key: Value, items: [Value])] = []
    for item in sorted(call, items, isReversed: false, isCaseSensitive: isCaseSensitive) {
      let key = folded(selected(call, item), isCaseSensitive)
      if let last = groups.last, areEqual(last.key, key) {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((key, [item]))
      }
    }
    return .list(groups.map { group in .list([selected(call, group.items[0]), .list(group.items)]) })
  }
}
