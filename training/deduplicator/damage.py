"""What happens to a text on its way from outlet to outlet: each function takes one kind of harm.

All randomness comes from the `Random` that is handed in, so a set can be made again.
"""

import re
import string
from collections.abc import Callable, Sequence
from random import Random

Damage = Callable[[str, Random], str]

SENTENCE = re.compile(r"(?<=[.!?]) +")
SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def misspelt(share: float) -> Damage:
    """Exchange, drop or double a share of the letters, as bad scans and typists do."""

    def damage(text: str, rng: Random) -> str:
        def written(letter: str) -> str:
            if not letter.isalpha() or rng.random() >= share:
                return letter
            return rng.choice(("", letter * 2, rng.choice(string.ascii_lowercase)))

        return "".join(map(written, text))

    return damage


def reworded(share: float) -> Damage:
    """Drop or exchange a share of the words for other words of the same text."""

    def damage(text: str, rng: Random) -> str:
        pool = text.split()
        lines = []
        for line in text.split("\n"):
            words = [
                word if rng.random() >= share else rng.choice(("", rng.choice(pool)))
                for word in line.split()
            ]
            lines.append(" ".join(filter(None, words)))
        return "\n".join(lines)

    return damage


def hyphenated(text: str, rng: Random) -> str:
    """Break one word in twelve at a line end that was not joined again."""
    return " ".join(
        f"{w[: len(w) // 2]}- {w[len(w) // 2 :]}" if len(w) > 5 and rng.random() < 1 / 12 else w
        for w in text.split(" ")
    )


def other_number_style(text: str, rng: Random) -> str:
    """Spell small numbers out and drop thousands separators."""
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    return re.sub(r"(?<![\d.,$])\b(\d|10)\b(?![\d.,%])", lambda m: SPELLED[int(m[1])], text)


def first_half(text: str, rng: Random) -> str:
    """Cut the text after about half of its sentences."""
    sentences = SENTENCE.split(text)
    return " ".join(sentences[: max(2, int(len(sentences) * rng.uniform(0.35, 0.65)))])


def second_half(text: str, rng: Random) -> str:
    """Begin in the middle."""
    sentences = SENTENCE.split(text)
    return " ".join(sentences[int(len(sentences) * rng.uniform(0.35, 0.6)) :])


def abridged(text: str, rng: Random) -> str:
    """Leave out about four sentences of ten."""
    sentences = SENTENCE.split(text)
    return " ".join(s for s in sentences if rng.random() < 0.6) or text


def shuffled(text: str, rng: Random) -> str:
    """Put the sentences in another order."""
    sentences = SENTENCE.split(text)
    rng.shuffle(sentences)
    return "\n\n".join(sentences)


def respelt_names(text: str, rng: Random) -> str:
    """Write names another way, as two desks transliterate them."""
    names = sorted(set(re.findall(r"(?<=[a-z] )[A-Z][a-z]{3,}", text)))
    for name in rng.sample(names, len(names) // 2):
        other = name.replace("iy", "y").replace("ou", "u").replace("i", "y", 1)
        text = text.replace(name, other if other != name else name + name[-1])
    return text


def then(*damages: Damage) -> Damage:
    """Do one after the other."""

    def damage(text: str, rng: Random) -> str:
        for one in damages:
            text = one(text, rng)
        return text

    return damage


def other_figures(text: str, rng: Random) -> str:
    """Give every number another value: the next report of a series, not a copy."""
    return re.sub(r"\d+", lambda m: str(rng.randrange(10 ** len(m[0]))).zfill(len(m[0])), text)


def furniture(words: Sequence[str], rng: Random) -> tuple[str, str]:
    """Return lines that an unknown outlet puts above and below every story."""

    def lines(count: int) -> str:
        return "\n\n".join(
            " ".join(rng.choices(words, k=rng.randrange(3, 14))).capitalize() for _ in range(count)
        )

    return lines(rng.randrange(1, 5)), lines(rng.randrange(2, 9))


DAMAGES: dict[str, Damage] = {
    "misspelt_4": misspelt(0.04),
    "misspelt_8": misspelt(0.08),
    "misspelt_12": misspelt(0.12),
    "misspelt_half": then(first_half, misspelt(0.06)),
    "reworded_15": reworded(0.15),
    "reworded_25": reworded(0.25),
    "reworded_35": reworded(0.35),
    "hyphenated": hyphenated,
    "number_style": other_number_style,
    "first_half": first_half,
    "second_half": second_half,
    "abridged": abridged,
    "abridged_reworded": then(abridged, reworded(0.12)),
    "shuffled": then(shuffled, reworded(0.1)),
    "names": respelt_names,
    "names_half": then(first_half, respelt_names, reworded(0.08)),
}
"""Kinds of copies. A copy of any kind belongs to the story it was made from."""
