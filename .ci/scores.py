#!/usr/bin/env python3
"""Scores who-said on the development passages and fails below the floors of floors.json.

    scores.py GOLD_FOLDER WHO_SAID KATHAN_EVAL

KATHAN_EVAL must agree with the scorer of the gold folder on every figure that both print, and
must print the table of confidences that the library holds.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

gold = pathlib.Path(sys.argv[1])
who_said, kathan_eval = sys.argv[2:4]
floors = json.loads((pathlib.Path(__file__).parent / "floors.json").read_text())


def score(scorer, passages):
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as predicted:
        subprocess.run([who_said, "--format", "jsonl", gold / passages], stdout=predicted, check=True)
        tail = [gold / passages, predicted.name, "--json"]
        read = lambda run: json.loads(subprocess.run(run, capture_output=True, check=True, text=True).stdout)
        result = read([sys.executable, gold / scorer, *tail])
        if scorer == "score_quotes.py":
            agree(passages, result, read([kathan_eval, *tail, "--samples", "1"]))
        if passages == "quotes_dev.jsonl":
            calibrated([kathan_eval, *tail[:2], "--calibrate"])
        return result


passed = failed = 0


def hold(what, figure, floor):
    global passed, failed
    ok = figure >= floor
    passed, failed = passed + ok, failed + (not ok)
    print(f"{what:40} {figure:6.2f}  floor {floor:6.2f}  {'ok' if ok else 'BELOW THE FLOOR'}")


def calibrated(calibrate):
    """The one table that is made by a program, made anew."""
    global passed, failed
    table = pathlib.Path(__file__).parent.parent / "crates/kathan/lexicon/confidence.tsv"
    same = subprocess.run(calibrate, capture_output=True, check=True, text=True).stdout == table.read_text()
    passed, failed = passed + same, failed + (not same)
    print(f"confidence.tsv {'is' if same else 'IS NOT'} what kathan-eval --calibrate prints")


def agree(passages, theirs, ours):
    global passed, failed
    differ = []
    for name in ("content strict", "content overlap", "who said what", "who said strict"):
        differ += [f"{name} {k}" for k in "P R F1".split() if abs(theirs[name][k] - ours[name][k]) > 1e-9]
    differ += [k for k, v in theirs["accuracy"].items() if abs(v - ours["accuracy"][k]) > 1e-9]
    differ += [k for k in ("gold", "predicted") if theirs[k] != ours[k]]
    passed, failed = passed + (not differ), failed + bool(differ)
    print(f"{passages}: kathan-eval {'differs: ' + ', '.join(differ) if differ else 'agrees with the scorer'}")


for name, passages in (("seed", "seed.jsonl"), ("quotes", "quotes_dev.jsonl")):
    result = score("score_quotes.py", passages)
    for figure, floor in floors[name].items():
        hold(f"{name}: {figure} F1", result[figure]["F1"], floor)
entities = score("score_entities.py", "entities_dev.jsonl")["all"]["strict"]
for figure, floor in floors["entities"].items():
    hold(f"entities: strict {figure}", entities[figure], floor)
print(f"scores: {passed} passed, {failed} failed")
sys.exit(failed > 0)
