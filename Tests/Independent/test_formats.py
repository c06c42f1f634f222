"""Holds a built site's data files against their specifications, with readers that know nothing of the generator.

SITE_PUBLIC names the built folder; without it, `public/` at the root of the repository is read.
"""

import datetime
import hashlib
import html
import html.parser
import json
import os
import pathlib
import re
import urllib.parse

import bibtexparser
import extruct
import feedparser
import icalendar
import pybtex.database
import pytest
import rdflib
from citeproc import STYLES_PATH, Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from lxml import etree
from pylatexenc.latex2text import LatexNodes2Text

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLIC = pathlib.Path(os.environ.get("SITE_PUBLIC", ROOT / "public"))
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCHEMA = rdflib.Namespace("https://schema.org/")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
DAY = re.compile(r"\d{4}-\d\d-\d\d$")

if not PUBLIC.is_dir():
    pytest.skip(f"no built site at {PUBLIC}", allow_module_level=True)


def read_bytes(path):
    return (PUBLIC / path).read_bytes()


def read_json(path):
    def unique(pairs):
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"{path}: a key stands twice in one object: {keys}"
        return dict(pairs)

    return json.loads(read_bytes(path).decode("utf-8"), object_pairs_hook=unique)


def xml(path):
    return etree.fromstring(read_bytes(path), etree.XMLParser(resolve_entities=False, no_network=True))


def is_absolute(address):
    parts = urllib.parse.urlsplit(address)
    return parts.scheme in ("http", "https") and parts.netloc != "" and " " not in address


def base_url():
    return xml("feed.xml").findtext(f"{ATOM}id")


def page_of(address):
    """The file behind an address of the site."""
    base = base_url()
    assert address.startswith(base), f"{address} is not below {base}"
    path = urllib.parse.unquote(urllib.parse.urlsplit(address[len(base):]).path)
    return PUBLIC / (path + "index.html" if path == "" or path.endswith("/") else path)


def ids_of(page):
    return set(re.findall(r'\sid="([^"]*)"', page.read_text("utf-8")))


def assert_leads_somewhere(address):
    page = page_of(address)
    assert page.is_file(), f"{address} leads nowhere"
    fragment = urllib.parse.urlsplit(address).fragment
    assert fragment == "" or fragment in ids_of(page), f"{address}: the page has no such place"


# --- Atom (RFC 4287)


def test_atom_feed_as_a_reader_sees_it():
    feed = feedparser.parse(read_bytes("feed.xml"))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title and feed.feed.updated_parsed
    for entry in feed.entries:
        assert entry.title and entry.published_parsed and entry.updated_parsed
        assert_leads_somewhere(entry.link)
        assert entry.content[0].type == "text/html"


def test_atom_feed_has_what_rfc_4287_demands():
    feed = xml("feed.xml")
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    for element in [feed, *entries]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, f"{element.tag} needs one {name}"
        for name in ("subtitle", "logo", "icon", "generator", "rights", "published", "summary", "content"):
            assert len(element.findall(f"{ATOM}{name}")) <= 1, f"{element.tag} has more than one {name}"
        assert is_absolute(element.findtext(f"{ATOM}id"))
        for name in ("updated", "published"):
            for date in element.findall(f"{ATOM}{name}"):
                assert RFC3339.match(date.text), date.text
        alternates = [
            (link.get("type"), link.get("hreflang"))
            for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"
        ]
        assert len(alternates) == len(set(alternates)), "4.1.1: two alternates of one type and language"
        for link in element.findall(f"{ATOM}link"):
            assert is_absolute(link.get("href"))
        for category in element.findall(f"{ATOM}category"):
            assert category.get("term")
        for person in element.findall(f"{ATOM}author"):
            assert len(person.findall(f"{ATOM}name")) == 1 and person.findtext(f"{ATOM}name")
    assert feed.find(f"{ATOM}author") is not None
    selves = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert len(selves) == 1 and page_of(selves[0]) == PUBLIC / "feed.xml"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert len(entries) <= 50
    published = [entry.findtext(f"{ATOM}published") for entry in entries]
    assert published == sorted(published, reverse=True), "entries are not newest first"


class Addresses(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []
        self.scripts = 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.found += [value for name, value in attributes if name in ("href", "src")]


def assert_absolute_addresses(text, own_address):
    reader = Addresses()
    reader.feed(text)
    assert reader.scripts == 0
    for address in reader.found:
        if address.startswith("#"):
            address = own_address + address
        if address.startswith("mailto:"):
            continue
        assert is_absolute(address), f"{own_address}: {address} is relative"
        if address.startswith(base_url()):
            assert_leads_somewhere(address)


def test_feed_texts_have_absolute_addresses_that_lead_somewhere():
    for entry in xml("feed.xml").findall(f"{ATOM}entry"):
        assert_absolute_addresses(entry.findtext(f"{ATOM}content"), entry.findtext(f"{ATOM}id"))


# --- JSON Feed 1.1


def test_json_feed_has_what_its_version_1_1_demands():
    feed = read_json("feed.json")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str) and feed["title"]
    assert isinstance(feed["items"], list)
    assert page_of(feed["feed_url"]) == PUBLIC / "feed.json"
    assert_leads_somewhere(feed["home_page_url"])
    assert_authors(feed["authors"])
    known = {
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
        "date_published", "date_modified", "authors", "tags", "language", "attachments",
    }
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids))
    for item in feed["items"]:
        assert set(item) <= known, set(item) - known
        assert all(isinstance(item[name], str) for name in ("id", "url", "title", "content_html"))
        assert RFC3339.match(item["date_published"]) and RFC3339.match(item["date_modified"])
        assert_leads_somewhere(item["url"])
        assert_authors(item.get("authors", []))
        assert all(isinstance(tag, str) for tag in item.get("tags", []))


def assert_authors(authors):
    for author in authors:
        assert set(author) <= {"name", "url", "avatar"} and author


def test_both_feeds_tell_the_same():
    atom = xml("feed.xml").findall(f"{ATOM}entry")
    items = read_json("feed.json")["items"]
    assert [entry.findtext(f"{ATOM}id") for entry in atom] == [item["id"] for item in items]
    assert [entry.findtext(f"{ATOM}title") for entry in atom] == [item["title"] for item in items]
    assert [entry.findtext(f"{ATOM}content") or "" for entry in atom] == [item["content_html"] for item in items]


# --- Site map (sitemaps.org) and robots.txt (RFC 9309)


def sitemap_files():
    root = xml("sitemap.xml")
    if root.tag == f"{SITEMAP}urlset":
        return ["sitemap.xml"]
    assert root.tag == f"{SITEMAP}sitemapindex"
    return [str(page_of(loc.text).relative_to(PUBLIC)) for loc in root.iter(f"{SITEMAP}loc")]


def sitemap_addresses():
    return [loc.text for path in sitemap_files() for loc in xml(path).iter(f"{SITEMAP}loc")]


def test_sitemap_keeps_its_limits():
    for path in sitemap_files():
        root = xml(path)
        assert root.tag == f"{SITEMAP}urlset"
        assert len(root) <= 50_000 and len(read_bytes(path)) <= 52_428_800
        for url in root:
            assert [child.tag for child in url] in ([f"{SITEMAP}loc"], [f"{SITEMAP}loc", f"{SITEMAP}lastmod"])
            assert len(url.findtext(f"{SITEMAP}loc")) < 2048
            lastmod = url.findtext(f"{SITEMAP}lastmod")
            assert lastmod is None or datetime.date.fromisoformat(lastmod)


def test_sitemap_lists_every_page_once_and_nothing_else():
    addresses = sitemap_addresses()
    assert len(addresses) == len(set(addresses))
    listed = {page_of(address) for address in addresses}
    unlisted = {PUBLIC / "404.html", PUBLIC / "search" / "index.html"}
    pages = {page for page in PUBLIC.rglob("*.html") if not is_redirect(page)}
    assert listed == pages - unlisted


def is_redirect(page):
    return re.search(r'http-equiv="?refresh', page.read_text("utf-8"), re.IGNORECASE) is not None


def test_robots_file_names_the_sitemap():
    lines = read_bytes("robots.txt").decode("ascii").splitlines()
    assert lines[0] == "User-agent: *"
    assert f"Sitemap: {base_url()}sitemap.xml" in lines
    assert all(line == "" or re.match(r"[A-Za-z-]+: ?\S*", line) for line in lines)


# --- ClaimReview (schema.org, and Google's requirements for fact checks)


def claim_reviews():
    return [review for element in read_json("data/claims.json")["dataFeedElement"] for review in element["item"]]


def test_claims_are_a_data_feed():
    feed = read_json("data/claims.json")
    assert feed["@context"] == "https://schema.org" and feed["@type"] == "DataFeed"
    for element in feed["dataFeedElement"]:
        assert element["@type"] == "DataFeedItem" and len(element["item"]) == 1
    urls = [review["url"] for review in claim_reviews()]
    assert len(urls) == len(set(urls))


@pytest.mark.parametrize("review", claim_reviews(), ids=lambda review: review["url"])
def test_claim_review_has_what_google_asks(review):
    assert review["@context"] == "https://schema.org" and review["@type"] == "ClaimReview"
    assert_leads_somewhere(review["url"])
    assert isinstance(review["claimReviewed"], str) and review["claimReviewed"]
    assert "datePublished" not in review or DAY.match(review["datePublished"])
    assert_rating(review["reviewRating"])
    author = review["author"]
    assert author["@type"] in ("Organization", "Person") and author["name"] and is_absolute(author["url"])
    assert_claim(review["itemReviewed"])


def assert_rating(rating):
    assert rating["@type"] == "Rating" and rating["alternateName"]
    numbers = [rating.get(name) for name in ("worstRating", "ratingValue", "bestRating")]
    if numbers != [None, None, None]:
        assert all(type(number) is int for number in numbers), "a rating has all three numbers or none"
        assert 1 <= numbers[0] <= numbers[1] <= numbers[2]


def assert_claim(claim):
    assert claim["@type"] == "Claim"
    authors = claim.get("author", [])
    for author in authors if isinstance(authors, list) else [authors]:
        assert author["@type"] in ("Organization", "Person") and author["name"]
        assert all(is_absolute(address) for address in author.get("sameAs", []))
    assert "datePublished" not in claim or DAY.match(claim["datePublished"])
    assert not {"datePublished", "temporalCoverage"} <= set(claim)
    works = claim.get("appearance", [])
    works = works if isinstance(works, list) else [works]
    assert ("firstAppearance" in claim) == bool(works)
    for work in works:
        assert work["@type"] == "CreativeWork"
        assert all(is_absolute(address) for address in [*work.get("archivedAt", []), work.get("url", "https://a")])
    if works:
        assert claim["firstAppearance"] == works[0]


def test_claim_pages_carry_the_same_claim_review_as_the_feed():
    in_feed = {review["url"]: review for review in claim_reviews()}
    on_pages = {}
    for page in (PUBLIC / "claims").glob("*/index.html"):
        for item in extruct.extract(page.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]:
            if item.get("@type") == "ClaimReview":
                on_pages.setdefault(item["url"], []).append(item)
    assert {url: [review] for url, review in in_feed.items()} == on_pages


# --- JSON-LD as graphs


def graph_of(document):
    """The graph of a document, its context replaced by the vocabulary alone, for a test fetches nothing."""

    def with_local_context(value):
        if isinstance(value, dict):
            return {
                key: {"@vocab": str(SCHEMA)} if key == "@context" else with_local_context(item)
                for key, item in value.items()
            }
        return [with_local_context(item) for item in value] if isinstance(value, list) else value

    return rdflib.Graph().parse(data=json.dumps(with_local_context(document)), format="json-ld")


def test_claims_are_a_graph():
    graph = graph_of(read_json("data/claims.json"))
    reviews = set(graph.subjects(rdflib.RDF.type, SCHEMA.ClaimReview))
    assert len(reviews) == len(claim_reviews())
    for review in reviews:
        assert len(list(graph.objects(review, SCHEMA.reviewRating))) == 1
        assert len(list(graph.objects(review, SCHEMA.itemReviewed))) == 1


def test_entities_are_a_graph_of_things_on_the_site():
    document = read_json("data/entities.json")
    assert set(document) == {"@context", "@graph"}
    graph = graph_of(document)
    ids = [node["@id"] for node in document["@graph"]]
    assert len(ids) == len(set(ids))
    for node in document["@graph"]:
        subject = rdflib.URIRef(node["@id"])
        assert_leads_somewhere(node["@id"])
        kinds = list(graph.objects(subject, rdflib.RDF.type))
        assert len(kinds) == 1
        assert kinds[0].removeprefix(SCHEMA) in {"Person", "Organization", "Place", "CreativeWork", "Thing"}
        assert len(list(graph.objects(subject, SCHEMA.name))) == 1
        for relation in ("parentOrganization", "memberOf", "containedInPlace", "isPartOf"):
            for whole in graph.objects(subject, SCHEMA[relation]):
                assert str(whole) in ids
        for name in graph.objects(subject, SCHEMA.alternateName):
            assert not str(name).endswith("*")
        assert all(is_absolute(address) for address in node.get("sameAs", []))


# --- CSL-JSON 1.0.2

CSL_TYPES = {
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
    "song", "speech", "standard", "thesis", "treaty", "webpage",
}
CSL_TEXTS = {
    "id", "type", "title", "container-title", "publisher", "URL", "archive", "archive_location", "language", "note",
}


def test_sources_are_csl_json():
    items = read_json("data/sources.json")
    assert isinstance(items, list)
    ids = [item["id"] for item in items]
    assert len(ids) == len(set(ids))
    for item in items:
        assert set(item) <= CSL_TEXTS | {"author", "issued", "accessed"}
        assert item["type"] in CSL_TYPES
        assert all(isinstance(item[name], str) for name in CSL_TEXTS & set(item))
        for name in item.get("author", []):
            assert set(name) == {"literal"} or set(name) <= {"family", "given"}
        for date in (item[name] for name in ("issued", "accessed") if name in item):
            assert_csl_date(date)


def assert_csl_date(date):
    assert set(date) <= {"date-parts", "season", "circa", "literal", "raw"}
    assert ("date-parts" in date) != ("raw" in date)
    assert 1 <= len(date.get("date-parts", [[1]])) <= 2
    for parts in date.get("date-parts", []):
        assert 1 <= len(parts) <= 3 and all(type(part) is int for part in parts)
        datetime.date(*(parts + [1, 1])[:3])
    assert "season" not in date or (date["season"] in (1, 2, 3, 4) and len(date["date-parts"][0]) == 1)


def test_a_citation_processor_takes_every_source():
    items = read_json("data/sources.json")
    if not items:
        pytest.skip("the site has no sources")
    # This processor knows dates in numbers alone.
    known = [{key: value for key, value in item.items() if "raw" not in value} for item in items]
    style = CitationStylesStyle(next(pathlib.Path(STYLES_PATH).glob("*.csl")).stem, validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(known), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    assert len(bibliography.bibliography()) == len(items)


# --- BibTeX


def test_bibtex_reads_as_two_parsers_expect():
    text = read_bytes("data/sources.bib").decode("utf-8")
    sources = {item["id"]: item for item in read_json("data/sources.json")}
    by_pybtex = pybtex.database.parse_string(text, "bibtex").entries
    assert set(by_pybtex) == set(sources)
    library = bibtexparser.parse_string(text) if hasattr(bibtexparser, "parse_string") else None
    if library is not None:
        assert not library.failed_blocks
        assert {entry.key for entry in library.entries} == set(sources)
    for key, entry in by_pybtex.items():
        assert entry.fields["title"].startswith("{") and entry.fields["title"].endswith("}")
        assert entry.fields.get("url") == sources[key].get("URL")
        assert plain_text(entry.fields["title"]).split() == sources[key]["title"].split()
        assert entry.type != "article" or "journaltitle" in entry.fields
        authors = [str(person) for person in entry.persons.get("author", [])]
        assert len(authors) == len(sources[key].get("author", []))


def plain_text(latex):
    """What TeX would print; the decoder knows braces by their short names alone and makes accents of two signs."""
    latex = latex.replace("\\textbraceleft{}", "\\{").replace("\\textbraceright{}", "\\}")
    return LatexNodes2Text().latex_to_text(latex).replace("\u02c6", "^").replace("\u02dc", "~")


# --- TimelineJS 3


def test_timeline_is_what_timelinejs_reads():
    timeline = read_json("data/timeline.json")
    assert set(timeline) <= {"events", "title", "eras", "scale"}
    assert timeline["scale"] in ("human", "cosmological")
    assert timeline["title"]["text"]["headline"]
    ids = [event["unique_id"] for event in timeline["events"]] + [timeline["title"]["unique_id"]]
    assert len(ids) == len(set(ids))
    for event in timeline["events"]:
        assert set(event) <= {
            "start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id",
        }
        assert event["display_date"] and event["group"]
        start = slide_date(event["start_date"])
        assert "end_date" not in event or start < slide_date(event["end_date"])
        for text in (event["text"]["headline"], event["display_date"], event["group"]):
            assert "<" not in text
        assert_absolute_addresses(event["text"]["text"], base_url())


def slide_date(date):
    assert set(date) <= {"year", "month", "day"} and "year" in date
    assert "day" not in date or "month" in date
    numbers = [date["year"], date.get("month", 1), date.get("day", 1)]
    assert all(type(number) is int for number in numbers)
    assert 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31
    return numbers


# --- iCalendar (RFC 5545)


def test_calendar_reads_as_rfc_5545_says():
    data = read_bytes("data/timeline.ics")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert not calendar.errors
    assert calendar.subcomponents, "3.6: a calendar has at least one component"
    uids = set()
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        assert event["UID"] not in uids
        uids.add(event["UID"])
        start = event.decoded("DTSTART")
        assert type(start) is datetime.date
        assert "DTEND" not in event or event.decoded("DTEND") > start
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert event["SUMMARY"] and event["DESCRIPTION"]
        assert_leads_somewhere(event["URL"])


def test_calendar_lines_are_folded_and_end_as_they_must():
    data = read_bytes("data/timeline.ics")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)


def test_calendar_and_timeline_agree():
    slides = {event["unique_id"]: event for event in read_json("data/timeline.json")["events"]}
    calendar = icalendar.Calendar.from_ical(read_bytes("data/timeline.ics"))
    for event in calendar.walk("VEVENT"):
        slide = slides[event["UID"].split("@")[0]]
        assert str(event["SUMMARY"]) == html.unescape(slide["text"]["headline"])
        assert str(event["DESCRIPTION"]).split("\n")[0] == html.unescape(slide["display_date"])


# --- Evidence and search


def test_evidence_has_the_agreed_shape():
    claims = read_json("data/evidence.json")
    ids = [claim["id"] for claim in claims]
    assert ids == sorted(set(ids))
    sources = {item["id"] for item in read_json("data/sources.json")}
    for claim in claims:
        assert list(claim) == [
            "id", "verdict", "supports", "undermines", "foundation", "weaknesses", "relays", "loops", "withdrawn",
            "losesLastOrigin", "quotations",
        ]
        assert (PUBLIC / "claims" / claim["id"] / "index.html").is_file()
        assert {relay["by"] for relay in claim["relays"]} <= sources
        for side in (claim["supports"], claim["undermines"], claim["foundation"]):
            assert list(side) == ["sources", "origins", "independent", "unknown"]
            assert side["origins"] == sorted(set(side["origins"])) and set(side["origins"]) <= sources
            assert 0 <= side["independent"] <= len(side["origins"])
            assert (side["independent"] > 0) == bool(side["origins"])
            assert type(side["sources"]) is int and type(side["unknown"]) is int


def test_search_finds_pages_that_exist():
    index = read_json("data/search.json")
    entries = []
    for number in range(len(list((PUBLIC / "data/search").glob("entries-*.json")))):
        part = read_json(f"data/search/entries-{number}.json")
        assert 0 < len(part) <= index["size"]
        entries += part
    assert list(index["kinds"]) == ["date", "entity", "claim", "article", "event", "source", "page"]
    claims = range(index["kinds"]["claim"], index["kinds"]["article"])
    for number, (title, address, note, verdict, *language) in enumerate(entries):
        assert title and (note == 0 or note) and len(language) < 2
        assert (verdict > 0) == (number in claims)
        leads_somewhere(address)


def leads_somewhere(address):
    path, _, fragment = address.partition("#")
    page = PUBLIC / path
    assert path.endswith("index.html") and not path.startswith(("/", ".")) and page.is_file()
    assert fragment == "" or fragment in ids_of(page)


DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def positions(runs):
    """The positions of a filter's value: how many each run of neighbours leaves out, how many follow its first."""
    numbers, rest, bits = [], 0, 0
    for letter in runs:
        rest |= (DIGITS.index(letter) & 31) << bits
        bits += 5
        if DIGITS.index(letter) < 32:
            numbers.append(rest)
            rest = bits = 0
    found, start = [], 0
    for left_out, following in zip(numbers[::2], numbers[1::2]):
        start += left_out
        found += range(start, start + following + 1)
        start += following + 1
    return found


@pytest.mark.parametrize("name", ["timeline", "claims"])
def test_filters_find_what_they_name(name):
    index = read_json(f"data/filters/{name}.json")
    names = {}
    for facet in {"timeline": ["entity", "source"], "claims": ["speaker", "outlet"]}[name]:
        names |= read_json(f"data/filters/{name}-{facet}.json")

    def entry(position):
        number = index["first"] + position
        return read_json(f"data/{index['parts']}{number // index['size']}.json")[number % index["size"]]

    for facet, values in [*index.items(), *names.items()]:
        if not isinstance(values, list):
            continue
        for label, runs in values:
            found = positions(runs)
            assert label and found and found == sorted(set(found)) and found[-1] < index["total"]
            for title, address, note, verdict, *language in map(entry, found):
                leads_somewhere(address)
                assert facet != "verdict" or verdict > 0
                assert facet != "kind" or note.endswith(label)
                assert facet != "speaker" or note
    claims = sum(len(positions(runs)) for _, runs in index["verdict"])
    assert (claims == index["total"]) == (name == "claims")


def test_search_words_lead_to_entries():
    index = read_json("data/search.json")
    count = sum(len(read_json(f"data/search/{path.name}")) for path in (PUBLIC / "data/search").glob("entries-*"))
    words = []
    for number, first in enumerate(index["words"]):
        lines = (PUBLIC / f"data/search/words-{number}.txt").read_text("utf-8").splitlines()
        assert lines[0].split(" ")[0] == first
        for line in lines:
            word, entries = line.split(" ")
            words.append(word)
            entry = rest = bits = 0
            for letter in entries:
                rest |= (DIGITS.index(letter) & 31) << bits
                bits += 5
                if DIGITS.index(letter) < 32:
                    entry, rest, bits = entry + rest, 0, 0
            assert bits == 0 and entry < count
    assert words == sorted(set(words), key=lambda word: word.encode())
    ends = "".join((PUBLIC / f"data/search/ends-{n}.txt").read_text("utf-8") for n in range(len(index["ends"])))
    assert sorted(ends.splitlines()) == sorted(word[::-1] for word in words)


# --- Record


def test_record_holds_the_hash_of_every_file():
    record = read_json("record.json")["files"]
    assert list(record) == sorted(record, key=lambda path: path.encode("utf-8"))
    files = {
        path.relative_to(PUBLIC).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in PUBLIC.rglob("*") if path.is_file() and path.name != "record.json"
    }
    assert {path: digest for path, digest in record.items() if not path.startswith("snapshots/")} == files
