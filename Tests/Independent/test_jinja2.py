"""Holds the template engine against Jinja2 itself: whatever renders here renders the same bytes there.

`JINJA_RENDERED` may name a file that the Swift test wrote before (with `JINJA_CASES` naming the cases that
`write_cases` writes); without it, the Swift test is run from here.
"""

import json
import os
import pathlib
import subprocess
import sys

import jinja2
import markupsafe
import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from jinja_cases import all_cases  # noqa: E402
from jinja_random import random_cases  # noqa: E402

BY_HAND = all_cases()
RANDOM = random_cases(3000)


def write_cases(path):
    path.write_text(json.dumps(BY_HAND + RANDOM))


@pytest.fixture(scope="session")
def rendered(tmp_path_factory):
    given = os.environ.get("JINJA_RENDERED")
    if given:
        return json.loads(pathlib.Path(given).read_text())
    folder = tmp_path_factory.mktemp("jinja")
    write_cases(folder / "cases.json")
    environment = dict(os.environ, JINJA_CASES=str(folder / "cases.json"), JINJA_RENDERED=str(folder / "rendered.json"))
    command = ["swift", "test", "--skip-build", "--filter", "cases for Jinja2"]
    subprocess.run(command, cwd=HERE.parent.parent, env=environment, check=True, stdout=subprocess.DEVNULL)
    return json.loads((folder / "rendered.json").read_text())


def revive(value):
    """JSON as the engine writes it: HTML is an object with the one key `html`."""
    if isinstance(value, dict):
        if list(value) == ["html"]:
            return markupsafe.Markup(value["html"])
        return {key: revive(item) for key, item in value.items()}
    return [revive(item) for item in value] if isinstance(value, list) else value


@pytest.fixture(scope="session")
def values(rendered):
    return revive(json.loads(rendered["values"][0]["json"][0]))


def jinja(templates, values):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(templates), autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.get_template("page.html").render(values)


def test_there_are_enough_cases(rendered):
    assert len(BY_HAND) >= 200
    assert len(rendered["rendered"]) == len(BY_HAND) + len(RANDOM)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("number", range(len(BY_HAND)))
def test_case_by_hand(number, rendered, values):
    ours = rendered["rendered"][number]
    # A warning tells of what Jinja2 does, too.
    errors = [line for line in ours["load"] if ": error[" in line]
    assert errors == [] and ours["run"] == [], BY_HAND[number]
    assert ours["html"][0] == jinja(BY_HAND[number], values), BY_HAND[number]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_random_templates(rendered, values):
    compared = 0
    for case, ours in zip(RANDOM, rendered["rendered"][len(BY_HAND):]):
        if ours["load"] or ours["run"]:
            continue
        compared += 1
        try:
            theirs = jinja(case, values)
        except Exception as problem:  # noqa: BLE001
            raise AssertionError(f"Jinja2 refuses what renders here: {problem!r}\n{case}") from problem
        assert ours["html"][0] == theirs, case
    assert compared > len(RANDOM) // 2, f"only {compared} of the random templates render here"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_is_refused_at_run_time_fails_in_jinja2_too(rendered, values):
    for case, ours in zip(RANDOM, rendered["rendered"][len(BY_HAND):]):
        known = ("E0743", "E0741", "E0742")
        if ours["load"] or not ours["run"] or any(code in line for line in ours["run"] for code in known):
            continue
        with pytest.raises(Exception):
            jinja(case, values)
            pytest.fail(f"{ours['run']}\n{case}")
