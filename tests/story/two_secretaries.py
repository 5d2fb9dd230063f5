#!/usr/bin/python3
"""Chair and secretary keep the same desk at once, one of them now and then without a network: nothing that either writes is lost, and neither overwrites the
other unasked. Exit status 0 only if all was seen.

    two_secretaries.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from keyboard import Keyboard
from screens import play
from walk import DESK

MEMBER = "karlskrona-older-chief"
UNIT = "Äldreförvaltningen, Karlskrona kommun"
MARK = f"{UNIT}, ärende 10 a"
TITLE = "Föregående sammanträdesprotokoll"


class Two:
    def __init__(self, walk) -> None:
        self.walk = walk

    def scenes(self) -> list:
        return [self.walk.server_starts, self.both_have_the_desk, self.both_write_the_same_item, self.both_enter_the_same_position,
                self.one_enters_it_without_a_network, self.one_proposes_without_a_network]

    def both_have_the_desk(self) -> None:
        """The secretary's is a further device of theirs, approved from the command line; that is the secretary, too."""
        walk = self.walk
        walk.mandat("found", walk.server.founding_link, "--yes", "--name", "Kommandoraden")
        walk.mandat("import-meeting", str(walk.work / "meeting" / "meeting.toml"), "--date", walk.meeting_date, "--send-notice")
        walk.mandat("describe", MEMBER, "--name", "Anna Ek", "--email", "anna.ek@karlskrona.se")
        self.a, self.b = walk.phone("secretary", (1440, 900)), walk.phone("chair", (1440, 900))
        walk.enrols(self.a, walk.mandat("invite", "secretary")["link"])
        walk.enrols(self.b, walk.mandat("invite", "chair")["link"])
        waiting = [row["device"] for row in walk.mandat("device", "list") if row["status"].startswith("waiting")]
        walk.mandat("device", "approve", waiting[0])
        self.a.gone("~väntar på att bli godkänd")
        self.keys = {phone: Keyboard(phone) for phone in (self.a, self.b)}

    def item(self, number: str) -> dict:
        return self.walk.mandat("item", "show", "lsvo-host", number)

    def opens(self, phone, item: str) -> None:
        """The item in the agenda's editor."""
        keys = self.keys[phone]
        keys.key("Ctrl+2")
        keys.press("~Öppna mötet")
        phone.press("Dagordning")
        phone.press(f"~{item}")
        phone.see("Sammanfattning")

    def both_write_the_same_item(self) -> None:
        """Both drafts begin on what stands; the second to sign is shown the first one's text, and chooses."""
        for phone, text in ((self.a, "Sekreterarens text."), (self.b, "Ordförandens text.")):
            self.opens(phone, f"Ärende 3, {TITLE}")
            phone.type("Sammanfattning", text)
            phone.see("Underteckna ärendet")
        self.a.press("Underteckna ärendet")
        self.b.see("~Två har skrivit samtidigt")
        self.b.see("Sekreterarens text.")
        self.b.press("Behåll mitt utkast")
        self.b.gone("~Två har skrivit samtidigt")
        self.b.press("Underteckna ärendet")
        self.walk.until(lambda: self.item("3")["summary"] == "Ordförandens text.", "the chair's text does not arrive")
        self.a.do("see", name="Sammanfattning")
        self.walk.until(lambda: self.a.read("Sammanfattning") == "Ordförandens text.", "the secretary is not shown what stands")

    def begins_word(self, phone, stance: str, words: str) -> None:
        """Up to the last key: a word by telephone of the member on 10 a."""
        self.keys[phone].key("Ctrl+5")
        phone.see(f"~{MARK}: ")
        self.keys[phone].key("Ctrl+E")
        phone.press("~Anna Ek")
        phone.press("På annat sätt, till exempel per telefon")
        phone.type("Så här löd det", words)
        phone.press(f"Ärende 10 a: {stance}")
        phone.see("För in 1 ställningstagande")

    def stances(self) -> list:
        return [row["stance"] for row in self.walk.mandat("position", "list", "lsvo-host", "10a")]

    def stands(self, stance: str) -> None:
        self.walk.until(lambda: self.stances() == [stance], lambda: f"what stands is {self.stances()}, not {stance}")

    def both_enter_the_same_position(self) -> None:
        """Both sheets are open; the second one to enter hears of the first one's word before theirs replaces it."""
        self.begins_word(self.a, "Tillstyrker", "Anna ringde och tillstyrkte.")
        self.begins_word(self.b, "Avstår", "Anna sade i telefon att hon avstår.")
        self.a.press("För in 1 ställningstagande")
        self.stands("approve")
        self.b.see(f"~{MARK}: ")
        self.b.press("För in 1 ställningstagande")
        self.b.see("~Ett annat ställningstagande har kommit under tiden")
        self.b.see("~Ärende 10 a: Tillstyrker, infört av Sekreteraren")
        self.walk.shot(self.b, "two-same-position", DESK)
        assert self.stances() == ["approve"], "what was not confirmed has been entered"
        self.b.press("För in det ändå")
        self.stands("abstain")

    def one_enters_it_without_a_network(self) -> None:
        """What was entered offline and finds another word is kept, told, and can be entered again with its evidence."""
        self.b.cut()
        self.b.see("~Inget nät")
        self.begins_word(self.b, "Avstyrker", "Anna avstyrker, säger hon i telefon.")
        self.b.press("För in 1 ställningstagande")
        self.begins_word(self.a, "Återremiss", "Anna vill ha återremiss.")
        self.a.press("För in 1 ställningstagande")
        self.stands("refer_back")
        self.b.mend()
        self.b.see(f"~Inte infört: {MARK}: Avstyrker")
        self.b.see("~Sekreteraren har ändrat det under tiden.")
        self.walk.shot(self.b, "two-not-taken", DESK)
        self.b.press("Granska och för in igen")
        self.walk.until(lambda: self.b.read("Så här löd det") == "Anna avstyrker, säger hon i telefon.", "the evidence is gone")
        self.b.press("För in 1 ställningstagande")
        self.stands("reject")
        self.b.gone("~Inte infört: ")

    def one_proposes_without_a_network(self) -> None:
        """The text of an item, too, is a draft again."""
        self.b.cut()
        self.b.see("~Inget nät")
        for phone, text in ((self.b, "Ordförandens andra text."), (self.a, "Sekreterarens andra text.")):
            self.keys[phone].key("Ctrl+2")  # where the item is open still
            phone.type("Sammanfattning", text)
            phone.press("Underteckna ärendet")
            phone.gone("Underteckna ärendet")
        self.walk.until(lambda: self.item("3")["summary"] == "Sekreterarens andra text.", "the secretary's text does not arrive")
        self.b.mend()
        self.b.see("~Två har skrivit samtidigt")
        self.b.see("~Det du skrev togs inte emot")
        self.b.see("Sekreterarens andra text.")
        self.b.press("Behåll mitt utkast")
        self.b.press("Underteckna ärendet")
        self.walk.until(lambda: self.item("3")["summary"] == "Ordförandens andra text.", "the chair's text does not arrive")


if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: Two(walk).scenes()))
