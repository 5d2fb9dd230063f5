"""Compares the product's forecasts and deadlines with the oracle's, and its refusals with those of Python's TOML parser.

Usage: forecast_property_test.py FORECAST_BATCH [--cases N] [--seed S]
A failing case prints its seed, both files and both results; `--cases 1 --seed S` repeats it.
"""

import argparse
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tomllib

import damaged_files
import forecast_cases
import forecast_oracle


def _normal(result):
    return json.dumps(result, sort_keys=True)


def _run(program, jobs):
    """One line of JSON in and one out for each job."""
    text = "".join(json.dumps(job) + "\n" for job in jobs)
    done = subprocess.run([program], input=text, capture_output=True, text=True, timeout=300, check=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(jobs):
        sys.exit(f"{len(jobs)} jobs, but {len(lines)} answers")
    return [json.loads(line) for line in lines]


def compare_forecasts(program, seeds):
    cases = [forecast_cases.case(seed) for seed in seeds]
    answers = _run(program, [{"forum": forum, "meeting": meeting} for forum, meeting in cases])
    seen = collections.Counter()
    for seed, (forum, meeting), answer in zip(seeds, cases, answers):
        wanted = forecast_oracle.forecast(forum, meeting)
        if _normal(answer) != _normal(wanted):
            print(f"seed {seed}\n--- forum\n{forum}\n--- meeting\n{meeting}\n--- product\n{json.dumps(answer)}\n"
                  f"--- oracle\n{json.dumps(wanted)}")
            return False
        for item in wanted["items"]:
            seen[wanted["phase"], item["class"], item["verdict"]] += 1
            for kind in ["missing", "expected", "uncertain", "uncovered", "gaps", "stale", "contested", "recused"]:
                seen[kind] += bool(item.get(kind))
    # The cases are worth something only if they reach every verdict and every list.
    verdicts = {"before": ["decidable", "expected", "at_risk", "blocked"], "during": ["decidable", "blocked"]}
    reachable = [(phase, item_class, verdict) for phase, names in verdicts.items() for item_class in
                 forecast_cases.CLASSES for verdict in names if (phase, item_class, verdict) !=
                 ("before", "forum", "decidable")]
    lists = ["missing", "expected", "uncertain", "uncovered", "gaps", "stale", "contested", "recused"]
    if len(seeds) >= 1000:
        for what in reachable + lists:
            if seen[what] < 5:
                print(f"the cases reach {what} only {seen[what]} times")
                return False
        if not _reaches_every_state(cases):
            return False
    years = collections.Counter(tomllib.loads(meeting)["meeting"]["date"].year for _, meeting in cases)
    if len(seeds) >= 1000 and set(years) < set(range(2024, 2036)):
        print(f"the cases have meetings in {sorted(years)} alone")
        return False
    print(f"{len(cases)} forecasts agree: {dict(sorted(seen.items(), key=str))}")
    return True


def _reaches_every_state(cases):
    """Every state of a mandate, substitute or position, in every class and phase where it can be."""
    reached = collections.Counter(state for case in cases for state in forecast_oracle.states(*case))
    names = {state for _, _, state in reached}
    for phase in ["before", "during"]:
        for item_class in forecast_cases.CLASSES:
            for name in names:
                if (name, phase) in [("announced absent", "during"), ("there by a substitute", "before")]:
                    continue
                if reached[phase, item_class, name] < 5:
                    print(f"the cases reach \"{name}\" in class {item_class}, {phase}, "
                          f"only {reached[phase, item_class, name]} times")
                    return False
    print(f"{len(names)} states, each in every class and phase that it can be in, 5 times and more")
    return len(names) >= 29


def compare_deadlines(program, first_year, last_year):
    forums = [forecast_cases.case(seed)[0] for seed in range(4)]
    days = []
    day = datetime.date(first_year, 1, 1)
    while day.year <= last_year:
        days.append(day)
        day += datetime.timedelta(days=1)
    jobs = [{"forum": forum, "dates": [day.isoformat() for day in days[first::len(forums)]]} for first, forum in enumerate(forums)]
    for job, answers in zip(jobs, _run(program, jobs)):
        if len(answers) != len(job["dates"]):
            print(f"{len(job['dates'])} days, but: {json.dumps(answers)[:400]}")
            return False
        for day, answer in zip(job["dates"], answers):
            wanted = forecast_oracle.deadlines(job["forum"], datetime.date.fromisoformat(day))
            if _normal(answer) != _normal(wanted):
                print(f"{day}\n{job['forum']}\n--- product\n{json.dumps(answer)}\n--- oracle\n{json.dumps(wanted)}")
                return False
    print(f"deadlines of {len(days)} days agree")
    return True


def _line_of_toml_error(text):
    """0 when the text is TOML; its last line when the error is at the end."""
    try:
        tomllib.loads(text)
        return 0
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        return int(found[1]) if found else text.count("\n") + 1


def compare_damaged(program, seeds):
    """Whatever the damage: an answer, and one that tells TOML from what is not, on the line where Python's parser stops."""
    data = pathlib.Path(__file__).parent.parent / "data"
    forum = (data / "lsvo.forum.toml").read_text(encoding="utf-8")
    meeting = (data / "example.meeting.toml").read_text(encoding="utf-8")
    jobs = []
    for seed in seeds:
        jobs.append({"forum": damaged_files.damaged(forum, seed), "meeting": meeting})
        jobs.append({"forum": forum, "meeting": damaged_files.damaged(meeting, seed)})
    answers = _run(program, jobs + [{"forum": text, "meeting": meeting} for text in damaged_files.DEEP])
    good = all("error" in answer for answer in answers[len(jobs):])
    counts = collections.Counter()
    for i, (job, answer) in enumerate(zip(jobs, answers)):
        which = ["forum", "meeting"][i % 2]
        wanted = _line_of_toml_error(job[which])
        # A forum file without a mandate that the meeting file names makes the meeting file the wrong one.
        error = re.fullmatch(r"(?:forum|meeting):(\d+): (.+)", answer["error"]) if "error" in answer else None
        is_toml = error is None or not error[2].startswith("this is not TOML")
        counts["accepted" if "error" not in answer else "refused" if is_toml else "not TOML"] += 1
        wrong = ("error" in answer and error is None) or (wanted == 0) != is_toml
        if not wrong and error:
            # An escape at a line's end is seen on that line or on the next.
            line = int(error[1])
            named = job[answer["error"].partition(":")[0]]
            wrong = not 1 <= line <= named.count("\n") + 1 or (not is_toml and abs(line - wanted) > 1)
        if wrong:
            print(f"--- {which}\n{job[which]}\n--- product\n{json.dumps(answer)}\n--- line of TOML error {wanted}")
            good = False
            break
    print(f"{len(answers)} damaged files: {dict(counts)}")
    return good and min(counts.values()) > len(jobs) / 20


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"seeds {options.seed} to {options.seed + options.cases - 1}")
    seeds = range(options.seed, options.seed + options.cases)
    good = (compare_forecasts(options.program, seeds) and compare_damaged(options.program, seeds)
            and compare_deadlines(options.program, 2005, 2036))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
