"""Holds the numbers of `data/evidence.json` and the circles that the program reports against a computation of our own,
for random sites of which the shape is planted: copies, loops, common publishers, unattributed relays.

BUILD_SITE names the program; without it, `.build/debug/build-site` at the root of the repository is run. GRAPHS asks for
another number of sites. Nothing here walks the graph as the program does: who reaches whom is the closure of a matrix,
loops are the orders of every subset.
"""

import itertools
import json
import os
import pathlib
import random
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site"))
THEME = ROOT / "Tests/GoldenSites/_theme/templates"

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)

# Who owns whom: two newspapers of one house, three bodies of one state, one that stands alone.
PARTS = {"morning": "house", "evening": "house", "army": "state", "unit": "army", "ministry": "state", "alone": None}


class Site:
    """Groups of sources, each with a shape of its own, and links between the groups."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.relays = {}  # id -> [(id or None, how)]
        self.own = set()
        self.publisher = {}
        for number in range(self.random.randint(2, 4)):
            getattr(self, self.random.choice(["copies", "loop", "rumour", "house"]))(f"g{number}")
        ids = sorted(self.relays)
        for _ in range(self.random.randint(0, 3)):
            self.relays[self.random.choice(ids)].append(
                (self.random.choice(ids), self.random.choice(["names", "translates", "unattributed"])))
        for id in ids:
            if self.random.random() < 0.2:
                self.own.add(id)
            if self.random.random() < 0.6:
                self.publisher.setdefault(id, self.random.choice(sorted(PARTS)))
        self.claims = [self.claim(ids) for _ in range(5)]

    def claim(self, ids):
        sides = {"supports": [], "undermines": [], "context": []}
        for id in self.random.sample(ids, self.random.randint(1, len(ids))):
            sides[self.random.choice(["supports", "supports", "undermines", "context"])].append(id)
        return sides

    def copies(self, name):
        self.relays[name] = []
        for number in range(self.random.randint(1, 3)):
            self.relays[f"{name}-copy{number}"] = [(self.random.choice(sorted(
                id for id in self.relays if id.startswith(name))), "names")]

    def loop(self, name):
        ids = [f"{name}-{number}" for number in range(self.random.randint(2, 4))]
        for id, next in zip(ids, ids[1:] + ids[:1]):
            self.relays[id] = [(next, self.random.choice(["names", "translates"]))]

    def rumour(self, name):
        self.relays[name] = [(None, "unattributed")] * self.random.randint(1, 2)
        self.relays[f"{name}-copy"] = [(name, "names"), (None, "unattributed")]

    def house(self, name):
        for part in ["morning", "evening", "unit", "ministry"]:
            self.relays[f"{name}-{part}"] = []
            self.publisher[f"{name}-{part}"] = part

    def write(self, folder):
        def put(path, *lines):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join(lines) + "\n", "utf-8")

        put("content/site.yml", "title: T", "base-url: https://example.org/")
        for entity in {*PARTS, "house", "state"}:
            whole = PARTS.get(entity)
            put(f"content/entities/{entity}.md", "---", f"name: The {entity}",
                f"part-of: {whole}" if whole else "kind: other", "---")
        for id, relays in self.relays.items():
            written = ", ".join(
                f"{{ how: {how} }}" if to is None else f"{{ source: {to}, how: {how} }}" for to, how in relays)
            put(f"content/sources/{id}.md", "---", f"title: {id}", f"relays: [{written}]" if relays else "kind: primary",
                f"own-reporting: {str(id in self.own).lower()}",
                f"publisher: {self.publisher[id]}" if id in self.publisher else "status: live", "---")
        lines = ["---", "title: A", "date: 2024-01-01", "claims:"]
        for number, sides in enumerate(self.claims):
            lines += [f"  - id: c{number}", "    claim: It is so.", "    verdict: unproven", "    evidence:"]
            lines += [f"      - {{ source: {id}, bearing: {side} }}" for side, ids in sides.items() for id in ids]
        put("content/articles/a.md", *lines, "---")
        (folder / "templates").symlink_to(THEME)

    # MARK: What it must come to

    def count(self, sources):
        ids = sorted(self.relays)
        reaches = {(a, b): a == b or any(to == b and how != "unattributed" for to, how in self.relays[a])
                   for a in ids for b in ids}
        for middle, a, b in itertools.product(ids, repeat=3):
            reaches[a, b] = reaches[a, b] or (reaches[a, middle] and reaches[middle, b])
        behind = [id for id in ids if any(reaches[source, id] for source in sources)]
        origins = [id for id in behind if not self.relays[id] or id in self.own]
        return {
            "sources": len(sources), "origins": origins, "independent": len({self.owner(id) for id in origins}),
            "unknown": sum(how == "unattributed" for id in behind for _, how in self.relays[id]),
        }

    def owner(self, id):
        if id not in self.publisher:
            return ("source", id)
        top = self.publisher[id]
        while PARTS.get(top):
            top = PARTS[top]
        return ("publisher", top)

    def loops(self):
        targets = {id: {to for to, _ in relays} for id, relays in self.relays.items()}
        on_loop = [id for id in sorted(targets) if targets[id]]
        return {
            (first, *rest)
            for size in range(1, 6) for members in itertools.combinations(on_loop, size)
            for first in members[:1] for rest in itertools.permutations(members[1:])
            if all(b in targets[a] for a, b in zip((first, *rest), (*rest, first)))
        }


@pytest.mark.parametrize("seed", range(int(os.environ.get("GRAPHS", 40))))
def test_numbers_and_circles_of_a_random_site(seed, tmp_path):
    site = Site(seed)
    site.write(tmp_path)
    run = subprocess.run(
        [PROGRAM, "--root", tmp_path, "--today", "2024-06-01", "--format", "json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    problems = [json.loads(line) for line in run.stdout.splitlines()]
    # A circle's message begins and ends with the same source; one that relays itself is named once.
    named = [re.findall("`(.+?)`", p["message"]) for p in problems if p["code"] == "W0621"]
    circles = [tuple(names[:-1] or names) for names in named]
    assert len(circles) == len(set(circles))
    # A loop longer than the brute force looks for can only come of joined groups.
    assert {circle for circle in circles if len(circle) <= 5} == site.loops()
    evidence = {claim["id"]: claim for claim in json.loads((tmp_path / "public/data/evidence.json").read_text("utf-8"))}
    for number, sides in enumerate(site.claims):
        for side in ["supports", "undermines"]:
            assert evidence[f"c{number}"][side] == site.count(sides[side]), f"{side} of claim {number}"
