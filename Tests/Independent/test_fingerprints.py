"""Holds the committed fingerprints against docs/quotations.md, with a reader that knows nothing of the generator."""

import hashlib
import pathlib
import re

import pytest

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
FINGERPRINTS = sorted((CONTENT / "sources").rglob("*.fingerprint"))


def folded(text):
    text = text.strip('"').replace("’", "'").lower()
    words = re.findall(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*", text)
    return [word.strip("'") for word in words]


def digest(words, salt):
    return hashlib.pbkdf2_hmac("sha256", " ".join(words).encode(), salt, 512, 5).hex()


def hashes(body, start, end):
    digits = "".join(body.split(f"\n{start}\n")[1].split(f"\n{end}")[0].split())
    return [digits[index:index + 10] for index in range(0, len(digits), 10)]


@pytest.mark.parametrize("path", FINGERPRINTS, ids=lambda path: path.stem)
def test_a_fingerprint_is_whole_and_bears_out_the_quotations_of_claims(path):
    body, check = path.read_text("utf-8").rsplit("check: ", 1)
    assert hashlib.sha256(body.encode()).hexdigest()[:16] == check.strip()
    fields = dict(re.findall(r"^(\w+): (.+)$", body, re.M))
    assert fields["source"] == path.stem
    salt = bytes.fromhex(fields["sha256"])
    windows, noted = hashes(body, "windows:", "quotations:"), hashes(body + "\n", "quotations:", "\n")
    assert len(windows) == int(fields["words"]) - 4
    assert noted == sorted(set(noted))
    quotation = re.compile(rf"^ +text: (.+)\n +language: .+\n +source: {path.stem}$", re.M)
    quotations = [text for file in (CONTENT / "articles").glob("*.md") for text in quotation.findall(file.read_text("utf-8"))]
    assert quotations
    for text in quotations:
        words = folded(text)
        run = [digest(words[index:index + 5], salt) for index in range(len(words) - 4)]
        assert any(windows[index:index + len(run)] == run for index in range(len(windows))), text
        assert digest(words, salt) in noted, text
