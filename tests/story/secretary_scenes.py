"""What the secretary's month has beside the scenes of each page: the month's order, the people, and the days on which things are done."""
import re
import tomllib

from keyboard import MOST_STEPS
from paper_scenes import make_paper
from phone import NotSeen
from room_scenes import COMING, MAIL, MARK
from story import PIN, ROOT

ANNA = "karlskrona-older-chief"
NAMES = {ANNA: "Anna Ek"}  # as the board's scenes call her
HARRIET, ELSA = "ronneby-care-chief", "region-director"  # who adjust the minutes
NO_ADDRESS = "convener-ageing"
STEPS = ["Dagordning", "Kallelse", "Läget", "Mötet", "Protokoll", "Expediering"]
MATTER_ITEM = "Ärende 13, FoU-avtal"
ON_PHONES = ["chair", HARRIET, ELSA]
AT_COMPUTERS = {ANNA: ANNA, "member": "karlshamn-social-chief", "karlskrona-education-chief": "karlskrona-education-chief"}  # device: person


class SecretaryScenes:
    """Of Secretary (secretary.py), which has the clock, the server and its mail server."""

    def month(self) -> list:
        return [self.server_starts, self.the_secretary_founds, self.the_register_is_read_in, self.a_command_line_is_approved,
                self.a_year_is_planned, self.its_meetings_are_created, self.a_calendar_clashes, self.the_agenda_is_read_in, self.members_join,
                self.a_matter_goes_to_a_meeting, self.items_are_moved, self.the_matter_gets_a_proposal_and_a_paper, self.the_chair_settles_the_agenda,
                self.three_weeks_before, self.the_notice_is_sent_offline, self.the_proof_is_in_the_log, self.the_notice_has_arrived,
                self.reminders_are_set, self.two_weeks_before, self.a_week_before, self.a_mail_becomes_a_position, self.they_declare_by_themselves, self.the_board_becomes_a_file,
                self.the_day, self.the_meeting_is_opened, self.seats_are_noted, self.adjusters_are_elected, self.most_is_decided,
                self.all_present_say_the_same, self.it_is_decided, self.the_wall_shows_it, self.it_is_deferred_and_closed,
                self.the_day_after, self.a_text_is_written, self.a_draft_goes_round, self.a_few_days_later, self.they_are_issued_and_signed, self.they_are_locked,
                self.a_week_after, self.recipients_are_set, self.they_go_out, *self.file_scenes()]

    # -- the secretary's computer ---------------------------------------------------------------------------------------------

    def the_secretary_founds(self) -> None:
        self.chair = self.secretary = self.founds("desk")
        self.shot(self.chair, "founded")

    def the_register_is_read_in(self) -> None:
        """The spreadsheet that the secretary had before: names and addresses."""
        phone, keys = self.chair, self.keys
        with open(ROOT / "demo" / "people.toml", "rb") as file:
            self.people = {**tomllib.load(file)["names"], **NAMES}
        lines = "".join(f"{person};{name};{self.address(person)}\n" for person, name in self.people.items())
        (self.work / "desk" / "personer.csv").write_text("person;namn;e-post\n" + lines, encoding="utf-8")
        keys.key("Ctrl+8")
        keys.press("Läs in från fil")
        keys.press("Välj personer.csv")
        phone.see("För in alla ändringar")
        self.shot(phone, "register-read-in")
        keys.write("Varför", "Sekretariatets lista")
        keys.press("För in alla ändringar")
        phone.see("~ändringar är införda")
        keys.key("Escape")
        phone.see("Sök")
        self.shot(phone, "register")

    def address(self, person: str) -> str:
        plain = self.people[person].lower().translate(str.maketrans("åäöé ", "aaoe."))
        if person == NO_ADDRESS:
            return ""
        return f"{plain}@exempel.se"

    def a_command_line_is_approved(self) -> None:
        """A second device of the secretary's own, for what is made on a computer without a window."""
        phone, keys = self.chair, self.keys
        keys.press("Personer")
        self.chooses("Lindesjö", "Visa Torbjörn Lindesjö")
        keys.press("Bjud in en enhet till")
        phone.see("QR-kod med inbjudan")
        link = phone.read("Inbjudningslänk")
        keys.key("Escape")
        phone.gone("QR-kod med inbjudan")
        self.mandat("enrol", link, "--yes", "--name", "Kommandoraden")
        keys.press("Godkänn enheten Kommandoraden")
        phone.gone("Godkänn enheten Kommandoraden")
        keys.key("Escape")

    # -- the meeting ------------------------------------------------------------------------------------------------------------

    def the_agenda_is_read_in(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+2")
        keys.press("Nytt möte från fil")
        keys.write("Fil", str(self.work / "meeting" / "meeting.toml"))
        keys.write("Datum", self.meeting_date)
        keys.press("Läs in mötet")
        phone.see("Kallelse")
        self.shot(phone, "agenda-read-in")

    def members_join(self) -> None:
        """By invitations that the secretary makes; some on a phone, the others at a computer without a window."""
        computers = dict(AT_COMPUTERS)
        if self.short:
            computers |= {person: person for person in ON_PHONES}
        for device, person in computers.items():
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=device)
        self.phones = {person: self.joins(person, person) for person in ON_PHONES if person not in computers}

    def to_the_agenda(self) -> None:
        """Where the meeting was left."""
        self.keys.key("Ctrl+2")
        self.chair.see(MATTER_ITEM)

    def the_matter_gets_a_proposal_and_a_paper(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press(MATTER_ITEM)
        keys.press("Lägg till en att-sats")
        keys.write("Att-sats 1", "utse utredare enligt förslaget")
        keys.press("Underteckna version 1")
        phone.gone("Underteckna version 1")
        make_paper(self.work / "desk" / "kalkyl.pdf", 1)
        keys.press("Lägg till en handling")
        keys.press("Bifoga kalkyl.pdf")
        phone.see("Öppna handlingen kalkyl")
        self.shot(phone, "agenda-item")
        keys.press("Stäng ärendet")

    def the_chair_settles_the_agenda(self) -> None:
        """By a mail to the secretary, who enters that word."""
        phone, keys = self.chair, self.keys
        keys.press("För in ordförandens fastställande")
        keys.write("Beskedet så som det gavs", "Jag fastställer dagordningen. /Ragnhild")
        self.shot(phone, "agenda-settle")
        keys.press("Underteckna fastställandet")
        phone.see("~Dagordningen är fastställd av")
        self.shot(phone, "agenda-settled")

    def to_step(self, wanted: str) -> None:
        """One of a meeting's steps: Tab comes to the one that is open, the arrows go from there."""
        self.chair.see(wanted)
        for _ in range(MOST_STEPS):
            at = self.keys.at()
            if at in STEPS:
                way = STEPS.index(wanted) - STEPS.index(at)
                self.keys.key(*["Right" if way > 0 else "Left"] * abs(way))
                return
            self.keys.key("Tab")
        raise NotSeen(f"the meeting's steps are not reached by Tab; now at {self.keys.at()}")

    # -- the days -----------------------------------------------------------------------------------------------------------------

    def comes(self, days: int, hour: int, minute: int = 0) -> None:
        """That morning, as the secretary comes back to the computer."""
        self.chair.do("app", state="inactive")
        self.it_is(days, hour, minute)
        self.chair.do("app", state="active")

    def three_weeks_before(self) -> None:
        self.comes(-21, 9, 15)
        self.to_step("Kallelse")
        self.chair.see("Mejlet till Anna Ek")
        self.shot(self.chair, "notice-before")

    def the_notice_has_arrived(self) -> None:
        """At the mail server, once for each who has an address."""
        wanted = self.addresses()
        self.until(lambda: len(self.mail.taken) >= len(wanted), lambda: f"taken: {self.mail.addresses()}")
        assert self.mail.addresses() == wanted, (self.mail.addresses(), wanted)
        assert self.mail.in_clear == 0, "something went without TLS"

    def addresses(self) -> list[str]:
        return sorted(self.address(person) for person in self.people if self.address(person))

    def two_weeks_before(self) -> None:
        """Some have answered; the others are asked with words of the secretary's own."""
        phone, keys = self.chair, self.keys
        self.comes(-14, 13)
        for person in COMING[:-1]:
            self.answers(person)
        self.mandat("answer", "lsvo-host", "absent", device=ANNA)
        before = len(self.mail.taken)
        phone.see("13 har inte svarat")
        keys.press("Påminn om svaret, med egna ord")
        keys.write("Egna ord i mejlet", "Svara gärna i dag.")
        phone.see("~Svara gärna i dag.")
        self.shot(phone, "notice-remind")
        keys.press("Påminn 13 personer")
        self.until(lambda: len(self.mail.taken) == before + 13, lambda: f"{len(self.mail.taken) - before} mails came")
        assert all("Svara gärna i dag." in mail.get_body(("plain",)).get_content() for mail in self.mail.mails()[before:]), "not in the secretary's words"

    def a_week_before(self) -> None:
        """The reminders went by themselves that morning, to those who owe something still; the secretary looks at the board."""
        self.comes(-7, 9, 30)
        before = len(self.mail.taken)
        self.answers(COMING[-1])
        self.until(lambda: len(self.mail.taken) > before, "nobody is reminded")
        self.to_step("Läget")
        self.chair.see(f"{MARK}: förhinder")
        self.shot(self.chair, "board")

    def answers(self, person: str) -> None:
        phone = self.phones.get(person)
        if phone is None:
            device = next((device for device, of in AT_COMPUTERS.items() if of == person), person)
            self.mandat("answer", "lsvo-host", "attending", device=device)
            return
        phone.press("Att göra")
        phone.press("~Svara, möte")
        phone.press("Jag kommer")
        phone.gone("~Svara, möte")

    def position_mail(self) -> str:
        """Of that morning."""
        return re.sub(r"^Date: .*$", f"Date: {self.today():%a, %d %b %Y} 08:12:00 +0100", MAIL, flags=re.MULTILINE)

    def they_declare_by_themselves(self) -> None:
        """Each on their own device; the board follows."""
        self.mandat("declare", "lsvo-host", "10a", "approve", device="member")
        phone = self.phones.get(HARRIET)
        if phone is None:
            self.mandat("declare", "lsvo-host", "10a", "approve", device=HARRIET)
        else:
            phone.press("Ta ställning, ärende 10 a")
            phone.press("Tillstyrker")
            phone.press("Lämna in")
            phone.gone("Lämna in")
            phone.see("~Mottagen")
            phone.shot(self.picture_of("declared-on-a-phone"))
        self.chair.see("Vård- och omsorgsförvaltningen, Ronneby kommun, ärende 10 a: deklarerat")
        self.shot(self.chair, "board-declared")

    def the_day(self) -> None:
        self.comes(0, 8, 25)

    def most_is_decided(self) -> None:
        """Everybody says the same, item by item."""
        phone, keys = self.chair, self.keys
        self.comes(0, 9, 40)
        for item in ("1, Val av justerare samt tid för justering", "2, Föregående sammanträdesprotokoll", "3, Godkännande av föredragningslista",
                     "8 a, FoU: halvårsrapport", "13, FoU-avtal"):
            keys.press(item)
            keys.press("Ta upp ärendet")
            keys.press("Alla närvarande tillstyrker")
            phone.see("Regeln tillåter beslut nu.")
            keys.key("Ctrl+Return")
            keys.press("Anteckna beslutet")
            phone.see("Rätta beslutet")

    def adjusters_are_elected(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Välj justerare")
        keys.press(self.people[COMING[2]], with_key="Space")
        keys.press(self.people[HARRIET], by="Down", with_key="Space")
        keys.press(self.people[ELSA], with_key="Space")
        self.shot(phone, "room-adjusters")
        keys.press("Anteckna vilka som valdes")
        phone.see("Välj andra justerare")
        self.until(lambda: len(self.mandat("minutes", "status", "lsvo-host")["adjusters"]) == 2, "the adjusters have not come to the server")

    # -- afterwards -----------------------------------------------------------------------------------------------------------------

    def the_day_after(self) -> None:
        self.comes(1, 9, 5)
        self.to_step("Protokoll")
        self.chair.see("~Inget är utfärdat än.")
        self.chair.see("att berörda förvaltningschefer i kommunerna informerar respektive HSL-chef")  # the paragraphs come a few at a time
        self.shot(self.chair, "minutes")

    def a_few_days_later(self) -> None:
        self.comes(5, 14)

    def the_others_sign(self) -> None:
        """Chair and adjusters, each on their own."""
        self.it_is(6, 8)
        for person in ON_PHONES:
            phone = self.phones.get(person)
            if phone is None:
                self.mandat("minutes", "sign", "lsvo-host", device=person)
                continue
            phone.press("Att göra")
            phone.press("~Läs och underteckna, möte")
            phone.press("Underteckna protokollet")
            phone.type("PIN-kod", PIN)
            phone.press("Underteckna")
            phone.gone("Din underskrift")
            phone.see("Visa kvittot")
        if self.phones:
            self.phones[HARRIET].shot(self.picture_of("signed-on-a-phone"))

    def a_week_after(self) -> None:
        self.comes(7, 10)
        self.to_step("Expediering")
        self.chair.see("~Protokollet, version 2, justerades ")
