"""The year, what comes in, and the agenda: the chair plans a year, takes a matter to a meeting, and makes its agenda while the secretary works on the same. By the
keyboard alone."""
import datetime

from keyboard import Keyboard
from walk import DESK

MEMBER = "karlskrona-older-chief"
CONVENER = "convener-ageing"  # of the preparatory group
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mandat//story//SV
BEGIN:VEVENT
UID:kongress@example.org
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:{year}0101
DTEND;VALUE=DATE:{year}0430
SUMMARY:Kongressvinter
END:VEVENT
END:VCALENDAR
"""


class AgendaScenes:
    """Of Walk; what it needs is a server. The secretary is the command line, the chair sits at a computer."""

    def agenda_scenes(self) -> list:
        return [self.chair_joins, self.a_year_is_planned, self.its_meetings_are_created, self.a_calendar_clashes, self.one_is_cancelled, self.a_matter_goes_to_a_meeting,
                self.the_group_has_a_desk_of_its_own, self.items_are_moved, self.two_write_the_same, self.a_proposal_and_a_paper, self.the_agenda_is_settled]

    def a_forum_for_the_agenda(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("agenda")
        self.server_starts()

    def chair_joins(self) -> None:
        self.mandat("found", self.server.founding_link, "--yes", "--name", "Kommandoraden")
        self.mandat("import-meeting", str(self.work / "meeting" / "meeting.toml"), "--date", self.meeting_date)
        self.mandat("enrol", self.mandat("invite", MEMBER)["link"], "--yes", device="member")
        self.chair = self.phone("desk", (1440, 900))
        self.enrols(self.chair, self.mandat("invite", "chair")["link"])
        self.keys = Keyboard(self.chair)

    def a_year_is_planned(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+7")
        self.plan_year = self.today().year + 1
        keys.press("~Året efter")
        phone.see(f"Årsplan {self.plan_year}")
        phone.see("Inga möten det här året än")
        self.shot(phone, "year-empty", DESK)
        keys.press("Föreslå dagar")
        phone.see("8 möten planerade. Reglerna kräver minst 8.")
        keys.reach("~Kalender för")
        keys.key("Home", "Return")
        phone.see("9 möten planerade. Reglerna kräver minst 8.")
        phone.see("Det är ingen arbetsdag.")  # New Year's Day
        self.shot(phone, "year-draft", DESK)
        keys.key("Return")
        phone.see("8 möten planerade. Reglerna kräver minst 8.")
        keys.press("Underteckna planen")
        phone.gone("Underteckna planen")

    def its_meetings_are_created(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Skapa 8 möten")
        phone.see("Skapa och underteckna")
        keys.write("Plats", "Wämö center")
        keys.press("Skapa och underteckna")
        phone.gone("Skapa och underteckna")
        keys.press("~Möte ")
        phone.see("~Öppna mötet")
        phone.gone("Skapa 8 möten")
        self.until(lambda: len(self.mandat("plan", "show", str(self.plan_year))["meetings"]) == 8, "the plan has not come to the server")

    def a_calendar_clashes(self) -> None:
        phone, keys = self.chair, self.keys
        (self.work / "desk" / "anteckning.ics").write_text("Kongressen är i mars.\r\n")
        keys.press("Läs in en kalender")
        keys.press("Välj anteckning.ics")
        phone.see("~Kalendern kan inte användas.")
        (self.work / "desk" / "anteckning.ics").unlink()
        (self.work / "desk" / "kongress.ics").write_text(CALENDAR.format(year=self.plan_year).replace("\n", "\r\n"))
        keys.press("Läs in en kalender")
        keys.press("Välj kongress.ics")
        phone.see("~krockar med kalendrarna")
        self.shot(phone, "year", DESK)
        self.shot_of_sheet(phone, "Lägg till en dag", "year-day", DESK)
        self.shot_of_sheet(phone, "Extra möte", "year-extra-meeting", DESK)
        keys.press("Ta bort kalendern kongress.ics")
        phone.gone("~krockar med kalendrarna")

    def one_is_cancelled(self) -> None:
        """What follows is told first; the year then has too few."""
        phone, keys = self.chair, self.keys
        keys.press("~Ställ in mötet ")
        phone.see(f"~7 möten är då kvar under {self.plan_year}. Reglerna kräver minst 8.")
        keys.write("Skäl", "För få kan komma")
        self.shot(phone, "year-cancel", DESK)
        keys.press("Underteckna att mötet ställs in")
        phone.see("7 möten planerade. Reglerna kräver minst 8.")
        phone.gone("Underteckna att mötet ställs in")
        self.shot(phone, "year-cancelled", DESK)

    def a_matter_goes_to_a_meeting(self) -> None:
        phone, keys = self.chair, self.keys
        self.mandat("matter", "submit", "fou-avtal", "--title", "FoU-avtal", "--description", "Utse utredare enligt förslaget", "--kind", "decision", "--class",
                    "subject", "--areas", "health", "--groups", "Äldre", "Barn och unga", device="member")
        keys.key("Ctrl+6")
        phone.see("~FoU-avtal")
        keys.press("~FoU-avtal")
        phone.see("Fullständigt")
        self.shot(phone, "intake-review", DESK)
        keys.press("Begär komplettering")
        keys.write("Vad som saknas", "Kalkyl saknas.")
        keys.press("Skicka begäran")
        phone.see("För in svaret")
        self.until(lambda: self.mandat("matter", "show", "fou-avtal", device="member")["review"] == "completion_requested", "the request does not arrive")
        self.mandat("matter", "complete", "fou-avtal", "--text", "Kalkylen är bifogad i e-post.", device="member")
        phone.gone("För in svaret")
        keys.press("Fullständigt")
        phone.gone("Fullständigt")
        keys.press("Beredningsgruppen beslutar")
        phone.see("Hur parallellt arbete i grupperna undviks")
        keys.write("Hur parallellt arbete i grupperna undviks", "Äldre håller i ärendet.")
        self.shot(phone, "intake-prepare", DESK)
        keys.press("Underteckna gruppens beslut")
        phone.see("~För upp på dagordningen")
        self.shot(phone, "intake-accepted", DESK)
        keys.press("~För upp på dagordningen")
        phone.gone("~För upp på dagordningen")

    def the_group_has_a_desk_of_its_own(self) -> None:
        """A member of the preparatory group, on a phone: what waits for the group, and nothing that is the secretariat's."""
        self.mandat("matter", "submit", "tolkstod", "--title", "Tolkstöd", "--description", "Gemensam upphandling av tolkar", "--kind", "information", device="member")
        self.mandat("matter", "review", "tolkstod")
        phone = self.joins("convener", CONVENER)
        phone.press("Jag")
        phone.press("Inkomna ärenden")
        phone.see("Öppna ärendet Tolkstöd")
        self.shot(phone, "intake-group")
        phone.press("Öppna ärendet Tolkstöd")
        phone.see("Beredningsgruppen beslutar")
        names = phone.names()
        assert not {"Fullständigt", "Begär komplettering"} & set(names), names
        phone.press("Beredningsgruppen beslutar")
        phone.press("Ta inte upp")
        phone.type("Skäl", "Varje huvudman upphandlar själv.")
        phone.press("Underteckna gruppens beslut")
        phone.gone("Underteckna gruppens beslut")
        self.until(lambda: [row["ruling"] for row in self.mandat("matter", "show", "tolkstod")["rulings"]] == ["rejected"], "the ruling has not come to the server")
        phone.press("Tillbaka till listan")
        phone.press("Tillbaka")
        phone.see("Skickat från den här enheten")
        phone.do("resize", width=1194, height=834)
        keys = Keyboard(phone)
        keys.key("Ctrl+1")
        phone.see("Beredningsgruppen")
        keys.key("Ctrl+6")
        phone.see("Inget att bereda")
        assert not {"Register", "Årsplan", "Läget inför mötet"} & set(phone.names()), phone.names()
        self.shot(phone, "intake-group-wide", ("wide", "wide-dark-en"))
        phone.close()

    def to_the_agenda(self) -> None:
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.see("Dagordning")

    def items_are_moved(self) -> None:
        phone, keys = self.chair, self.keys
        self.to_the_agenda()
        title = "Föregående sammanträdesprotokoll"
        keys.reach(f"Ärende 3, {title}")
        keys.key("Alt+Down")
        phone.see(f"Ärende 4, {title}")
        keys.key("Alt+Up", "Alt+Up")
        phone.see(f"Ärende 2, {title}")
        self.until(lambda: keys.at() == f"Ärende 2, {title}", lambda: f"the item that moved lost the keyboard to {keys.at()}")
        self.shot(phone, "agenda-order", DESK)
        keys.press("Underteckna ordningen")
        phone.gone("Underteckna ordningen")
        self.until(lambda: self.items()[1]["title"] == title, "the order has not come to the server")

    def items(self) -> list:
        return self.mandat("meeting", "show", "lsvo-host")["items"]

    def two_write_the_same(self) -> None:
        """The secretary's summary arrives while the chair's is being written: both are seen, and the chair's is kept."""
        phone, keys = self.chair, self.keys
        keys.press("~Ärende 2, Föregående")
        phone.see("Sammanfattning")
        keys.write("Sammanfattning", "Ordförandens text om protokollet.")
        phone.see("Underteckna ärendet")
        self.mandat("item", "set", "lsvo-host", "2", "--summary", "Sekreterarens text om protokollet.")
        phone.see("~Två har skrivit samtidigt")
        phone.see("Sekreterarens text om protokollet.")
        self.shot(phone, "agenda-two-at-once", DESK)
        keys.press("Behåll mitt utkast")
        phone.gone("~Två har skrivit samtidigt")
        keys.press("Underteckna ärendet")
        phone.gone("Underteckna ärendet")
        self.until(lambda: self.mandat("item", "show", "lsvo-host", "2")["summary"] == "Ordförandens text om protokollet.", "the chair's text does not arrive")

    def a_proposal_and_a_paper(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Lägg till en att-sats")
        keys.write("Att-sats 2", "lägga protokollet till handlingarna")
        keys.write("Vad som har ändrats, i en mening", "En att-sats till")
        phone.see("Underteckna version 2")
        self.shot(phone, "agenda-proposal", DESK)
        keys.press("Underteckna version 2")
        phone.gone("Underteckna version 2")
        paper = self.work / "desk" / "protokoll.pdf"
        paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
        keys.press("Lägg till en handling")
        keys.press("Bifoga protokoll.pdf")
        phone.see("Öppna handlingen protokoll")
        keys.press("Vem får läsa protokoll")
        keys.reach("Alla som har tillgång till mötet")
        keys.key("Down", "Down")
        keys.write("Lagstöd", "OSL 26 kap. 1 §")
        self.shot(phone, "agenda-paper-access", DESK)
        keys.press("Underteckna vem som får läsa")
        phone.see("~Begränsad: bara sekretariatet. OSL 26 kap. 1 §")
        self.shot(phone, "agenda-item", DESK)
        self.shot_of_sheet(phone, "Bjud in en sakkunnig", "agenda-expert", DESK)

    def the_agenda_is_settled(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Stäng ärendet")
        self.shot(phone, "agenda", DESK)
        self.shot_of_sheet(phone, "Lägg till ett ärende", "agenda-add-item", DESK)
        keys.press("Fastställ dagordningen")
        phone.see("Underteckna fastställandet")
        self.shot(phone, "agenda-settle", DESK)
        keys.press("Underteckna fastställandet")
        phone.see("~Dagordningen är fastställd av")
