"""Runs every command and writes every file that the guides show, in the order in which they show them.

In a block of ``console`` a line after `$ ` is run, and the lines below it must stand in its output in that order, with `...` for
anything. A command must succeed, unless an error is shown below it. A block of any other language is written to the last file
that the text above it names as `path`, if that paragraph says to write it; other blocks are examples.
"""

import os
import pathlib
import re
import stat
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site")).resolve()
GUIDES = ["editors-guide.md", "theme-guide.md", "owners-guide.md"]
# Programs of hosts, which need an account: each must be given the built folder.
HOSTS = ["netlify", "npx", "rsync"]

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)


def blocks(text):
    """Language, content and the paragraph above of each fenced block."""
    for match in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield match[1], match[2], text[:match.start()].rstrip().split("\n\n")[-1]


def steps(content):
    """Commands of a console block, each with the output that is shown."""
    found = []
    for line in content.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.strip():
            found[-1][1].append(line)
    return found


def check_output(shown, output, command):
    # Line numbers and margins of a message depend on nothing, but blank lines may stand between.
    position = 0
    for line in shown:
        pattern = ".*".join(re.escape(part) for part in line.strip().split("..."))
        match = re.compile(pattern).search(output, position)
        assert match, f"`{command}` does not say, or not there: {line}\n{output}"
        position = match.end()


@pytest.fixture
def tools(tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "build-site").symlink_to(PROGRAM)
    for name in HOSTS:
        script = folder / name
        script.write_text('#!/bin/sh\ncase "$*" in *public*) test -f public/index.html ;; *) exit 1 ;; esac\n')
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return folder


@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_shows_works(guide, tmp_path, tools):
    folder = tmp_path / "work"
    folder.mkdir()
    commands, files = 0, 0
    for language, content, above in blocks((ROOT / "docs" / guide).read_text()):
        if language == "console":
            for command, shown in steps(content):
                done = subprocess.run(
                    ["bash", "-c", f"cd '{folder}' && {command}\nstatus=$?; pwd > '{tmp_path}/pwd'; exit $status"],
                    env=os.environ | {"PATH": f"{tools}:{os.environ['PATH']}"}, capture_output=True, text=True)
                folder = pathlib.Path((tmp_path / "pwd").read_text().strip())
                output = done.stdout + done.stderr
                assert (done.returncode != 0) == any("error[" in line for line in shown), f"{command}\n{output}"
                check_output(shown, output, command)
                commands += 1
            continue
        named = re.findall(r"`([\w./-]+\.\w+|\.[\w.-]+\.yml|Caddyfile)`", above)
        if re.search(r"\b[Ww]rite\b", above) and named:
            (folder / named[-1]).write_text(content)
            files += 1
        elif "add to the front matter" in above:
            path = folder / named[-1]
            path.write_text(path.read_text().replace("\n---\n", f"\n{content}---\n", 1))
            files += 1
    assert commands >= 5


def test_the_shown_files_of_hosts_can_be_read():
    import tomllib

    import yaml

    found = {"yaml": [], "toml": []}
    for language, content, _ in blocks((ROOT / "docs/owners-guide.md").read_text()):
        if language == "yaml":
            found["yaml"].append(yaml.safe_load(content))
        elif language == "toml":
            found["toml"].append(tomllib.loads(content))
    assert found["yaml"][0]["pages"]["artifacts"]["paths"] == ["public"]
    assert found["toml"][0]["pages_build_output_dir"] == "public"
    assert tomllib.loads((ROOT / "starter/netlify.toml").read_text())["build"]["publish"] == "public"


def test_the_shown_settings_of_editors_programs_can_be_read():
    import json
    import tomllib

    shown = {language: content for language, content, _ in blocks((ROOT / "docs/editors-guide.md").read_text())}
    helix = tomllib.loads(shown["toml"])
    assert helix == tomllib.loads((ROOT / "starter/.helix/languages.toml").read_text())
    assert helix == {
        "language-server": {"build-site": {"command": "build-site", "args": ["lsp"]}},
        "language": [{"name": name, "language-servers": ["build-site"]} for name in ["markdown", "yaml"]]}
    kate = json.loads(shown["json"])["servers"]
    assert [kate[name]["command"] for name in ["markdown", "yaml"]] == [["build-site", "lsp"]] * 2


def test_every_command_of_the_program_is_in_the_editors_guide():
    commands = re.findall(r"^  ([a-z]+)(?: \(default\))? ", subprocess.run(
        [PROGRAM, "--help"], capture_output=True, text=True).stdout.split("SUBCOMMANDS:")[1], re.MULTILINE)
    text = "".join((ROOT / "docs" / guide).read_text() for guide in GUIDES)
    for command in commands:
        assert command == "build" or f"build-site {command}" in text, command
