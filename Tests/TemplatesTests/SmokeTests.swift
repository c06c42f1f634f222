import Testing

@Test func `a page renders`() {
  let outcome = render([
    "page.html":
      "{% extends \"base.html\" %}{% block a %}{{ super() }}{% for s in sources %}{{ loop.index }}{{ s.title }}{% endfor %}{% endblock %}",
    "base.html": "<p>{% block a %}x{{ title }}{% endblock %}</p>",
  ])
  #expect(outcome.atLoad == [])
  #expect(outcome.html == "<p>xÉlan &amp; &lt;Tea&gt; &#34;now&#34; it&#39;s1Zeta2alpha3Zeta</p>")
}
