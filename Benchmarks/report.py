"""Tables of costs, ours beside another's, with the target of each case."""

from dataclasses import dataclass


@dataclass
class Target:
    """At most so many times what it is held against, or at most so much by itself."""

    most: float
    words: str


def ratio_at_most(most):
    return Target(most, f"1/{round(1 / most)}" if most < 0.5 else f"{most:g} x")


HEADER = ("case", "build-site", "against", "ratio", "target", "")


class Report:
    """Gathers lines, prints each as it comes, and knows whether every target was reached."""

    def __init__(self):
        self.missed = 0
        print(line_of(HEADER))
        print("-" * len(line_of(HEADER)))

    def title(self, words):
        print(f"\n{words}")

    def compare(self, case, ours, other, unit, target=None):
        self._line(case, unit(ours), unit(other), ours / other, target)

    def limit(self, case, value, unit, most):
        self._line(case, unit(value), "", value / most, Target(1, unit(most)), shows_ratio=False)

    def note(self, words):
        print(f"  {words}")

    def _line(self, case, ours, other, ratio, target, shows_ratio=True):
        verdict = ""
        if target:
            verdict = "ok" if ratio <= target.most else "missed"
            self.missed += ratio > target.most
        shown = (f"1/{1 / ratio:.1f}" if ratio < 0.5 else f"{ratio:.2f} x") if shows_ratio else ""
        print(line_of((case, ours, other, shown, target.words if target else "", verdict)), flush=True)


def line_of(cells):
    case, ours, other, ratio, target, verdict = cells
    return f"{case:<44} {ours:>12} {other:>12} {ratio:>9} {target:>9}  {verdict}".rstrip()


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(value):
    return f"{value / 1e6:,.0f} MB"


def number(value):
    return f"{value:,.0f}"


def kilobytes(value):
    return f"{value / 1000:.1f} kB"


def microseconds(value):
    return f"{value * 1e6:.0f} us"
