/// The filters of the subset under their Jinja2 names, with their parameters in Jinja2's order.
enum Filter: String, CaseIterable, Sendable {
  case `default`, length, join, first, last, upper, lower, capitalize, title, trim, replace, truncate, escape,
    safe
  case urlencode, reverse, list, batch, slice, sum, min, max, unique, sort, groupby, map, selectattr,
    rejectattr
  case items, string, int, abs, round, wordcount, indent, striptags, tojson

  init?(name: String) {
    switch name {
    case "d": self = .default
    case "count": self = .length
    case "e": self = .escape
    default: self.init(rawValue: name)
    }
  }

  /// Parameters by name; the first `required` of them must be given.
  var parameters: (names: [String], required: Int) {
    switch self {
    case .length, .first, .last, .upper, .lower, .capitalize, .title, .escape, .safe, .urlencode, .reverse,
      .list,
      .items, .string, .abs, .wordcount, .striptags, .tojson:
      ([], 0)
    case .default: (["default_value", "boolean"], 0)
    case .join: (["d", "attribute"], 0)
    case .trim: (["chars"], 0)
    case .replace: (["old", "new", "count"], 2)
    case .truncate: (["length", "killwords", "end", "leeway"], 0)
    case .batch: (["linecount", "fill_with"], 1)
    case .slice: (["slices", "fill_with"], 1)
    case .sum: (["attribute", "start"], 0)
    case .min, .max, .unique: (["case_sensitive", "attribute"], 0)
    case .sort: (["reverse", "case_sensitive", "attribute"], 0)
    case .groupby: (["attribute", "default", "case_sensitive"], 1)
    case .map: (["attribute"], 1)
    case .selectattr, .rejectattr: (["attribute", "test", "value"], 1)
    case .int: (["default", "base"], 0)
    case .round: (["precision", "method"], 0)
    case .indent: (["width", "first", "blank"], 0)
    }
  }

  /// The position of the parameter that names a field of the list's items.
  var attributeParameter: Int? { parameters.names.firstIndex(of: "attribute") }

  /// What Jinja2 has and the subset has not.
  static let onlyInJinja: Set<String> = [
    "attr", "center", "dictsort", "filesizeformat", "float", "forceescape", "format", "pprint", "random",
    "reject",
    "select", "urlize", "wordwrap", "xmlattr",
  ]
}

/// The tests of the subset: what may follow `is`.
enum Test: String, CaseIterable, Sendable {
  case none, defined, undefined, odd, even, divisibleby, string, number, integer, boolean, mapping
  case eq, ne, lt, le, gt, ge, `in`, `true`, `false`

  init?(name: String) {
    switch name {
    case "equalto": self = .eq
    case "lessthan": self = .lt
    case "greaterthan": self = .gt
    default: self.init(rawValue: name)
    }
  }

  var takesArgument: Bool {
    switch self {
    case .divisibleby, .eq, .ne, .lt, .le, .gt, .ge, .in: true
    case .none, .defined, .undefined, .odd, .even, .string, .number, .integer, .boolean, .mapping, .true,
      .false:
      false
    }
  }

  /// The comparison that the test is another spelling of.
  var comparison: Comparison? {
    switch self {
    case .eq: .equal
    case .ne: .unequal
    case .lt: .less
    case .le: .lessOrEqual
    case .gt: .greater
    case .ge: .greaterOrEqual
    case .in: .contained
    case .none, .defined, .undefined, .odd, .even, .divisibleby, .string, .number, .integer, .boolean,
      .mapping,
      .true, .false:
      nil
    }
  }

  static let onlyInJinja: Set<String> = [
    "callable", "escaped", "filter", "float", "iterable", "lower", "sameas", "sequence", "test", "upper",
  ]
}
