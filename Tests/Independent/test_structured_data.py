"""Reads the structured data of every page with extruct and rdflib and holds it against a list of fields.

Read are the built site (SITE_PUBLIC, else `public/`) and a site made here in which every field holds text that tries to
end a script element, names are in many scripts, organisations make claims and one article checks several. BUILD_SITE
names the program; without it, `.build/debug/build-site` is run.
"""

import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse

import extruct
import lxml.html
import pytest
import rdflib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLIC = pathlib.Path(os.environ.get("SITE_PUBLIC", ROOT / "public"))
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site"))
SCHEMA = "https://schema.org/"
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
HARM = "</script><script>alert(1)</script><!-- --> ]]> \"'&\\ {{ 7*7 }}"
NAMES = {"a1": "Олег Агарков", "a2": "وزارة الدفاع", "a3": "防衛省", "a4": f"The \u202eministry {HARM}"}

POLICIES = {
    "corrections": "correctionsPolicy", "methodology": "verificationFactCheckingPolicy", "ownership": "ownershipFundingInfo",
    "feedback": "actionableFeedbackPolicy", "ethics": "ethicsPolicy", "unnamed-sources": "unnamedSourcesPolicy",
    "masthead": "masthead", "diversity": "diversityPolicy", "principles": "publishingPrinciples",
    "coverage": "missionCoveragePrioritiesPolicy", "bylines": "noBylinesPolicy", "diversity-report": "diversityStaffingReport",
}

pytestmark = pytest.mark.skipif(not PROGRAM.is_file() or not PUBLIC.is_dir(), reason="nothing is built")


def front_matter(value):
    """JSON is YAML."""
    return json.dumps(value, ensure_ascii=False).replace("\u202e", "\\u202e")


def hostile_files():
    site = {
        "title": f"Title {HARM}", "description": HARM, "base-url": "https://example.org/sub/path/", "language": "en",
        "publisher": {
            "name": f"Desk {HARM}", "kind": "organisation", "url": "https://desk.example.org/", "logo": "media/a é.svg",
            "same-as": ["https://www.wikidata.org/entity/Q5"],
        },
        "verdicts": [
            {"id": "true", "label": f"True {HARM}", "meaning": HARM, "rating": 5},
            {"id": "half", "label": "Half", "meaning": HARM, "rating": 3},
            {"id": "false", "label": "False", "meaning": HARM, "rating": 1},
            {"id": "open", "label": "Open", "meaning": HARM, "unrated": True},
        ],
        "policies": {key: "about" for key in POLICIES} | {"ethics": "https://desk.example.org/ethics"},
        "share-image": "media/card.png", "rules": {"long-claims": "note"},
    }
    dates = ["2024-02-29", "2024-02", "2024~", "2024-02-01/2024-02-05", "[2023..2024]", "-0044"]
    verdicts = ["true", "half", "false", "open", "false", "open"]
    claims = [
        {
            "id": f"c{number}", "claim": f"Claim {number} {HARM}", "by": by, "date": date, "verdict": verdict,
            "because": f"Because {HARM}", "appeared": ["s1", "s2"] if number % 2 else ["s1"],
            "quote": {"text": f"«{HARM}»", "language": "uk"},
            "evidence": [{"source": "s1", "bearing": "supports", "note": HARM}],
        }
        for number, (date, verdict, by) in enumerate(
            zip(dates, verdicts, [["a1"], ["a2", "a3"], ["a4"], list(NAMES), ["a2"], []]))
    ]
    article = {
        "title": f"Article {HARM}", "date": "2024-03-02", "authors": ["a1", "a2"], "summary": HARM, "claims": claims,
        "corrections": [
            {"date": "2024-03-05", "kind": "substantive", "text": f"Text {HARM}", "claim": "c0", "from": "half", "to": "true",
             "changed": [{"what": "claim", "from": HARM, "to": f"Claim 0 {HARM}"}]},
            {"date": "2024-03", "kind": "minor", "text": HARM},
        ],
    }
    source = {
        "title": f"Source {HARM}", "date": "2024-01-02", "url": "https://example.com/a?b=c&d=e",
        "archived": ["https://web.archive.org/web/2024/https://example.com/"], "language": "uk", "publisher": "a2",
    }
    files = {
        "site.yml": site, "articles/one.md": article,
        "articles/undated.md": {"title": "No day", "date": "2024", "claims": [{"claim": "No day", "verdict": "open"}]},
        "sources/s1.md": source, "sources/s2.md": {"title": "Second", "date": "2023~"},
        "pages/about.md": {"title": f"About {HARM}", "description": HARM},
    }
    kinds = {"a1": "person", "a2": "organisation", "a3": "organisation", "a4": "place"}
    for key, name in NAMES.items():
        files[f"entities/{key}.md"] = {
            "name": name, "kind": kinds[key], "role": HARM, "same-as": ["https://example.net/a"], "wikidata": "Q1",
            "aliases": [f"{key} {HARM}"],
        }
    texts = {path: front_matter(value) for path, value in files.items()}
    return {path: text if path == "site.yml" else f"---\n{text}\n---\nText.\n" for path, text in texts.items()}


def build(files, folder):
    for path, text in files.items():
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    media = folder / "content" / "media"
    media.mkdir(exist_ok=True)
    (media / "a é.svg").write_bytes(b"<svg/>")
    (media / "card.png").write_bytes(b"\x89PNG\r\n")
    shutil.copytree(ROOT / "templates", folder / "templates")
    command = [PROGRAM, "build", "--root", folder, "--today", "2024-06-01", "--format", "json"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@functools.cache
def hostile_site():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hostile-site-"))
    result = build(hostile_files(), folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "public"


SITES = {"own": lambda: PUBLIC, "hostile": hostile_site}


@functools.cache
def pages(name):
    """Every page's path with its JSON-LD as an independent reader finds it."""
    site = SITES[name]()
    found = {}
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        found[page.relative_to(site).as_posix()] = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    return found


def nodes(value):
    """Every object with a type, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from nodes(item)


def of_type(items, *types):
    return [node for node in nodes(items) if node["@type"] in types]


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def is_absolute(address):
    parts = urllib.parse.urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in address


def base(name):
    return of_type(pages(name)["index.html"], "WebSite")[0]["url"]


def kind(path):
    parts = path.split("/")
    return parts[0] if len(parts) == 3 and parts[1] not in ("page", "by-date") else "other"


@pytest.fixture(params=SITES)
def name(request):
    return request.param


def test_one_claim_review_a_claim_page_and_none_elsewhere(name):
    for path, items in pages(name).items():
        reviews = of_type(items, "ClaimReview")
        assert len(reviews) == (1 if kind(path) == "claims" else 0), path


def test_claim_reviews_have_every_field(name):
    seen = 0
    for path, items in pages(name).items():
        for review in of_type(items, "ClaimReview"):
            seen += 1
            assert_claim_review(review, base(name) + path.removesuffix("index.html"), name)
    assert seen > 5


def assert_claim_review(review, address, name):
    assert review["@context"] == "https://schema.org"
    assert review["url"] == address
    assert review["claimReviewed"].strip()
    assert DAY.match(review.get("datePublished", "2024-01-01"))
    author = review["author"]
    assert author["@type"] in ("Organization", "Person") and author["name"] and is_absolute(author["url"])
    assert review["publisher"]["@id"] == author["@id"] and review["publisher"]["name"] == author["name"]
    assert_rating(review["reviewRating"])
    assert review["claimReviewed"] not in (review["reviewRating"]["alternateName"], "")
    claim = review["itemReviewed"]
    assert claim["@type"] == "Claim"
    for speaker in as_list(claim.get("author")):
        assert speaker["@type"] in ("Person", "Organization") and speaker["name"]
        assert all(is_absolute(address) for address in as_list(speaker.get("sameAs")))
    assert not ("datePublished" in claim and "temporalCoverage" in claim)
    assert DAY.match(claim.get("datePublished", "2024-01-01"))
    works = as_list(claim.get("appearance"))
    assert works == [] or claim["firstAppearance"] == works[0]
    for work in works:
        assert work["@type"] == "CreativeWork" and work["name"]
        assert all(is_absolute(address) for address in as_list(work.get("archivedAt")) + as_list(work.get("url")))
    for correction in as_list(review.get("correction")):
        assert correction["@type"] == "CorrectionComment" and correction["text"]


def assert_rating(rating):
    assert rating["@type"] == "Rating" and rating["alternateName"]
    numbers = [rating.get(key) for key in ("worstRating", "ratingValue", "bestRating")]
    if numbers == [None, None, None]:
        return
    assert all(type(number) is int for number in numbers)
    assert 1 <= numbers[0] <= numbers[1] <= numbers[2] and numbers[0] < numbers[2]


def test_publisher_has_every_policy(name):
    node = [node for node in of_type(pages(name)["index.html"], "NewsMediaOrganization") if "name" in node][0]
    policies = {key: value for key, value in node.items() if key in POLICIES.values()}
    assert all(is_absolute(address) for address in policies.values())
    if name == "hostile":
        assert set(policies) == set(POLICIES.values())
        assert policies["ethicsPolicy"] == "https://desk.example.org/ethics"
        assert node["logo"] == "https://example.org/sub/path/media/a%20%C3%A9.svg"
    for path, items in pages(name).items():
        for review in of_type(items, "ClaimReview"):
            assert {key: review["publisher"][key] for key in policies} == policies, path


def test_articles_say_who_when_and_on_what(name):
    for path, items in pages(name).items():
        articles = of_type(items, "NewsArticle")
        assert len(articles) == (1 if kind(path) == "articles" else 0), path
        for article in articles:
            assert article["url"] == base(name) + path.removesuffix("index.html")
            assert article["headline"] and article["inLanguage"] and article["publisher"]["name"]
            assert DAY.match(article.get("datePublished", "2024-01-01"))
            assert all(author["@type"] in ("Person", "Organization") for author in as_list(article.get("author")))
            assert all(work["@type"] == "CreativeWork" and work["name"] for work in as_list(article.get("citation")))
            for correction in as_list(article.get("correction")):
                page, _, fragment = correction["url"].partition("#")
                assert page == article["url"]
                assert f'id="{fragment}"' in (SITES[name]() / path).read_text("utf-8")


def test_entities_are_what_they_are(name):
    types = {"Person", "Organization", "Place", "CreativeWork", "Thing"}
    for path, items in pages(name).items():
        if kind(path) == "entities":
            own = [item for item in items if item.get("@id") == base(name) + path.removesuffix("index.html")]
            assert len(own) == 1 and own[0]["@type"] in types and own[0]["name"], path


def test_breadcrumbs_lead_from_the_front_page_to_the_page(name):
    for path, items in pages(name).items():
        for trail in of_type(items, "BreadcrumbList"):
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[0]["item"] == base(name)
            assert steps[-1]["item"] == base(name) + path.removesuffix("index.html")


def test_no_text_ends_a_script_or_changes_on_the_way(name):
    for path, items in pages(name).items():
        text = (SITES[name]() / path).read_text("utf-8")
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL):
            assert not re.search("[<>&\u2028\u2029]", block), path
        scripts = lxml.html.fromstring(text).findall(".//script")
        assert all(script.get("src") or script.get("type") == "application/ld+json" for script in scripts), path
        assert len([script for script in scripts if script.get("type")]) == len(items), path
    if name == "hostile":
        review = of_type(pages(name)["claims/c2/index.html"], "ClaimReview")[0]
        assert review["claimReviewed"] == f"Claim 2 {HARM}"
        assert review["reviewRating"]["ratingExplanation"] == f"Because {HARM}"


def test_names_of_every_script_and_organisations_as_claimants():
    authors = of_type(pages("hostile")["claims/c3/index.html"], "Claim")[0]["author"]
    assert [author["name"] for author in authors] == list(NAMES.values())
    assert [author["@type"] for author in authors] == ["Person"] + 3 * ["Organization"]
    alone = of_type(pages("hostile")["claims/c4/index.html"], "Claim")[0]["author"]
    assert alone["name"] == NAMES["a2"] and alone["@type"] == "Organization"


def test_dates_are_days_or_edtf():
    claims = [of_type(pages("hostile")[f"claims/c{number}/index.html"], "Claim")[0] for number in range(6)]
    assert [claim.get("datePublished") for claim in claims] == ["2024-02-29"] + 5 * [None]
    assert [claim.get("temporalCoverage") for claim in claims] == [
        None, "2024-02", "2024~", "2024-02-01/2024-02-05", "[2023..2024]", "-0044"]
    assert "datePublished" not in of_type(pages("hostile")["claims/undated-1/index.html"], "ClaimReview")[0]


def test_a_desks_own_numbers_and_none_for_unrated_verdicts():
    ratings = [
        of_type(pages("hostile")[f"claims/c{number}/index.html"], "ClaimReview")[0]["reviewRating"] for number in range(4)]
    assert [rating.get("ratingValue") for rating in ratings] == [5, 3, 1, None]
    assert [rating.get("bestRating") for rating in ratings] == [5, 5, 5, None]


def test_a_correction_stands_in_the_review_and_in_the_article():
    review = of_type(pages("hostile")["claims/c0/index.html"], "ClaimReview")[0]
    change = f"[Verdict – before: Half – now: True {HARM}] [Wording of the claim – before: {HARM} – now: Claim 0 {HARM}]"
    assert review["correction"]["text"] == f"Text {HARM} {change}"
    article = of_type(pages("hostile")["articles/one/index.html"], "NewsArticle")[0]
    assert [item.get("datePublished") for item in article["correction"]] == ["2024-03-05", None]


@pytest.mark.parametrize("rating", ["0", "101", "-1", "2.5", "five"])
def test_a_rating_out_of_range_is_an_error(rating, tmp_path):
    files = hostile_files()
    files["site.yml"] = files["site.yml"].replace('"rating": 1', f'"rating": {rating}')
    result = build(files, tmp_path)
    assert result.returncode == 1
    problems = [json.loads(line) for line in result.stdout.splitlines()]
    assert any(problem["severity"] == "error" and problem["file"] == "content/site.yml" for problem in problems)


def test_the_label_within_the_claim_is_an_error(tmp_path):
    files = hostile_files()
    files["articles/one.md"] = files["articles/one.md"].replace("Claim 2 ", "It is False that ")
    result = build(files, tmp_path)
    assert result.returncode == 1 and "E0632" in result.stdout


def test_structured_data_is_a_graph_in_which_the_publisher_is_one(name):
    graph = rdflib.Graph()
    for path, items in pages(name).items():
        for item in items:
            document = json.dumps(item).replace('"@context": "https://schema.org"', f'"@context": {{"@vocab": "{SCHEMA}"}}')
            graph.parse(data=document, format="json-ld", publicID=base(name))
    schema = rdflib.Namespace(SCHEMA)
    publisher = rdflib.URIRef(base(name) + "#publisher")
    assert len(set(graph.objects(publisher, schema.name))) == 1
    reviews = set(graph.subjects(rdflib.RDF.type, schema.ClaimReview))
    assert len(reviews) == sum(kind(path) == "claims" for path in pages(name))
    assert all((review, schema.author, publisher) in graph for review in reviews)


def test_the_data_feed_has_the_same_reviews_as_the_pages(name):
    feed = json.loads((SITES[name]() / "data/claims.json").read_text("utf-8"))
    in_feed = {item["url"]: item for element in feed["dataFeedElement"] for item in element["item"]}
    on_pages = {review["url"]: review for items in pages(name).values() for review in of_type(items, "ClaimReview")}
    assert in_feed == on_pages


def test_what_readers_see_is_what_machines_read(name):
    for path, items in pages(name).items():
        for review in of_type(items, "ClaimReview"):
            text = " ".join(lxml.html.parse(SITES[name]() / path).getroot().text_content().split())
            for words in (review["claimReviewed"], review["reviewRating"]["alternateName"]):
                assert " ".join(words.split()) in text, path


def test_heads_have_what_networks_and_reference_managers_read(name):
    for path in pages(name):
        head = lxml.html.parse(SITES[name]() / path, lxml.html.HTMLParser(encoding="utf-8")).getroot().find("head")
        meta = {}
        for element in head.findall("meta"):
            key = element.get("name") or element.get("property") or element.get("http-equiv")
            meta.setdefault(key, []).append(element.get("content"))
        assert len(meta["Content-Security-Policy"]) == 1 and "unsafe" not in meta["Content-Security-Policy"][0], path
        if "refresh" in meta or path == "404.html":
            continue
        canonical = [link.get("href") for link in head.findall("link") if link.get("rel") == "canonical"]
        if "noindex" not in meta.get("robots", []):
            assert canonical == [base(name) + path.removesuffix("index.html")], path
        assert meta["og:title"] and meta["og:type"][0] in ("website", "article") and is_absolute(meta["og:url"][0])
        assert meta["og:image"][0].startswith(base(name)) and meta["og:image:alt"][0]
        assert ("citation_title" in meta) == (kind(path) in ("articles", "claims")), path
        if "citation_title" in meta:
            assert len(meta["citation_title"]) == 1 and meta["citation_public_url"] == canonical
            assert re.match(r"\d{4}(/\d\d(/\d\d)?)?$", meta.get("citation_publication_date", ["2024"])[0])


def test_cards_are_pictures_that_show_what_their_page_says(tmp_path):
    files = hostile_files()
    files["site.yml"] = files["site.yml"].replace('"share-image": "media/card.png", ', "")
    assert build(files, tmp_path).returncode == 0
    public = tmp_path / "public"
    for page in public.glob("claims/*/index.html"):
        head = lxml.html.parse(page, lxml.html.HTMLParser(encoding="utf-8")).getroot().find("head")
        meta = {element.get("property"): element.get("content") for element in head.findall("meta")}
        card = public / meta["og:image"].removeprefix("https://example.org/sub/path/")
        assert card == page.with_name("card.svg") and card.stat().st_size < 3000
        svg = lxml.etree.parse(card, lxml.etree.XMLParser(resolve_entities=False)).getroot()
        assert [svg.get("width"), svg.get("height")] == [meta["og:image:width"], meta["og:image:height"]] == ["1200", "630"]
        assert {lxml.etree.QName(element).localname for element in svg.iter()} <= {"svg", "path", "g", "circle", "text"}
        lines = [element.text for element in svg.iter("{*}text")]
        words = " ".join(" ".join(lines[1:-2]).removesuffix("…").split())
        label, claim = meta["og:image:alt"].split(": ", 1)
        assert " ".join(claim.split()).replace(" ", "").startswith(words.replace(" ", ""))
        assert label.startswith(lines[-2].removesuffix("…"))
    assert "Title" in (public / "card.svg").read_text("utf-8")


def test_citations_of_pages_can_be_read(name):
    for path in pages(name):
        if kind(path) not in ("articles", "claims"):
            continue
        root = lxml.html.parse(SITES[name]() / path, lxml.html.HTMLParser(encoding="utf-8")).getroot()
        bibtex, csl = [block.text_content() for block in root.findall(".//details[@class='cite']//pre")]
        assert bibtex.startswith("@online{") and bibtex.rstrip().endswith("}")
        item = json.loads(csl)[0]
        assert item["URL"] == base(name) + path.removesuffix("index.html") and item["title"] and item["issued"]
