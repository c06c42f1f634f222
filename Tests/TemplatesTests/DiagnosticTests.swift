import Testing

/// Every diagnostic with its whole text and place: the template on the left, what is said about it on the
/// right.
@Test(arguments: complaints)
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
