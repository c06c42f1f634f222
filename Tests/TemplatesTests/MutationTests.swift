import TestSupport
import Testing

/// Templates cut, doubled and strewn with marks must be read to their end, whatever is said about them.
@Test func `no mutation of a template stops the loader or the renderer`() {
  var random = SeededRandom(seed: 7)
  for _ in 0..<20_000 {
    var page = Array((seeds.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&page, &random) }
    let text = String(decoding: page, as: UTF8.self)
    let outcome = render(["page.html": text, "part.html": seeds[0], "base.html": seeds[1]])
    #expect(outcome.html.utf8.count < 1_000_000)
  }
}

private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
  let at = Int.random(in: 0...bytes.count, using: &random)
  switch Int.random(in: 0..<4, using: &random) {
  case 0: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
  case 1: bytes.insert(contentsOf: (scraps.randomElement(using: &random) ?? "").utf8, at: at)
  case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: bytes.isEmpty ? 0 : at / 2)
  default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
  }
}

private let scraps = [
  "{{", "}}", "{%", "%}", "{#", "#}", "-", "|", "(", ")", "[", "]", "'", "\"", "{% if title %}",
  "{% endif %}",
  "{% for x in tags %}", "{% endfor %}", "{% else %}", "{% block a %}", "{% endblock %}", "{% raw %}",
  "super()", "<",
  ">", "=", "<script>", "href=", "\n", "\r", "é", "{% set x = 1 %}", "{% set x %}", "{% endset %}",
  "loop.index",
  "extra.nope", "none", " is ", " in ", " not ", "-9223372036854775808", "9223372036854775807", "//0", "%",
  "|int",
  "{% include 'part.html' %}", "{% extends 'base.html' %}", ".", ",", "[1:]", "~",
]

private let seeds = [
  "<p class=\"{{ title }}\">{% for s in sources if s.rank > 1 %}{{ s.title|upper }}{{ loop.index }}{% else %}-{% endfor %}</p>",
  "<html>{% block a %}{{ count // 2 ~ extra.number }}{% endblock %}{% set y %}<i>{{ body }}</i>{% endset %}{{ y }}</html>",
  "{% extends 'base.html' %}{% block a %}{{ super() }}{% if summary %}{{ summary|truncate(9, true) }}{% endif %}{% endblock %}",
  "{%- with a = tags|sort -%}{{ a[0] ~ a[1:]|join(', ') }}{%- endwith %}{% for k, v in extra|items %}{{ k }}{% endfor %}",
  "{% for g in sources|groupby('title') %}{{ g.grouper }}{{ g.list|map(attribute='rank')|sum }}{% endfor %}{{ extra|tojson }}",
  "<a href=\"/{{ title|urlencode }}\">{{ 'a' if count is odd and draft else \"b\\n\" }}</a>{# note #}{% raw %}{{ x }}{% endraw %}",
]
