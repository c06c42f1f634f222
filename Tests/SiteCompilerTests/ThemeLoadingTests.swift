import Diagnostics
import Testing

@testable import Rendering

/// What is said of files that a theme loads, of pictures that are none, and of templates with other names.
struct ThemeLoadingTests {
  @Test("W0847: files below `assets/` that are not there, each once")
  func missingAssets() {
    let page = """
      <link rel="stylesheet" href="{{ site.assets_href }}styel.css">
      <link rel="stylesheet" href="{{ site.assets_href }}style.css?v=2">
      <script src="{{- site.assets_href -}}styel.css"></script>
      {# {{ site.assets_href }}old.css #}
      <img src="{{ site.assets_href }}{{ page.kind }}.png" alt="">
      """
    #expect(
      told(["part.html": page, "assets/style.css": "a { color: red }"]) == [
        "templates/part.html:1:52: warning[W0847]: the theme has no file `templates/assets/styel.css` "
          + "(did you mean `style.css`?)"
      ])
  }

  @Test("W0847: what a style sheet loads, from its own folder")
  func styleSheets() {
    let css = """
      @import "base.css"; @import url(gone.css);
      a { background: url("../icon.svg") } b { background: url(  'Icon.svg' ) }
      c { background: url(data:image/png;base64,AAAA) } d { filter: url(#f) } e { background: url("../../media/a.png") }
      /* url(old.png) */ f { background: url(/assets/none.png) }
      """
    #expect(
      told(["assets/css/style.css": css, "assets/css/base.css": "", "assets/icon.svg": "<svg/>"]) == [
        "templates/assets/css/style.css:1:33: warning[W0847]: the theme has no file `templates/assets/css/gone.css` "
          + "(put the file there, or remove what loads it)",
        "templates/assets/css/style.css:2:61: warning[W0847]: the theme has no file `templates/assets/css/Icon.svg` "
          + "(did you mean `icon.svg`?)",
        "templates/assets/css/style.css:4:40: warning[W0847]: the theme has no file `templates/assets/none.png` "
          + "(put the file there, or remove what loads it)",
      ])
  }

  @Test("W0847: an address that leads to an asset from some pages only")
  func relative() {
    #expect(
      told(["part.html": "<script src=\"assets/a.js\"></script>", "assets/a.js": ""]) == [
        "templates/part.html:1:14: warning[W0847]: `assets/a.js` leads to the theme's file from some pages only "
          + "(write `{{ site.assets_href }}a.js`)"
      ])
  }

  @Test("W0848: what is loaded from another site, unless the settings allow it")
  func elsewhere() {
    let theme = [
      "part.html": """
      <script src="https://cdn.example.net/a.js"></script><a href="https://example.net/">a</a>
      <link rel="stylesheet" href="//fonts.example.net/a.css"><link rel="license" href="https://example.net/l">
      """,
      "assets/style.css": "a { src: url(https://fonts.example.net/a.woff2) }",
    ]
    #expect(
      told(theme) == [
        "templates/assets/style.css:1:14: warning[W0848]: pages load nothing from another site: "
          + "`https://fonts.example.net/a.woff2` (copy the file to `templates/assets/`, or write "
          + "`content-security-policy: { font-src: [https://fonts.example.net] }` in `site.yml`)",
        "templates/part.html:1:14: warning[W0848]: pages load nothing from another site: "
          + "`https://cdn.example.net/a.js` (copy the file to `templates/assets/`, or write "
          + "`content-security-policy: { script-src: [https://cdn.example.net] }` in `site.yml`)",
        "templates/part.html:2:30: warning[W0848]: pages load nothing from another site: "
          + "`//fonts.example.net/a.css` (copy the file to `templates/assets/`, or write "
          + "`content-security-policy: { style-src: [https://fonts.example.net] }` in `site.yml`)",
      ])
    let settings =
      testSettings + """
        content-security-policy:
          script-src: [https://cdn.example.net]
          style-src: [https://fonts.example.net]
          font-src: [https://fonts.example.net]

        """
    #expect(told(theme, content: ["site.yml": settings]) == [])
  }

  @Test(
    "W0849: files that are named like pictures and are none",
    arguments: [
      ("map.png", "", "this picture is an empty file"),
      ("map.png", "hello", "this file is no picture that browsers show"),
      (
        "map.JPG", "\u{0}\u{0}\u{0}\u{18}ftypheic",
        "this picture is in the format HEIC, which browsers do not show"
      ),
      ("map.png", "%PDF-1.4", "this picture is in the format PDF, which browsers do not show"),
      ("map.svg", "<!doctype html><p>Not found", "this picture is a web page"),
      (
        "map.png", "version https://git-lfs.github.com/spec/v1\n",
        "this picture was left in Git LFS: only a note of it is here"
      ),
    ])
  func noPicture(_ name: String, _ bytes: String, _ message: String) {
    let said = told([:], content: ["media/\(name)": bytes])
    #expect(said.count == 1 && said[0].hasPrefix("content/media/\(name):1:1: warning[W0849]: \(message) ("))
  }

  @Test(
    "Pictures are taken for what they are, whichever of their formats the name says",
    arguments: [
      ("map.png", "GIF89a"), ("map.gif", "RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 "),
      ("map.jpg", "\u{0}\u{0}\u{0}\u{18}ftypavif"),
      ("map.svg", "<?xml version='1.0'?>\n<!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>"),
      ("data.csv", ""),
    ])
  func pictures(_ name: String, _ bytes: String) {
    #expect(told([:], content: ["media/\(name)": bytes]) == [])
  }

  @Test("W0850: a logo in a format that browsers do not show")
  func unshown() {
    let settings = testSettings.replacing(
      "kind: organisation }", with: "kind: organisation, logo: media/a.heic }")
    #expect(
      told([:], content: ["site.yml": settings, "media/a.heic": "x"]) == [
        "content/site.yml:5:56: warning[W0850]: browsers do not show `media/a.heic` as a picture "
          + "(export it as JPEG, PNG, WebP or SVG)"
      ])
  }

  /// The messages about a site with these files below `templates/` besides those of the plain theme.
  private func told(_ theme: [String: String], content: [String: String] = [:]) -> [String] {
    let own = theme.map { InputFile(path: "templates/\($0.key)", text: $0.value) }
    let others = TestTheme.plain.files.filter { file in !own.contains { $0.path == file.path } }
    let entries = content.merging(["site.yml": testSettings]) { given, _ in given }
      .map { InputFile(path: "content/\($0.key)", text: $0.value) }
    let files = ((own + others + entries).sorted { $0.path < $1.path })
    return shortLines(TestSite(files).compiled.report).split(separator: "\n")
      .map { String($0).replacing(#/-[0-9.]+: /#, maxReplacements: 1) { _ in ": " } }
  }

  @Test("W0851 and W0852: pages without a document type, a language or a frame")
  func frames() {
    let frame = "<html>{% block a %}{% endblock %}</html>"
    let theme = [
      "base.html": frame, "page.html": "<p>a", "claim.html": "{% extends 'base.html' %}",
      "redirect.html": "a",
    ]
    let said = told(theme).map { $0.prefix { $0 != "(" } }
    #expect(
      said.contains(
        "templates/base.html:1:1: warning[W0851]: no `<!DOCTYPE html>` stands before `<html>`, so that browsers read old HTML "
      ))
    #expect(
      said.contains(
        "templates/base.html:1:1: warning[W0852]: `<html>` names no language, which screen readers and translators need "
      ))
    #expect(
      said.contains(
        "templates/page.html:1:1: warning[W0851]: this page has no `<html>`: nothing that it extends or includes has one "
      ))
    #expect(!said.contains { $0.hasPrefix("templates/claim.html") || $0.hasPrefix("templates/redirect") })
    let whole = "<!doctype html>\n<html\nlang='{{ page.language }}'>{% block a %}{% endblock %}</html>"
    #expect(
      told(["base.html": whole, "claim.html": "{% extends 'base.html' %}"]).allSatisfy {
        !$0.contains("base.html")
      })
  }

  // MARK: - words and templates under other names

  @Test(
    "Mistakes in the words of the interface, each told once",
    arguments: [
      ("home:", "hoem:", "E0818", "the words for `en` lack `home`"),
      ("no_evidence:", "no_evidnce:", "E0818", "the words for `en` lack `no_evidence`"),
      (
        "count_articles: {", "count_articles: { on: x, other: y }\nz: {", "E0815",
        "`on` is no plural category"
      ),
      (
        "count_articles: {", "count_articles: x\nz: {", "E0814",
        "`count_articles` takes a text for each plural"
      ),
      (
        "count_articles: {", "count_articles: { one: 1, other: x }\nz: {", "W0824",
        "`count_articles` shows no number"
      ),
      (
        "count_articles: {", "count_articles: { one: 1, other: '{m}' }\nz: {", "W0824",
        "nothing is filled in for `{m}`"
      ),
      ("home:", "home: { one: a, other: b }\nz:", "E0814", "`home` takes one text, and has several"),
      ("home:", "home: [a]\nz:", "E0814", "`home` has no text"),
      ("home:", "date: { month-1: Jan }\nhome:", "E0815", "no key under `date` is a plural category"),
      ("home:", "dates: Jan\nhome:", "E0813", "`dates:` holds keys and words"),
      ("home:", "dates: { day: '{d} {month}' }\nhome:", "W0824", "nothing is filled in for `{d}` in `day`"),
    ])
  func words(_ old: String, _ new: String, _ code: String, _ message: String) throws {
    let file = try #require(TestTheme.plain.files.first { $0.path == "templates/strings/en.yml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains(old))
    let said = told(["strings/en.yml": text.replacing(old, with: new, maxReplacements: 1)])
    #expect(said.count == 1 && said[0].contains("[\(code)]: \(message)"), "\(said)")
  }

  @Test("A list instead of words is one mistake")
  func noWords() {
    #expect(told(["strings/en.yml": "- a\n"]).count == 1)
  }

  @Test("E0811: templates that are missing are told together, or by the file that has another name")
  func otherNames() {
    let files = TestTheme.plain.files.filter {
      !$0.path.hasSuffix("/not-found.html") && !$0.path.hasSuffix("/claim.html")
    }
    let page = InputFile(path: "templates/404.html", text: "<p>")
    let settings = InputFile(path: "content/site.yml", text: testSettings)
    let said = shortLines(TestSite(files + [page, settings]).compiled.report)
    #expect(said.contains("rename `templates/404.html` to `not-found.html` if that is the page"))
    #expect(said.contains("the theme has no `templates/claim.html`"))
    let none = TestTheme.plain.files.filter { !$0.path.hasSuffix(".html") }
    #expect(
      shortLines(TestSite(none + [settings]).compiled.report).contains(
        "the theme has no `templates/front.html`, `templates/articles.html`, `templates/article.html`, "
          + "`templates/claims.html`, `templates/claim.html` and 13 more"))
  }

  @Test("E0812: words under another name are told by it; the case of the language means nothing")
  func otherFile() {
    let files = TestTheme.plain.files.map { file in
      file.path == "templates/strings/en.yml"
        ? InputFile(path: "templates/strings/en.yaml", bytes: file.bytes) : file
    }
    let settings = InputFile(path: "content/site.yml", text: testSettings)
    #expect(
      shortLines(TestSite(files + [settings]).compiled.report).contains(
        "(rename `templates/strings/en.yaml` to `templates/strings/en.yml`)"))
    #expect(
      told([:], content: ["site.yml": testSettings.replacing("language: en", with: "language: EN")]) == [])
  }
}
