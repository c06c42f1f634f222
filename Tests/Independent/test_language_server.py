"""Speaks with the language server by other people's types of the protocol (lsprotocol), and from Neovim."""

import json
import os
import pathlib
import shutil
import subprocess
import time

import pytest
from lsprotocol import types

from language_client import PROGRAM, ROOT, Client
from test_documents import blocks

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)

ARTICLE = "content/articles/bridge.md"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "a site"
    done = subprocess.run([PROGRAM, "init", folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def tools(tmp_path):
    """A folder for `PATH` in which the program has its name."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "build-site").symlink_to(PROGRAM)
    return folder


@pytest.fixture
def client(site):
    client = Client(site, "--today", "2024-06-01")
    yield client
    client.kill()


def test_a_whole_conversation(site, client):
    result = client.start()
    assert result.capabilities.position_encoding == "utf-16"
    text = (site / ARTICLE).read_text()
    client.open(ARTICLE)
    # Outside the Basic Multilingual Plane, right to left, and combining: a column is counted in UTF-16 units.
    before = "🦔👩‍👩‍👧 שלום é עולם "
    broken = text.replace("verdict:", "verdit:", 1) + f"\n{before}[@nobody]\n"
    client.change(ARTICLE, broken)
    found = client.wait_for(ARTICLE, lambda found: len(found) == 2)
    assert {item.code for item in found} == {"E0412", "E0513"}
    assert all(item.severity == types.DiagnosticSeverity.Error and item.source == "build-site" for item in found)
    key, citation = sorted(found, key=lambda item: item.code)
    lines = broken.split("\n")
    assert lines[key.range.start.line][key.range.start.character:key.range.end.character] == "verdit"
    line = lines[citation.range.start.line].encode("utf-16-le")
    start, end = citation.range.start.character * 2, citation.range.end.character * 2
    assert line[start:end].decode("utf-16-le") == "nobody"

    actions = client.request("textDocument/codeAction", types.CodeActionParams(
        types.TextDocumentIdentifier(client.uri(ARTICLE)), key.range, types.CodeActionContext([key])))
    edit = actions[0].edit.changes[client.uri(ARTICLE)][0]
    assert (actions[0].kind, edit.new_text, edit.range) == ("quickfix", "verdict", key.range)

    client.change(ARTICLE, text, 3)
    client.wait_for(ARTICLE, lambda found: not found)
    place = client.at(ARTICLE, text, "notice-14")
    hover = client.request("textDocument/hover", types.HoverParams(**place))
    assert "source" in hover.contents.value
    definition = client.request("textDocument/definition", types.DefinitionParams(**place))
    assert definition.uri == client.uri("content/sources/notice-14.md")
    completion = client.request("textDocument/completion", types.CompletionParams(**client.at(ARTICLE, text, "verdict:")))
    assert "verdict" in [item.label for item in completion.items]
    assert client.stop() == 0


def test_positions_in_utf_8_where_the_client_offers_it(site, client):
    result = client.start([types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf8])
    assert result.capabilities.position_encoding == "utf-8"
    client.open(ARTICLE, (site / ARTICLE).read_text() + "\n🦔 שלום [@nobody]\n")
    found = client.wait_for(ARTICLE)[0]
    assert found.range.start.character == len("🦔 שלום [@".encode())


def test_files_that_change_on_the_disk_and_that_are_no_part_of_the_site(site, client):
    client.start()
    client.open("README.md", "---\nverdit: x\n---\n")
    path = site / "content/sources/notice-14.md"
    path.write_text(path.read_text().replace("title:", "titel:"))
    assert client.wait_for("content/sources/notice-14.md")[0].code == "E0412"
    path.write_text(path.read_text().replace("titel:", "title:"))
    client.wait_for("content/sources/notice-14.md", lambda found: not found)
    assert set(client.diagnostics) == {"content/sources/notice-14.md"}
    assert client.request("textDocument/hover", types.HoverParams(
        types.TextDocumentIdentifier("untitled:Untitled-1"), types.Position(0, 0))) is None


def test_every_planted_mistake_is_published_and_each_message_is_well_formed(tmp_path):
    golden = pathlib.Path(__file__).resolve().parents[1] / "GoldenSites"
    shutil.copytree(golden / "_theme/templates", tmp_path / "templates")
    shutil.copytree(golden / "planted-mistakes", tmp_path, dirs_exist_ok=True)
    checked = subprocess.run(
        [PROGRAM, "check", "--drafts", "--format", "json", "--today", "2024-06-01"], cwd=tmp_path,
        capture_output=True, text=True)
    expected = sorted(
        (item["file"], item["code"], item["line"], item["column"])
        for item in map(json.loads, checked.stdout.splitlines()))
    client = Client(tmp_path, "--today", "2024-06-01")
    client.start()

    def found():
        return sorted((path, item.code, item.range.start.line + 1) for path, items in client.diagnostics.items()
                      for item in items)
    while len(found()) < len(expected):
        client.take()
    assert found() == [(file, code, line) for file, code, line, _ in expected]
    related = [item for items in client.diagnostics.values() for item in items if item.related_information]
    assert len(related) >= 3
    client.kill()


@pytest.mark.parametrize("last, code", [
    (b"", 1), (b"Content-Length: 44\r\n\r\n" + b'{"jsonrpc":"2.0","method":"exit"}           ', 1),
    (b"Content-Length: 5\r\n\r\n{", 1), (b"nonsense\r\n\r\n\xff\x00", 1),
])
def test_the_server_ends_with_its_input(last, code):
    done = subprocess.run([PROGRAM, "lsp"], input=last, capture_output=True, timeout=30)
    assert done.returncode == code, done.stderr
    assert not done.stderr


def test_a_folder_without_a_site_is_told_of(tmp_path):
    client = Client(tmp_path)
    client.start()
    client.open("notes.md", "Some notes.")
    while not client.notices:
        client.take()
    assert "no site" in client.notices[0].message
    assert client.stop() == 0


def test_each_site_below_the_editors_folder_is_found_around_its_files(tmp_path, site):
    shutil.copytree(site, tmp_path / "desk")
    client = Client(tmp_path, "--today", "2024-06-01")
    client.start()
    client.open("desk/README.md")
    for folder in ["desk", site.name]:
        article = f"{folder}/{ARTICLE}"
        client.open(article, (tmp_path / article).read_text() + "\n[@nobody]\n")
        assert client.wait_for(article)[0].code == "E0513"
    source = f"{site.name}/content/sources/notice-14.md"
    (tmp_path / source).write_text("---\ntitel: A notice\n---\n")
    assert "E0412" in [item.code for item in client.wait_for(source)]
    assert not [path for path in client.diagnostics if path.startswith("desk") and path != f"desk/{ARTICLE}"]
    assert client.stop() == 0


@pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")
def test_neovim_underlines_completes_jumps_and_mends_with_the_guide_s_settings(site, tmp_path, tools):
    script = pathlib.Path(__file__).with_name("neovim.lua")
    result = tmp_path / "result.json"
    settings = tmp_path / "init.lua"
    settings.write_text(next(
        content for language, content, _ in blocks((ROOT / "docs/editors-guide.md").read_text()) if language == "lua"))
    done = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", ARTICLE, "-c", f"luafile {script}"], cwd=site, timeout=120,
        capture_output=True, text=True,
        env=os.environ | {
            "PATH": f"{tools}:{os.environ['PATH']}", "SETTINGS": str(settings), "RESULT": str(result),
            "HOME": str(tmp_path)})
    assert result.is_file(), done.stdout + done.stderr
    seen = json.loads(result.read_text())
    assert (seen["enabled"], seen["filetype"], seen["root"]) == ("build-site", True, True)
    assert seen["at first"] == []
    # Neovim counts columns in bytes: 4 of the hedgehog, 8 of the Hebrew word, 2 blanks, 2 of `[@`.
    assert [(item["code"], item["col"], item["end_col"]) for item in seen["diagnostics"]] == [
        ("E0412", 0, 6), ("E0513", 16, 22)]
    assert "summary: " in seen["keys"] and "title: " not in seen["keys"]
    assert seen["sources"][:1] == ["notice-14"]
    assert "source" in seen["hover"]
    assert seen["definition"].endswith("content/sources/notice-14.md")
    assert seen["mended"].startswith("summary:")
    assert seen["left"] == ["E0513"]
    assert not seen["errors"], seen["errors"]
    assert (site / ARTICLE).read_text() == seen["saved"]


def node():
    """Playwright's own node, which the browser's tests need in any case."""
    try:
        from playwright._impl._driver import compute_driver_executable
        return compute_driver_executable()[0]
    except ImportError:
        return shutil.which("node")


@pytest.mark.skipif(not node(), reason="neither playwright nor node is installed")
def test_the_extension_of_visual_studio_code(site, tools):
    """Visual Studio Code itself is not run: a stand-in for its module is."""
    stub = pathlib.Path(__file__).with_name("vscode_stub.js")
    done = subprocess.run(
        [node(), stub, site, ARTICLE], capture_output=True, text=True, timeout=120,
        env=os.environ | {"PATH": f"{tools}:{os.environ['PATH']}"})
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    key, citation = seen["diagnostics"]
    assert (key["code"], key["severity"], [place["character"] for place in key["range"]]) == ("E0412", 0, [0, 6])
    assert (citation["code"], [place["character"] for place in citation["range"]]) == ("E0513", [5, 11])
    assert "did you mean `summary`" in key["message"]
    action = seen["actions"][0]
    assert (action["title"], action["kind"]) == ("Replace `sumary` with `summary`", "quickfix")
    assert list(action["edit"]["changes"].values())[0][0]["text"] == "summary"
    summary = next(item for item in seen["keys"] if item["label"] == "summary")
    # CompletionItemKind.Property
    assert (summary["insertText"], summary["kind"]) == ("summary", 9)
    assert "One or two sentences" in summary["documentation"]["value"]
    assert "source" in seen["hover"]["values"][0]["value"] and seen["nothing"] is None
    assert seen["definition"]["values"][0]["text"].endswith("content/sources/notice-14.md")
    assert seen["messages"] == []


def test_the_extension_s_description_has_what_visual_studio_code_asks_for(site):
    described = json.loads((site / ".vscode/extensions/build-site/package.json").read_text())
    assert {"name", "publisher", "version", "main"} <= set(described)
    assert described["engines"]["vscode"] == "^1.89.0"
    assert (site / ".vscode/extensions/build-site" / described["main"]).is_file()
