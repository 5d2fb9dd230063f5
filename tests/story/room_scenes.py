"""The chair at a computer: a mail becomes a position on the board, and a meeting is led in the room from its opening to its close. By the keyboard alone."""
from keyboard import Keyboard
from walk import DESK

MEMBER = "karlskrona-older-chief"
UNIT = "Äldreförvaltningen, Karlskrona kommun"
MARK = f"{UNIT}, ärende 10 a"
MAIL = """Delivered-To: sekreterare@exempel.se
Authentication-Results: mx.exempel.se; dkim=pass header.d=exempel.se
From: Anna Ek <anna.ek@exempel.se>
To: sekreterare@exempel.se
Subject: Ställningstagande till punkt 10 a
Date: Mon, 02 Nov 2020 09:12:00 +0100
Message-ID: <1@exempel.se>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hej!

Jag kan inte delta, men tillstyrker förslaget i 10 a.

Anna Ek
"""
STANCES = ["Tillstyrker", "Återremiss", "Avstyrker", "Avstår"]
COMING = ["karlskrona-education-chief", "ronneby-care-chief", "karlshamn-social-chief", "region-director"]


class RoomScenes:
    """Of Walk; what it needs is a server. The secretary is the command line, the chair sits at a computer."""

    def room_scenes(self) -> list:
        return [self.the_board_is_opened, self.a_mail_becomes_a_position, self.a_contested_word_stands_out, self.the_board_becomes_a_file, self.the_meeting_is_opened,
                self.seats_are_noted, self.others_are_there_and_adjusters_elected, self.all_present_say_the_same, self.it_is_decided, self.the_wall_shows_it,
                self.in_a_smaller_window, self.a_matter_is_added, self.it_is_deferred_and_closed]

    def a_forum_for_the_room(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("room")
        self.server_starts()

    def the_board_is_opened(self) -> None:
        self.forum_without_members()
        self.mandat("describe", MEMBER, "--name", "Anna Ek", "--email", "anna.ek@exempel.se")
        self.mandat("enrol", self.mandat("invite", MEMBER)["link"], "--yes", device="member")
        for person in COMING:
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=person)
            self.mandat("answer", "lsvo-host", "attending", device=person)
        self.mandat("answer", "lsvo-host", "absent", device="member")
        self.chair = self.phone("desk", (1440, 900))
        self.enrols(self.chair, self.mandat("invite", "chair")["link"])
        self.keys = Keyboard(self.chair)
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.see(f"{MARK}: förhinder")
        self.shot(self.chair, "desk-board", DESK)

    def position_mail(self) -> str:
        return MAIL

    def a_mail_becomes_a_position(self) -> None:
        phone, keys = self.chair, self.keys
        (self.work / "desk" / "punkt-10a.eml").write_text(self.position_mail().replace("\n", "\r\n"))
        keys.key("Ctrl+E")
        keys.press("Välj ett mejl (.eml)")
        keys.press("Välj punkt-10a.eml")
        phone.see("Adressen tillhör Anna Ek enligt registret.")
        phone.see("~Inte bekräftat. Enligt mejlets egna uppgifter, i mx.exempel.se:s namn")
        phone.see("~tillstyrker förslaget i 10 a")
        keys.press("Ärende 10 a: Tillstyrker")
        self.shot(phone, "desk-board-mail", DESK)
        keys.press("För in 1 ställningstagande")
        phone.see(f"{MARK}: via e-post")
        self.until(lambda: [row["channel"] for row in self.mandat("position", "list", "lsvo-host", "10a")] == ["email"], "the word has not come to the server")

    def a_contested_word_stands_out(self) -> None:
        phone, keys = self.chair, self.keys
        position = self.mandat("position", "list", "lsvo-host", "10a")[0]["position"]
        self.mandat("position", "contest", position, "--reason", "Det var i ett annat ärende.", device="member")
        phone.see(f"{MARK}: bestritt")
        keys.press("~Bestritt 1")
        phone.see(f"{MARK}: bestritt")
        keys.reach("~Pilarna går mellan rutorna")
        keys.key("Home", "Return")
        keys.press("~Alla ")
        self.mandat("position", "contest", position, "--withdraw", device="member")
        phone.see(f"{MARK}: via e-post")
        self.shot(phone, "desk-board-mark", DESK)

    def the_board_becomes_a_file(self) -> None:
        phone, keys = self.chair, self.keys
        self.shot_of_sheet(phone, "Spara läget som en fil", "desk-board-file", DESK)
        for kind in ("PDF, för utskrift", "Kalkylblad (XLSX)", "CSV, för andra system"):
            keys.press("Spara läget som en fil")
            keys.press(kind)
            phone.see("~Sparad bland dina hämtade filer som laget-")

    def the_meeting_is_opened(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Läget")
        keys.key("Right")
        phone.see("Mötet har inte börjat")
        self.shot(phone, "desk-room-before", DESK)
        keys.press("Öppna mötet")
        phone.see("Dagordningen är inte godkänd än")
        keys.press("Dagordningen är godkänd")
        phone.gone("Dagordningen är inte godkänd än")

    def seats_are_noted(self) -> None:
        phone, keys = self.chair, self.keys
        phone.see("~Kommunerna 0 av ")
        keys.press("Övriga är på distans")
        phone.see("~: beslutför")
        keys.reach("~Socialförvaltningen, Karlshamns kommun, På distans")
        keys.reach(f"~, {UNIT}", "Down")
        keys.key("1")
        phone.see(f"~, {UNIT}, I rummet")
        keys.key("3")
        phone.see(f"~, {UNIT}, Inte här")
        keys.reach("~Jäv: ", "Right")
        keys.reach(f"~, {UNIT}, Inte här", "Left")
        self.shot(phone, "desk-room-seats", DESK)

    def others_are_there_and_adjusters_elected(self) -> None:
        """Who is not counted: those who can be expected by one key each, and somebody else."""
        phone, keys = self.chair, self.keys
        keys.press("Övriga närvarande: ingen antecknad")
        keys.press("Sekreteraren", with_key="Space")
        phone.see("Övriga närvarande: 1")
        keys.press("Någon annan")
        keys.write("Person", "Frej Lundquist")
        keys.press("~Någon ny: Frej Lundquist", with_key="Space")
        keys.write("Organisation", "Kvalitet och utveckling")
        self.shot(phone, "desk-room-guest", DESK)
        keys.press("Anteckna som närvarande")
        phone.see("Övriga närvarande: 2")
        self.until(lambda: sorted(guest["kind"] for guest in self.mandat("meeting", "show", "lsvo-host")["guests"]) == ["office", "official"],
                   lambda: f"noted: {self.mandat('meeting', 'show', 'lsvo-host')['guests']}")
        keys.press("Övriga närvarande: 2")
        keys.press("Sekreteraren", with_key="Space")
        self.until(lambda: len(self.mandat("meeting", "show", "lsvo-host")["guests"]) == 1, "whoever was not there is still noted")
        self.shot(phone, "desk-room-guests", DESK)
        keys.key("Escape")
        phone.gone("Någon annan")
        keys.key("Ctrl+Z")
        self.until(lambda: len(self.mandat("meeting", "show", "lsvo-host")["guests"]) == 2, "what was taken back is not noted again")
        keys.press("Välj justerare")
        for seat in ("~Karlshamns kommun", "~Region Blekinge"):
            keys.press(seat, with_key="Space")
        self.shot(phone, "desk-room-elect", DESK)
        keys.press("Anteckna vilka som valdes")
        phone.see("Välj andra justerare")
        self.until(lambda: len(self.mandat("minutes", "status", "lsvo-host")["adjusters"]) == 2, "the election has not come to the server")

    def all_present_say_the_same(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("~10 a, ")
        keys.press("Ta upp ärendet")
        phone.see("Läs upp: deklarerat i förväg")
        self.shot(phone, "desk-room-advance", DESK)
        keys.press("Alla närvarande tillstyrker")
        phone.see("Regeln tillåter beslut nu.")
        self.shot(phone, "desk-room-item", DESK)
        keys.key("Ctrl+Z")
        phone.see("~Regeln tillåter inte beslut nu.")
        keys.press("Med undantag")
        phone.see("Anteckna vad som sades")
        self.shot(phone, "desk-room-said", DESK)
        keys.press("Anteckna vad som sades")
        phone.see("Regeln tillåter beslut nu.")
        phone.gone("Anteckna vad som sades")

    def it_is_decided(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+Return")
        phone.see("Beslutets text, en att-sats per rad")
        self.shot(phone, "desk-room-decide", DESK)
        keys.press("Anteckna beslutet")
        phone.see("Rätta beslutet")
        self.until(lambda: (self.mandat("item", "show", "lsvo-host", "10a")["decision"] or {}).get("outcome") == "approved", "the decision has not come to the server")
        self.shot(phone, "desk-room-decided", DESK)
        self.shot_of_sheet(phone, "Reservation", "desk-room-reservation", DESK)
        self.shot_of_sheet(phone, "Ge ett uppdrag", "desk-room-assignment", DESK)

    def the_wall_shows_it(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+J")
        phone.see("~Ärende 10 a · § ")
        told = " | ".join(phone.names())
        for word in ["Anna Ek", UNIT, "Register", "Senaste kontakt", *STANCES]:
            assert word not in told, f"the meeting's screen tells of {word}: {told}"
        keys.press("Visa loggens kontrollpunkt")
        phone.see("QR-kod med loggens kontrollpunkt")
        self.shot(phone, "desk-room-wall", DESK)
        keys.key("Escape")
        phone.see("Rätta beslutet")

    def in_a_smaller_window(self) -> None:
        """One part at a time; and the window for the projector is there wherever its owner goes."""
        phone, keys = self.chair, self.keys
        keys.press("Mötets skärm i ett eget fönster")
        phone.see("Stäng fönstret med mötets skärm")
        phone.do("resize", width=700, height=834)
        phone.see("Ärendet")
        keys.press("Närvaro")
        phone.see(f"~, {UNIT}, Inte här")
        keys.press("Dagordning", "Backtab")
        keys.press("~10 a, ")
        phone.see("Rätta beslutet")
        phone.do("resize", width=1440, height=900)
        phone.gone("Ärendet")
        keys.key("Ctrl+6")
        phone.see("Inget att granska")
        keys.key("Ctrl+2")
        phone.see("Stäng fönstret med mötets skärm")

    def a_matter_is_added(self) -> None:
        """What comes up at the table: an item of its own, with its reason."""
        phone, keys = self.chair, self.keys
        keys.press("Lägg till ett ärende")
        keys.write("Rubrik", "Kommunikatör för nära vård")
        keys.write("Skäl", "Anmält när dagordningen godkändes")
        self.shot(phone, "desk-room-added", DESK)
        keys.press("Lägg till")
        phone.gone("Skäl")
        phone.see("~, Kommunikatör för nära vård")
        self.until(lambda: "Kommunikatör för nära vård" in [row["title"] for row in self.mandat("meeting", "show", "lsvo-host")["items"]],
                   "the item has not come to the server")
        keys.press("~10 a, ")
        phone.see("Rätta beslutet")

    def it_is_deferred_and_closed(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+Down")
        phone.see("~Ärende 11 · § ")
        keys.press("~5, Övergripande")
        keys.press("Ta upp ärendet")
        keys.press("Skjut upp")
        phone.see("Till vilket möte")
        self.shot(phone, "desk-room-defer", DESK)
        keys.reach("Skjut upp")
        keys.key("Return")
        phone.gone("Till vilket möte")
        keys.press("Avsluta mötet")
        phone.see("~Då får varje paragraf sitt nummer.")
        self.shot(phone, "desk-room-close", DESK)
        keys.press("Avsluta mötet")
        phone.gone("~Då får varje paragraf sitt nummer.")
        self.until(lambda: self.mandat("meeting", "show", "lsvo-host")["state"] == "closed", "the meeting has not been closed on the server")
        phone.see("Mötets skärm i ett eget fönster")  # that window has gone with the meeting
