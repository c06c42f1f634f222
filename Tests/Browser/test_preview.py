"""The preview in a real browser: a saved file shows by itself, and a mistake is shown over the last good page."""

import re
import signal
import subprocess

import pytest

from conftest import BUILD_SITE, PATIENCE

ARTICLE = "content/articles/bridge.md"
STRICT = "default-src 'none'"


@pytest.fixture
def site(tmp_path):
    """What `init` writes, with an article of its own."""
    folder = tmp_path / "a site"
    subprocess.run([BUILD_SITE, "init", folder, "--title", "Bridges"], check=True, capture_output=True)
    (folder / ARTICLE).write_text("---\ntitle: The bridge\ndate: 2024-03-02\nsummary: A summary.\n---\nIt was shut.\n")
    return folder


@pytest.fixture
def preview(site):
    """A running preview and its address."""
    command = [BUILD_SITE, "serve", "--root", site, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        address = next(found.group(0) for line in process.stderr if (found := re.search(r"http://[\d.:]+/", line)))
        yield process, address
        if process.poll() is None:
            process.terminate()


@pytest.fixture
def tab(browser):
    """Opens tabs; whatever the console or the content security policy complains of fails the test."""
    context, wrong = browser.new_context(), []

    def tab(address):
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address)
        return page

    yield tab
    context.close()
    assert wrong == []


def change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_saved_file_shows_in_every_tab(site, preview, tab):
    _, address = preview
    article, front = tab(f"{address}articles/bridge/"), tab(address)
    change(site / ARTICLE, "It was shut.", "It was open.")
    article.get_by_text("It was open.").wait_for()
    change(site / ARTICLE, "title: The bridge", "title: The tunnel")
    article.get_by_role("heading", name="The tunnel").wait_for()
    front.get_by_text("The tunnel").first.wait_for()


def test_a_mistake_stands_over_the_last_good_page_until_it_is_mended(site, preview, tab):
    _, address = preview
    page = tab(f"{address}articles/bridge/")
    change(site / ARTICLE, "summary:", "sumary:")
    panel = page.get_by_role("alert")
    panel.get_by_text("E0412: unknown key `sumary`").wait_for()
    assert panel.get_by_text("did you mean `summary`?").is_visible()
    assert panel.get_by_text("sumary: A summary.", exact=True).is_visible()
    link = panel.get_by_role("link", name=f"{ARTICLE}:4:1")
    assert link.get_attribute("href") == f"vscode://file/{str(site / ARTICLE).lstrip('/').replace(' ', '%20')}:4:1"
    assert page.get_by_text("It was shut.").is_visible()
    page.reload()
    panel.get_by_text("1 error").wait_for()
    panel.get_by_role("button", name="Hide").click()
    assert panel.count() == 0
    change(site / ARTICLE, "sumary: A", "summary: Another")
    page.get_by_text("Another summary.").first.wait_for()
    assert panel.count() == 0


def test_a_page_with_its_own_policy_still_reloads(site, preview, tab):
    _, address = preview
    page = tab(f"{address}articles/bridge/")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    assert STRICT in policy and "unsafe" not in policy
    change(site / "content/site.yml", "title: Bridges", "title: Rivers")
    page.get_by_text("Rivers").first.wait_for()


def test_ctrl_c_ends_it_while_a_tab_is_open(preview, browser):
    process, address = preview
    page = browser.new_page()
    page.goto(address)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    page.close()
