"""Runs mandat-bench as small as it gets and checks that every row comes out as machines read it. Looks at no time."""
import json
import subprocess
import sys

# By row, what its ratio is against.
AGAINST = {
    "empty_unary": None, "floor": "empty_unary", "submit": "floor", "submit_at_100k": "submit",
    "reconnect": None, "reconnect_at_100k": "reconnect",
    "search": "search_floor", "search_worst": None, "search_floor": None,
    "replica_sync": "replica_sync_floor", "replica_sync_floor": None,
    "first_frame": "first_frame_floor", "first_frame_floor": None, "first_screen": "first_frame_floor",
    "unlock_to_list": None,
    "app_memory": "app_memory_floor", "app_memory_after": "app_memory_floor", "app_memory_floor": None,
    "search_500_papers": "key_press_floor", "search_500_worst": "key_press_floor", "key_press_floor": None,
    "scroll_frame": "scroll_frame_floor", "scroll_frame_p95": "scroll_frame_floor_p95", "scroll_frame_worst": None,
    "scroll_paper": "scroll_frame_floor", "scroll_paper_p95": "scroll_frame_floor_p95", "scroll_paper_worst": None,
    "scroll_frame_floor": None, "scroll_frame_floor_p95": None,
    "board_open": "board_open_floor", "board_open_floor": None, "board_scroll": "board_scroll_floor", "board_scroll_floor": None,
    "board_scroll_p95": "board_scroll_p95_floor", "board_scroll_p95_floor": None, "board_scroll_worst": None,
    "board_change": "board_change_floor", "board_change_floor": None, "board_change_worst": None,
    "board_memory": "board_memory_floor", "board_memory_floor": None,
}


def main():
    done = subprocess.run([sys.argv[1], "--smoke", "--json"], stdout=subprocess.PIPE, timeout=580, check=True)
    report = json.loads(done.stdout)
    rows = report["rows"]
    assert [row["name"] for row in rows] == list(AGAINST), rows
    values = {row["name"]: row["value"] for row in rows}
    for row in rows:
        assert set(row) == {"name", "value", "unit", "against", "ratio"}, row
        assert row["value"] > 0 and row["unit"], row
        against = AGAINST[row["name"]]
        assert row["against"] == against, row
        if against is None:
            assert row["ratio"] is None, row
        else:
            assert abs(row["ratio"] - row["value"] / values[against]) < 1e-6 * row["ratio"], row
    print("every row is there")


main()
