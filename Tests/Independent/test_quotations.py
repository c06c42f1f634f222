"""Mutates quotations from the texts that this repository's quotations come from, and holds what the program says of them
against a comparison of our own: nothing wrong passes, nothing right is complained about.

BUILD_SITE names the program; without it, `.build/debug/build-site` at the root of the repository is run. QUOTATIONS asks
for another number of mutations than the usual one, and TEXTS names other texts than those below.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import unicodedata

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site"))
COUNT = int(os.environ.get("QUOTATIONS", 500))

if not PROGRAM.is_file():
    pytest.skip(f"no program at {PROGRAM}", allow_module_level=True)

# Written for this test, with what reports of the kind are full of: figures, dates, names, words in quotation marks.
OWN_TEXT = """The ministry said on 24 April 2023 that 1,250 residents of the port's three districts — among them 716 officers —
had been registered in 2023. “Those who have not registered by 1 June 2023 will lose the right to stay,” it added.
According to the agency's report, the number of registered residents rose from 1,250 to 12,500 between January and June,
or by 900%. The council's spokesman didn't confirm the figure; he said that "nobody has counted them" since 7 April.
In the port's three districts, those aged 14-18 were told to register by October 1. The ministry said that the right to
stay would not be lost by those who have registered, and that 716 officers had been sent to the port's districts since
the end of last summer. Residents who don't register are threatened with fines, the report said on 25 April 2023.
"""
TEXTS = (
    [path.read_text("utf-8") for path in sorted(pathlib.Path(os.environ["TEXTS"]).glob("*.txt"))]
    if "TEXTS" in os.environ else [OWN_TEXT]
)


def folded(text):
    """The words of a text, as docs/quotations.md counts them."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    text = re.sub(r"(?<=\w)[’ʼ](?=\w)", "'", text)
    return re.findall(r"[\d]+(?:[.,:/]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%‰&@#+=<>±×÷°§$€£]", text)


def stands_in(words, text):
    return any(text[index:index + len(words)] == words for index in range(len(text) - len(words) + 1))


class Mutations:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.texts = [text.split() for text in TEXTS]
        self.vocabulary = sorted({word for text in self.texts for word in text})

    def passage(self, low, high):
        number = self.random.randrange(len(self.texts))
        text = self.texts[number]
        start = self.random.randrange(len(text) - high)
        return number, text[start:start + self.random.randint(low, high)]

    def word(self, words):
        words[self.random.randrange(len(words))] = self.random.choice(self.vocabulary)

    def letter(self, words):
        index = self.random.randrange(len(words))
        at = self.random.randrange(len(words[index]))
        words[index] = words[index][:at] + self.random.choice("aeiouxyz") + words[index][at + 1:]

    def digit(self, words):
        numbers = [index for index, word in enumerate(words) if re.search(r"\d", word)]
        if numbers:
            index = self.random.choice(numbers)
            at = self.random.choice([match.start() for match in re.finditer(r"\d", words[index])])
            words[index] = words[index][:at] + self.random.choice("0123456789") + words[index][at + 1:]

    def order(self, words):
        index = self.random.randrange(len(words) - 1)
        words[index:index + 2] = reversed(words[index:index + 2])

    def omission(self, words):
        del words[self.random.randrange(1, len(words) - 1)]

    def addition(self, words):
        words.insert(self.random.randrange(len(words) + 1), self.random.choice(["not", "no", *self.vocabulary]))

    def wrong(self):
        """A source, and a quotation that is not in it."""
        while True:
            number, words = self.passage(7, 30)
            self.random.choice([self.word, self.letter, self.digit, self.order, self.omission, self.addition])(words)
            quotation = " ".join(words)
            if not stands_in(folded(quotation), folded(" ".join(self.texts[number]))) and not has_marks(quotation):
                return number, quotation

    def right(self):
        """A source, and words of it in another dress."""
        while True:
            number, words = self.passage(6, 30)
            if not has_marks(" ".join(words)) and len(folded(" ".join(words))) >= 5:
                break
        if self.random.random() < 0.3:
            words[0] = self.random.choice(["“", "«", "'", ""]) + words[0]
            words[-1] += self.random.choice(["”", "»", ",", "...", "."])
        quotation = "".join(self.dressed(word) + self.random.choice([" ", "  ", "\n", "\u00a0", "\u2009"]) for word in words)
        return number, quotation.strip()

    def dressed(self, word):
        word = self.random.choice([str, str, str.upper, str.lower, str.title])(word)
        for old, new in [("'", "’"), ("’", "'"), ('"', "“"), ("“", '"'), ("”", '"'), ("-", "\u2011"), ("—", "-"), ("fi", "ﬁ")]:
            if self.random.random() < 0.4:
                word = word.replace(old, new)
        letters = [index for index in range(1, len(word)) if word[index - 1:index + 1].isalpha()]
        if letters and self.random.random() < 0.3:
            at = self.random.choice(letters)
            word = word[:at] + "\u00ad" + word[at:]
        return word


def has_marks(text):
    """Whether it holds what stands for omitted words, or for the editor's own."""
    return "..." in text or "…" in text or "[" in text


def problems(quotations, folder, means):
    """What the program says of each quotation: its codes, by the quotation's number."""
    def put(path, *lines):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", "utf-8")

    put("content/site.yml", "title: T", "base-url: https://example.org/")
    for number in range(len(TEXTS)):
        put(f"content/sources/s{number}.md", "---", f"title: S {number}", "kind: primary", "---")
    put("content/articles/a.md", "---", "title: A", "date: 2024-01-01", "---")
    (folder / "templates").symlink_to(ROOT / "templates")
    for number, text in enumerate(TEXTS):
        (folder / "text.txt").write_text(text, "utf-8")
        subprocess.run([PROGRAM, "snapshot", "--root", folder, f"s{number}", folder / "text.txt"], check=True, capture_output=True)
    if means == "fingerprint":
        for file in (folder / "snapshots").iterdir():
            file.unlink()
    lines = ["---", "title: A", "date: 2024-01-01", "claims:"]
    numbers = {}
    for number, (source, quotation) in enumerate(quotations):
        if number % 50 == 0:
            lines += ["  - claim: It is so.", "    verdict: unproven", "    evidence:"]
        written = json.dumps(quotation, ensure_ascii=False)
        lines += [f"      - {{ source: s{source}, bearing: supports, quote: {written} }}"]
        numbers[len(lines)] = number
    put("content/articles/a.md", *lines, "---")
    run = subprocess.run(
        [PROGRAM, "check", "--root", folder, "--today", "2024-06-01", "--format", "json"], capture_output=True, text=True)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    return {numbers[problem["line"]]: problem["code"] for problem in found
            if problem["file"].startswith("content/articles/") and problem["line"] in numbers}


@pytest.mark.parametrize("means", ["snapshot", "fingerprint"])
def test_every_wrong_quotation_is_an_error(means, tmp_path):
    mutations = Mutations(f"wrong {means}")
    quotations = [mutations.wrong() for _ in range(COUNT)]
    found = problems(quotations, tmp_path, means)
    # Marks of punctuation may cut a quotation to fewer than five words, which a fingerprint cannot tell.
    passed = [quotation for number, (_, quotation) in enumerate(quotations)
              if not found.get(number, "").startswith("E") and len(folded(quotation)) >= 5]
    assert passed == []


@pytest.mark.parametrize("means", ["snapshot", "fingerprint"])
def test_no_right_quotation_is_complained_about(means, tmp_path):
    mutations = Mutations(f"right {means}")
    quotations = [mutations.right() for _ in range(COUNT)]
    found = problems(quotations, tmp_path, means)
    assert {quotations[number][1]: code for number, code in found.items()} == {}


def test_a_few_new_words_are_reported_as_unverified_where_the_text_is_not_at_hand(tmp_path):
    mutations = Mutations("short")
    quotations = [mutations.passage(1, 4) for _ in range(100)]
    quotations = [(source, " ".join(words)) for source, words in quotations if not has_marks(" ".join(words))]
    quotations = [(source, words) for source, words in quotations if 0 < len(folded(words)) < 5]
    found = problems(quotations, tmp_path, "fingerprint")
    assert set(found) == set(range(len(quotations)))
    assert set(found.values()) == {"W0665"}
