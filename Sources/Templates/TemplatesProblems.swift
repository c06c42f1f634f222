import Diagnostics

/// All wording of this room's diagnostics.
enum Problem {
  static func error(_ code: Diagnostic.Code, _ message: String, _ place: Place, _ help: String)
    -> Diagnostic
  {
    Diagnostic(code, .error, message, at: place, help: help)
  }

  static func suggestion(_ name: String, among known: some Sequence<String>) -> String? {
    didYouMean(nearestNames(to: name, among: known, limit: 1))
  }

  static func listing(_ names: some Sequence<String>) -> String {
    names.sorted().map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: - E0701 to E0704: what cannot be read

  /// What is usual in other languages, and how templates say it.
  enum Habit: String {
    case comparison = "compare with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in`"
    case assignment = "write one `=` to give a name a value"
    case and = "write `and`"
    case or = "write `or`"
    case not = "write `not`"
    case conditional = "write `a if condition else b`"
    case elseIf = "write `{% elif ... %}`"
    case curlyQuotes = "write straight quotation marks: `\"` or `'`"
    case braces = "inside a tag names stand without further braces"
    case filterField = "put parentheses around value and filter: `(list|first).title`"
    case filterColon = "put what the filter takes in parentheses: `truncate(30)`"
    case blockHyphen = "a block's name has letters, digits and `_`, but no hyphen"
    case blockQuotes = "write the block's name without quotation marks"
  }

  static func unexpected(_ found: String, wanted: String, _ habit: Habit? = nil, at place: Place)
    -> Diagnostic
  {
    error(
      "E0701", "\(found) stands where \(wanted) is expected", place,
      habit?.rawValue ?? "write \(wanted) here, or remove \(found)")
  }

  static func unreadable(_ what: Token.Unreadable, _ habit: Habit? = nil, at place: Place) -> Diagnostic {
    switch what {
    case .character(let text):
      error(
        "E0701", "`\(text)` has no meaning in a template's tag", place,
        habit?.rawValue ?? "remove it, or put it in quotation marks")
    case .unclosedString:
      error("E0701", "this quotation mark is never closed", place, "close the text with the same mark")
    case .escape(let text):
      error(
        "E0701", "`\(text)` is no escape that can be read", place,
        "write `\\\\` for a backslash, or `\\u` and four hexadecimal digits for a character")
    case .float(let text):
      error(
        "E0704", "`\(text)` exists in Jinja2, but not here", place,
        "use whole numbers: templates here know no others")
    case .hugeInteger(let text):
      error(
        "E0704", "`\(text)` exists in Jinja2, but not here", place, "use a number below 9223372036854775808")
    case .otherBase(let text):
      error(
        "E0704", "`\(text)` is no decimal number", place,
        "write the number with the digits 0 to 9, without leading zeros")
    }
  }

  static func unclosed(_ open: String, _ close: String, at place: Place) -> Diagnostic {
    error("E0702", "`\(open)` is never closed", place, "close it with `\(close)`")
  }

  static func unclosedBlock(_ tag: String, at place: Place) -> Diagnostic {
    error("E0702", "`{% \(tag) %}` is never closed", place, "close it with `{% end\(tag) %}`")
  }

  static func unknownTag(_ word: String, at place: Place) -> Diagnostic {
    if Tags.onlyInJinja.contains(word) {
      return error(
        "E0704", "tag `\(word)` exists in Jinja2, but not here", place,
        insteadOf[word]
          ?? "the subset has `if`, `for`, `set`, `with`, `include`, `extends`, `block` and `raw`")
    }
    let known = Tags.known + Tags.closing
    return error(
      "E0703", "unknown tag `\(word)`", place,
      suggestion(word, among: known) ?? "the tags are \(listing(Tags.known))")
  }

  /// What to write instead of a tag that the subset has not.
  private static let insteadOf: [String: String] = [
    "macro": insteadOfMacro, "call": insteadOfMacro, "import": insteadOfMacro, "from": insteadOfMacro,
    "filter": "give the text a name, `{% set words %}...{% endset %}`, and write `{{ words|upper }}`",
    "autoescape": "remove it: text is always escaped, and values that are HTML never are",
    "break": "loop over fewer items: `{% for item in items[:3] %}`",
    "continue": "leave items out: `{% for item in items if item.date %}`",
    "do": "a template cannot change a value; give a new one a name with `{% set %}`",
    "trans": "put the words into `templates/strings/`, and write `{{ strings.key }}`",
    "print": "write `{{ value }}`",
    "debug": "`build-site values /address/` prints what a page's template sees",
  ]
  private static let insteadOfMacro =
    "write a file below `partials/`, set the names that it needs, and include it: "
    + "`{% set date = article.date %}{% include \"partials/date.html\" %}`"

  /// What to write instead of a call.
  static func call(of name: String?, isFilter: Bool, at place: Place) -> Diagnostic {
    let help: String? =
      switch name {
      case let name? where isFilter: "use the filter: `value|\(name)`"
      case "super"?: "`{{ super() }}` stands by itself: `{% set part %}{{ super() }}{% endset %}`"
      case "parent"?: "write `{{ super() }}`"
      case "self"?: "a block is shown once; give its text a name with `{% set %}` and show that twice"
      case "range"?: "loop over a list of the page's values, or over one like `[1, 2, 3]`"
      case "namespace"?: "a loop cannot change a name outside; use `length`, `sum`, `map` or `selectattr`"
      case .some, nil: nil
      }
    return error(
      "E0704", "`(` exists in Jinja2, but not here", place, help ?? Hint.call.rawValue)
  }

  enum Hint: String {
    case floatingPoint = "templates here know whole numbers only; `//` divides and rounds down"
    case mapping = "records come from the page's values; a template cannot write one"
    case tuple = "write a list: `[a, b]`"
    case call = "nothing can be called but `super()` and `loop.cycle(...)`; use a filter: `value|upper`"
    case step = "a slice has two bounds: `list[1:3]`"
    case oneName = "set one name at a time"
    case change = "a template cannot change a value; set a name of its own: `{% set heading = ... %}`"
    case recursion = "include a template for each level instead"
    case required = "give the block a body that says what is missing"
    case includeOption =
      "an included template must be there, and sees the names around it: `{% set date = ... %}` before it"
  }

  static func onlyInJinja(_ found: String, hint: Hint, at place: Place) -> Diagnostic {
    error("E0704", "\(found) exists in Jinja2, but not here", place, hint.rawValue)
  }

  static func missingElse(at place: Place) -> Diagnostic {
    error("E0704", "this `if` has no `else`", place, "say what stands there otherwise: `a if b else \"\"`")
  }

  static func mergeIsNotFinished(at place: Place) -> Diagnostic {
    error(
      "E0737", "two versions of the template stand here, as Git left them", place,
      "keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
  }

  static func notUTF8(at place: Place) -> Diagnostic {
    error("E0705", "this template is not UTF-8", place, "save the file as UTF-8")
  }

  static func tooDeep(at place: Place) -> Diagnostic {
    error(
      "E0706", "this is nested more than \(deepest) deep", place,
      "move a part to a template of its own and include it")
  }

  static func tooManyPieces(at place: Place) -> Diagnostic {
    error(
      "E0706", "the page is put together from more than \(mostPieces) included templates and blocks", place,
      "do not include a template twice that includes another twice, and so on: loop over a list")
  }

  static func tooLong(at place: Place) -> Diagnostic {
    error(
      "E0706", "more than \(longestChain) operators, filters or fields are chained or nested here", place,
      "give a part a name first: `{% set part = ... %}`")
  }

  static func reserved(_ name: String, at place: Place) -> Diagnostic {
    error("E0707", "`\(name)` cannot be given a value", place, "choose another name")
  }

  // MARK: - E0708 to E0711: filters, tests and their arguments

  static func unknownFilter(_ name: String, at place: Place) -> Diagnostic {
    if Filter.onlyInJinja.contains(name) {
      return error(
        "E0709", "filter `\(name)` exists in Jinja2, but not here", place,
        "docs/templates.md lists the filters of the subset")
    }
    let known = Filter.allCases.map(\.rawValue)
    return error(
      "E0708", "unknown filter `\(name)`", place,
      suggestion(name, among: known) ?? "docs/templates.md lists the filters of the subset")
  }

  static func unknownTest(_ name: String, at place: Place) -> Diagnostic {
    let known = Test.allCases.map(\.rawValue)
    if Test.onlyInJinja.contains(name) {
      return error(
        "E0709", "test `\(name)` exists in Jinja2, but not here", place, "the tests are \(listing(known))")
    }
    return error(
      "E0710", "unknown test `\(name)`", place,
      suggestion(name, among: known) ?? "the tests are \(listing(known))")
  }

  static func argument(_ name: String?, of filter: String, has names: [String], at place: Place) -> Diagnostic
  {
    let help =
      names.isEmpty
      ? "`\(filter)` takes no arguments"
      : "`\(filter)` takes \(names.map { "`\($0)`" }.joined(separator: ", "))"
    let message =
      name.map { "filter `\(filter)` has no free parameter `\($0)`" }
      ?? "too many arguments for filter `\(filter)`"
    return error("E0711", message, place, help)
  }

  static func missingArgument(_ name: String, of filter: String, at place: Place) -> Diagnostic {
    error("E0711", "filter `\(filter)` needs `\(name)`", place, "write it in parentheses: `\(filter)(...)`")
  }

  static func positionalAfterNamed(at place: Place) -> Diagnostic {
    error(
      "E0711", "an argument without a name follows one with a name", place,
      "name this argument too, or move it forward")
  }

  static func testArguments(of test: String, takesOne: Bool, at place: Place) -> Diagnostic {
    error(
      "E0711", "test `\(test)` takes \(takesOne ? "one argument" : "no arguments")", place,
      takesOne ? "write it behind the test: `is \(test) 3`" : "remove the parentheses")
  }

  static func attributeNotLiteral(_ filter: String, at place: Place) -> Diagnostic {
    error(
      "E0711", "the field's name for `\(filter)` must stand in the template", place,
      "write it in quotation marks: `attribute=\"title\"`")
  }

  static func mapsByFilter(at place: Place) -> Diagnostic {
    error(
      "E0711", "without `attribute=`, Jinja2's `map` applies a filter to each item, which is not there here",
      place, "name a field of the items: `map(attribute=\"title\")`")
  }

  static func argumentNotHere(_ name: String, of filter: String, at place: Place) -> Diagnostic {
    error(
      "E0711", "this `\(name)` of filter `\(filter)` exists in Jinja2, but not here", place,
      "docs/templates.md says what `\(filter)` takes")
  }

  // MARK: - E0712 to E0717: templates and blocks

  static func unknownTemplate(_ name: String, known: Set<String>, at place: Place) -> Diagnostic {
    error(
      "E0712", "there is no template `\(name)`", place,
      didYouMean(nearestPaths(to: name, among: known))
        ?? "write the path from the folder `templates`: `partials/header.html`")
  }

  /// What lies in the same folder under nearly the same name, else what has the same name elsewhere.
  private static func nearestPaths(to path: String, among known: Set<String>) -> [String] {
    func halves(_ path: String) -> (folder: Substring, name: Substring) {
      let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
      return (path[..<start], path[start...])
    }
    func stem(_ name: Substring) -> Substring { name.prefix { $0 != "." } }
    let (folder, name) = halves(path.replacing("\\", with: "/"))
    let neighbours = known.filter { halves($0).folder == folder }.map { String(halves($0).name) }
    let near = nearestNames(to: String(name), among: neighbours, limit: 1).map { String(folder) + $0 }
    return near.isEmpty
      ? Array(known.sorted().filter { stem(halves($0).name) == stem(name) }.prefix(1)) : near
  }

  static func includesPage(_ name: String, meant: String?, at place: Place) -> Diagnostic {
    error(
      "E0712", "`\(name)` is a page of its own and cannot be included in another", place,
      didYouMean([meant].compactMap { $0 })
        ?? "include what both pages show from a file below `partials/`")
  }

  static func dynamicTemplate(at place: Place) -> Diagnostic {
    error(
      "E0713", "the template's name must stand in quotation marks", place,
      "write it out: templates are put together before any page is rendered")
  }

  static func missingPage(_ name: String, at place: Place) -> Diagnostic {
    error("E0714", "the page template `\(name)` is missing", place, "add a file `templates/\(name)`")
  }

  static func cycle(_ names: some Sequence<String>, at place: Place) -> Diagnostic {
    error(
      "E0715", "templates lead back to themselves: \(names.map { "`\($0)`" }.joined(separator: " → "))",
      place,
      "remove one of these includes or extends")
  }

  static func blockInItself(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0715", "block `\(name)` is shown inside itself", place,
      "remove the inner block or the `super()` that leads to it")
  }

  static func blockTwice(_ name: String, first: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      "E0716", .error, "block `\(name)` stands twice in this template", at: place,
      help: "give one of them another name",
      related: [Diagnostic.Related("first defined here", at: first)])
  }

  static func outsideBlocks(at place: Place) -> Diagnostic {
    error(
      "E0717", "this is never shown: a template that extends another shows only its blocks", place,
      "move it into a block")
  }

  static func misplaced(_ word: String, in open: String?, at place: Place) -> Diagnostic {
    let isEnd = word.hasPrefix("end")
    let opening = isEnd ? String(word.dropFirst(3)) : "if"
    let meant = isEnd ? open.map { "write `{% end\($0) %}`, which closes `{% \($0) %}`, or remove it" } : nil
    return error(
      "E0718", "`{% \(word) %}` closes nothing", place,
      meant ?? "open it with `{% \(opening) %}`, or remove it")
  }

  static func extendsInside(at place: Place) -> Diagnostic {
    error(
      "E0718", "`{% extends %}` stands inside another tag", place, "make it the first line of the template")
  }

  static func extendsTwice(at place: Place) -> Diagnostic {
    error("E0718", "a template can extend only one other", place, "remove this tag")
  }

  static func otherBlockEnds(_ name: String, open: String, at place: Place) -> Diagnostic {
    error(
      "E0718", "`{% endblock \(name) %}` closes the block `\(open)`", place,
      "write `{% endblock %}`, or the name of the block that it closes")
  }

  static func superOutsideBlock(at place: Place) -> Diagnostic {
    error(
      "E0718", "`super()` stands outside all blocks", place,
      "move it into the block whose parent it should show")
  }

  static func blockWithoutPlace(_ name: String, known: Set<String>, at place: Place) -> Diagnostic {
    error(
      "E0719", "block `\(name)` is never shown: no template above has a block of this name", place,
      suggestion(name, among: known)
        ?? (known.isEmpty ? "add" : "use one of \(listing(known)), or add")
        + " the block to the template that is extended")
  }

  static func noParentBlock(_ name: String, at place: Place) -> Diagnostic {
    error(
      "E0718", "block `\(name)` has nothing that `super()` could show", place,
      "remove it, or define the block in the template that is extended")
  }
}
