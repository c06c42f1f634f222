"""Sites to look at: the repository's own, one of 1,000 invented articles, one in three languages, a hostile one."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect, sync_playwright

import hostile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD_SITE = os.environ.get("BUILD_SITE", str(ROOT / ".build/debug/build-site"))
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
SCREENSHOTS = ROOT / ".build/screenshots"
# A machine may be busy with much else: in milliseconds.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE)
WIDTHS = {"desktop": 1280, "phone": 390}

# One page of each kind: the first that fits in the order of paths.
KINDS = {
    "front": "index.html", "articles": "articles/index.html", "articles-2": "articles/page/2/index.html",
    "article": "articles/[!p]*/index.html", "claims": "claims/index.html", "claim": "claims/[!p]*/index.html",
    "entities": "entities/index.html", "entity": "entities/[!p]*/index.html", "timeline": "timeline/index.html",
    "timeline-2": "timeline/page/2/index.html", "year": "timeline/2023/index.html",
    "month": "timeline/2023/*/index.html", "day": "timeline/2023/*/*/index.html", "sources": "sources/index.html",
    "sources-by-date": "sources/by-date/index.html", "source": "sources/[!bp]*/index.html",
    "figures": "figures/index.html", "figure": "figures/[!ip]*/index.html",
    "corrections": "corrections/index.html", "search": "search/index.html", "about": "about/index.html",
    "not-found": "404.html",
}


@dataclass
class Site:
    name: str
    folder: pathlib.Path
    address: str

    def pages(self):
        """One page of each kind that the site has, by its kind."""
        found = {kind: sorted(self.folder.glob(pattern)) for kind, pattern in KINDS.items()}
        pages = {kind: paths[0] for kind, paths in found.items() if paths}
        # The longest article shows most of what an article can have.
        pages["article"] = max(found["article"], key=lambda path: path.stat().st_size)
        return {kind: str(path.relative_to(self.folder)) for kind, path in pages.items()}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Slow(Quiet):
    """Sends a page in small pieces, as a bad connection does."""

    def copyfile(self, source, output):
        while piece := source.read(400):
            output.write(piece)
            output.flush()
            if self.path.endswith(".html"):
                time.sleep(0.03)


def serve(name, folder, handler=Quiet):
    handler = functools.partial(handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return Site(name, folder, f"http://127.0.0.1:{server.server_port}/")


def built(folder):
    subprocess.run([BUILD_SITE, "--root", str(folder), "--quiet", "--today", "2026-12-31"], check=True)
    return folder / "public"


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    made = tmp_path_factory.mktemp("sites")
    corpus = [sys.executable, str(ROOT / "Benchmarks/corpus.py"), "--articles", "1000", "--out", str(made / "large")]
    subprocess.run(corpus, check=True)
    languages = made / "languages"
    shutil.copytree(ROOT / "Tests/GoldenSites/several-languages/content", languages / "content")
    shutil.copytree(ROOT / "templates", languages / "templates")
    hostile.write(made / "hostile", "ar", articles=1)
    hostile.write_crowd(made / "crowd")
    for name in ("hostile", "crowd"):
        shutil.copytree(ROOT / "templates", made / name / "templates")
    folders = {
        "hostile": built(made / "hostile"), "crowd": built(made / "crowd"), "own": ROOT / "public", "large": built(made / "large"), "languages": built(languages)}
    return {name: serve(name, folder) for name, folder in folders.items()}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a page of a site; a console error, a failed file or a request outside the site fails the test."""
    contexts, wrong = [], []

    def open_page(site, path, scheme="light", width="desktop", script=True):
        context = browser.new_context(
            viewport={"width": WIDTHS[width], "height": 900}, color_scheme=scheme, java_script_enabled=script,
            reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(SHIFTS)
        page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: request.url.startswith((site.address, "data:")) or wrong.append(request.url))
        page.on("response", lambda answer: answer.status < 400 or wrong.append(f"{answer.status} {answer.url}"))
        page.goto(site.address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
