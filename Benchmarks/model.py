"""What a benchmark's site holds, told once for every generator that builds it.

Article number i is the same whatever is made before it, and only one article is in memory at a time.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from vocabulary import Names, Prose

VERDICTS = {
    "supported": "Supported", "misleading": "Misleading", "refuted": "Refuted", "unproven": "Unproven"}
FIRST_DAY = date(2020, 1, 1)
DAYS = 5 * 365
LEAST_SOURCES = 8
MONTHS = ("January February March April May June July August September October November December").split()
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


@dataclass(frozen=True)
class Shape:
    """How a corpus differs from the usual one."""

    paragraphs: int = 7
    entities_per_article: float = 0.1
    aliases: int = 1
    events_per_article: float = 0.1
    is_one_everywhere: bool = False
    articles_on_one_day: int = 0


SHAPES = {
    "standard": Shape(),
    "long": Shape(paragraphs=140),
    "names": Shape(entities_per_article=0.01, aliases=60),
    "events": Shape(events_per_article=5),
    "everywhere": Shape(is_one_everywhere=True),
    "one-day": Shape(articles_on_one_day=500),
}


class When(NamedTuple):
    """A date in EDTF, in words, and all years, months and days that it stands in: `2023`, `2023-04` ..."""

    edtf: str
    words: str
    periods: list

    @property
    def day(self):
        """The first day; None for a date that is no more exact than a month."""
        return next((period for period in self.periods if len(period) == 10), None)


class Mention(NamedTuple):
    entity: int
    words: str


class Citation(NamedTuple):
    sources: list


class Day(NamedTuple):
    when: When


class Note(NamedTuple):
    text: str


class Heading(NamedTuple):
    text: str


class Paragraph(NamedTuple):
    """Strings, mentions, citations, days and notes, in order."""

    spans: list


class Table(NamedTuple):
    """Rows of cells, each a list of spans; the first row is the head."""

    rows: list


class Quotation(NamedTuple):
    text: str
    source: int


@dataclass
class Entity:
    id: str
    kind: str
    name: str
    aliases: list
    names: dict
    role: str
    part_of: int | None

    @property
    def spellings(self):
        return [self.name] * 5 + self.aliases + [name for names in self.names.values() for name in names]


@dataclass
class Source:
    id: str
    title: str
    publisher: int
    author: int
    when: When
    accessed: str
    url: str
    is_archived: bool
    kind: str
    medium: str
    language: str
    reliability: str
    relays: list
    has_own_reporting: bool
    notes: str


@dataclass
class Evidence:
    source: int
    bearing: str
    credibility: int
    note: str


@dataclass
class Claim:
    id: str
    claim: str
    quotation: str
    by: list
    when: When
    appeared: list
    verdict: str
    because: str
    evidence: list
    figure: int


@dataclass
class Event:
    id: str
    title: str
    when: When
    sources: list
    entities: list
    summary: str
    blocks: list = field(default_factory=list)


@dataclass
class Article:
    id: str
    title: str
    published: When
    author: int
    summary: str
    claims: list
    events: list
    blocks: list

    def quotations(self):
        """Each quotation that is bound to a source: the source and the words."""
        for claim in self.claims:
            yield claim.appeared[0], claim.quotation
        for block in self.blocks:
            if isinstance(block, Quotation):
                yield block.source, block.text


class Corpus:
    """A site of so many articles, half as many sources and a tenth as many entities."""

    def __init__(self, articles, shape="standard", seed=1):
        self.articles_count = articles
        self.shape = SHAPES[shape]
        self.seed = seed
        self.prose = Prose(seed)
        self.entities = self._entities(max(8, int(articles * self.shape.entities_per_article)))
        self.organisations = [
            number for number, entity in enumerate(self.entities) if entity.kind == "organisation"]
        sources = max(8, articles // 2)
        self.sources = [self._source(number, of=sources) for number in range(sources)]

    def articles(self):
        return map(self._article, range(self.articles_count))

    def events(self):
        return map(self._event, range(int(self.articles_count * self.shape.events_per_article)))

    def _entities(self, count):
        random = Random(f"{self.seed} entities")
        names = Names(random)
        kinds = ["person", "organisation", "place", "person", "document", "organisation", "person", "person"]
        suffixes = {"person": "", "organisation": " Institute", "place": " District", "document": " Report"}
        entities = []
        for number in range(count):
            kind, name = kinds[number % len(kinds)], names.name()
            variants = [names.name(3) for _ in range(self.shape.aliases // 4)]
            entities.append(Entity(
                id=name.slug, kind=kind, name=name.latin + suffixes[kind],
                aliases=[names.name().latin] + [variant.latin for variant in variants],
                names={
                    "uk": [name.cyrillic] + [variant.cyrillic for variant in variants],
                    "ar": [name.arabic] + [variant.arabic for variant in variants],
                    "zh": [name.chinese] + [variant.chinese for variant in variants]},
                role=self.prose.phrase(random, 4).capitalize(),
                part_of=random.randrange(number) if kind == "organisation" and number % 3 == 0 else None))
        for entity in entities:
            if entity.part_of is not None and entities[entity.part_of].kind != "organisation":
                entity.part_of = None
        return entities

    def _source(self, number, of):
        random = self._random("source", number)
        relays = []
        if number > 4 and random.random() < 0.4:
            how = random.choice(["names", "names", "translates", "unattributed"])
            relays = [(random.randrange(number), how)]
        # Later ones relay earlier ones, as in the world.
        when = exact(FIRST_DAY + timedelta(days=0 if self.shape.articles_on_one_day else DAYS * number // of))
        return Source(
            id=f"source-{number}", title=self.prose.sentence(random, 6)[:-1],
            publisher=random.choice(self.organisations), author=self._someone(random), when=when,
            accessed=str(FIRST_DAY + timedelta(days=DAYS + random.randrange(30))),
            url=f"https://news-{random.randrange(400)}.example.com/{self.prose.phrase(random, 1)}/{number}",
            is_archived=random.random() < 0.5, kind=None if relays else "primary",
            medium=random.choice(["article", "post", "document", "statement", "video"]),
            language=random.choice(["en", "uk", "ar", "zh"]), reliability=random.choice("ABCDE"),
            relays=relays, has_own_reporting=bool(relays) and random.random() < 0.3,
            notes=self.prose.sentence(random, 20))

    def _event(self, number):
        random = self._random("event", number)
        return self._event_of(f"event-{number}", random, blocks=[self._paragraph(random, [])])

    def _event_of(self, id, random, when=None, blocks=(), before=None):
        return Event(
            id=id, title=self.prose.sentence(random, 7)[:-1], when=when or self._when(random),
            sources=self._some_sources(random, 2, before), entities=[self._someone(random), self._someone(random)],
            summary=self.prose.sentence(random), blocks=list(blocks))

    def _article(self, number):
        random = self._random("article", number)
        busy = FIRST_DAY if number < self.shape.articles_on_one_day else None
        # No check comes before its sources, each of which some check cites; what it checks appeared in the
        # latest of them.
        own = number % len(self.sources)
        asked = max(
            FIRST_DAY + timedelta(days=random.randrange(DAYS)), self._day_of_source(LEAST_SOURCES),
            self._day_of_source(own))
        others = [source for source in self._some_sources(random, 4, asked) if source != own]
        cited = sorted([own, *others[:3]], reverse=True)
        claims = [
            self._claim(f"claim-{number}-{part + 1}", random, cited, busy)
            for part in range(2 if number % 5 == 0 else 1)]
        events = [
            self._event_of(f"check-{number}-event-{part + 1}", random, busy and exact(busy), before=asked)
            for part in range(random.choice([0, 1, 1, 2]))]
        days = [dated.when for dated in claims + events if dated.when.day]
        published = busy or max(asked, *(within(claim.when) for claim in claims))
        return Article(
            id=f"check-{number}", title=self.prose.sentence(random, 7)[:-1] + f" {number}?",
            published=exact(published), author=self._someone(random), summary=self.prose.sentence(random, 20),
            claims=claims, events=events, blocks=list(self._blocks(random, cited, days)))

    def _claim(self, id, random, cited, busy):
        bearings = ["supports", "undermines", random.choice(["supports", "undermines", "context"])]
        evidence = [
            Evidence(source, bearing, random.randint(2, 6), self.prose.sentence(random, 8))
            for source, bearing in zip(cited, bearings)]
        return Claim(
            id=id, claim=self.prose.sentence(random, 8), quotation=self.prose.sentence(random, 10),
            by=[self._someone(random)],
            when=exact(busy) if busy else self._when(random, self._day_of_source(cited[0])),
            appeared=cited[:1], verdict=random.choice(list(VERDICTS)),
            because=self.prose.sentence(random, 12), evidence=evidence,
            figure=random.randrange(1000, 5_000_000))

    def _blocks(self, random, cited, days):
        for number in range(self.shape.paragraphs):
            if number % 2 == 0:
                yield Heading(self.prose.sentence(random, 5)[:-1])
            yield self._paragraph(random, days, cited[number % len(cited):][:2] if number % 3 else ())
            if number % 7 == 2:
                yield self._table(random)
            if number % 7 == 4:
                yield Quotation(self.prose.sentence(random, 24), cited[-1])

    def _paragraph(self, random, days, cited=()):
        spans = [self.prose.sentence(random) + " " + self.prose.phrase(random, 5).capitalize(), " "]
        spans += [self._mention(random), " ", self.prose.phrase(random, 8) + ".", " "]
        if days and random.random() < 0.4:
            spans += ["On ", Day(random.choice(days)), " ", self.prose.phrase(random, 9), ". "]
        if self.shape.is_one_everywhere:
            spans += [Mention(0, random.choice(self.entities[0].spellings)), " "]
        if random.random() < 0.2:
            note = Note(self.prose.sentence(random, 9))
            spans += [self.prose.phrase(random, 6), note, " "]
        spans += [" ".join(self.prose.sentence(random, 16) for _ in range(3))]
        if cited:
            spans += [" ", Citation(list(cited))]
        return Paragraph(spans)

    def _table(self, random):
        head = [[self.prose.phrase(random, 1)] for _ in range(3)]
        rows = [
            [[self.prose.phrase(random, 2)], [self._mention(random)], [f"{random.randrange(10_000)}"]]
            for _ in range(5)]
        return Table([head] + rows)

    def _mention(self, random):
        entity = random.randrange(len(self.entities))
        return Mention(entity, random.choice(self.entities[entity].spellings))

    def _someone(self, random):
        return 0 if self.shape.is_one_everywhere else random.randrange(len(self.entities))

    def _some_sources(self, random, count, before=None):
        """Of all, or of those that are not later than a day."""
        known = len(self.sources)
        if before and not self.shape.articles_on_one_day:
            known = max(LEAST_SOURCES, (before - FIRST_DAY).days * known // DAYS)
        return random.sample(range(known), count)

    def _day_of_source(self, number):
        return date.fromisoformat(self.sources[min(number, len(self.sources) - 1)].when.edtf)

    def _when(self, random, day=None):
        day = day or FIRST_DAY + timedelta(days=random.randrange(DAYS))
        form = random.random()
        if form < 0.70:
            return exact(day)
        if form < 0.74:
            return qualified(exact(day), "?", "possibly")
        month = When(f"{day:%Y-%m}", f"{MONTHS[day.month - 1]} {day.year}", [f"{day:%Y}", f"{day:%Y-%m}"])
        if form < 0.84:
            return month
        if form < 0.90:
            return qualified(month, "~", "about")
        year = [f"{day:%Y}"]
        if form < 0.94:
            return When(f"{day:%Y}", f"{day:%Y}", year)
        if form < 0.97:
            return through(day, day + timedelta(days=2))
        if day.month < 3:
            return When(f"{day:%Y}", f"{day:%Y}", year)
        season = list(SEASONS)[(day.month - 3) // 3]
        return When(f"{day:%Y}-{season}", f"{SEASONS[season]} {day.year}", year)

    def _random(self, kind, number):
        return Random(f"{self.seed} {kind} {number}")


def in_words(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def within(when):
    """A day of its last period, late in it: no check comes before its claim."""
    return date.fromisoformat(f"{when.periods[-1]}-12-28"[:10])


def exact(day):
    return When(str(day), in_words(day), [f"{day:%Y}", f"{day:%Y-%m}", str(day)])


def through(first, last):
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    periods = dict.fromkeys(period for day in days for period in exact(day).periods)
    return When(f"{first}/{last}", f"{in_words(first)} to {in_words(last)}", list(periods))


def qualified(when, mark, word):
    return When(when.edtf + mark, f"{word} {when.words}", when.periods)
