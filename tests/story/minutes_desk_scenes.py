"""After the meeting: the secretary writes what was said, asks for comments, issues the minutes, has them signed, and sends them out. By the keyboard alone."""
from keyboard import Keyboard
from story import PIN
from walk import DESK

ANNA = "karlskrona-older-chief"
DIRECTOR = "region-director"


class MinutesDeskScenes:
    """Of Walk; what it needs is a server. The secretary is the command line, the chair sits at a computer."""

    def minutes_desk_scenes(self) -> list:
        return [self.a_meeting_was_held, self.a_text_is_written, self.a_draft_goes_round, self.they_are_issued_and_signed, self.recipients_are_set, self.they_go_out,
                self.an_assignment_is_closed]

    def a_forum_for_the_minutes(self) -> None:
        """Among other scenes: one of its own."""
        self.work = self.work / "minutes"
        self.work.mkdir()
        self.server_starts()

    def a_meeting_was_held(self) -> None:
        self.forum_without_members()
        for person, name in ((ANNA, "Anna Ek"), (DIRECTOR, "Bo Alm"), ("chair", "Ragnhild Almqvist")):
            self.mandat("describe", person, "--name", name, "--email", name.split()[0].lower() + "@exempel.se")
        for person in (ANNA, DIRECTOR):
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=person)
        self.chair = self.phone("desk", (1440, 900))
        self.enrols(self.chair, self.mandat("invite", "chair")["link"])
        self.keys = Keyboard(self.chair)
        self.mandat("meeting", "open", "lsvo-host")
        for mandate in ("karlskrona-older", "region-director"):
            self.mandat("attendance", "lsvo-host", mandate, "present")
        self.mandat("item", "start", "lsvo-host", "5")
        self.mandat("item", "decide", "lsvo-host", "5", "approved", "--deviation", "Hälften var inte på plats.")
        self.mandat("assignment", "give", "ramverk", "lsvo-host", "5", "--what", "Ta fram ett förslag till ramverk", "--persons", ANNA)
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.press("Protokoll")
        self.keys.press("Välj justerare")
        self.keys.press("~Anna Ek · ", with_key="Space")
        self.keys.press("~Bo Alm · ", with_key="Space")
        self.shot(self.chair, "desk-minutes-adjusters", DESK)
        self.keys.press("Anteckna vilka som valdes")
        self.chair.see("~justerar protokollet jämte ordförande och sekreterare.")
        self.until(lambda: self.mandat("minutes", "status", "lsvo-host")["adjusters"], "the adjusters have not come to the server")
        self.mandat("meeting", "close", "lsvo-host")
        self.in_both(self.chair, "~Inget är utfärdat än.", "~Nothing has been issued yet.", 90)
        self.shot(self.chair, "desk-minutes", DESK)

    def a_text_is_written(self) -> None:
        phone, keys = self.chair, self.keys
        paragraph = next(name for name in phone.names() if name.startswith("Skriv texten till § "))
        self.paragraph = paragraph.removeprefix("Skriv texten till ")
        keys.press(paragraph)
        keys.write(f"Vad som sades, {self.paragraph}", "Ordförande redogjorde för förslaget.")
        self.shot(phone, "desk-minutes-writing", DESK)
        keys.press(f"Klar med texten till {self.paragraph}")
        phone.see("Ordförande redogjorde för förslaget.")

    def a_draft_goes_round(self) -> None:
        phone, keys = self.chair, self.keys
        phone.cut()
        keys.key("Ctrl+Return")
        keys.press("Utfärda för synpunkter")
        phone.see("~Version 1 är ett utkast för synpunkter")
        phone.mend()
        self.until(lambda: self.mandat("minutes", "status", "lsvo-host")["versions"], "the draft has not come to the server")
        self.mandat("minutes", "comment", "lsvo-host", "--text", f"{self.paragraph}: Vi hade frågor.", device=ANNA)
        phone.see("Vi hade frågor.", 90)
        self.shot(phone, "desk-minutes-commented", DESK)
        keys.press(f"Skriv texten till {self.paragraph}")
        keys.write(f"Vad som sades, {self.paragraph}", "Ordförande redogjorde för förslaget. Ledamöterna hade frågor.")
        keys.key("Escape")
        phone.see("Ordförande redogjorde för förslaget. Ledamöterna hade frågor.")

    def they_are_issued_and_signed(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+Return")
        keys.write("Vad som har rättats", "Efter ledamöternas synpunkter")
        self.shot(phone, "desk-minutes-issue", DESK)
        keys.press("Utfärda för underskrift")
        phone.see("~Version 2: ", 90)
        keys.press("Underteckna protokollet")
        phone.type("PIN-kod", PIN)
        phone.press("Underteckna")
        phone.see("~Undertecknat ", 90)
        self.until(lambda: len(self.mandat("minutes", "status", "lsvo-host")["versions"]) == 2, "the minutes have not come to the server")
        self.shot(phone, "desk-minutes-signing", DESK)
        for device in ("cli", ANNA, DIRECTOR):
            self.mandat("minutes", "sign", "lsvo-host", device=device)
        phone.gone("Underteckna protokollet", 90)
        phone.gone("~Har inte undertecknat än", 90)
        self.shot(phone, "desk-minutes-adjusted", DESK)

    def recipients_are_set(self) -> None:
        phone, keys = self.chair, self.keys
        phone.press("Utskick")
        phone.see("~Protokollet, version 2, justerades ")
        keys.press("~Mottagare av § ")
        keys.write("Mottagare utöver forumets lista, en per rad", "Äldrenämnden")
        self.shot(phone, "desk-out-recipients", DESK)
        keys.press("Spara mottagarna")
        phone.see("Även till Äldrenämnden")
        phone.see("Har inte gått till Äldrenämnden")

    def they_go_out(self) -> None:
        phone, keys = self.chair, self.keys
        phone.cut()
        keys.key("Ctrl+Return")
        keys.press("PSVO", with_key="Space")
        keys.write("E-postadress till PSVO", "psvo@exempel.se")
        self.shot(phone, "desk-out-send", DESK)
        keys.press("Skicka till 1 mottagare")
        phone.see("PSVO <psvo@exempel.se>")
        phone.see("Väntar på nät")
        phone.mend()
        phone.see("På väg till mejlservern", 90)
        keys.press("Anteckna vad som skickats på annat sätt")
        keys.write("Andra, en per rad", "Äldrenämnden")
        keys.press("~Anteckna som skickat till 1")
        phone.see("Har gått till alla")
        keys.press("~Spara underlaget för ")
        phone.see("~Sparad bland dina hämtade filer som underlag-")
        phone.see("Kommando: Arkivmappen")
        self.shot(phone, "desk-out", DESK)

    def an_assignment_is_closed(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Utfört: Ta fram ett förslag till ramverk")
        keys.write("Hur det gick", "Klart och anmält.")
        keys.press("Avsluta uppdraget")
        phone.see("Utfört: Klart och anmält.")
        self.until(lambda: not self.mandat("assignment", "list"), "the end has not come to the server")
