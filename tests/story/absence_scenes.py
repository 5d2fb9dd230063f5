"""A member who cannot come, and the one who speaks for them: every lawful way, declared, asked, contested, nominated, mailed; seen by `screens.py` and by
`absence.py`. The absent member's phone speaks Swedish, the other's English."""
import re

from phone import Phone

ABSENT = "karlskrona-social-chief"
CONVEYOR = "ronneby-education-chief"
WISH = "Jag tillstyrker, om arbetsgruppen får en brukare med."
RESERVATION = "Under förutsättning att brukarna är med i arbetsgruppen."


class AbsenceScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, joins, shot, in_both); in their order."""

    def absence_scenes(self) -> list:
        return [self.an_absent_member_joins, self.they_answer_no_and_see_what_counts, self.they_ask_a_member, self.the_member_promises_and_states_it,
                self.the_absent_one_is_told_and_contests, self.the_member_is_told_and_states_it_anew, self.the_absent_one_signs_it_as_their_own,
                self.all_is_declared_at_once_offline, self.it_is_sent_and_covers_what_it_can, self.what_the_app_cannot_send_is_mailed,
                self.substitutes_are_nominated_in_order_offline, self.a_waiting_nomination_goes_with_its_invitation, self.the_substitute_covers_the_rest,
                self.they_come_to_part_of_it]

    def to_absence(self, phone: Phone, english: bool = False) -> None:
        phone.press("Meetings" if english else "Möten")
        phone.press("Meetings" if english else "Möten")
        phone.press("~Open the meeting" if english else "~Öppna mötet", 60)
        phone.press("If you cannot come" if english else "Om du har förhinder")

    def rests(self, phone: Phone, toast: str) -> None:
        """For a picture: what was told has gone."""
        if self.looks:
            phone.gone(f"{toast}. It is sent when there is a network.", 20)

    def an_absent_member_joins(self) -> None:
        for person, name in [(ABSENT, "Folke Wrangsjö"), (CONVEYOR, "Siri Malmhed")]:
            self.mandat("describe", person, "--name", name)
        self.mandat("describe", "secretary", "--name", "Torbjörn Lindesjö", "--email", "sekreterare@example.org")
        self.folke = self.joins("folke", ABSENT)
        self.siri = self.joins("siri", CONVEYOR)
        self.siri.look = "phone-dark-en"
        self.look(self.siri, self.siri.look)

    def they_answer_no_and_see_what_counts(self) -> None:
        phone = self.folke
        phone.press("Möten")
        phone.press("~Öppna mötet", 60)
        phone.press("Jag har förhinder")
        phone.see("Om du har förhinder")
        self.in_both(phone, "~6 ärenden som räknar med dig är inte täckta", "~6 items that count on you are not covered")
        phone.see("~Du svarar för funktionshinder i Karlskrona kommun.")
        phone.see("~Öppen tills mötet börjar")
        phone.see("~I det här ärendet gäller vilka som är närvarande")
        phone.see("~Räknar inte med dig: ärende 4 a")
        self.shot(phone, "absence")
        # From the list of what is to be done it is one tap away, and says how much is missing.
        phone.press("Att göra")
        self.in_both(phone, "~6 ärenden som räknar med dig är inte täckta", "~6 items that count on you are not covered")
        self.shot(phone, "tasks-away")
        phone.press("~Se vägarna")
        phone.see("Om du har förhinder")

    def they_ask_a_member(self) -> None:
        phone = self.folke
        phone.press("Be en ledamot förmedla")
        phone.see("~Alla ledamöter kan läsa det")
        phone.type("Det du vill ha sagt", WISH)
        phone.press("Alla ärenden som räknar med dig")
        phone.press("~10 a Länsgemensamt avtal")
        phone.press("Siri Malmhed")
        self.shot(phone, "ask-to-convey")
        phone.press("Fråga")
        phone.gone("Fråga")
        self.in_both(phone, "Tillfrågad, har inte svarat", "Asked, has not answered")
        phone.see("Siri Malmhed är tillfrågad och har inte svarat")
        self.shot(phone, "absence-asked", ("phone", "small-200", "wide-dark-en", "long"))

    def the_member_promises_and_states_it(self) -> None:
        phone = self.siri
        phone.press("Meetings")
        phone.press("~Open the meeting", 60)
        phone.press("For another member", 60)
        phone.see("Can you state the position of Folke Wrangsjö?")
        phone.see(f"~{WISH}")
        self.shot(phone, "convey-asked")
        phone.cut()
        phone.see("~No network", 30)
        phone.press("Yes, I state it for Folke Wrangsjö")
        phone.see("~You have promised · Waiting for network")
        phone.press("State it for Folke Wrangsjö, item 10 a")
        phone.press("Reject")
        self.rests(phone, "You have promised to state it")
        self.shot(phone, "convey-sheet")
        phone.press("State it")
        phone.gone("State it")
        phone.see("~Waiting for network")
        phone.mend()
        phone.see("~Received", 60)
        self.rests(phone, "You have stated the position of Folke Wrangsjö")
        self.shot(phone, "convey-stated")

    def the_absent_one_is_told_and_contests(self) -> None:
        phone = self.folke
        phone.press("Att göra")
        phone.press("~Granska, ärende 10 a", 60)
        phone.see("Framfört för din räkning")
        phone.see("Avstyrker")
        self.in_both(phone, "~Framfört av Siri Malmhed", "~Stated by Siri Malmhed")
        self.shot(phone, "entered")
        phone.press("Det stämmer inte, ärende 10 a")
        phone.type("Vad som inte stämmer", "Jag skrev att jag tillstyrker.")
        self.shot(phone, "contest-sheet")
        phone.press("Bestrid det")
        phone.gone("Bestrid det")
        self.in_both(phone, "~Du har bestridit det. Det räknas inte.", "~You have contested it. It does not count.")

    def the_member_is_told_and_states_it_anew(self) -> None:
        phone = self.siri
        phone.see("~The member contests what you stated: Jag skrev att jag tillstyrker.", 60)
        self.shot(phone, "convey-contested", ("phone", "phone-dark-en", "small-200"))
        phone.press("Change for Folke Wrangsjö, item 10 a")
        phone.press("Approve with reservation")
        phone.type("Comment", RESERVATION)
        phone.press("State it")
        phone.gone("State it")
        phone.see("~Received", 60)

    def the_absent_one_signs_it_as_their_own(self) -> None:
        phone = self.folke
        self.to_absence(phone)
        phone.see("~Siri Malmhed har framfört ditt ställningstagande: Tillstyrker med förbehåll", 60)
        phone.see("~5 ärenden som räknar med dig är inte täckta")
        phone.cut()
        phone.see("~Inget nät", 30)
        phone.press("Det stämmer, ärende 10 a")
        phone.gone("Det stämmer, ärende 10 a")
        phone.see("~Du har tagit ställning: Tillstyrker med förbehåll · Väntar på nät")

    def all_is_declared_at_once_offline(self) -> None:
        """Still without a network. Nothing is chosen beforehand, what is not chosen is left out, and each is signed by itself."""
        phone = self.folke
        phone.press("Ta ställning i 5 ärenden på en gång")
        phone.see("Granska")
        assert phone.do("describe", name="Granska")["enabled"] is False, "there is something to look through before anything was chosen"
        self.shot(phone, "declare-all")
        phone.press("Läs förslaget, ärende 5")
        phone.see("~att förslaget till övergripande överenskommelse om samverkan utformas")
        phone.press("Dölj förslaget, ärende 5")
        phone.press("Tillstyrker, ärende 1")
        phone.see("Granska 1 ställningstagande")
        phone.press("Tillstyrker, ärende 1")
        phone.gone("Granska 1 ställningstagande")
        phone.press("Avstår, ärende 3")
        phone.press("Återremiss, ärende 5")
        phone.type("Kommentar, ärende 5", "Målstyrningen behöver förtydligas.")
        self.shot(phone, "declare-all-chosen")
        phone.press("Granska 2 ställningstaganden")
        phone.see("Granska och lämna in")
        phone.see("Målstyrningen behöver förtydligas.")
        phone.see("~Lämnas utanför: ärende 1, 2 och 8 a")
        self.in_both(phone, "~blir varje ställningstagande en allmän handling", "~each position becomes a public record")
        self.shot(phone, "declare-review")
        phone.press("Lämna in 2 ställningstaganden")
        phone.gone("Granska och lämna in")
        phone.see("Ta ställning i 3 ärenden på en gång")
        phone.press("Jag")
        for item in ("3", "5", "10 a"):
            phone.see(f"Ångra Ställningstagande, ärende {item}")
        # One of them is taken back; the others go on waiting.
        self.to_absence(phone)
        phone.press("Ångra, ärende 3")
        phone.gone("Ångra, ärende 3")
        phone.see("Ångra, ärende 5")
        phone.see("Ta ställning i 4 ärenden på en gång")

    def it_is_sent_and_covers_what_it_can(self) -> None:
        phone = self.folke
        phone.mend()
        phone.gone("~Väntar på nät", 60)
        phone.see("Du har tagit ställning: Tillstyrker med förbehåll", 60)
        # Where presence is asked for a word in advance covers nothing, and that is said.
        phone.see("Du har tagit ställning: Återremiss. Det räcker inte för att täcka dig här.")
        phone.see("~5 ärenden som räknar med dig är inte täckta")
        self.shot(phone, "absence-declared", ("phone", "phone-dark-en", "long", "small-200"))

    def what_the_app_cannot_send_is_mailed(self) -> None:
        phone = self.folke
        phone.press("Skicka med e-post")
        self.in_both(phone, "~Torbjörn Lindesjö, sekreterare (sekreterare@example.org)", "~Torbjörn Lindesjö, secretary (sekreterare@example.org)")
        text = phone.read("Brevets text")
        # In two languages whatever the app's is.
        getattr(self, "known", set()).update(re.findall(r"[^\W\d_]{2,}", (text + phone.read("Ämne")).casefold()))
        for part in ("Till sekreteraren i Ledningssamverkan", "To the secretary of Ledningssamverkan", "Tillstyrker med förbehåll", "Approve with reservation",
                     RESERVATION, "Återremiss", "Refer back", "Redan inlämnat i appen.", "Handed in in the app already.", "Folke Wrangsjö"):
            assert part in text, (part, text)
        self.shot(phone, "mail-sheet")
        phone.press("Öppna i e-postprogrammet")
        mail = phone.do("mail")
        assert mail["to"] == "sekreterare@example.org", mail
        assert re.match(r"Ställningstaganden inför mötet den \d+ \w+ \d{4} / Positions before the meeting on ", mail["subject"]), mail["subject"]
        assert mail["text"].replace("\r\n", "\n") == text, mail["text"]
        phone.press("Kopiera texten")
        phone.see("Kopierat")
        phone.press("Stäng")
        phone.gone("Brevets text")

    def nominate(self, phone: Phone, name: str, items: list[str]) -> str:
        phone.press("Utse ersättare")
        phone.type("Ersättarens namn", name)
        if items:
            phone.press("Hela mötet")
            for item in items:
                phone.press(f"~{item}")
        phone.press("Utse")
        phone.see("QR-kod med inbjudan", 30)
        link = phone.read("Inbjudningslänk")
        phone.press("Stäng inbjudan")
        phone.gone("QR-kod med inbjudan")
        phone.see(name)
        return link

    def substitutes_are_nominated_in_order_offline(self) -> None:
        phone = self.folke
        phone.cut()
        phone.see("~Inget nät", 30)
        self.first_link = self.nominate(phone, "Frej Lundquist", [])
        self.nominate(phone, "Saga Ekholm", ["5 Övergripande överenskommelse"])
        phone.see("~Nr 1")
        phone.see("~Nr 2 · Ärende 5")
        self.without_notice(phone)
        self.shot(phone, "absence-substitutes", ("phone", "long", "small-200", "wide-dark-en"))

    def a_waiting_nomination_goes_with_its_invitation(self) -> None:
        phone = self.folke
        # From its row, while nobody has been asked: as if it had not been.
        self.nominate(phone, "Ture Malmgren", [])
        phone.press("Ta tillbaka Ture Malmgren")
        phone.gone("Ture Malmgren")
        phone.press("Jag")
        assert not [name for name in phone.names() if "Ture Malmgren" in name], phone.names()
        phone.press("Jag")
        phone.see("Ångra Inbjudan: Saga Ekholm")
        phone.press("Ångra Ersättare utsedd: Saga Ekholm")
        phone.gone("Ångra Ersättare utsedd: Saga Ekholm")
        assert not [name for name in phone.names() if "Saga Ekholm" in name], phone.names()
        phone.see("Ångra Inbjudan: Frej Lundquist")
        phone.mend()
        phone.gone("~Väntar på nät", 60)

    def the_substitute_covers_the_rest(self) -> None:
        self.mandat("enrol", self.first_link, "--yes", "--name", "Frejs dator", device="frej-cli")
        self.to_absence(self.folke)
        self.in_both(self.folke, "Tillfrågad, har inte svarat", "Asked, has not answered")
        self.mandat("substitute", "accept", "lsvo-host", device="frej-cli")
        self.in_both(self.folke, "Alla ärenden som räknar med dig är täckta", "Every item that counts on you is covered")
        self.folke.see("Frej Lundquist är din ersättare")
        self.shot(self.folke, "absence-covered", ("phone", "phone-dark-en", "small-200", "small-200-en", "long", "wide"))

    def they_come_to_part_of_it(self) -> None:
        phone = self.folke
        phone.press("Jag kommer till en del")
        phone.press("~10 a Länsgemensamt avtal")
        self.shot(phone, "which-items")
        phone.press("Svara att jag kommer till 1 ärende")
        phone.gone("Svara att jag kommer till 1 ärende")
        self.in_both(phone, "~Du kommer till ärende 10 a", "~You are coming to item 10 a")
