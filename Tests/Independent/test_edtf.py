"""Holds how `build-site date` reads EDTF against two Python packages, `edtf` and `edtf-validate`, over a grid of some
thousand texts, and against every example of the Library of Congress.

BUILD_SITE names the program; without it, `.build/debug/build-site` at the root of the repository is run. The packages
read EDTF each in its own way; where this project reads a text otherwise, DIFFERENCES says why. A difference that no
line there explains fails, and so does a line that explains none.
"""

import dataclasses
import functools
import itertools
import json
import os
import pathlib
import re
import subprocess
import warnings

import pytest
from edtf import parse_edtf

with warnings.catch_warnings():
    # It calls functions of pyparsing by names that are being given up.
    warnings.simplefilter("ignore")
    from edtf_validate.valid_edtf import is_valid

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site"))

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)

# Every example of https://www.loc.gov/standards/datetime/ (4 February 2019), by level.
EXAMPLES = {
    0: """1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04
        1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005
        2005/2006-02""",
    1: """Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
        1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12
        /1985-04 /1985 -1985""",
    2: """Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] [..1760-12-03] [1760-12..]
        [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004-06~-11
        2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X
        2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03""",
}

# What the draft of 2012 wrote, and what the specification of 2019 has no more.
DRAFT = """1984?~ 199u 19uu 1999-uu-uu unknown/2006 2004-06-01/unknown 2004-01-01/open y170000002 y-17e7 y17101e4p3 196x
    2004-(06)?-11 (2004-(06)~)? 2011-(06-04)~ 2004-06-(01)~/2004-06-(20)~ 2001-21^southernHemisphere"""

# MARK: The grid


def single_dates():
    years = "1985 0000 -0044 2000 1900 201X 20XX 1XXX XXXX 2X1X -01XX X012".split()
    months = "01 02 04 12 XX 0X X2 13 00".split()
    days = "01 29 30 31 XX 0X 3X 32".split()
    for year in years:
        yield year
        for month in months:
            yield f"{year}-{month}"
            yield from (f"{year}-{month}-{day}" for day in days)
    for year, part in itertools.product(["1985", "-0044", "2003"], range(20, 43)):
        yield f"{year}-{part}"


def qualified_dates():
    marks = ["", "?", "~", "%"]
    plain = "1985 1985-04 1985-04-12 1985-24 201X 1985-XX 1985-04-XX 1985-XX-XX 156X-12-25 -0044-03 Y12345".split()
    for date, mark in itertools.product(plain, marks[1:]):
        yield from (date + mark, mark + date)
    for one, two in itertools.product(marks, marks):
        yield from (f"{one}2004-{two}06", f"2004{one}-06{two}", f"2004{one}-{two}06")
    for one, two, three in itertools.product(marks[:3], repeat=3):
        yield from (f"{one}2004-{two}06-{three}11", f"2004{one}-06{two}-11{three}", f"2004{one}-{two}06-11{three}")


def intervals():
    ends = """1985 1985-04 1985-04-12 1984~ 1986-02? 2004-06-11% 2004-06-XX 199X 2001-21 2001-24 -0044 2004-06-~01
        1XXX-12 1985-33 0000 ..""".split()
    for start, end in itertools.product(ends + [""], repeat=2):
        yield f"{start}/{end}"


def sets():
    members = """1667 1668 1670..1672 1760-12 1760-01..1760-03 1760-12-03 156X 1667? 2004-06~-11 1760-12-03..1761-01-05
        2001..2002-05 1672..1670""".split()
    for opened, closed in ("[]", "{}"):
        yield from (f"{opened}{one}{closed}" for one in members)
        yield from (f"{opened}{one},{two}{closed}" for one, two in itertools.product(members, repeat=2))
        for one in "1667 1668 1760-12 1760-12-03".split():
            yield from (f"{opened}..{one}{closed}", f"{opened}{one}..{closed}", f"{opened}..1600,{one}{closed}")
            yield from (f"{opened}{one},1990..{closed}", f"{opened}..1600,{one},1990..{closed}")


def years():
    long = "1 123 1234 9999 10000 170000002 012345 17E7 17E0 17101E4 3388E2 1E3".split()
    for sign, digits, significant in itertools.product(["", "-"], long, ["", "S1", "S3", "S0"]):
        yield f"Y{sign}{digits}{significant}"
    for digits, significant in itertools.product(["1950", "0024", "195"], ["", "S1", "S2", "S4", "S5"]):
        yield from (digits + significant, "-" + digits + significant)


def times():
    clocks = "00:00:00 23:59:59 24:00:00 24:00:01 23:60:00 23:59:60 10:20 1:20:30 102030 10:20:30.5".split()
    offsets = "Z z +04 -04 +04:30 -04:30 +0430 +00:00 -00:00 +14:00 +14:01 +13:59 -12:00 -13:00 +00:30 Z10".split()
    for clock, offset in itertools.product(clocks, offsets + [""]):
        yield f"1985-04-12T{clock}{offset}"
    for date in "1985 1985-04 1985-04-XX 1985-04-12? -0044-03-15 1985-02-30".split():
        yield f"{date}T10:20:30Z"


def typing_errors():
    for text in "1985-04-12 1985? 201X 2001-21 1964/2008 [1667,1668] Y170000002 2004-06~-11".split():
        for place in range(len(text)):
            yield text[:place] + text[place + 1 :]
            yield from (text[:place] + typed + text[place:] for typed in " -?X0.")
    yield from """1985-4-12 85-04-12 19850412 1985/04/12 12.04.1985 +1985 1985-W12 1985-102 P1Y [1667 1667] [] {} [..]
        1670..1672 ..1984 1984.. 1667,1668 .. - --""".split()


def grid():
    kinds = (single_dates, qualified_dates, intervals, sets, years, times, typing_errors)
    listed = " ".join(EXAMPLES.values()).split() + DRAFT.split()
    return list(dict.fromkeys(listed + [text for kind in kinds for text in kind()]))


# MARK: Where readers differ


@dataclasses.dataclass(frozen=True)
class Difference:
    package: str
    we_accept: bool
    pattern: str
    why: str

    def explains(self, package, text, valid):
        return package == self.package and valid == self.we_accept and re.search(self.pattern, text) is not None


MARK = "[?~%]"
NO_SUCH_DAY = r"(?<!\d)(-?[\dX]{4})-(02-(29|30|31|3X)|04-31)"

DIFFERENCES = [
    # What this project accepts.
    Difference("edtf", True, rf"{MARK}.*({MARK}|X)|X.*{MARK}$|-2\d{MARK}$|^{MARK}.*-2\d$|{MARK}-2\d$|-{MARK}2\d$",
               "it takes few combinations of qualifiers, and none beside most X and seasons"),
    Difference("edtf", True, rf"^Y\d+{MARK}$|^{MARK}Y", "it qualifies no year with Y"),
    Difference("edtf", True, r"^-?\d{4}-(0X|1X|X\d)$|^-\d+X+-",
               "it fails on one X in a month without a day, and on an X in a year before 0000"),
    Difference("edtf", True, r"/$|^/|^\.\./|/\.\.$", "an end that is open or not known stands beside plain dates only"),
    Difference("edtf", True, r"-33/|/.*-33", "it knows no parts of a year but seasons in an interval"),
    Difference("edtf", True, r"^[\[{][^,]*[\]}]$", "a set has two members at least; the specification does not say so"),
    Difference("edtf", True, r"\+00:00$", "it has no offset of zero"),
    Difference("edtf-validate", True, rf"{MARK}.*{MARK}|^{MARK}.*(X|-2\d)|X.*{MARK}$|\d{MARK}-2\d$|-{MARK}2\d$",
               "it takes few combinations of qualifiers, and none beside most X and seasons"),
    Difference("edtf-validate", True, rf"^Y\d+{MARK}$|^{MARK}Y", "it qualifies no year with Y"),
    Difference("edtf-validate", True, r"/.*X|X.*/|~01/|/.*~01|^/$|/-0044|^-0044/|/0000",
               "an end that is open or not known stands beside plain dates only, and years before 0001 confuse it"),
    Difference("edtf-validate", True, r"-33/|/.*-33", "it knows no parts of a year but seasons in an interval"),
    Difference("edtf-validate", True, r"^(1985-04(-12)?)/1985(-04)?$",
               "it takes the end of an interval for the first day that it may be"),
    Difference("edtf-validate", True, r"^[\[{][^,]*[\]}]$",
               "a set has two members at least; the specification does not say so"),
    Difference("edtf-validate", True, r"\+00:00$", "it has no offset of zero"),
    # What this project refuses.
    Difference("edtf", False, " ", "no spaces are allowed anywhere (Set representation, 4)"),
    Difference("edtf", False, NO_SUCH_DAY, "the calendar has no such day"),
    Difference("edtf", False, r"^[^\[{]+/", "the interval ends before it begins"),
    Difference("edtf", False, r"1672\.\.1670", "the range ends before it begins"),
    Difference("edtf", False, r"S[05]$", "the significant digits are at least one and at most all"),
    Difference("edtf", False, r"^1985(-04)?T", "a time of day follows a complete date (Date and Time)"),
    Difference("edtf", False, r"-13:00$", "no place is more than twelve hours behind UTC"),
    Difference("edtf-validate", False, " ", "no spaces are allowed anywhere (Set representation, 4)"),
    Difference("edtf-validate", False, NO_SUCH_DAY, "the calendar has no such day"),
    Difference("edtf-validate", False, r"1672\.\.1670", "the range ends before it begins"),
    Difference("edtf-validate", False, r"S5$", "the significant digits are at least one and at most all"),
    Difference("edtf-validate", False, r"^1985(-04)?T", "a time of day follows a complete date (Date and Time)"),
    Difference("edtf-validate", False, r"-13:00$", "no place is more than twelve hours behind UTC"),
]

# Of these the package `edtf` has no bounds, or has them otherwise.
OTHER_BOUNDS = {
    r"-(24|28|30)(?!\d)": "it cuts winter off at the end of December",
    r"-(0X|1X|X\d)(-|$)|-(0X|1X|2X|3X|X\d)$": "it has no bounds where only one digit of a month or a day is X",
    r"^-.*X": "before 0000 it takes the last month or day for the first",
    r"X.*-02-|X.*-(29|30|31)$": "it takes no account of the years and months that have no such day",
    r"^(Y?-|0).*S": "it counts the sign and the leading zeros of a year as significant digits",
    r"^{.*\.\.(,|})|^{\.\.": "it has no bounds for an all-of set that is open",
}

# MARK: The readers


@functools.cache
def readings():
    texts = grid()
    command = [str(PROGRAM), "date", "--format", "json", "--", *texts]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 1, ran.stderr
    lines = [json.loads(line) for line in ran.stdout.split("\n") if line]
    assert [line["edtf"] for line in lines] == texts
    return {line["edtf"]: line for line in lines}


@functools.cache
def parsed(text):
    """The date as `edtf` reads it; None where it reads none or fails."""
    try:
        return parse_edtf(text)
    except Exception:
        return None


def is_valid_elsewhere(package, text):
    if package == "edtf":
        return parsed(text) is not None
    try:
        return bool(is_valid(text))
    except Exception:
        return False


def iso(bound):
    if isinstance(bound, float):
        return None
    year, month, day = bound[:3]
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"


def bounds_elsewhere(date, text):
    """The first and the last day; null where nothing is known, for which `edtf` counts ten years on."""
    # The estimate is what it calls strict, the years between which it lies are what it calls fuzzy.
    first = date.lower_fuzzy if "S" in text else date.lower_strict
    last = date.upper_fuzzy if "S" in text else date.upper_strict
    return [None if text.startswith("/") else iso(first()), None if text.endswith("/") else iso(last())]


# MARK: The tests


@pytest.mark.parametrize("level", EXAMPLES)
def test_examples_of_the_specification_are_dates_of_their_level(level):
    for text in EXAMPLES[level].split():
        assert (text, readings()[text]["level"]) == (text, level)


def test_what_the_draft_of_2012_wrote_is_no_date():
    assert [text for text in DRAFT.split() if readings()[text]["valid"]] == []


@pytest.mark.parametrize("package", ["edtf", "edtf-validate"])
def test_dates_are_those_of_the_package_but_for_the_known_differences(package):
    unexplained, used = [], set()
    for text, reading in readings().items():
        valid = reading["valid"]
        if valid == is_valid_elsewhere(package, text):
            continue
        known = {difference for difference in DIFFERENCES if difference.explains(package, text, valid)}
        used |= known
        if not known:
            unexplained.append((text, reading.get("problem", "valid")))
    assert unexplained == []
    assert [each for each in DIFFERENCES if each.package == package and each not in used] == []


def test_outer_bounds_are_those_of_edtf_but_for_the_known_differences():
    compared, unexplained, used = 0, [], set()
    for text, reading in readings().items():
        if not reading["valid"] or parsed(text) is None:
            continue
        compared += 1
        ours = [reading["bounds"][0], reading["bounds"][3]]
        try:
            theirs = bounds_elsewhere(parsed(text), text)
        except Exception as error:
            theirs = repr(error)
        if ours == theirs:
            continue
        known = {pattern for pattern in OTHER_BOUNDS if re.search(pattern, text)}
        used |= known
        if not known:
            unexplained.append((text, ours, theirs))
    assert compared > 1000
    assert unexplained == []
    assert set(OTHER_BOUNDS) == used


def test_bounds_are_in_order():
    for text, reading in readings().items():
        days = [day for day in reading["bounds"] if day is not None and day[0] not in "+-"]
        if reading["valid"] and len(days) == 4:
            assert days[0] <= days[1] and days[2] <= days[3] and days[0] <= days[3], text
        if not reading["valid"]:
            assert (days, reading["level"], reading["words"]) == ([], None, None), text
