#!/usr/bin/env python3
"""Writes random partitions with their agreement by scikit-learn, for the reference tests to compare with.

    scripts/reference/partitions.py FOLDER
    WATERLINE_REFERENCE=FOLDER swift test --filter ReferenceTests

Needs scikit-learn from PyPI; says so and does nothing where it is missing.
"""
import json
import pathlib
import random
import sys

try:
    import sklearn
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (scikit-learn from PyPI is needed)")
    sys.exit(0)

# (things, groups of the first, groups of the second, share of labels kept from the first); the seed is the position.
SHAPES = [
    (6, 2, 3, 0), (20, 3, 3, 0.5), (34, 2, 4, 0.8), (60, 12, 5, 0), (60, 60, 7, 0), (100, 9, 9, 0.9), (300, 40, 12, 0.3),
    (1000, 20, 30, 0.6), (2000, 200, 150, 0.7), (5000, 100, 60, 0), (5000, 700, 900, 0.4),
]


def partitions(seed, things, first, second, kept):
    """Group sizes are uneven: the label is the product of two uniform numbers."""
    source = random.Random(seed)
    one = [int(source.random() * source.random() * first) for _ in range(things)]
    two = [label if source.random() < kept else first + int(source.random() * source.random() * second) for label in one]
    return one, two


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: partitions.py FOLDER")
    entries = []
    for seed, shape in enumerate(SHAPES):
        one, two = partitions(seed, *shape)
        entries.append(
            {
                "first": one,
                "second": two,
                "ami": float(adjusted_mutual_info_score(one, two, average_method="arithmetic")),
                "ari": float(adjusted_rand_score(one, two)),
            }
        )
    target = pathlib.Path(sys.argv[1]) / "partitions.json"
    target.write_text(json.dumps(entries))
    print(f"{target}: {len(entries)} pairs of partitions (scikit-learn {sklearn.__version__})")


main()
