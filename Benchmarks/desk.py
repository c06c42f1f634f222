"""What a desk does in one save: the edits that `serve_latency.py` measures.

Each of `EDITS` takes an article of a made site and the mark of this save, which stands in its text afterwards;
what an edit adds differs with the mark. Each of `OTHERS` takes such a site's `content` and a mark and gives a
`Save` of other files.
"""

import json
import re
from dataclasses import dataclass, field


class Entry:
    """A file of a made site: every value of its front matter is JSON in one line."""

    def __init__(self, text):
        head, self.body = text[4:].split("\n---\n", 1)
        self.fields = {}
        for line in head.splitlines():
            key, value = line.split(": ", 1)
            try:
                self.fields[key] = json.loads(value)
            except ValueError:
                self.fields[key] = value

    @property
    def text(self):
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.fields.items()]
        return "---\n" + "\n".join(lines) + "\n---\n" + self.body

    def add(self, key, *values):
        self.fields.setdefault(key, []).extend(values)

    @property
    def claim(self):
        return self.fields["claims"][0]


def number(mark):
    """Of the round and the kind, which stand in the mark."""
    return int(re.sub(r"\D", "", mark))


def inline(mark):
    return {
        "title": f"A report of {mark}", "url": f"https://example.net/{mark}", "date": "2025-05-05",
        "publisher": "Tusos Paper", "kind": "primary",
    }


def day(mark):
    return f"2022-03-{1 + number(mark) % 28:02}"


def claim(mark):
    return {
        "id": f"claim-{mark}", "claim": f"What {mark} says.", "verdict": "refuted", "because": "It is not so.",
        "date": day(mark), "single-origin": "It is enough.", "reasons": {"one-sided": "It is so."},
        "evidence": [{"source": "source-1651", "bearing": "undermines"}],
    }


def correction(mark, **more):
    return {"date": "2025-06-01", "kind": "minor", "text": f"Corrected {mark}.", **more}


def with_verdict(entry, mark):
    before, after = entry.claim["verdict"], ["refuted", "supported"][number(mark) % 2]
    if before == after:
        after = "unproven"
    entry.claim["verdict"] = after
    change = {"kind": "substantive", "claim": entry.claim["id"], "from": before, "to": after}
    entry.add("corrections", {**correction(mark), **change})


def set_field(key, value):
    def edit(entry, mark):
        entry.fields[key] = value(mark) if callable(value) else value

    return edit


def add_field(key, value):
    return lambda entry, mark: entry.add(key, value(mark) if callable(value) else value)


def words(text):
    def edit(entry, mark):
        entry.body += f"\n{text.replace('MARK', mark)}\n"

    return edit


def renamed_heading(entry, mark):
    entry.body = re.sub(r"^## .*", f"## Heading {mark}", entry.body, count=1, flags=re.M)


def source_of_evidence(entry, mark):
    entry.claim["evidence"][0]["source"] = f"source-{100 + number(mark)}"


def name_of_others(entry, mark):
    pairs = re.findall(r"[a-z]+ [a-z]+", entry.body)
    entry.add("entities", pairs[number(mark) % len(pairs)])


def inline_evidence(entry, mark):
    entry.claim["evidence"].append({"source": inline(mark), "bearing": "supports"})


def relay(entry, mark):
    source = {**inline(mark), "relays": [{"source": "source-1651", "how": "names"}]}
    entry.claim["evidence"].append({"source": source, "bearing": "context"})


def event(date):
    return lambda mark: {"title": f"What {mark} tells", "date": date(mark) if callable(date) else date}


def moved_event(entry, mark):
    entry.fields.setdefault("events", [event(day)(mark)])[0]["date"] = day(mark)


def without(key):
    return lambda entry, mark: entry.fields.pop(key, None)


def fewer_claims(entry, mark):
    entry.fields["claims"].pop()


def figure(entry, mark):
    number = {"id": f"figure-{mark}", "value": 5, "unit": "people"}
    entry.claim["figures"] = [*entry.claim.get("figures", []), number]


EDITS = {
    "a typo in the text": words(""),
    "the title": set_field("title", lambda mark: f"A title of {mark}"),
    "the summary": set_field("summary", lambda mark: f"In short {mark}."),
    "a heading added": words("## A part of MARK"),
    "a heading changed": renamed_heading,
    "a table": words("| one | two |\n| --- | --- |\n| MARK | 2 |"),
    "a footnote": words("A note^[About MARK.]"),
    # Of a source without a snapshot, which would not have these words.
    "a quotation of a source": words("> The words of MARK\n>\n> -- [@source-843]"),
    "a citation": words("As said [@source-7]."),
    "a name that an entity has": add_field("entities", "teditomi-ladulo"),
    "a new name in entities": add_field("entities", lambda mark: f"Person {mark}"),
    # Two words that stand side by side in some twenty other texts, too.
    "a new name of many texts": name_of_others,
    "an author more": add_field("authors", "nukobole-kusuroba"),
    "a new author": add_field("authors", lambda mark: f"Author {mark}"),
    "an existing source listed": add_field("sources", lambda mark: f"source-{200 + number(mark)}"),
    "a source written inline": add_field("sources", inline),
    "inline evidence": inline_evidence,
    "inline evidence that relays": relay,
    "a source of evidence": source_of_evidence,
    "a claim": add_field("claims", claim),
    "a claim less": fewer_claims,
    "a figure of a new kind": figure,
    "a verdict with a correction": with_verdict,
    "a correction": add_field("corrections", correction),
    "an event on a known day": add_field("events", event(day)),
    "an event on a new day": add_field("events", event(lambda mark: f"18{10 + number(mark) % 80}-03-04")),
    "an event moved": moved_event,
    "no events": without("events"),
    "the date": set_field("date", day),
    "the date to a new day": set_field("date", lambda mark: f"19{10 + number(mark) % 60}-03-04"),
    "updated": set_field("updated", "2025-06-01"),
    "the language": set_field("language", "uk"),
    "an old address": add_field("aliases", lambda mark: f"/old/{mark}/"),
    "featured": set_field("featured", True),
}


@dataclass
class Save:
    """Files that are written at once (None takes one away) and the page on which that shows."""

    files: dict
    address: str
    mark: str
    # Whether the mark is gone from the page afterwards.
    takes_away: bool = False
    # Files that stand before it.
    before: dict = field(default_factory=dict)


def article(mark, **more):
    entry = Entry('---\ntitle: ""\n---\n')
    entry.fields = {
        "title": f"An article of {mark}", "date": "2022-03-04", "authors": ["teditomi-ladulo"],
        "claims": [claim(mark)], "events": [event(day)(mark)], **more,
    }
    entry.body = f"Text of {mark} [@source-7].\n"
    return entry.text


def new_article(content, mark):
    return Save({content / f"articles/new-{mark}.md": article(mark)}, f"/articles/new-{mark}/", mark)


def deleted_article(content, mark):
    path = content / f"articles/new-{mark}.md"
    return Save({path: None}, f"/articles/new-{mark}/", mark, takes_away=True, before={path: article(mark)})


def renamed_article(content, mark):
    old, new = (content / f"articles/{word}-{mark}.md" for word in ["old", "new"])
    return Save({old: None, new: article(mark)}, f"/articles/new-{mark}/", mark, before={old: article(mark)})


def published_draft(content, mark):
    path = content / f"articles/new-{mark}.md"
    return Save({path: article(mark)}, f"/articles/new-{mark}/", mark, before={path: article(mark, draft=True)})


def withdrawn_article(content, mark):
    path = content / f"articles/new-{mark}.md"
    before = {path: article(mark)}
    return Save({path: article(mark, draft=True)}, f"/articles/new-{mark}/", mark, takes_away=True, before=before)


def translation(content, mark):
    original = sorted((content / "articles").glob("*.md"))[4].stem
    text = article(mark, **{"language": "uk", "translation-of": original})
    return Save({content / f"articles/new-{mark}.md": text}, f"/articles/new-{mark}/", mark)


def entry_file(folder, edit, place=3):
    def save(content, mark):
        path = sorted((content / folder).glob("*.md"))[place]
        entry = Entry(path.read_text())
        edit(entry, mark)
        entry.body += f"\n{mark}\n"
        return Save({path: entry.text}, f"/{folder}/{path.stem}/", mark)

    return save


def new_entity(content, mark):
    path = content / f"entities/new-{mark}.md"
    return Save({path: f'---\nname: "Person {mark}"\nkind: "person"\n---\n'}, f"/entities/new-{mark}/", mark)


def image(content, mark):
    path = sorted((content / "articles").glob("*.md"))[4]
    text = path.read_text() + f"\n![A picture of {mark}](/media/{mark}.svg)\n"
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
    return Save({path: text, content / f"media/{mark}.svg": picture}, f"/articles/{path.stem}/", mark)


def title_of_site(content, mark):
    path = content / "site.yml"
    text = re.sub(r"^title: .*", f'title: "Checks {mark}"', path.read_text(), flags=re.M)
    return Save({path: text}, "/search/", mark)


OTHERS = {
    "a new article": new_article,
    "an article deleted": deleted_article,
    "an article renamed": renamed_article,
    "a draft published": published_draft,
    "an article becomes a draft": withdrawn_article,
    "a translation": translation,
    "an image": image,
    "an entity's text": entry_file("entities", words("")),
    "an entity's alias": entry_file("entities", add_field("aliases", lambda mark: f"Alias {mark}")),
    "an entity's role": entry_file("entities", set_field("role", lambda mark: f"Role {mark}")),
    "a source's note": entry_file("sources", words("")),
    "a source's title": entry_file("sources", set_field("title", lambda mark: f"Title {mark}")),
    "a new entity": new_entity,
    "the site's title": title_of_site,
}
