import Dates
import Diagnostics
import Testing

@testable import Rendering

/// Every message about a theme's files, as a person sees it: files below `templates/` in, messages out.
struct ThemeProblemTests {
  @Test("E0811: a missing template is told by its name")
  func missingTemplate() {
    let templates = allTemplates.filter { $0.key != "claim.html" }
    #expect(
      problems(templates.merging(["strings/en.yml": words()]) { $1 }) == """
        error[E0811]: the theme has no `templates/claim.html`
          content/site.yml:1:1
           |
         1 | language: en
           | ^
           = help: copy the file from the default theme, or write one; docs/templates.md lists what it sees

        """)
  }

  @Test("A theme with nothing but its templates and words is whole")
  func whole() { #expect(problems(allTemplates.merging(["strings/en.yml": words()]) { $1 }) == "") }

  @Test("E0819: no theme at all, which is told once")
  func missingTheme() {
    #expect(
      problems([:]) == """
        error[E0819]: the site has no `templates/`
          content/site.yml:1:1
           |
         1 | language: en
           | ^
           = help: run `build-site init DIR` in another place and copy that folder from there

        """)
  }

  @Test("E0812: no words for the language, which is told once though every template needs some")
  func missingStrings() {
    #expect(
      problems(["article.html": "{{ strings.by }}"], language: "pt-BR") == """
        error[E0812]: the theme has no words for the site's language: `templates/strings/pt.yml`
          content/site.yml:1:1
           |
         1 | language: pt-BR
           | ^
           = help: copy another language's file below `templates/strings/` and translate it

        """)
  }

  @Test("A language with a region has the words of its own file, or else of the language")
  func region() {
    let complete = words(dates)
    #expect(problems(allTemplates.merging(["strings/pt.yml": complete]) { $1 }, language: "pt-BR") == "")
    let both = ["strings/pt.yml": "- no words", "strings/pt-BR.yml": complete]
    #expect(problems(allTemplates.merging(both) { $1 }, language: "pt-BR") == "")
  }

  @Test("E0813: a strings file that is a list")
  func list() {
    #expect(
      problems(["strings/en.yml": "- Published\n- Updated\n"]).hasPrefix(
        """
        error[E0813]: a strings file holds keys and texts
          templates/strings/en.yml:1:1
           |
         1 | - Published
           | ^^^^^^^^^^^
           = help: write one `key: text` a line

        """))
  }

  @Test("E0814: a key with a list")
  func noText() {
    #expect(
      problems(["strings/en.yml": words("extra: [a, b]")]) == """
        error[E0814]: `extra` has no text
          templates/strings/en.yml:1:8
           |
         1 | extra: [a, b]
           |        ^^^^^^
           = help: write a text, or `{ one: ..., other: ... }` for a text with a number in it

        """)
  }

  @Test("E0815: a plural category that does not exist")
  func unknownPlural() {
    #expect(
      problems(["strings/en.yml": words("extra: { single: x, one: x, other: y }")]) == """
        error[E0815]: `single` is no plural category
          templates/strings/en.yml:1:10
           |
         1 | extra: { single: x, one: x, other: y }
           |          ^^^^^^
           = help: use `zero`, `one`, `two`, `few`, `many`, `other`

        """)
  }

  @Test("E0816: a plural without the category that every language has")
  func missingOther() {
    #expect(
      problems(["strings/en.yml": words("extra: { one: x }")]) == """
        error[E0816]: `extra` lacks the plural category `other`
          templates/strings/en.yml:1:1
           |
         1 | extra: { one: x }
           | ^^^^^
           = help: every language has it: it stands for all numbers that no other category takes

        """)
  }

  @Test("E0817: a word of dates with a slip, and one like no other")
  func unknownDateWord() {
    #expect(
      problems(["strings/en.yml": words("dates: { mnth-12: x, zzzzzz: y }")]) == """
        error[E0817]: `mnth-12` is no word of dates
          templates/strings/en.yml:1:10
           |
         1 | dates: { mnth-12: x, zzzzzz: y }
           |          ^^^^^^^
           = help: did you mean `month-12`, `month-1` or `month-10`?

        error[E0817]: `zzzzzz` is no word of dates
          templates/strings/en.yml:1:22
           |
         1 | dates: { mnth-12: x, zzzzzz: y }
           |                      ^^^^^^
           = help: docs/templates.md lists the keys under `dates:`

        """)
  }

  @Test("E0818: one word is missing")
  func missingWord() {
    #expect(
      problems(["strings/en.yml": words("# Words", without: ["home"])]) == """
        error[E0818]: the words for `en` lack `home`
          templates/strings/en.yml:1:1
           |
         1 | # Words
           | ^
           = help: add the key; the default theme's `en.yml` shows what each is for

        """)
  }

  @Test("E0818: of many missing words the first five are named")
  func missingWords() {
    #expect(
      problems(["strings/en.yml": "by: By\n"]).hasPrefix(
        """
        error[E0818]: the words for `en` lack `articles`, `claims`, `entities`, `timeline`, `sources` and
        """.replacing("\n", with: "")))
  }

  @Test("W0820: no words for the language of an entry, told once")
  func missingTranslation() {
    let theme = allTemplates.merging(["strings/en.yml": words()]) { $1 }
    #expect(
      problems(theme, others: ["fr", "fr"]) == """
        warning[W0820]: the theme has no words for `fr`; its pages have those of the site's language
          content/site.yml:1:1
           |
         1 | language: en
           | ^
           = help: copy another language's file below `templates/strings/` and translate it

        """)
  }

  @Test("E0818: another language lacks a word that the site's own has, which is told")
  func missingTranslatedWord() {
    let theme = ["strings/en.yml": words("by: By"), "strings/uk.yml": words("# Слова\n" + dates)]
    #expect(
      problems(allTemplates.merging(theme) { $1 }, others: ["uk"]) == """
        error[E0818]: the words for `uk` lack `by`
          templates/strings/uk.yml:1:1
           |
         1 | # Слова
           | ^
           = help: add the key; the default theme's `en.yml` shows what each is for

        """)
  }

  /// A template for every kind of page, each with nothing in it.
  private let allTemplates = Dictionary(uniqueKeysWithValues: PageTemplate.allCases.map { ($0.fileName, "") })

  @Test("W0845: a style or a handler in an attribute")
  func blockedAttribute() {
    let theme = allTemplates.merging([
      "strings/en.yml": words(), "article.html": "<p{% if page.title %} style='a'{% endif %}>",
      "claim.html": "<a href=\"style=\" onclick=\"b()\"></a>",
    ]) { $1 }
    #expect(
      problems(theme) == """
        warning[W0845]: browsers ignore the attribute `style`: the content security policy forbids it
          templates/article.html:1:23
           |
         1 | <p{% if page.title %} style='a'{% endif %}>
           |                       ^^^^^
           = help: give the element a class and put its style into a file below `assets/`

        warning[W0845]: browsers ignore the attribute `onclick`: the content security policy forbids it
          templates/claim.html:1:18
           |
         1 | <a href="style=" onclick="b()"></a>
           |                  ^^^^^^^
           = help: put the code into a script below `assets/`

        """)
  }

  @Test("W0846: code that differs from page to page")
  func changingCode() {
    let theme = allTemplates.merging([
      "strings/en.yml": words(), "article.html": "<script>let a = {{ page.title|tojson }}</script>",
    ]) { $1 }
    #expect(
      problems(theme) == """
        warning[W0846]: browsers ignore this `<script>`: the content security policy cannot know what \
        differs by page
          templates/article.html:1:1
           |
         1 | <script>let a = {{ page.title|tojson }}</script>
           | ^^^^^^^^
           = help: put the code into a file below `assets/`, and what differs into `data-` attributes

        """)
  }

  @Test("What is the same on every page, names a file or is data raises no complaint")
  func allowedCode() {
    let theme = allTemplates.merging([
      "strings/en.yml": words(),
      "article.html": """
      <!-- <p style="a"> --><style>p { color: red }</style><script src="{{ site.assets_href }}a.js"></script>
      <script type="application/json">{{ page.title|tojson }}</script><p data-style="a" class="b">on = 1</p>
      """,
      "assets/a.js": "",
    ]) { $1 }
    #expect(problems(theme) == "")
  }

  @Test("An element that is written in capitals ends where a browser ends it")
  func capitals() {
    let template = { (text: String) in
      [ThemeFile(name: "a.html", id: FileID(0), file: InputFile(path: "templates/a.html", text: text))]
    }
    #expect(
      inlineCode(in: template("<STYLE>p { a: b }</STYLE><p>{{ a }}</p><Script>a</sCRIPT>")).value
        == inlineCode(in: template("<style>p { a: b }</style><script>a</script>")).value)
  }

  @Test("W0821: plural categories that the language has and a text lacks")
  func missingForms() {
    let theme = ["strings/uk.yml": words("extra: { one: x, many: y, other: z }\n" + dates)]
    #expect(
      problems(allTemplates.merging(theme) { $1 }, language: "uk") == """
        warning[W0821]: `extra` lacks `few` among the plural categories of `uk`
          templates/strings/uk.yml:1:1
           |
         1 | extra: { one: x, many: y, other: z }
           | ^^^^^
           = help: add it: the number 2 takes `few`

        """)
  }

  @Test("Mistakes of a template are told, too, beside what a language lacks")
  func missingFormsAndMistake() {
    let theme = [
      "strings/uk.yml": words("extra: { one: x, many: y, other: z }\n" + dates),
      "article.html": "{{ strings.nothing }}",
    ]
    let told = problems(allTemplates.merging(theme) { $1 }, language: "uk")
    #expect(told.contains("W0821") && told.contains("E0722"))
  }

  @Test("W0822: a language without words for dates, but for months that have one form")
  func missingDateWords() {
    let theme = ["strings/de.yml": words(dates.replacing(" since: x,", with: ""))]
    #expect(
      problems(allTemplates.merging(theme) { $1 }, language: "de").hasPrefix(
        """
        warning[W0822]: dates in `de` have English words for `since`
          templates/strings/de.yml:1:1
        """))
    #expect(
      problems(allTemplates.merging(["strings/de.yml": words("# Wörter")]) { $1 }, language: "de") == """
        warning[W0822]: dates in `de` have English words for `all-of-range`, `all-since`, `all-until`, \
        `approximate`, `approximate-within` and \(DateVocabulary.needed.count - 5) more
          templates/strings/de.yml:1:1
           |
         1 | # Wörter
           | ^
           = help: add the keys under `dates:`; the default theme's `uk.yml` shows all of them

        """)
  }

  @Test("E0823: a key that templates could not read")
  func unusableKey() {
    #expect(
      problems(["strings/en.yml": words("copy: Copy")]) == """
        error[E0823]: `copy` cannot be a key of a strings file
          templates/strings/en.yml:1:1
           |
         1 | copy: Copy
           | ^^^^
           = help: choose another, such as `copy_text`: Jinja2 would find a method of that name first

        """)
  }

  /// A line with everything that dates need.
  private let dates = "dates: { \(DateVocabulary.needed.map { "\($0): x" }.joined(separator: ", ")) }"

  /// A strings file with everything that the program needs, after some line of its own.
  private func words(_ line: String = "", without left: Set<String> = []) -> String {
    let texts = requiredTexts.filter { !left.contains($0) }.map { "\($0): x" }
    let forms = PluralCategory.allCases.map { "\($0.rawValue): \"{n}\"" }.joined(separator: ", ")
    let counts = CountedWord.allCases.map { "\($0.rawValue): { \(forms) }" }
    return ([line] + texts + counts).joined(separator: "\n") + "\n"
  }

  private func problems(_ templates: [String: String], language: String = "en", others: [String] = [])
    -> String
  {
    let site = InputFile(path: "content/site.yml", text: "language: \(language)\n")
    let inputs =
      [site]
      + templates.sorted { $0.key < $1.key }.map {
        InputFile(path: "templates/\($0.key)", text: $0.value)
      }
    let files = inputs.enumerated().dropFirst().map { index, file in
      ThemeFile(name: String(file.path.dropFirst("templates/".count)), id: FileID(index), file: file)
    }
    let place = Place(FileID(0), 0..<0)
    let own = loadThemeLanguage(files, language, at: place, place: place)
    let all = own.value?.adding(others.map { ($0, place) }, from: files)
    let theme = loadTheme(ParsedTheme(files), own.value, place: place)
    let report = DiagnosticReport(
      own.diagnostics + (all?.diagnostics ?? []) + theme.diagnostics, in: InputFiles(inputs))
    let text = TextPrinter(.plain).print(report)
    return text.isEmpty ? "" : String(text.dropLast())
  }
}
