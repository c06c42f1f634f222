"""Invented names in four scripts, and invented words for prose."""

from random import Random

CONSONANTS = "bdklmnrstv"
VOWELS = "aeiou"
CYRILLIC = dict(zip(CONSONANTS + VOWELS, "бдклмнрствaеіоу".replace("a", "а")))
ARABIC = dict(zip(CONSONANTS + VOWELS, "بدكلمنرستفايىوؤ"))
CHINESE = dict(zip(
    (consonant + vowel for consonant in CONSONANTS for vowel in VOWELS),
    "巴貝比博布達德迪多杜卡克基科庫拉勒利洛盧馬梅米莫穆納內尼諾努蘭雷里羅魯薩塞西索蘇塔特蒂托圖瓦韋維沃武"))


class Name:
    """A name of some words, each of some syllables, that can be written in four scripts."""

    def __init__(self, words):
        self.words = words

    @property
    def latin(self):
        return " ".join("".join(word).capitalize() for word in self.words)

    @property
    def cyrillic(self):
        return " ".join(spelled(word, CYRILLIC).capitalize() for word in self.words)

    @property
    def arabic(self):
        return " ".join(spelled(word, ARABIC) for word in self.words)

    @property
    def chinese(self):
        return "·".join("".join(CHINESE[syllable] for syllable in word) for word in self.words)

    @property
    def slug(self):
        return "-".join("".join(word) for word in self.words)


def spelled(word, letters):
    return "".join(letters[letter] for syllable in word for letter in syllable)


class Names:
    """Gives names, no word of one like a word of another."""

    def __init__(self, random):
        self.random = random
        self.used = set()

    def word(self):
        while True:
            syllables = tuple(self.random.choices(list(CHINESE), k=self.random.randint(3, 4)))
            if syllables not in self.used:
                self.used.add(syllables)
                return syllables

    def name(self, words=2):
        return Name([self.word() for _ in range(words)])


class Prose:
    """Words, sentences and paragraphs of a language that does not exist.

    Every word ends with a consonant and every name with a vowel, so that no name stands in prose by chance.
    """

    def __init__(self, seed):
        random = Random(f"{seed} words")
        syllables = list(CHINESE)
        self.words = sorted({
            "".join(random.choices(syllables, k=random.choice([1, 1, 2, 2, 3]))) + random.choice("nrst")
            for _ in range(4000)
        })

    def phrase(self, random, count):
        return " ".join(random.choices(self.words, k=count))

    def sentence(self, random, count=14):
        return self.phrase(random, count).capitalize() + "."
