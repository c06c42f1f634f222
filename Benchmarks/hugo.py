#!/usr/bin/env python3
"""Writes the same invented site for Hugo, whose templates make the same pages.

What build-site finds by itself is spelled out here: mentions, citations and dates are links, and the front
matter lists what an entry names and cites, where and how often, when it stands, and who appears with whom.
Entities, sources and the timeline's periods are taxonomies.
"""

import shutil
from collections import Counter
from pathlib import Path

from corpus import arguments, entity_ids, source_ids, write_entry
from model import VERDICTS, Citation, Corpus, Day, Heading, Mention, Note, Paragraph, Quotation, Table

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent / "templates" / "assets"
ROOT = "/checks/"
# How many others an entity's page shows that appear with it.
COMPANIONS = 24
# The months of EDTF's seasons; a winter is listed in the year that it begins in.
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}
SECTIONS = {
    "articles": {"title": "Articles"},
    "claims": {"title": "Claims", "cascade": {"target": {"kind": "page"}, "outputs": ["html", "card"]}},
    "entities": {"title": "Who and what"},
    "sources": {"title": "Sources"},
    "timeline": {"title": "Timeline"},
    "by-date": {"title": "Sources by date", "layout": "by-date"},
    "corrections": {"title": "Corrections", "layout": "corrections"},
    "figures": {"title": "Figures", "layout": "figures"},
    "figures/people": {"title": "people", "layout": "figure"},
    "search": {"title": "Search", "layout": "search"},
    # Listed and in taxonomies, without pages of their own.
    "events": {
        "title": "Events", "build": {"render": "never"}, "sitemap": {"disable": True},
        "cascade": {"build": {"render": "link"}, "sitemap": {"disable": True}}},
}


def write_site(corpus, folder):
    shutil.copytree(HERE / "hugo-site", folder)
    shutil.copytree(ASSETS, folder / "static" / "assets")
    content = folder / "content"
    for name, keys in SECTIONS.items():
        (content / name).mkdir(parents=True)
        write_entry(content / name / "_index.md", keys)
    survey = Survey()
    for event in corpus.events():
        write_event(event, None, corpus, content)
        survey.note(event.when, [*event.entities, *References(event.blocks).mentions])
    for article in corpus.articles():
        write_article(article, corpus, content)
        survey.note_article(article)
    for number, entity in enumerate(corpus.entities):
        write_term(content / "entities" / entity.id, entity_keys(number, entity, survey, corpus))
    for source in corpus.sources:
        write_term(content / "sources" / source.id, source_keys(source, survey, corpus), source.notes)


def write_article(article, corpus, content):
    for claim in article.claims:
        write_entry(content / "claims" / f"{claim.id}.md", claim_keys(claim, article, corpus))
    for event in article.events:
        write_event(event, article, corpus, content)
    body = Writer(corpus).markdown(article.blocks)
    write_entry(content / "articles" / f"{article.id}.md", article_keys(article, corpus), body)


class Survey:
    """What all entries tell together: the periods of the timeline, and who is named with whom how often."""

    def __init__(self):
        self.periods = set()
        self.companions = {}

    def note(self, when, entities=()):
        self.periods.update(stands_in(when))
        for entity in set(entities):
            self.companions.setdefault(entity, Counter()).update(set(entities) - {entity})

    def note_article(self, article):
        self.note(article.published, [article.author, *named_in(article, References(article.blocks))])
        for entry in article.claims + article.events:
            self.note(entry.when)


class References:
    """What a text mentions, cites and quotes, where and how often."""

    def __init__(self, blocks):
        self.mentions, self.citations, self.quotations = {}, {}, []
        self.number_of_citations = 0
        self.section = None
        for block in blocks:
            match block:
                case Heading(text):
                    self.section = [text.lower().replace(" ", "-"), text]
                case Quotation(text, source):
                    self.quotations.append(block)
                    self._cite([source])
                case _:
                    self._note_spans(block)

    def _note_spans(self, block):
        for span in spans_of([block]):
            match span:
                case Mention(entity):
                    self._place(self.mentions, entity)
                case Citation(sources):
                    self._cite(sources)

    def _cite(self, sources):
        self.number_of_citations += 1
        for source in sources:
            self._place(self.citations, source).setdefault("back", []).append(self.number_of_citations)

    def _place(self, places, number):
        place = places.setdefault(number, {"times": 0, "sections": []})
        place["times"] += 1
        if self.section and self.section not in place["sections"]:
            place["sections"].append(self.section)
        return place


def write_term(folder, keys, body=""):
    folder.mkdir()
    write_entry(folder / "_index.md", keys, body)


def write_event(event, article, corpus, content):
    body = Writer(corpus).markdown(event.blocks)
    write_entry(content / "events" / f"{event.id}.md", event_keys(event, article, corpus), body)


def entity_keys(number, entity, survey, corpus):
    companions = survey.companions.get(number, Counter()).most_common(COMPANIONS)
    return {
        "title": entity.name, "kind": entity.kind, "aliases_of": entity.aliases, "names": entity.names,
        "role": entity.role,
        "part_of": None if entity.part_of is None else corpus.entities[entity.part_of].id,
        "parts": [other.id for other in corpus.entities if other.part_of == number],
        "companions": [[corpus.entities[other].id, count] for other, count in companions]}


def source_keys(source, survey, corpus):
    publisher, author = (corpus.entities[number].id for number in (source.publisher, source.author))
    relays = [{"source": corpus.sources[number].id, "how": how} for number, how in source.relays]
    keys = dated(source.when)
    if source.when.day not in survey.periods:
        keys["when"]["period"] = None
    return {
        "title": source.title, **keys,
        "timeline": [period for period in keys["timeline"] if period in survey.periods],
        "publisher": publisher, "authors": [author], "accessed": source.accessed, "address": source.url,
        "host": source.url.split("/")[2],
        "archived": [f"https://archive.example.com/{source.url}"] if source.is_archived else [],
        "kind": source.kind, "medium": source.medium, "language": source.language,
        "reliability": source.reliability, "relays": relays, "own_reporting": source.has_own_reporting,
        "entities": list(dict.fromkeys([publisher, author])),
        "sources": [relay["source"] for relay in relays]}


def event_keys(event, article, corpus):
    mentions = References(event.blocks).mentions
    sources, entities = source_ids(event.sources, corpus), entity_ids([*event.entities, *mentions], corpus)
    return {
        "title": event.title, **dated(event.when), "label": "Event", "summary": event.summary,
        "told_by": sources, "sources": sources, "entities": entities, "around": entities,
        "article": article and article.id, "told_apart": article is None,
        "mentions": by_id(corpus.entities, mentions)}


def claim_keys(claim, article, corpus):
    numbers = claim.appeared + [piece.source for piece in claim.evidence]
    sources, by = source_ids(dict.fromkeys(numbers), corpus), entity_ids(claim.by, corpus)
    return {
        "title": claim.claim, **dated(claim.when), "label": "Claim made",
        "article": article.id, "authors": entity_ids([article.author], corpus),
        "checked_on": dated(article.published)["when"], "by": by, "around": by, "verdict": claim.verdict,
        "rank": str(1 + list(VERDICTS).index(claim.verdict)), "because": claim.because,
        "quotation": claim.quotation, "figure": claim.figure,
        "appeared": source_ids(claim.appeared, corpus), "told_by": source_ids(claim.appeared, corpus),
        "evidence": [
            {"source": corpus.sources[piece.source].id, "bearing": piece.bearing,
             "credibility": piece.credibility, "note": piece.note}
            for piece in claim.evidence],
        "sources": sources, "entities": by}


def article_keys(article, corpus):
    references, keys = References(article.blocks), dated(article.published)
    authors, named = entity_ids([article.author], corpus), entity_ids(named_in(article, references), corpus)
    # A claim names whoever said it, too, however often the text does.
    said = {number: {"times": 0} for claim in article.claims for number in claim.by}
    return {
        "title": article.title, **keys, "label": "Check published", "summary": article.summary,
        "checked_on": keys["when"], "authors": authors,
        "claims": [claim.id for claim in article.claims], "events": [event.id for event in article.events],
        "mentions": by_id(corpus.entities, said | references.mentions),
        "citations": by_id(corpus.sources, references.citations),
        "quotations": [
            {"text": block.text, "source": corpus.sources[block.source].id}
            for block in references.quotations],
        "bibliography": source_ids(bibliography(article, references), corpus), "named": sorted(named),
        "entities": list(dict.fromkeys(authors + named)),
        "sources": source_ids(references.citations, corpus)}


def named_in(article, references):
    """The entities that an article, its claims and its events name."""
    said = [number for claim in article.claims for number in claim.by]
    told = [number for event in article.events for number in event.entities]
    return list(dict.fromkeys([*references.mentions, *said, *told]))


def bibliography(article, references):
    """The sources of an article: first those that its text cites, in order."""
    evidence = [piece.source for claim in article.claims for piece in claim.evidence]
    told = [source for event in article.events for source in event.sources]
    return list(dict.fromkeys([*references.citations, *evidence, *told]))


def by_id(entries, places):
    return {entries[number].id: place for number, place in places.items()}


def spans_of(blocks):
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from spans
            case Table(rows):
                yield from (span for row in rows for cell in row for span in cell)


def dated(when):
    """The date that Hugo sorts by, the periods it stands in, and what a template shows."""
    start = when.day or when.periods[-1]
    day = when.day if when.edtf == when.day else None
    manner = "uncertain" if when.edtf[-1] in "?~" else None if day else "coarse"
    return {
        "date": start + "-01-01"[len(start) - 4:], "timeline": stands_in(when), "stands": start,
        "month": start[:7], "during": [] if when.day else months_of(when),
        "when": {
            "edtf": when.edtf, "words": when.words, "day": day, "manner": manner,
            "period": None if "/" in when.edtf else start}}


def months_of(when):
    """The months of a date that is no more exact than a month: of a year, a season or a month."""
    year, _, part = when.edtf.rstrip("?~").partition("-")
    first, last = (1, 12) if not part else (int(part), int(part))
    if last > 12:
        first, last = SEASONS[part]
    return [f"{year}-{month:02}" for month in range(first, last + 1)]


def stands_in(when):
    """The periods that list a date: of several days the first and the last."""
    days = [period for period in when.periods if len(period) == 10]
    return [period for period in when.periods if period not in days[1:-1]]


class Writer:
    """Writes one text: its notes are numbered, and a name is a link at its first mention in each section."""

    def __init__(self, corpus):
        self.corpus = corpus
        self.notes = []
        self.numbers = {}
        self.linked = set()
        self.citations = 0

    def markdown(self, blocks):
        text = [self.block(block) for block in blocks]
        return "\n\n".join(text + [f"[^{number}]: {note}" for number, note in enumerate(self.notes, 1)])

    def block(self, block):
        match block:
            case Heading(text):
                self.linked = set()
                return f"## {text}"
            case Paragraph(spans):
                return self.spans(spans)
            case Table([head, *rows]):
                lines = [head, [["---"]] * len(head), *rows]
                return "\n".join(f"| {' | '.join(self.spans(cell) for cell in line)} |" for line in lines)
            case Quotation(text, source):
                self.citations += 1
                keys = f'source="{self.corpus.sources[source].id}" number="{self.number(source)}"'
                return f'{{{{< quotation {keys} place="{self.citations}" >}}}}{text}{{{{< /quotation >}}}}'

    def spans(self, spans):
        return "".join(self.span(span) for span in spans)

    def span(self, span):
        match span:
            case Mention(entity, words) if entity not in self.linked:
                self.linked.add(entity)
                return f"[{words}]({ROOT}entities/{self.corpus.entities[entity].id}/)"
            case Mention(words=words):
                return words
            case Citation(sources):
                self.citations += 1
                links = "; ".join(self.citation(source) for source in sources)
                return f'<span class="citation" id="citation_{self.citations}">[{links}]</span>'
            case Day(when):
                words = when.words.split(" to ")[0].removeprefix("possibly ")
                return f"[{words}]({ROOT}timeline/{when.day}/)"
            case Note(text):
                self.notes.append(text)
                return f"[^{len(self.notes)}]"
            case _:
                return span

    def citation(self, source):
        id, title = self.corpus.sources[source].id, self.corpus.sources[source].title
        return f'<a href="#{id}" title="{title}">{self.number(source)}</a>'

    def number(self, source):
        return self.numbers.setdefault(source, len(self.numbers) + 1)


if __name__ == "__main__":
    options = arguments(__doc__)
    write_site(Corpus(options.articles, options.shape, options.seed), options.out)
