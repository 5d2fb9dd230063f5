"""Small office documents, made from nothing but the standard library: what their readers require and no more. Those of the binary formats before are stored
(old.doc.gz, old.ppt.gz) and say "Underlag för äldre" and "Orddoc" or "Ordppt".

Usage: office_files.py KIND FILE [WORD...]     KIND: docx, pptx, odt, odp, doc, ppt, bomb, broken
"""
import gzip
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _types(*parts: tuple[str, str]) -> str:
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in parts)
    return (f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(targets, 1))
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def _zip(path: Path, parts: dict[str, str], stored: str = "") -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if stored:
            archive.writestr(zipfile.ZipInfo("mimetype"), stored)
        for name, text in parts.items():
            archive.writestr(name, text)


def docx(path: Path, words: list[str]) -> None:
    body = "".join(f"<w:p><w:r><w:t>{escape(word)}</w:t></w:r></w:p>" for word in words)
    _zip(path, {
        "[Content_Types].xml": _types(("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'})


def pptx(path: Path, words: list[str]) -> None:
    tree = ('<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>')
    names = f'xmlns:a="{_DRAWING}" xmlns:r="{_OFFICE}" xmlns:p="{_SLIDES}"'
    text = "".join(f"<a:p><a:r><a:t>{escape(word)}</a:t></a:r></a:p>" for word in words)
    box = ('<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="600000" y="600000"/>'
           '<a:ext cx="7000000" cy="3000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
           f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>")
    kind = "application/vnd.openxmlformats-officedocument.presentationml."
    mapping = " ".join(f'{name}="{value}"' for name, value in zip(
        ("bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"),
        ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")))
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in zip(
        ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"),
        ("000000", "FFFFFF", "222222", "EEEEEE", "336699", "336699", "336699", "336699", "336699", "336699", "0000FF", "800080")))
    line = '<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    theme = (f'{_HEAD}<a:theme xmlns:a="{_DRAWING}" name="T"><a:themeElements><a:clrScheme name="T">{colours}</a:clrScheme><a:fontScheme name="T">'
             '<a:majorFont><a:latin typeface="Liberation Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
             '<a:minorFont><a:latin typeface="Liberation Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
             f'<a:fmtScheme name="T"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
             f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
    _zip(path, {
        "[Content_Types].xml": _types(
            ("/ppt/presentation.xml", kind + "presentation.main+xml"), ("/ppt/slides/slide1.xml", kind + "slide+xml"),
            ("/ppt/slideLayouts/slideLayout1.xml", kind + "slideLayout+xml"), ("/ppt/slideMasters/slideMaster1.xml", kind + "slideMaster+xml"),
            ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")),
        "_rels/.rels": _relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'{_HEAD}<p:presentation {names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
                                '<p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>'
                                '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": _relations(("slideMaster", "slideMasters/slideMaster1.xml"), ("slide", "slides/slide1.xml")),
        "ppt/slides/slide1.xml": f"{_HEAD}<p:sld {names}><p:cSld><p:spTree>{tree}{box}</p:spTree></p:cSld></p:sld>",
        "ppt/slides/_rels/slide1.xml.rels": _relations(("slideLayout", "../slideLayouts/slideLayout1.xml")),
        "ppt/slideLayouts/slideLayout1.xml": f"{_HEAD}<p:sldLayout {names}><p:cSld><p:spTree>{tree}</p:spTree></p:cSld></p:sldLayout>",
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        "ppt/slideMasters/slideMaster1.xml": f"{_HEAD}<p:sldMaster {names}><p:cSld><p:spTree>{tree}</p:spTree></p:cSld><p:clrMap {mapping}/>"
                                             '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>',
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")),
        "ppt/theme/theme1.xml": theme})


def _open_document(path: Path, kind: str, body: str) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{short}="{office}{name}:1.0"' for short, name in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("presentation", "presentation"), ("style", "style"))) + (
        ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"')
    mime = f"application/vnd.oasis.opendocument.{kind}"
    _zip(path, {
        "content.xml": f'{_HEAD}<office:document-content {names} office:version="1.2"><office:body>{body}</office:body></office:document-content>',
        "META-INF/manifest.xml": f'{_HEAD}<manifest:manifest xmlns:manifest="{office}manifest:1.0" manifest:version="1.2">'
                                 f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
                                 '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'}, mime)


def odt(path: Path, words: list[str]) -> None:
    _open_document(path, "text", "<office:text>" + "".join(f"<text:p>{escape(word)}</text:p>" for word in words) + "</office:text>")


def odp(path: Path, words: list[str]) -> None:
    text = "".join(f"<text:p>{escape(word)}</text:p>" for word in words)
    _open_document(path, "presentation", '<office:presentation><draw:page draw:name="1"><draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="8cm">'
                                         f"<draw:text-box>{text}</draw:text-box></draw:frame></draw:page></office:presentation>")


def doc(path: Path, words: list[str]) -> None:
    _stored(path, "doc")


def ppt(path: Path, words: list[str]) -> None:
    _stored(path, "ppt")


def _stored(path: Path, kind: str) -> None:
    path.write_bytes(gzip.decompress((Path(__file__).resolve().parent / f"old.{kind}.gz").read_bytes()))


def bomb(path: Path, words: list[str]) -> None:
    """A Word file of some 300 kB that holds 100 MB of paragraphs: tens of thousands of pages."""
    piece = ("<w:p><w:r><w:t>" + "bomb " * 200 + "</w:t></w:r></w:p>") * 1000
    _zip(path, {
        "[Content_Types].xml": _types(("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{piece * 100}</w:body></w:document>'})


def broken(path: Path, words: list[str]) -> None:
    """It begins as a Word file does, and is none."""
    docx(path, words)
    path.write_bytes(path.read_bytes()[:200] + b"\0" * 300)


KINDS = {"docx": docx, "pptx": pptx, "odt": odt, "odp": odp, "doc": doc, "ppt": ppt, "bomb": bomb, "broken": broken}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3:])
