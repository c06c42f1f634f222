import Diagnostics

/// All wording of what can be wrong with a theme's files besides the templates' own language.

func missingTheme(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0819", .error, "the site has no `templates/`", at: place,
    help: "run `build-site init DIR` in another place and copy that folder from there")
}

func missingTemplate(_ names: [String], at place: Place) -> Diagnostic {
  let shown = names.prefix(5).map { "`templates/\($0)`" }.joined(separator: ", ")
  let more = names.count > 5 ? " and \(names.count - 5) more" : ""
  return Diagnostic(
    "E0811", .error, "the theme has no \(shown)\(more)", at: place,
    help: names.count == 1
      ? "copy the file from the default theme, or write one; docs/templates.md lists what it sees"
      : "copy the files from the default theme, or write them; docs/templates.md lists what each sees")
}

func misnamedTemplate(_ name: String, _ present: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0811", .error, "the theme has no `templates/\(name)`", at: place,
    help: "rename `templates/\(present)` to `\(name)` if that is the page, or write one")
}

/// `misnamed` is a file that was probably meant to hold them.
func missingStrings(_ language: String, misnamed: String?, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0812", .error, "the theme has no words for the site's language: `templates/strings/\(language).yml`",
    at: place,
    help: misnamed.map { "rename `templates/\($0)` to `templates/strings/\(language).yml`" }
      ?? "copy another language's file below `templates/strings/` and translate it")
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

func wantsOneText(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0814", .error, "`\(key)` takes one text, and has several", at: place, help: "write `\(key): a text`")
}

func wantsForms(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0814", .error, "`\(key)` takes a text for each plural category, and has one text", at: place,
    help: "write `\(key): { one: ..., other: ... }` with the categories of the language")
}

func unusableKey(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0823", .error, "`\(key)` cannot be a key of a strings file", at: place,
    help: "choose another, such as `\(key)_text`: Jinja2 would find a method of that name first")
}

func unknownPlural(_ form: String, at place: Place) -> Diagnostic {
  let known = PluralCategory.allCases.map(\.rawValue)
  return Diagnostic(
    "E0815", .error, "`\(form)` is no plural category", at: place,
    help: didYouMean(nearestNames(to: form, among: known, limit: 1))
      ?? "use \(known.map { "`\($0)`" }.joined(separator: ", "))")
}

func noPlurals(_ key: String, nearest: [String], at place: Place) -> Diagnostic {
  Diagnostic(
    "E0815", .error, "no key under `\(key)` is a plural category", at: place,
    help: didYouMean(nearest) ?? "write one text, or a text for each of `one`, `other` and so on")
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

/// A key that the program needs, of which another one stands there under nearly the same name.
func misspeltWord(_ written: String, meant: String, _ language: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0818", .error, "the words for `\(language)` lack `\(meant)`", at: place,
    help: "did you mean `\(meant)`, where `\(written)` stands?")
}

func noDateWords(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0813", .error, "`dates:` holds keys and words", at: place,
    help: "write one `key: word` a line under it; docs/templates.md lists the keys")
}

func unknownBraces(_ braces: String, of key: String, known: [String], at place: Place) -> Diagnostic {
  let names = known.map { "`{\($0)}`" }.joined(separator: ", ")
  return Diagnostic(
    "W0824", .warning, "nothing is filled in for `\(braces)` in `\(key)`", at: place,
    help: "use \(names)")
}

func missingNumber(_ name: String, of key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0824", .warning, "`\(key)` shows no number: `{\(name)}` is missing", at: place,
    help: "write `{\(name)}` where the number stands in the text")
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

func missingAsset(_ path: String, at place: Place, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "W0847", .warning, "the theme has no file `templates/assets/\(path)`", at: place,
    help: didYouMean(nearest) ?? "put the file there, or remove what loads it")
}

func relativeAsset(_ address: String, at place: Place) -> Diagnostic {
  let file = address.split(separator: "/").drop { $0.hasPrefix(".") }.dropFirst().joined(separator: "/")
  return Diagnostic(
    "W0847", .warning, "`\(address)` leads to the theme's file from some pages only", at: place,
    help: "write `{{ site.assets_href }}\(file)`")
}

func blockedLoading(_ address: String, _ directive: String, at place: Place) -> Diagnostic {
  let host = address.split(separator: "/").first { !$0.hasSuffix(":") } ?? ""
  return Diagnostic(
    "W0848", .warning, "pages load nothing from another site: `\(address)`", at: place,
    help: "copy the file to `templates/assets/`, or write "
      + "`content-security-policy: { \(directive): [https://\(host)] }` in `site.yml`")
}

func noImage(_ fault: ImageFault, at place: Place) -> Diagnostic {
  let (message, help) =
    switch fault {
    case .empty: ("this picture is an empty file", "save it again, or copy it again from where it came from")
    case .gitPointer: ("this picture was left in Git LFS: only a note of it is here", "run `git lfs pull`")
    case .page: ("this picture is a web page", "save the picture itself: open it alone in the browser first")
    case .other(let name?):
      ("this picture is in the format \(name), which browsers do not show", "export it as JPEG, PNG or WebP")
    case .other(nil):
      ("this file is no picture that browsers show", "export it again as JPEG, PNG, WebP or SVG")
    }
  return Diagnostic("W0849", .warning, message, at: place, help: help)
}

func publishedCopy(of snapshot: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0853", .warning, "this file is published, and it is the private copy `\(snapshot)`", at: place,
    help: "remove it, and give readers the address of the source, or of an archive of it")
}

func missingDocumentType(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0851", .warning, "no `<!DOCTYPE html>` stands before `<html>`, so that browsers read old HTML",
    at: place,
    help: "begin the template with `<!DOCTYPE html>`")
}

func pageWithoutFrame(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0851", .warning, "this page has no `<html>`: nothing that it extends or includes has one", at: place,
    help: "begin the template with `{% extends \"base.html\" %}`, and put its text into a block")
}

func missingPageLanguage(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0852", .warning, "`<html>` names no language, which screen readers and translators need", at: place,
    help: "write `<html lang=\"{{ page.language }}\" dir=\"{{ page.direction }}\">`")
}
