"""Runs mandat-bench as small as it gets and checks that every row comes out as machines read it. Looks at no time."""
import json
import subprocess
import sys

NAMES = ["empty_unary", "floor", "submit", "submit_at_100k", "search", "search_worst", "search_floor", "replica_sync", "replica_sync_floor", "first_frame",
         "first_frame_floor", "first_screen", "unlock_to_list"]
AGAINST = {"floor": "empty_unary", "submit": "floor", "submit_at_100k": "submit", "search": "search_floor", "replica_sync": "replica_sync_floor",
           "first_frame": "first_frame_floor", "first_screen": "first_frame_floor"}


def main():
    done = subprocess.run([sys.argv[1], "--smoke", "--json"], stdout=subprocess.PIPE, timeout=170, check=True)
    report = json.loads(done.stdout)
    rows = report["rows"]
    assert [row["name"] for row in rows] == NAMES, rows
    values = {row["name"]: row["value"] for row in rows}
    for row in rows:
        assert set(row) == {"name", "value", "unit", "against", "ratio"}, row
        assert row["value"] > 0 and row["unit"], row
        against = AGAINST.get(row["name"])
        assert row["against"] == against, row
        if against is None:
            assert row["ratio"] is None, row
        else:
            assert abs(row["ratio"] - row["value"] / values[against]) < 1e-6 * row["ratio"], row
    print("every row is there")


main()
