import Diagnostics

// The wording about names, types, places in HTML and what shows only at run time.

// MARK: - E0720 to E0729: names and types

extension Problem {
  static func unknownName(
    _ name: String, known: Set<String>, onOtherPages: Bool, isIncluded: Bool, isOfLoop: Bool, at place: Place
  ) -> Diagnostic {
    let names = "the names here are \(listing(known))"
    let help: String =
      if let word = namesElsewhere[name] {
        "write `\(word)`"
      } else if isOfLoop {
        "it belongs to a loop, and is gone behind `{% endfor %}`"
      } else if onOtherPages {
        "only other pages have it; ask `{% if \(name) is defined %}` first"
      } else if let suggestion = suggestion(name, among: known) {
        suggestion
      } else if isIncluded {
        "set it before this template is included: `{% set \(name) = ... %}`; \(names)"
      } else {
        names
      }
    return error("E0720", "unknown name `\(name)`", place, help)
  }

  /// What has another name in other template languages.
  private static let namesElsewhere = [
    "super": "{{ super() }}", "null": "none", "nil": "none", "undefined": "none", "forloop": "loop",
  ]

  /// `extra.my-key`, which is `extra.my` minus `key`.
  static func hyphenatedName(_ words: String, _ meant: String?, at place: Place) -> Diagnostic {
    error(
      "E0720", "`\(words)` is a subtraction, since names have no hyphen", place,
      meant.map { "write `\($0)`" } ?? "names have letters, digits and `_`")
  }

  static func noLoop(at place: Place) -> Diagnostic {
    error(
      "E0720", "there is no `loop` here", place,
      "use it inside `{% for %}`; blocks and included templates do not see the `loop` around them")
  }

  static func setInSomeBranches(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0721", "`\(name)` is set in some branches only", place,
      "set it before the `{% if %}` or in every branch")
  }

  static func readBeforeSet(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0721",
      "`\(name)` is set here, but read further up inside another tag, where Jinja2 would find nothing", place,
      "set it before that, or choose another name")
  }

  static func unknownField(_ name: String, of shape: RecordShape, at place: Place) -> Diagnostic {
    let fields = shape.fields.map(\.name)
    let help =
      shape.name == "strings"
      ? "write the key with one text into `templates/strings/<language>.yml`"
      : "its fields are \(listing(fields))"
    return error(
      "E0722", "the record `\(shape.name)` has no field `\(name)`", place,
      suggestion(name, among: fields) ?? help)
  }

  static func unknownLoopField(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0722", "`loop` has no field `\(name)`", place,
      suggestion(name, among: LoopField.names) ?? "its fields are \(listing(LoopField.names))")
  }

  static func methodName(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0722", "`.\(name)` would be a method in Jinja2", place,
      "write `[\"\(name)\"]` for the key of that name")
  }

  static func noFields(_ what: String, _ type: String, _ name: String, at place: Place) -> Diagnostic {
    error(
      "E0723", "`\(what)` is \(type) and has no field `\(name)`", place,
      Filter(name: name) == nil || what.contains(" ")
        ? "only records have fields" : "use the filter: `\(what)|\(name)`")
  }

  static func noItems(_ what: String, _ type: String, at place: Place) -> Diagnostic {
    error(
      "E0723", "`\(what)` is \(type) and has no items", place,
      "only lists and text have items that can be counted")
  }

  static func notAList(_ what: String, _ type: String, at place: Place) -> Diagnostic {
    error("E0724", "`\(what)` is \(type), not a list", place, "use a list here")
  }

  static func cannotUnpack(_ item: String, names: Int, at place: Place) -> Diagnostic {
    error("E0724", "the items are \(item), which \(names) names cannot share", place, "use one name")
  }

  static func comparesDifferent(_ left: String, _ right: String, at place: Place) -> Diagnostic {
    error(
      "E0725", "\(left) is compared with \(right)", place,
      "compare values of the same type; these can never be equal")
  }

  static func wrongArithmetic(_ sign: String, _ left: String, _ right: String, at place: Place) -> Diagnostic
  {
    error(
      "E0726", "`\(sign)` cannot be used with \(left) and \(right)", place,
      "use numbers, or put text together with `~`")
  }

  static func wrongOperand(_ what: String, _ type: String, _ role: String, _ need: String, at place: Place)
    -> Diagnostic
  {
    error("E0726", "`\(what)` is \(type), but \(role) must be \(need)", place, "use \(need) here")
  }

  static func cannotOrder(_ type: String, at place: Place) -> Diagnostic {
    error("E0726", "\(type) cannot be put in order", place, "name a field to go by: `attribute=\"title\"`")
  }

  static func cannotJoin(_ type: String, at place: Place) -> Diagnostic {
    error(
      "E0726", "a list of \(type) cannot be joined", place,
      "name a field: `join(\", \", attribute=\"title\")`")
  }

  static func filterInput(_ filter: String, _ type: String, _ wanted: String, at place: Place) -> Diagnostic {
    error("E0727", "filter `\(filter)` takes \(wanted), not \(type)", place, "use it on \(wanted)")
  }

  static func notHTML(_ what: String, _ type: String, at place: Place) -> Diagnostic {
    error(
      "E0727", "`\(what)` is \(type), and only HTML can be `safe`", place,
      "remove `safe`: text is escaped, and values that are HTML are not")
  }

  static func constantHTML(at place: Place) -> Diagnostic {
    error("E0727", "Jinja2 would escape these literals twice", place, "write the text outside the tag")
  }

  static func generator(at place: Place) -> Diagnostic {
    error(
      "E0727", "Jinja2 can read this list only once, and not count or test it", place, "put `|list` behind it"
    )
  }

  static func cannotPrint(_ what: String, _ type: String, fields: [String] = [], at place: Place)
    -> Diagnostic
  {
    let some = fields.prefix(4).map { "`\(what).\($0)`" }.joined(separator: ", ")
    return error(
      "E0728", "`\(what)` is \(type) and cannot be printed", place,
      fields.isEmpty
        ? "print its parts: a field, or its items in a `{% for %}`" : "print a field of it, such as \(some)")
  }

  static func untested(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0729", "`\(what)` may be none, and would be printed as `None`", place,
      "ask first: `{% if \(what) %}`, or write `\(what)|default(\"\", true)`")
  }

  static func mayBeNone(_ what: String, use: String, at place: Place) -> Diagnostic {
    error("E0729", "`\(what)` may be none, and is \(use)", place, "ask first: `{% if \(what) %}`")
  }
}

// MARK: - E0730 to E0736: values in HTML

extension Problem {
  static func unsafeAddress(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0730", "`\(what)` is not known to be a safe address, and could begin with `javascript:`", place,
      "use a value that is an address, or write the address's beginning before it: `/`, `#` or `https://`")
  }

  static func unquoted(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0731", "`\(what)` is an attribute's value without quotation marks", place,
      "put the whole value in quotation marks: `=\"{{ \(what) }}...\"`")
  }

  static func inScript(_ what: String, _ context: String, isScript: Bool, at place: Place) -> Diagnostic {
    error(
      "E0732", "`\(what)` stands \(context), where escaping is no protection", place,
      isScript
        ? "put it in a `data-` attribute and read that from a script; in a script of JSON, "
          + "write `{{ \(what)|tojson }}` without quotation marks"
        : "use a class, and style the class")
  }

  static func inHandler(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0732", "`\(what)` stands in a script attribute, where escaping is no protection", place,
      "put it in a `data-` attribute and read that from a script")
  }

  static func inStyle(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0732", "`\(what)` stands in a style attribute, where escaping is no protection", place,
      "use a class, and style the class")
  }

  static func inDocument(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0732", "`\(what)` stands in `srcdoc`, where escaping is no protection", place,
      "put the value in the page itself")
  }

  static func inTag(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0733", "`\(what)` stands in a tag, outside the attributes' values", place,
      "write the name out, with `{% if %}` around it")
  }

  static func inUnknownAttribute(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0733", "`\(what)` is the value of an attribute whose name depends on a branch", place,
      "write name and value together in each branch")
  }

  static func htmlAsText(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0734", "`\(what)` is HTML and stands where only text can stand", place,
      "write `{{ \(what)|striptags }}`")
  }

  static func jsonInQuotes(_ what: String, at place: Place) -> Diagnostic {
    error(
      "E0734", "`\(what)` holds double quotation marks and stands between such", place,
      "use single quotation marks around it")
  }

  static func branchesDiffer(_ one: String, _ other: String, at place: Place) -> Diagnostic {
    error(
      "E0735", "the branches leave the page in different places: one \(one), one \(other)", place,
      "close in each branch what it opens")
  }

  static func loopMovesHTML(_ start: String, _ end: String, at place: Place) -> Diagnostic {
    error(
      "E0735", "the loop begins \(start) and ends \(end), so that its turns differ", place,
      "close in the loop what it opens")
  }

  static func leftOpen(_ context: String, until: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      "E0736", .error, "what begins here is not closed: further on the page is still \(context)", at: place,
      help: "close it with a quotation mark, `>` or `-->`",
      related: [Diagnostic.Related("it is still open here", at: until)])
  }

  static func endsInside(_ context: String, at place: Place) -> Diagnostic {
    error("E0736", "the page ends \(context)", place, "close what begins here")
  }
}

extension Problem {
  static func countsInLoop(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "W0744", .warning, "`\(name)` does not count: each turn of the loop begins with its value from before",
      at: place, help: "use `loop.index`, or count with `length`, `sum` or `selectattr`")
  }
}

// MARK: - W0738 and W0739: elements

extension Problem {
  static func unclosedElement(_ name: String, before end: (name: String, place: Place)?, at place: Place)
    -> Diagnostic
  {
    Diagnostic(
      "W0738", .warning,
      end.map { "`<\(name)>` is not closed before `</\($0.name)>`" } ?? "`<\(name)>` is never closed",
      at: place, help: "close it with `</\(name)>`",
      related: end.map { [Diagnostic.Related("this closes what is around it", at: $0.place)] } ?? [])
  }

  static func unclosedInLoop(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "W0738", .warning, "`<\(name)>` is opened in each turn of the loop, and not closed in it", at: place,
      help: "close it with `</\(name)>` before `{% endfor %}`")
  }

  static func strayEndTag(_ name: String, open: (name: String, place: Place)?, at place: Place) -> Diagnostic
  {
    Diagnostic(
      "W0739", .warning, "`</\(name)>` closes nothing", at: place,
      help: open.map { "write `</\($0.name)>`, or open `<\(name)>` before it" }
        ?? "remove it, or open `<\(name)>` before it",
      related: open.map { [Diagnostic.Related("`<\($0.name)>` is open here", at: $0.place)] } ?? [])
  }
}

// MARK: - E0740 to E0743: what only the values show

extension Problem {
  static func missingKey(_ key: String, at place: Place) -> Diagnostic {
    error(
      "E0740", "there is no `\(key)` in this page's value", place,
      "ask first: `is defined`, or write `|default(\"\")` behind it")
  }

  static func missingItem(_ index: Int, at place: Place) -> Diagnostic {
    error("E0740", "there is no item \(index) in this page's list", place, "ask for the list's length first")
  }

  static func emptyList(_ name: String, at place: Place) -> Diagnostic {
    error("E0740", "`\(name)` finds nothing on this page", place, "ask first whether there is something")
  }

  static func divisionByZero(at place: Place) -> Diagnostic {
    error("E0741", "division by zero", place, "ask first whether the divisor is zero")
  }

  static func tooBig(at place: Place) -> Diagnostic {
    error("E0741", "the number is too big", place, "use numbers below 9223372036854775808")
  }

  static func unfit(_ kind: String, use: String, at place: Place) -> Diagnostic {
    error(
      "E0742", "\(use) cannot be used with \(kind)", place,
      "ask first what kind of value it is: `is string`, `is mapping`")
  }

  static func notAListAtRunTime(_ kind: String, at place: Place) -> Diagnostic {
    error("E0742", "the value is \(kind), not a list", place, "write a list in the page's front matter")
  }

  static func cannotUnpackAtRunTime(_ count: Int, names: Int, at place: Place) -> Diagnostic {
    error("E0742", "an item has \(count) parts for \(names) names", place, "use one name for each part")
  }

  static func badArgument(_ filter: String, _ fault: String, at place: Place) -> Diagnostic {
    error("E0742", "filter `\(filter)` was given a number that is \(fault)", place, "use another number")
  }

  static func unknownEntity(at place: Place) -> Diagnostic {
    error(
      "E0742", "`striptags` met a character reference that it does not know", place,
      "write the character itself, or its number: `&#160;`")
  }

  static func noneAtRunTime(at place: Place) -> Diagnostic {
    error(
      "E0743", "the value is none, and Jinja2 would print `None`", place,
      "write `|default(\"\", true)` behind it")
  }

  static func notPrintable(at place: Place) -> Diagnostic {
    error("E0743", "the value is a list or a mapping and cannot be printed", place, "print its parts")
  }

  static func htmlAtRunTime(at place: Place) -> Diagnostic {
    error("E0743", "the value is HTML and stands in an attribute", place, "write `|striptags` behind it")
  }
}
