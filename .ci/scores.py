#!/usr/bin/env python3
"""Scores who-said on the development passages and fails below the floors of floors.json.

    scores.py GOLD_FOLDER WHO_SAID
"""
import json
import pathlib
import subprocess
import sys
import tempfile

gold = pathlib.Path(sys.argv[1])
who_said = sys.argv[2]
floors = json.loads((pathlib.Path(__file__).parent / "floors.json").read_text())


def score(scorer, passages):
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as predicted:
        subprocess.run([who_said, "--format", "jsonl", gold / passages], stdout=predicted, check=True)
        run = [sys.executable, gold / scorer, gold / passages, predicted.name, "--json"]
        return json.loads(subprocess.run(run, capture_output=True, check=True, text=True).stdout)


passed = failed = 0


def hold(what, figure, floor):
    global passed, failed
    ok = figure >= floor
    passed, failed = passed + ok, failed + (not ok)
    print(f"{what:40} {figure:6.2f}  floor {floor:6.2f}  {'ok' if ok else 'BELOW THE FLOOR'}")


for name, passages in (("seed", "seed.jsonl"), ("quotes", "quotes_dev.jsonl")):
    result = score("score_quotes.py", passages)
    for figure, floor in floors[name].items():
        hold(f"{name}: {figure} F1", result[figure]["F1"], floor)
entities = score("score_entities.py", "entities_dev.jsonl")["all"]["strict"]
for figure, floor in floors["entities"].items():
    hold(f"entities: strict {figure}", entities[figure], floor)
print(f"scores: {passed} passed, {failed} failed")
sys.exit(failed > 0)
