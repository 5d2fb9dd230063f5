"""What the checkers of this folder share: a run over the tree, and what it prints."""
import pathlib


def main(arguments, check, of_what, called):
    """`check(root)` returns the findings as text, and how many `of_what` were read. The exit status: 0 when there is nothing to say."""
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2]
    findings, count = check(root)
    for finding in findings:
        print(finding)
    print(f"{count} {of_what}, {len(findings)} {called}")
    return 1 if findings or not count else 0
