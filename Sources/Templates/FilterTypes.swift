import Diagnostics

/// The type that each filter makes, after its input and arguments have been looked at.
extension PageCompiler {
  mutating func result(of call: Call, _ arguments: [Expression?], _ types: [Typed?]) -> StaticType {
    let filter = call.filter
    checkArguments(call, arguments, types)
    if case .unknown = call.type { return filter == .length ? .integer : .unknown }
    switch filter {
    case .default: return defaulted(call, types)
    case .tojson:
      if case .generator = call.type { return refuse(call, "a value") }
      return .html
    case .safe:
      if case .html = call.type { return .html }
      if call.type.isOptional, call.type.mayBeHTML { return refuse(call, "HTML") }
      report(Problem.notHTML(describe(call.input), words(call.type, call.input), at: place(call.range)))
      return .unknown
    case .length: return length(call)
    case .join, .first, .last, .reverse, .list, .batch, .slice, .sum, .min, .max, .unique, .sort, .groupby,
      .map,
      .selectattr, .rejectattr:
      return listResult(call, types)
    case .items:
      if case .open = call.type { return .generator(.pair(.text, .open, isGroup: false)) }
      return refuse(call, "an open value")
    case .string:
      guard Need.anyPrintable.admits(call.type) else { return refuse(call, "text or a number") }
      return call.type.isText ? call.type : .text
    case .escape:
      return Need.anyPrintable.admits(call.type) ? .html : refuse(call, "text or a number")
    case .striptags: return Need.text.admits(call.type) ? .text : refuse(call, "text or HTML")
    case .int: return Need.anyPrintable.admits(call.type) ? .integer : refuse(call, "text or a number")
    case .abs, .round: return Need.integer.admits(call.type) ? .integer : refuse(call, "an integer")
    case .wordcount: return Need.plainText.admits(call.type) ? .integer : refuse(call, "text without tags")
    case .urlencode: return Need.anyPrintable.admits(call.type) ? .text : refuse(call, "text or a number")
    case .upper, .lower, .capitalize, .title, .trim, .replace, .truncate, .indent:
      return Need.plainText.admits(call.type) ? .text : refuse(call, "text without tags")
    }
  }

  private mutating func refuse(_ call: Call, _ wanted: String) -> StaticType {
    let at = place(call.input.range)
    if call.type.isOptional {
      report(Problem.mayBeNone(describe(call.input), use: "given to `\(call.filter.rawValue)`", at: at))
    } else {
      report(Problem.filterInput(call.filter.rawValue, call.type.words, wanted, at: place(call.range)))
    }
    return .unknown
  }

  /// Jinja2 replaces what is undefined, and what is false only when `true` stands behind.
  private func defaulted(_ call: Call, _ types: [Typed?]) -> StaticType {
    let fallback = types[0]?.type ?? .url
    if case .open = call.type { return .open }
    guard types[1] != nil else { return mayBeUndefined(call.input) ? call.type.joined(fallback) : call.type }
    return call.type.withoutNone.joined(fallback)
  }

  private func mayBeUndefined(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .index: true
    case .filter(.first, _, _, _), .filter(.last, _, _, _), .filter(.min, _, _, _), .filter(.max, _, _, _):
      true
    case .invalid, .name, .literal, .list, .attribute, .slice, .not, .negate, .plus, .arithmetic, .concat,
      .compare,
      .and, .or, .conditional, .filter, .test, .cycle:
      false
    }
  }

  private mutating func length(_ call: Call) -> StaticType {
    switch call.type {
    case .list, .text, .url, .html, .textOrHTML, .open, .nothing, .unknown: return .integer
    case .generator:
      report(Problem.generator(at: place(call.input.range)))
      return .integer
    case .none, .bool, .integer, .pair, .record, .optional: return refuse(call, "a list or text")
    }
  }

  private mutating func listResult(_ call: Call, _ types: [Typed?]) -> StaticType {
    if case .text = call.type, call.filter == .reverse { return .text }
    guard let item = call.item else { return refuse(call, "a list") }
    switch call.filter {
    case .join:
      if !Need.anyPrintable.admits(call.selected) {
        report(Problem.cannotJoin(call.selected.words, at: place(call.range)))
      }
      let parts = [call.selected, types[0]?.type ?? .text]
      return parts.contains(where: \.mayBeHTML) ? .textOrHTML : .text
    case .first: return item
    case .last:
      if case .generator = call.type { report(Problem.generator(at: place(call.input.range))) }
      return item
    case .min, .max:
      requireOrderable(call.selected, call.input)
      return item
    case .sum:
      if !Need.integer.admits(call.selected) {
        report(
          Problem.filterInput(
            "sum", "a list of \(call.selected.words)", "a list of integers", at: place(call.range)))
      }
      return .integer
    case .sort:
      if types.count > 2, call.selected.isLoose == false { requireOrderable(call.selected, call.input) }
      return .list(item)
    case .list: return .list(item)
    case .reverse, .unique, .selectattr, .rejectattr: return .generator(item)
    case .batch, .slice: return .generator(.list(types[1].map { item.joined($0.type) } ?? item))
    case .groupby:
      requireOrderable(call.selected, call.input)
      return .list(.pair(call.selected, .list(item), isGroup: true))
    case .map: return .generator(call.selected)
    case .default, .length, .upper, .lower, .capitalize, .title, .trim, .replace, .truncate, .escape, .safe,
      .urlencode,
      .items, .string, .int, .abs, .round, .wordcount, .indent, .striptags, .tojson:
      return .unknown
    }
  }

  private mutating func checkArguments(_ call: Call, _ arguments: [Expression?], _ types: [Typed?]) {
    for (index, argument) in arguments.enumerated() {
      guard let argument, let typed = types[index] else { continue }
      let name = call.filter.parameters.names[index]
      let need: Need?
      switch name {
      case "d", "chars", "old", "new", "end", "method": need = .plainText
      case "count", "length", "leeway", "linecount", "slices", "start", "base", "precision", "width":
        need = .integer
      case "boolean", "killwords", "case_sensitive", "reverse", "first", "blank": need = .bool
      case "default": need = call.filter == .int ? .integer : nil
      default: need = nil
      }
      if let need { require(typed, need, argument, "`\(name)` of `\(call.filter.rawValue)`") }
      if name == "method" || name == "test" || (name == "default" && call.filter == .groupby)
        || name == "base"
      {
        checkFixed(name, call, argument)
      }
    }
    if call.filter == .selectattr || call.filter == .rejectattr { checkSelection(call, arguments, types) }
  }

  /// Arguments of which only one value is part of the subset.
  private mutating func checkFixed(_ name: String, _ call: Call, _ argument: Expression) {
    switch (name, argument.kind) {
    case ("method", .literal(.text("common"))), ("base", .literal(.integer(10))): return
    case ("test", .literal(.text(let test))) where Self.selectionTests[test] != nil: return
    default: report(Problem.argumentNotHere(name, of: call.filter.rawValue, at: place(argument.range)))
    }
  }

  /// The tests that `selectattr` knows.
  static let selectionTests: [String: Comparison] = [
    "==": .equal, "eq": .equal, "equalto": .equal, "!=": .unequal, "ne": .unequal, "in": .contained,
  ]

  private mutating func checkSelection(_ call: Call, _ arguments: [Expression?], _ types: [Typed?]) {
    guard let test = arguments[1] else { return }
    guard case .literal(.text(let name)) = test.kind, let sign = Self.selectionTests[name] else { return }
    guard let value = arguments[2], let typed = types[2] else {
      return report(Problem.missingArgument("value", of: call.filter.rawValue, at: place(call.range)))
    }
    let left = Expression(range: call.range, kind: .invalid)
    check(sign, (left, call.selected), (value, typed.type))
  }
}
