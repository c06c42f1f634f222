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
OTHER_TEXTS = [
    "وبالمستندات" * 25,
    "ภาษาไทยไม่มีวรรค" * 15,
    "\u202e\u2066\u2067unclosed \u202dcontrols \u061cمرحبا",
    "a" + "\u0301\u0323" * 80 + " क्ष्म्य" * 9,
    "\u200b\u2060\u200d\u00ad\u3164",
    "Whether " + "a title of three hundred letters is still a title " * 6,
    "<h1>x</h1> &nbsp; **b** [[e1]] [@s1] ~~s~~ ^[n] | c | <!--",
    "https://example.org/" + "a/very-long_path?q=" * 12,
    "١٢٣ 123 עברית (abc) «مرحبا» [x] 100%",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 40 + "ﷺ" * 30,
]
LANGUAGES = ["ar", "uk", "zh", "he", "en"]


def write(folder, language="en", articles=12, words=TEXTS):
    """Writes the content of the site, `words` ten texts; its templates are the caller's.

    Gives the function that writes an entry.
    """
    texts = itertools.cycle(words)
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
        "title": words[0], "description": words[8], "base-url": "https://example.org/a%20b/", "language": language,
        "publisher": {"name": words[2], "kind": "organisation", "logo": "media/wide logo.svg"}, "verdicts": verdicts,
        "navigation": ["articles", "claims", "timeline", "entities", "sources", "corrections", "about"],
        "rules": {"independent-origins": 2},
    }
    (folder / "content/media").mkdir(parents=True)
    (folder / "content/media/wide logo.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 300'><rect width='900' height='300'/></svg>")
    (folder / "content/site.yml").write_text(
        "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in settings.items()))

    kinds = itertools.cycle(["person", "organisation", "place", "document", "other"])
    for n, name in enumerate(words):
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
    entry("pages/about.md", {"title": words[3], "description": text()}, BODY)
    return entry


def write_crowd(folder):
    """Too much of everything: claims of an article, mentions, relays in a ring, columns; and an article of nothing."""
    entry = write(folder, articles=1, words=OTHER_TEXTS)
    texts = itertools.cycle(OTHER_TEXTS)

    def text():
        return next(texts)

    for n in range(40):
        entry(f"sources/ring-{n}.md", {
            "title": f"Ring {n} {text()}", "url": f"https://example.org/ring/{n}",
            "relays": [{"source": f"ring-{(n + 1) % 40}", "how": "names"}, {"source": f"ring-{(n + 7) % 40}", "how": "translates"}]})
    entry("articles/crowd.md", {
        "title": "Crowd", "date": "2024-02-01", "language": "en", "authors": ["e1"],
        "claims": [{
            "id": f"crowd-{n}", "claim": f"{n}: {text()}", "by": ["e1"], "verdict": f"v{n % 5}", "because": text(),
            "date": f"2022-{n % 12 + 1:02}", "evidence": [{"source": f"ring-{n % 40}", "bearing": "supports", "credibility": 2}],
        } for n in range(60)],
        "events": [
            {"date": f"20{n % 20 + 10}-{n % 12 + 1:02}-{n % 28 + 1:02}", "title": f"Event {n}", "entities": ["e1"]}
            for n in range(400)],
    }, "|" + " column |" * 20 + "\n|" + "---|" * 20 + "\n|" + " value |" * 20 + "\n\n```\n" + "c" * 500 + "\n```\n")
    entry("articles/nothing.md", {"title": "Nothing", "date": "2024-02-02"})


BODY = "\n\n".join(
    ["## " + text.replace("\\", "") for text in TEXTS[:4]]
    + [f"Words {'x' * 200} [@s1, p. <b>] and [[e1]], [[e2|{'long ' * 30}]], ~~struck~~, `{'code' * 80}`, 24 April 2023.",
       "> " + TEXTS[2] + "\n> -- [@s2]", "```\n" + "wide " * 60 + "\n```", "| a | b |\n|---|---|\n" + f"| {'c' * 120} | d |",
       "![" + TEXTS[2] + "](<../media/wide logo.svg>)", "- " + TEXTS[0] + "\n  1. " + TEXTS[4], "^[A note with [@s3].] <https://example.org/" + "p" * 200 + ">"])
