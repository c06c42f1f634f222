import Testing

/// Every diagnostic with its whole text and place: the template on the left, what is said about it on the
/// right.
@Test(arguments: complaints + habitComplaints)
func `a mistake is reported once, at its place`(_ example: Complaint) {
  let outcome = render([
    "page.html": example.page, "part.html": example.part, "base.html": "<p>{% block a %}{% endblock %}</p>",
  ])
  #expect((outcome.atLoad + outcome.atRunTime).joined(separator: "\n") == example.says)
}

@Test func `the end of another tag than the open one is reported once`() {
  let outcome = render(["page.html": "{% if draft %}a{% endfor %}b"])
  #expect(
    outcome.atLoad == [
      "page.html:1:16: error[E0718]: `{% endfor %}` closes nothing (write `{% endif %}`, which closes `{% if %}`, "
        + "or remove it)"
    ])
}

/// HTML that may well be meant: elements without an end tag, and those that branches open and close.
@Test(arguments: [
  "<p>a<p>b<ul><li>c<li>d</ul><table><tr><td>e</table><br><img src=\"/a\" alt=\"\">",
  "{% if draft %}<a href=\"/\">{% endif %}a{% if draft %}</a>{% endif %}",
  "{% if draft %}<b>{% else %}<i>{% endif %}a{% if draft %}</b>{% else %}</i>{% endif %}",
  "{% for x in tags %}{% if not loop.first %}</ul>{% endif %}<ul><li>{{ x }}{% endfor %}</ul>",
  "{% for x in tags %}{% if loop.first %}<ul>{% endif %}<li>{{ x }}{% if loop.last %}</ul>{% endif %}{% endfor %}",
  "<svg><path d=\"\"/><g><use href=\"#a\"/></g></svg>",
  "<div class=\"a{% if draft %} b{% endif %}\">{{ body }}</div>",
  "<!-- {% if draft %}a{% endif %} <div> -->",
  "{% set x %}<div>{% endset %}a",
  "<script>if (1 < 2) { document.write('<div>') }</script>",
  "<title>a</title><textarea>b</textarea>",
])
func `nothing is said of elements that may be meant so`(_ page: String) {
  #expect(render(["page.html": page]).atLoad.filter { $0.contains("W073") } == [])
}

@Test func `a warning does not keep a page from being rendered`() {
  let outcome = render(["page.html": "<div>{{ title }}"])
  #expect(outcome.html == "<div>Élan &amp; &lt;Tea&gt; &#34;now&#34; it&#39;s")
}

@Test func `nothing is said of the blocks of a template that could not be read`() {
  for base in ["{% block a %}{% endblock %}{{ title", "<<<<<<< HEAD\n{% block a %}{% endblock %}\n"] {
    let outcome = render([
      "page.html": "{% extends \"base.html\" %}{% block b %}x{% endblock %}", "base.html": base,
    ])
    #expect(outcome.atLoad.count == 1)
    #expect(outcome.atLoad[0].hasPrefix("base.html:1:"))
  }
}

@Test func `a byte order mark is no text`() {
  let outcome = render([
    "page.html": "\u{FEFF}{% extends \"base.html\" %}{% block a %}x{% endblock %}",
    "base.html": "\u{FEFF}<p>{% block a %}{% endblock %}</p>",
  ])
  #expect(outcome.html == "<p>x</p>")
}

@Test func `templates that include each other twice, level upon level, are stopped`() {
  let next = (0..<24).map { level in
    ("\(level).html", "{% include \"\(level + 1).html\" %}{% include \"\(level + 1).html\" %}")
  }
  let files = [("page.html", "{% include \"0.html\" %}"), ("24.html", "x")] + next
  #expect(
    render(files).atLoad == [
      "23.html:1:35: error[E0706]: the page is put together from more than 20000 included templates and blocks "
        + "(do not include a template twice that includes another twice, and so on: loop over a list)"
    ])
}

struct Complaint: Sendable {
  let page: String
  let part: String
  let says: String

  init(_ page: String, part: String = "", _ says: String) {
    self.page = page
    self.part = part
    self.says = says
  }
}
