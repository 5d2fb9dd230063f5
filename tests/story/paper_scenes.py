"""What a member does with papers: fetches a pack, reads, finds, highlights, compares; seen by `screens.py` and by `papers.py`."""
import hashlib
import pathlib

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from phone import Phone

READER = "solvesborg-care-chief"
TITLE = "Budget 2027 och framåt"
PAGES = 12
PRIVATE = "Fråga Eva om summan, bara för mig"
HEADINGS = ["Inledning", "Bakgrund", "Kostnader", "Hjälpmedel i hemmet", "Vårdplatser", "Personal", "Uppföljning", "Risker", "Samråd", "Tidplan", "Bilagor",
            "Beslutsgång"]


def make_paper(path: pathlib.Path, version: int) -> pathlib.Path:
    """A paper with an outline; the second version has another sum on page 3 and lacks a sentence on page 7."""
    path.parent.mkdir(parents=True, exist_ok=True)
    paper = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    for number, heading in enumerate(HEADINGS, 1):
        paper.bookmarkPage(str(number))
        paper.addOutlineEntry(heading, str(number), 0)
        paper.setFont("Helvetica-Bold", 22)
        paper.drawString(72, 770, f"{number}. {heading}")
        paper.setFont("Helvetica", 14)
        total = "1,2" if version == 1 else "1,4"
        lines = [f"Avsnitt {number} av {PAGES} om {heading.lower()}.", "Kommunerna och regionen delar ansvaret enligt överenskommelsen."]
        if number == 3:
            lines += [f"Kostnaden beräknas till {total} miljoner kronor per år.", "Fördelningen sker efter invånarantal."]
        if number == 5:
            lines += ["Antalet vårdplatser följs varje månad och redovisas för rådet."]
        if number == 7 and version == 1:
            lines += ["En särskild utvärdering görs av högskolan."]
        lines += ["Uppföljning sker i samverkan."] * 8
        for i, line in enumerate(lines):
            paper.drawString(72, 720 - 26 * i, line)
        paper.showPage()
    paper.save()
    return path


class PaperScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, shot, in_both); in their order."""

    def paper_scenes(self) -> list:
        return [self.papers_are_added, self.papers_wait_where_the_device_networks, self.a_paper_is_read, self.words_are_found_in_it,
                self.words_are_highlighted, self.the_paper_opens_where_it_was_left, self.all_papers_are_searched_offline,
                self.a_new_version_is_told_and_compared, self.what_cannot_be_shown_is_said, self.notes_stay_on_the_phone]

    def digits(self, path: pathlib.Path) -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]

    def papers_are_added(self) -> None:
        self.first_version = make_paper(self.work / "papers" / "budget.pdf", 1)
        slides = self.work / "papers" / "lägesbild.pptx"
        slides.write_bytes(b"PK\3\4" + b"slides" * 200)
        self.mandat("document", "add", "lsvo-host", str(self.first_version), "--item", "5", "--title", TITLE)
        self.mandat("document", "add", "lsvo-host", str(slides), "--item", "6", "--title", "Lägesbild vårdplatser")

    def papers_wait_where_the_device_networks(self) -> None:
        phone = self.reader = self.phone("reader")
        phone.do("network", metered=True)
        phone.type("Länk", self.mandat("invite", READER)["link"])
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.press("Anslut mig", 60)
        phone.see("Att göra", 60)
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        self.in_both(phone, "~Det här nätet kan kosta pengar", "~This network may cost money")
        phone.see("~0 av ")
        self.shot(phone, "pack-waits")
        phone.press("Hämta alla handlingar nu")
        self.in_both(phone, "~Alla handlingar finns på enheten", "~All papers are on this device")
        self.shot(phone, "pack-here")
        phone.do("network", metered=False)

    def open_paper(self, phone: Phone) -> None:
        phone.press("Handlingar")
        phone.press("Handlingar")
        phone.press(f"Läs {TITLE}", 30)

    def a_paper_is_read(self) -> None:
        phone = self.reader
        self.open_paper(phone)
        phone.see("~Avsnitt 1 av 12 om inledning", 30)
        self.shot(phone, "paper-read")
        phone.press(f"Sida 1 av {PAGES}")
        phone.see("Sida 1, där du är")
        self.shot(phone, "paper-pages")
        phone.press("Sida 5")
        phone.see(f"Sida 5 av {PAGES}")
        phone.press("Sidor, innehåll och mina anteckningar")
        phone.press("Innehåll")
        phone.see("Samråd, sida 9")
        self.shot(phone, "paper-contents")
        phone.press("Samråd, sida 9")
        phone.see(f"Sida 9 av {PAGES}")
        phone.see("~Avsnitt 9 av 12 om samråd")
        phone.press("Sidor, innehåll och mina anteckningar")
        phone.press("Sidor")
        phone.type(f"Sidnummer (1–{PAGES})", "3")
        phone.press("Gå dit")
        phone.see(f"Sida 3 av {PAGES}")
        phone.do("pinch", name="~Avsnitt 3 av 12", factor=2.0)
        phone.see("Anpassa till bredden")
        self.shot(phone, "paper-zoomed", ("phone", "wide"))
        phone.press("Anpassa till bredden")
        phone.gone("Anpassa till bredden")
        phone.see(f"Sida 3 av {PAGES}")
        phone.do("wheel", name="~Avsnitt 3 av 12", delta=240)
        phone.see("Anpassa till bredden")
        phone.do("key", key="Ctrl+0")
        phone.gone("Anpassa till bredden")
        phone.do("key", key="End")
        phone.see(f"Sida 12 av {PAGES}")
        phone.do("key", key="Left")
        phone.see(f"Sida 11 av {PAGES}")
        phone.do("key", key="Home")
        phone.see(f"Sida 1 av {PAGES}")

    def words_are_found_in_it(self) -> None:
        phone = self.reader
        phone.do("key", key="Ctrl+F")
        phone.type("Sök i handlingen", "kostnaden beräknas")
        phone.see("1 av 1")
        phone.see(f"Sida 3 av {PAGES}")
        self.shot(phone, "paper-found")
        phone.type("Sök i handlingen", "ÖVERENSKOMMELSEN")
        phone.see(f"3 av {PAGES}")
        phone.press("Nästa träff")
        phone.see(f"4 av {PAGES}")
        phone.see(f"Sida 4 av {PAGES}")
        phone.press("Föregående träff")
        phone.press("Föregående träff")
        phone.see(f"Sida 2 av {PAGES}")
        phone.type("Sök i handlingen", "finns inte alls")
        self.in_both(phone, "Finns inte i handlingen", "Not found in this paper")
        phone.press("Avsluta sökningen")
        phone.gone("Avsluta sökningen")

    def words_are_highlighted(self) -> None:
        phone = self.reader
        phone.press(f"Sida 2 av {PAGES}")
        phone.press("Sidor")
        phone.press("Sida 3")
        phone.see(f"Sida 3 av {PAGES}")
        phone.press("Markera text")
        self.shot(phone, "paper-marking", ("phone", "small-200"))
        # Over the line about the sum: the third below the heading.
        at = (842 - 720 + 26 * 2 - 4) / 842
        phone.do("drag", name="~Avsnitt 3 av 12", **{"from": [0.125, at], "to": [0.62, at]})
        phone.see("~Markerat: Kostnaden beräknas")
        phone.press("Skriv en anteckning till den")
        phone.type("Din anteckning", PRIVATE)
        self.shot(phone, "paper-note")
        phone.press("Spara anteckningen")
        phone.gone("Spara anteckningen")
        self.shot(phone, "paper-highlighted")
        phone.press("Sluta markera")
        phone.press("Sidor, innehåll och mina anteckningar")
        phone.press("Mina anteckningar (1)")
        phone.see(f"Din anteckning på sida 3: {PRIVATE}")
        phone.press("Skriv en anteckning på sida 3")
        phone.type("Din anteckning", "Ta upp på förmötet")
        phone.press("Spara anteckningen")
        phone.see("Din anteckning på sida 3: Ta upp på förmötet")
        self.shot(phone, "paper-notes")
        phone.press("Tillbaka till läsningen")

    def the_paper_opens_where_it_was_left(self) -> None:
        phone = self.reader
        phone.press("Tillbaka")
        self.open_paper(phone)
        phone.see(f"Sida 3 av {PAGES}")
        phone.close()
        phone = self.reader = self.again("reader")
        self.open_paper(phone)
        phone.see(f"Sida 3 av {PAGES}")
        phone.press("Sidor, innehåll och mina anteckningar")
        phone.press("Mina anteckningar (2)")
        phone.see(f"Din anteckning på sida 3: {PRIVATE}")
        phone.press("Tillbaka till läsningen")
        for forbidden in ("Skriv ut", "Dela", "Print", "Share"):
            assert not any(name.startswith(forbidden) for name in phone.names()), f"{forbidden}: no permission of the forum's says so"
        phone.press("Tillbaka")

    def all_papers_are_searched_offline(self) -> None:
        phone = self.reader
        phone.cut()
        phone.see("~Inget nät", 30)
        phone.press("Handlingar")
        phone.type("Sök i alla handlingar", "vårdpl månad")
        phone.see(f"Läs {TITLE}, sida 5", 30)
        self.in_both(phone, "1 träff", "1 place")
        self.shot(phone, "papers-search")
        phone.press(f"Läs {TITLE}, sida 5")
        phone.see(f"Sida 5 av {PAGES}")
        phone.press("Tillbaka")
        phone.type("Sök i alla handlingar", "uppföljning sker")
        phone.see("~ träffar")
        self.shot(phone, "papers-search-many", ("phone", "small-200", "wide"))
        phone.type("Sök i alla handlingar", "oland")
        self.in_both(phone, "Inget hittas i handlingarna på enheten.", "Nothing is found in the papers on this device.")
        phone.type("Sök i alla handlingar", "")
        phone.mend()
        phone.gone("~Inget nät", 90)

    def a_new_version_is_told_and_compared(self) -> None:
        phone = self.reader
        second = make_paper(self.work / "papers" / "budget-2.pdf", 2)
        self.mandat("document", "add", "lsvo-host", str(second), "--replaces", self.digits(self.first_version))
        phone.press("Handlingar")
        phone.see(f"~Läs {TITLE}", 60)
        self.described(phone, f"Läs {TITLE}", "Ny version")
        self.shot(phone, "papers-new-version")
        phone.press(f"Läs {TITLE}")
        self.in_both(phone, "Du har läst version 1. Det här är version 2.", "You have read version 1. This is version 2.", 30)
        self.shot(phone, "paper-new-version")
        phone.press("Visa vad som har ändrats")
        phone.see("~Borttaget: 1,2. Tillagt: 1,4", 30)
        phone.see("~Borttaget: En särskild utvärdering görs av högskolan.")
        self.in_both(phone, "~2 ändringar i texten", "~2 changes of the text")
        self.shot(phone, "paper-compared")
        phone.press("Läs sida 7, ändring 2")
        phone.see(f"Sida 7 av {PAGES}", 30)
        # What was written in the first version stays there, and says so.
        phone.press("Sidor, innehåll och mina anteckningar")
        phone.press("Mina anteckningar (2)")
        phone.press(f"Din anteckning på sida 3: {PRIVATE}")
        phone.see("~I version 1")
        self.shot(phone, "paper-note-of-earlier-version", ("phone", "wide"))
        phone.press("Gå till sidan")
        self.in_both(phone, "Det finns en nyare version av handlingen.", "There is a newer version of this paper.", 30)
        phone.see(f"Sida 3 av {PAGES}")

    def what_cannot_be_shown_is_said(self) -> None:
        phone = self.reader
        phone.press("Handlingar")
        phone.press("Handlingar")
        phone.press("Läs Lägesbild vårdplatser", 30)
        self.in_both(phone, "~Handlingen är en presentation", "~The paper is a presentation", 30)
        self.shot(phone, "paper-no-pdf")
        phone.press("Jag")
        phone.see("Bara när jag ber om det")
        self.shot(phone, "papers-choice", ("long", "small-200"))

    def notes_stay_on_the_phone(self) -> None:
        """Nowhere but encrypted: neither at the server nor in any file of the phone's."""
        self.reader.press("Lås nu")
        self.reader.see("Lås upp")
        looked = 0
        for folder in (self.work / "reader", self.work / "server"):
            for path in folder.rglob("*"):
                if not path.is_file():
                    continue
                looked += 1
                content = path.read_bytes()
                for words in (PRIVATE, "Ta upp på förmötet", "vårdplatser följs varje månad"):
                    assert words.encode() not in content and words.encode("utf-16-le") not in content, f"{words!r} lies in the clear in {path}"
        assert looked > 5, looked
