import Diagnostics
import Markup
import Templates
import Testing

@Test func `mistakes of all files are told in one run, also of a template that no page uses`() {
  let outcome = render([
    "page.html": "{{ titel }}{{ title| }}", "other.html": "{% if %}{{ count|uper }}{% endif %}",
    "third.html": "{{",
  ])
  #expect(
    outcome.atLoad.map { $0.prefix(25) } == [
      "page.html:1:4: error[E072", "page.html:1:22: error[E07", "other.html:1:7: error[E07",
      "other.html:1:18: error[E0",
      "third.html:1:1: error[E07",
    ])
  #expect(outcome.html == "")
}

@Test func `a mistake in an included template is told once, wherever it is included`() {
  let site = "{% include 'part.html' %}"
  let outcome = render([
    "page.html": site + site + "{% for t in tags %}\(site){% endfor %}", "part.html": "{{ titel }}",
  ])
  #expect(outcome.atLoad == ["part.html:1:4: error[E0720]: unknown name `titel` (did you mean `title`?)"])
}

@Test func `an included template is checked against the names of each site`() {
  let outcome = render([
    "page.html": "{% for t in tags %}{% include 'part.html' %}{% endfor %}{% include 'part.html' %}",
    "part.html": "{{ t }}",
  ])
  #expect(outcome.atLoad.count == 1)
  #expect(outcome.atLoad.first?.hasPrefix("part.html:1:4: error[E0720]: unknown name `t`") == true)
}

@Test func `a loop of templates is shown whole`() {
  let outcome = render([
    "page.html": "{% extends 'a.html' %}", "a.html": "{% include 'b.html' %}",
    "b.html": "{% include 'a.html' %}",
  ])
  #expect(
    outcome.atLoad == [
      "b.html:1:12: error[E0715]: templates lead back to themselves: `a.html` → `b.html` → `a.html` "
        + "(remove one of these includes or extends)"
    ])
}

@Test func `a page knows which templates it is made of`() {
  let outcome = render([
    "page.html": "{% extends 'base.html' %}{% block a %}{% include 'part.html' %}{% endblock %}",
    "base.html": "{% block a %}{% endblock %}", "part.html": "x", "other.html": "y",
  ])
  #expect(outcome.library.dependencies(of: "page.html") == ["base.html", "page.html", "part.html"])
  #expect(outcome.library.names == ["page.html"])
}

@Test func `a name of another page may be asked for, but not used`() {
  var table = InputFiles()
  let texts = [
    (
      "one.html",
      "{% if only_two is defined %}{{ only_two }}{% else %}no{% endif %}{{ only_two|default('d') }}"
    ),
    ("two.html", "{% if only_two is defined %}{{ only_two }}{% endif %}"), ("three.html", "{{ only_two }}"),
  ]
  let files = texts.map { name, text in
    let file = InputFile(path: "templates/\(name)", text: text)
    return (name: name, id: table.add(file), file: file)
  }
  let one = RecordShape("One", "One.", [.init("title", .text, "A title.")])
  let two = RecordShape("Two", "Two.", [.init("only_two", .text, "A text.")])
  let loaded = TemplateLibrary.load(
    .init(files), pages: ["one.html": one, "two.html": two, "three.html": one])
  #expect(
    loaded.diagnostics.map { line($0, in: table) } == [
      "three.html:1:4: error[E0720]: unknown name `only_two` "
        + "(only other pages have it; ask `{% if only_two is defined %}` first)"
    ])
  var buffer = HTMLBuffer()
  _ = loaded.value.render("one.html", one.record([("title", .text("x"))]), into: &buffer)
  _ = loaded.value.render("two.html", two.record([("only_two", .text("y"))]), into: &buffer)
  #expect(String(decoding: buffer.bytes, as: UTF8.self) == "nody")
}

@Test func `a page without a template, and a template that is not UTF-8, are told`() {
  var table = InputFiles()
  let file = InputFile(path: "templates/page.html", bytes: Array("a".utf8) + [0xff])
  let files = [(name: "page.html", id: table.add(file), file: file)]
  let loaded = TemplateLibrary.load(
    .init(files), pages: ["page.html": Samples.page, "gone.html": Samples.page, "lost.html": Samples.page])
  #expect(
    loaded.diagnostics.map { line($0, in: table) } == [
      "page.html:1:1: error[E0714]: the page template `gone.html` is missing (add a file `templates/gone.html`)",
      "page.html:1:1: error[E0714]: the page template `lost.html` is missing (add a file `templates/lost.html`)",
      "page.html:1:2: error[E0705]: this template is not UTF-8 (save the file as UTF-8)",
    ])
}

@Test func `a block cannot show itself`() {
  let outcome = render([
    "page.html":
      "{% extends 'base.html' %}{% block b %}{% block a %}{{ super() }}{% endblock %}{% endblock %}",
    "base.html": "{% block a %}{% block b %}{% endblock %}{% endblock %}",
  ])
  #expect(
    outcome.atLoad.last
      == "page.html:1:48: error[E0715]: block `a` is shown inside itself "
      + "(remove the inner block or the `super()` that leads to it)")
}

@Test func `shapes are listed for theme authors`() {
  #expect(
    documentation(of: [Samples.entity]) == """
      ## Entity

      Somebody or something.

      | name | type | what it is |
      |---|---|---|
      | `name` | text | The name. |
      | `parent` | [Entity](#entity), or none | What it is part of. |

      """)
}

@Test func `values are written as JSON, with HTML marked`() {
  #expect(
    json(of: .record(Samples.source("A \"b\" </é>", 2))) == """
      {
        "title": "A \\"b\\" </é>",
        "url": "/sources/2/",
        "rank": 2,
        "note": null,
        "body": {
          "html": "<i>2</i>"
        }
      }

      """)
}
