#!/usr/bin/env python3
"""Validates what Waterline writes against the schemas it prints, with jsonschema where that is installed.

schema-check.py WATERLINE FILE...      FILE is an analysis.json or a compare.json
"""
import json
import subprocess
import sys

if len(sys.argv) < 3:
    sys.exit(__doc__)
program, *files = sys.argv[1:]
try:
    import jsonschema
except ImportError:
    print("skip jsonschema is not installed")
    sys.exit(0)


def schema(document):
    kind = document["schema"].removeprefix("waterline.")
    text = subprocess.run([program, "schema", kind], check=True, capture_output=True, text=True).stdout
    return json.loads(text)


failed = False
for name in files:
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    own = schema(document)
    jsonschema.Draft202012Validator.check_schema(own)
    errors = list(jsonschema.Draft202012Validator(own).iter_errors(document))
    failed |= bool(errors)
    print("FAIL" if errors else "ok  ", name, "fits" if not errors else f"has {len(errors)} faults", own["$id"])
    for error in errors[:10]:
        print("    ", error.json_path, error.message[:200])
sys.exit(1 if failed else 0)
