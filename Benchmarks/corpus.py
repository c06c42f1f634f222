#!/usr/bin/env python3
"""Writes an invented site for build-site: the same arguments give the same bytes."""

import argparse
import json
import shutil
from pathlib import Path

from model import SHAPES, VERDICTS, Citation, Corpus, Day, Heading, Mention, Note, Paragraph, Quotation, Table

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
SETTINGS = {
    "title": "Invented checks", "description": "A site that exists to be measured.",
    "base-url": "https://example.org/checks/", "language": "en",
    "publisher": {"name": "The desk", "kind": "organisation"},
    "verdicts": [
        {"id": id, "label": label, "meaning": f"What we found says {label.lower()}.",
         "unrated": id == "unproven"}
        for id, label in VERDICTS.items()],
    "navigation": ["articles", "claims", "timeline", "entities", "sources"],
    "rules": {"independent-origins": 0},
}


def write_site(corpus, folder):
    content = folder / "content"
    for name in ["articles", "sources", "entities", "events"]:
        (content / name).mkdir(parents=True)
    shutil.copytree(TEMPLATES, folder / "templates")
    (content / "site.yml").write_text(yaml(SETTINGS))
    for entity in corpus.entities:
        write_entry(content / "entities" / f"{entity.id}.md", entity_keys(entity, corpus))
    for source in corpus.sources:
        write_entry(content / "sources" / f"{source.id}.md", source_keys(source, corpus), source.notes)
    copies = {}
    for event in corpus.events():
        body = markdown(event.blocks, corpus)
        write_entry(content / "events" / f"{event.id}.md", event_keys(event, corpus), body)
    for article in corpus.articles():
        body = markdown(article.blocks, corpus)
        write_entry(content / "articles" / f"{article.id}.md", article_keys(article, corpus), body)
        for source, words in article.quotations():
            copies.setdefault(corpus.sources[source].id, []).append(words)
    (folder / "snapshots").mkdir()
    for source, quotations in copies.items():
        (folder / "snapshots" / f"{source}.txt").write_text("\n\n".join(quotations) + "\n")


def write_entry(path, keys, body=""):
    path.write_text(f"---\n{yaml(keys)}---\n{body}\n")


def yaml(keys):
    """One key a line, its value in YAML's JSON form; keys without a value are left out."""
    lines = (
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in keys.items() if value not in (None, [], {}, False))
    return "".join(lines)


def entity_keys(entity, corpus):
    return {
        "name": entity.name, "kind": entity.kind, "aliases": entity.aliases, "names": entity.names,
        "role": entity.role,
        "part-of": None if entity.part_of is None else corpus.entities[entity.part_of].id}


def source_keys(source, corpus):
    return {
        "title": source.title, "publisher": corpus.entities[source.publisher].id,
        "authors": [corpus.entities[source.author].id], "date": source.when.edtf, "accessed": source.accessed,
        "url": source.url,
        "archived": [f"https://archive.example.com/{source.url}"] if source.is_archived else [],
        "kind": source.kind, "medium": source.medium, "language": source.language,
        "reliability": source.reliability, "own-reporting": source.has_own_reporting,
        "relays": [{"source": corpus.sources[number].id, "how": how} for number, how in source.relays]}


def event_keys(event, corpus):
    return {
        "title": event.title, "date": event.when.edtf, "summary": event.summary,
        "sources": source_ids(event.sources, corpus), "entities": entity_ids(event.entities, corpus)}


def article_keys(article, corpus):
    return {
        "title": article.title, "date": article.published.edtf,
        "authors": entity_ids([article.author], corpus), "summary": article.summary,
        "claims": [claim_keys(claim, corpus) for claim in article.claims],
        "events": [event_keys(event, corpus) for event in article.events]}


def claim_keys(claim, corpus):
    return {
        "id": claim.id, "claim": claim.claim,
        "quote": {"text": claim.quotation, "language": "uk", "source": corpus.sources[claim.appeared[0]].id},
        "by": entity_ids(claim.by, corpus), "date": claim.when.edtf,
        "appeared": source_ids(claim.appeared, corpus), "verdict": claim.verdict, "because": claim.because,
        "evidence": [
            {"source": corpus.sources[piece.source].id, "bearing": piece.bearing,
             "credibility": piece.credibility, "note": piece.note}
            for piece in claim.evidence],
        "figures": [{"id": "people", "value": claim.figure, "unit": "people"}]}


def source_ids(numbers, corpus):
    return [corpus.sources[number].id for number in numbers]


def entity_ids(numbers, corpus):
    return [corpus.entities[number].id for number in dict.fromkeys(numbers)]


def markdown(blocks, corpus):
    return "\n\n".join(block_text(block, corpus) for block in blocks)


def block_text(block, corpus):
    match block:
        case Heading(text):
            return f"## {text}"
        case Paragraph(spans):
            return spans_text(spans, corpus)
        case Table([head, *rows]):
            lines = [head, [["---"]] * len(head), *rows]
            return "\n".join(
                f"| {' | '.join(spans_text(cell, corpus) for cell in line)} |" for line in lines)
        case Quotation(text, source):
            return f"> {text}\n>\n> -- [@{corpus.sources[source].id}]"


def spans_text(spans, corpus):
    return "".join(span_text(span, corpus) for span in spans)


def span_text(span, corpus):
    match span:
        case Mention(words=words):
            return words
        case Citation(sources):
            return f"[{'; '.join(f'@{id}' for id in source_ids(sources, corpus))}]"
        case Day(when):
            return when.words.split(" to ")[0].removeprefix("possibly ")
        case Note(text):
            return f"^[{text}]"
        case _:
            return span


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help="the folder to make; it must not be there")
    parser.add_argument("--shape", choices=SHAPES, default="standard")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    options = arguments(__doc__)
    write_site(Corpus(options.articles, options.shape, options.seed), options.out)
