import Diagnostics

/// All wording of what can be wrong with a theme's files besides the templates' own language.

func missingTheme(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0819", .error, "the site has no `templates/`", at: place,
    help: "run `build-site init DIR` in another place and copy that folder from there")
}

func missingTemplate(_ name: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0811", .error, "the theme has no `templates/\(name)`", at: place,
    help: "copy the file from the default theme, or write one; docs/templates.md lists what it sees")
}

func missingStrings(_ language: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0812", .error, "the theme has no words for the site's language: `templates/strings/\(language).yml`",
    at: place,
    help: "copy another language's file below `templates/strings/` and translate it")
}

func noMapOfWords(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0813", .error, "a strings file holds keys and texts", at: place,
    help: "write one `key: text` a line")
}

func noText(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0814", .error, "`\(key)` has no text", at: place,
    help: "write a text, or `{ one: ..., other: ... }` for a text with a number in it")
}

func unusableKey(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0823", .error, "`\(key)` cannot be a key of a strings file", at: place,
    help: "choose another, such as `\(key)_text`: Jinja2 would find a method of that name first")
}

func unknownPlural(_ form: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0815", .error, "`\(form)` is no plural category", at: place,
    help: "use \(PluralCategory.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
}

func missingOther(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0816", .error, "`\(key)` lacks the plural category `other`", at: place,
    help: "every language has it: it stands for all numbers that no other category takes")
}

func unknownDateWord(_ key: String, at place: Place, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0817", .error, "`\(key)` is no word of dates", at: place,
    help: didYouMean(nearest) ?? "docs/templates.md lists the keys under `dates:`")
}

func missingWords(_ keys: [String], _ language: String, at place: Place) -> Diagnostic {
  let shown = keys.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
  let more = keys.count > 5 ? " and \(keys.count - 5) more" : ""
  return Diagnostic(
    "E0818", .error, "the words for `\(language)` lack \(shown)\(more)", at: place,
    help:
      "add \(keys.count == 1 ? "the key" : "the keys"); the default theme's `en.yml` shows what each is for")
}

func missingTranslation(_ language: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0820", .warning,
    "the theme has no words for `\(language)`; its pages have those of the site's language",
    at: place,
    help: "copy another language's file below `templates/strings/` and translate it")
}

func missingForms(
  _ categories: [PluralCategory], of key: String, _ language: String, example: Int, at place: Place
) -> Diagnostic {
  let names = categories.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  return Diagnostic(
    "W0821", .warning, "`\(key)` lacks \(names) among the plural categories of `\(language)`", at: place,
    help:
      "add \(categories.count == 1 ? "it" : "them"): the number \(example) takes `\(categories[0].rawValue)`")
}

func missingDateWords(_ keys: [String], _ language: String, at place: Place) -> Diagnostic {
  let shown = keys.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
  let more = keys.count > 5 ? " and \(keys.count - 5) more" : ""
  return Diagnostic(
    "W0822", .warning, "dates in `\(language)` have English words for \(shown)\(more)", at: place,
    help: "add the keys under `dates:`; the default theme's `uk.yml` shows all of them")
}

package func unreadableRecord(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0830", .warning, "the `record.json` of the earlier build cannot be read, so no change was looked for",
    at: place, help: "put back the file as it was published, or delete it to begin anew")
}

func blockedAttribute(_ name: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0845", .warning, "browsers ignore the attribute `\(name)`: the content security policy forbids it",
    at: place,
    help: name == "style"
      ? "give the element a class and put its style into a file below `assets/`"
      : "put the code into a script below `assets/`")
}

func changingCode(_ element: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0846", .warning,
    "browsers ignore this `<\(element)>`: the content security policy cannot know what differs by page",
    at: place, help: "put the code into a file below `assets/`, and what differs into `data-` attributes")
}
