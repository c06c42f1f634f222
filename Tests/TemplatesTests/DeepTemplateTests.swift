import Testing

/// What nests without an end would take the stack down, in a thread that has little of it.
@Test(
  "whatever is nested or chained without an end is refused in one message",
  arguments: [
    repeated("{% if ", "title or ", "title %}{% endif %}"),
    repeated("{% if ", "title and ", "title %}{% endif %}"),
    repeated("{% if ", "not ", "title %}{% endif %}"),
    repeated("{{ count", " + count", " }}"),
    repeated("{{ count", " * count", " }}"),
    repeated("{{ title", "|upper", " }}"),
    repeated("{{ count", " is eq 1", " }}"),
    repeated("{{ extra", ".key", " }}"),
    repeated("{{ extra", "[0]", " }}"),
    repeated("{{ extra", "[:1]", " }}"),
    repeated("{{ ", "-", "count }}"),
    repeated("{{ ", "(", "count }}"),
    repeated("{{ ", "[", "count }}"),
    repeated("{{ ", "title if draft else ", "title }}"),
    repeated("{{ ", "title|default(", "title }}"),
    repeated("", "{% if draft %}", ""),
  ])
func deep(page: String) {
  let complaints = render(["page.html": page]).atLoad.filter { $0.contains("E0706") }
  #expect(complaints.count == 1)
}

@Test func `a chain that is too long is told with what to do`() {
  let chain = Array(repeating: "title", count: 302).joined(separator: " or ")
  #expect(
    render(["page.html": "{{ \(chain) }}"]).atLoad == [
      "page.html:1:2710: error[E0706]: more than 300 operators, filters or fields are chained or nested here "
        + "(give a part a name first: `{% set part = ... %}`)"
    ])
}

@Test func `hundreds of terms and thousands of branches and parts are no nesting`() {
  let terms = Array(repeating: "missing", count: 250).joined(separator: " or ")
  #expect(render(["page.html": "{{ \(terms) or title|upper }}"]).atLoad == [])
  let parts = Array(repeating: "count", count: 5_000)
  #expect(render(["page.html": "{{ \(parts.joined(separator: " ~ ")) }}"]).html.utf8.count == 5_000)
  #expect(render(["page.html": "{{ [\(parts.joined(separator: ", "))]|length }}"]).html == "5000")
  let branches = (0..<5_000).map { "{% elif count == \($0) %}\($0)" }.joined()
  #expect(render(["page.html": "{% if missing %}\(branches){% else %}-{% endif %}"]).html == "7")
}

@Test func `lists in lists that sets make one by one are refused`() {
  let sets = String(repeating: "{% set x = [x] %}", count: 61)
  #expect(
    render(["page.html": "{% set x = 1 %}\(sets)"]).atLoad == [
      "page.html:1:1047: error[E0706]: this is nested more than 60 deep "
        + "(move a part to a template of its own and include it)"
    ])
}

@Test func `tags of templates that include each other count together`() {
  let tags = String(repeating: "{% if draft %}", count: 50)
  let ends = String(repeating: "{% endif %}", count: 50)
  let outcome = render([
    "page.html": "\(tags){% include 'a.html' %}\(ends)", "a.html": "\(tags){% include 'b.html' %}\(ends)",
    "b.html": "b",
  ])
  #expect(
    outcome.atLoad == [
      "a.html:1:712: error[E0706]: this is nested more than 60 deep "
        + "(move a part to a template of its own and include it)"
    ])
}

private func repeated(_ start: String, _ piece: String, _ end: String) -> String {
  start + String(repeating: piece, count: 20_000) + end
}
