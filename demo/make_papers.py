#!/usr/bin/python3
"""Makes the demo's PDF papers from papers.toml: make_papers.py OUT_DIR."""
import pathlib
import sys
import tomllib

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=22, leading=27, spaceAfter=24)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=15, leading=19, spaceAfter=10)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=12, leading=18, spaceAfter=10)


def make(paper: dict, out: pathlib.Path) -> None:
    """Writes one paper; `pages` is a list of [heading, paragraph, ...]."""
    flow = [Paragraph(paper["title"], TITLE)]
    for index, (head, *paragraphs) in enumerate(paper["pages"]):
        if index:
            flow.append(PageBreak())
        flow.append(Paragraph(head, HEAD))
        flow += [Paragraph(text, BODY) for text in paragraphs]
        flow.append(Spacer(1, 12))
    target = out / paper["file"]
    SimpleDocTemplate(str(target), pagesize=A4, title=paper["title"], author="LSVO", invariant=1).build(flow)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    with open(pathlib.Path(__file__).parent / "papers.toml", "rb") as file:
        for paper in tomllib.load(file)["paper"]:
            make(paper, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
