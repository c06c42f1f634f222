"""A site with something hostile in every field that takes text: markup, directions, endless words, signs."""

import itertools
import json

TEXTS = [
    "<script>alert(1)</script> \"'><img src=x onerror=alert(2)>",
    "]]> --> </style></script></svg></title> <!-- &amp; &lt;",
    "\u202eright to left\u202c \u2067עברית\u2069 \u200fعربي\u200e mixed",
    "Donau" * 60,
    "👩‍👩‍👧‍👦🇺🇦🏳️‍🌈 " * 8,
    "Z̸̢̛̖͎a̷͇͐l̵̰̾g̶͈̈́o̴̗͝ ñ ë ộ",
    "{{ site.title }} {% raw %} ${x} `code` *a* [b](c ^d \\",
    "漢字かな交じり文" * 20,
    "A very long statement of an official, " * 9 + "and nothing more.",
    "\u00a0 . \u00a0",
]
LANGUAGES = ["ar", "uk", "zh", "he", "en"]


def write(folder, language="en", articles=12):
    """Writes the content of the site; its templates are the caller's."""
    texts = itertools.cycle(TEXTS)
    languages = itertools.cycle(LANGUAGES)

    def text():
        return next(texts)

    def entry(path, keys, body=""):
        # Every JSON value is a YAML value.
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
        target = folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("---\n" + "\n".join(lines) + f"\n---\n{body}\n")

    verdicts = [
        {"id": f"v{n}", "label": label, "meaning": text(), "unrated": n == 4}
        for n, label in enumerate(["<b>True</b>", "Half" * 40, "\u200fخطأ", "False & ]]>", "🤷 unknown"])]
    settings = {
        "title": TEXTS[0], "description": TEXTS[8], "base-url": "https://example.org/a%20b/", "language": language,
        "publisher": {"name": TEXTS[2], "kind": "organisation"}, "verdicts": verdicts,
        "navigation": ["articles", "claims", "timeline", "entities", "sources", "corrections", "about"],
        "rules": {"independent-origins": 2},
    }
    (folder / "content").mkdir(parents=True)
    (folder / "content/site.yml").write_text(
        "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in settings.items()))

    kinds = itertools.cycle(["person", "organisation", "place", "document", "other"])
    for n, name in enumerate(TEXTS):
        entry(f"entities/e{n}.md", {
            "name": f"{name} {n}", "kind": next(kinds), "aliases": [f"{text()} alias {n}"], "role": text(),
            "names": {next(languages): [f"{text()} name {n}"]}, "wikidata": f"Q{n + 1}",
            "same-as": [f"https://example.org/?a={n}&b=(c)&d='e';f=g,h"], **({"part-of": f"e{n - 1}"} if n else {}),
        }, text())
    media = itertools.cycle(["article", "post", "document", "dataset", "video", "law"])
    for n in range(len(TEXTS)):
        entry(f"sources/s{n}.md", {
            "title": text(), "publisher": f"e{n}", "authors": [f"e{(n + 1) % 10}", f"{text()} author"],
            "date": ["2023-04-24", "2023?", "../2022", "202X", "[2021,2024]"][n % 5], "accessed": "2024-01-01",
            "url": f"https://example.org/{n}/?q='x'&amp;y=%E4&copy=ü#é!*", "kind": "primary", "medium": next(media),
            "archived": [f"https://web.archive.org/web/2023/https://example.org/{'a' * 250}{n}"],
            "language": next(languages), "reliability": "ABCDEF"[n % 6], "interests": text(),
            "status": ["live", "corrected", "retracted", "gone"][n % 4],
            "relays": [{"source": f"s{(n + 1) % 10}", "how": ["names", "translates", "unattributed"][n % 3]}],
        }, text())
    for n in range(articles):
        claims = [{
            "id": f"c{n}-{m}", "claim": text(), "by": [f"e{(n + m) % 10}", f"{text()} speaker"], "verdict": f"v{m}",
            "date": ["2023-04-24", "2023-04~", "../2022-02", "2023-01/..", "{2022-01,2023-05}"][m], "because": text(),
            "quote": {"text": text(), "language": next(languages), "source": f"s{m}"},
            "appeared": [f"s{m}", f"s{m + 1}"], "single-origin": text(),
            "evidence": [
                {"source": f"s{(n + m + k) % 10}", "bearing": bearing, "credibility": k + 1, "note": text(), "quote": text()}
                for k, bearing in enumerate(["supports", "undermines", "context"])],
            "figures": [{"id": "f", "value": 10 ** (n + 1), "unit": text(), "population": text(), "as-of": "2023~"}],
            "contacted": {"who": f"e{m}", "date": "2024-01-01", "reply": text()},
        } for m in range(5)]
        entry(f"articles/a{n}.md", {
            "title": text(), "date": f"2024-03-{n + 1:02}", "updated": "2024-04-01", "authors": [f"e{n % 10}", text()],
            "reviewed-by": [text()], "summary": text(), "language": language, "why-checked": text(),
            "claims": claims, "extra": {"a": text()},
            "events": [{"date": f"2023-0{n % 9 + 1}", "title": text(), "summary": text(), "entities": ["e1"], "sources": ["s1"]}],
            "corrections": [{
                "date": "2024-03-20", "kind": "substantive", "text": text(), "claim": f"c{n}-0", "from": "v1", "to": "v0"}],
        }, BODY)
    entry("pages/about.md", {"title": TEXTS[3], "description": text()}, BODY)


BODY = "\n\n".join(
    ["## " + text.replace("\\", "") for text in TEXTS[:4]]
    + [f"Words {'x' * 200} [@s1, p. <b>] and [[e1]], [[e2|{'long ' * 30}]], ~~struck~~, `{'code' * 80}`, 24 April 2023.",
       "> " + TEXTS[2] + "\n> -- [@s2]", "```\n" + "wide " * 60 + "\n```", "| a | b |\n|---|---|\n" + f"| {'c' * 120} | d |",
       "- " + TEXTS[0] + "\n  1. " + TEXTS[4], "^[A note with [@s3].] <https://example.org/" + "p" * 200 + ">"])
