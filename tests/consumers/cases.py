"""Tables from which networks are made, and what their files must hold."""

import random
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent.parent / "cases"
BOTH = frozenset({"float64", "float32"})
FLOAT64 = frozenset({"float64"})
NEITHER = frozenset()


@dataclass
class Case:
    name: str
    """A file of tests/cases, or the text of a table."""
    table: str
    options: str
    """The formats in which the network must be exact in any order of summation."""
    exact: frozenset


def random_table(samples, inputs, outputs, number, seed):
    draw = random.Random(seed)
    names = [f"in {k}" for k in range(inputs)] + [f"out {d}" for d in range(outputs)]
    rows = [[str(n)] + [number(draw) for _ in names[1:]] for n in range(samples)]
    return "\n".join(",".join(row) for row in [names] + rows)


def whole(draw):
    return str(draw.randrange(100))


def decimal(draw):
    return f"{draw.randrange(-500, 500) / 100:.2f}"


def mixed(draw):
    return draw.choice([f"{draw.randrange(40)}/4", f"{draw.randrange(40)}/7", f"{draw.randrange(90)}.5"])


def all_cases():
    file = lambda name: str(CASES / name)
    return [
        Case("capacity", file("published/article.json"), "", BOTH),
        Case("capacity-6", file("published/six_by_six.json"), "", FLOAT64),
        Case("as-published", file("published/article.json"), "--method published", NEITHER),
        Case("long-numbers", file("published/eight_by_eight.json"), "--method published", NEITHER),
        Case("float-weights", file("published/six_by_six.json"), "--method float", NEITHER),
        Case("spare", random_table(100, 5, 1, whole, 1), "--a1 19 --a2 10", BOTH),
        Case("spare-1000", random_table(1000, 3, 1, whole, 2), "--exact-in float64", FLOAT64),
        Case("two-outputs", file("theorem4/two_outputs.json"), "--exact-in float32", BOTH),
        Case("ten-outputs", file("theorem4/ten_outputs.json"), "--exact-in float64", FLOAT64),
        Case("remainder", file("theorem4/remainder.json"), "", BOTH),
        Case("single", "x,y\n1/3,1/7", "", BOTH),
        Case("decimals", random_table(60, 4, 1, decimal, 3), "--exact-in float32", BOTH),
        Case("halves-and-sevenths", random_table(60, 3, 2, mixed, 4), "--exact-in float64 --outputs 4-5", FLOAT64),
        Case("held-out", random_table(80, 2, 1, decimal, 5), "--exact-in float64 --hold-out 20% --seed 7", FLOAT64),
    ]
