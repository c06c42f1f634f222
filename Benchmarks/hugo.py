#!/usr/bin/env python3
"""Writes the same invented site for Hugo, whose templates make the same pages.

What build-site finds by itself is spelled out here: mentions and dates are Markdown links, and the front
matter lists what an entry names, cites and when it stands. Entities, sources and the timeline's periods are
taxonomies.
"""

import shutil
from pathlib import Path

from corpus import arguments, entity_ids, source_ids, write_entry
from model import VERDICTS, Citation, Corpus, Day, Heading, Mention, Note, Paragraph, Quotation, Table

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent / "templates" / "assets"
SECTIONS = {
    "articles": {"title": "Articles"},
    "claims": {"title": "Claims"},
    "entities": {"title": "Who and what"},
    "sources": {"title": "Sources"},
    "timeline": {"title": "Timeline"},
    "by-date": {"title": "Sources by date", "layout": "by-date"},
    "events": {
        "title": "Events", "build": {"render": "never"},
        "cascade": {"build": {"render": "never", "list": "always"}}},
}


def write_site(corpus, folder):
    shutil.copytree(HERE / "hugo-site", folder)
    shutil.copytree(ASSETS, folder / "static" / "assets")
    content = folder / "content"
    for name, keys in SECTIONS.items():
        (content / name).mkdir(parents=True)
        write_entry(content / name / "_index.md", keys)
    write_entry(content / "search.md", {"title": "Search"})
    for entity in corpus.entities:
        write_term(content / "entities" / entity.id, entity_keys(entity, corpus))
    for source in corpus.sources:
        write_term(content / "sources" / source.id, source_keys(source, corpus), source.notes)
    for event in corpus.events():
        write_event(event, None, corpus, content)
    for article in corpus.articles():
        for claim in article.claims:
            write_entry(content / "claims" / f"{claim.id}.md", claim_keys(claim, article, corpus))
        for event in article.events:
            write_event(event, article, corpus, content)
        body = Writer(corpus).markdown(article.blocks)
        write_entry(content / "articles" / f"{article.id}.md", article_keys(article, corpus), body)


def write_term(folder, keys, body=""):
    folder.mkdir()
    write_entry(folder / "_index.md", keys, body)


def write_event(event, article, corpus, content):
    body = Writer(corpus).markdown(event.blocks)
    write_entry(content / "events" / f"{event.id}.md", event_keys(event, article, corpus), body)


def entity_keys(entity, corpus):
    return {
        "title": entity.name, "kind": entity.kind, "aliases_of": entity.aliases, "names": entity.names,
        "role": entity.role,
        "part_of": None if entity.part_of is None else corpus.entities[entity.part_of].id}


def source_keys(source, corpus):
    publisher, author = (corpus.entities[number].id for number in (source.publisher, source.author))
    relays = [{"source": corpus.sources[number].id, "how": how} for number, how in source.relays]
    return {
        "title": source.title, **dated(source.when), "timeline": source.when.periods,
        "label": "passes it on", "publisher": publisher,
        "authors": [author], "accessed": source.accessed, "address": source.url,
        "archived": [f"https://archive.example.com/{source.url}"] if source.is_archived else [],
        "kind": source.kind, "medium": source.medium, "language": source.language,
        "reliability": source.reliability, "relays": relays,
        "entities": list(dict.fromkeys([publisher, author])),
        "sources": [relay["source"] for relay in relays]}


def event_keys(event, article, corpus):
    sources, entities = source_ids(event.sources, corpus), entity_ids(event.entities, corpus)
    return {
        "title": event.title, **dated(event.when), "timeline": event.when.periods, "label": "Event",
        "summary": event.summary, "told_by": sources, "sources": sources, "entities": entities,
        "article": article and article.id}


def claim_keys(claim, article, corpus):
    numbers = claim.appeared + [piece.source for piece in claim.evidence]
    sources, by = source_ids(dict.fromkeys(numbers), corpus), entity_ids(claim.by, corpus)
    return {
        "title": claim.claim, **dated(claim.when), "timeline": claim.when.periods, "label": "Claim made",
        "article": article.id, "by": by, "verdict": claim.verdict,
        "rank": list(VERDICTS).index(claim.verdict), "because": claim.because,
        "quotation": claim.quotation, "figure": claim.figure,
        "appeared": source_ids(claim.appeared, corpus), "told_by": source_ids(claim.appeared, corpus),
        "evidence": [
            {"source": corpus.sources[piece.source].id, "bearing": piece.bearing,
             "credibility": piece.credibility, "note": piece.note}
            for piece in claim.evidence],
        "sources": sources, "entities": by}


def article_keys(article, corpus):
    mentioned, cited = references(article)
    when = article.published
    return {
        "title": article.title, **dated(when), "timeline": when.periods, "label": "Check published",
        "summary": article.summary, "authors": entity_ids([article.author], corpus),
        "claims": [claim.id for claim in article.claims], "events": [event.id for event in article.events],
        "entities": entity_ids([article.author] + mentioned, corpus),
        "sources": source_ids(dict.fromkeys(cited), corpus)}


def references(article):
    """The entities that an article's text mentions and the sources that it cites."""
    mentioned, cited = [], []
    for span in spans_of(article.blocks):
        match span:
            case Mention(entity):
                mentioned.append(entity)
            case Citation(sources):
                cited.extend(sources)
    return mentioned, cited + [block.source for block in article.blocks if isinstance(block, Quotation)]


def spans_of(blocks):
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from spans
            case Table(rows):
                yield from (span for row in rows for cell in row for span in cell)


def dated(when):
    """The date that Hugo sorts by, and what a template shows; without a day of its own a date is coarse."""
    start = when.day or when.periods[-1]
    day = when.day if when.edtf == when.day else None
    return {
        "coarse": when.day is None, "date": start + "-01-01"[len(start) - 4:],
        "when": {"edtf": when.edtf, "words": when.words, "day": day, "period": start}}


class Writer:
    """Writes one text: its notes are numbered, and a name is a link at its first mention in each section."""

    def __init__(self, corpus):
        self.corpus = corpus
        self.notes = []
        self.numbers = {}
        self.linked = set()

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
                return f"> {text}\n>\n> -- {self.span(Citation([source]))}"

    def spans(self, spans):
        return "".join(self.span(span) for span in spans)

    def span(self, span):
        match span:
            case Mention(entity, words) if entity not in self.linked:
                self.linked.add(entity)
                return f"[{words}](/entities/{self.corpus.entities[entity].id}/)"
            case Mention(words=words):
                return words
            case Citation(sources):
                return f"({'; '.join(self.citation(source) for source in sources)})"
            case Day(when):
                words = when.words.split(" to ")[0].removeprefix("possibly ")
                return f"[{words}](/timeline/{when.day}/)"
            case Note(text):
                self.notes.append(text)
                return f"[^{len(self.notes)}]"
            case _:
                return span

    def citation(self, source):
        number = self.numbers.setdefault(source, len(self.numbers) + 1)
        id = self.corpus.sources[source].id
        return f'[{number}](#{id} "{self.corpus.sources[source].title}")'


if __name__ == "__main__":
    options = arguments(__doc__)
    write_site(Corpus(options.articles, options.shape, options.seed), options.out)
