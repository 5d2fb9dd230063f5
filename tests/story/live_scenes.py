"""A meeting as it goes on, on a member's phone: it follows the chair, tells the attendance, lets declare, shows what is decided, with the network coming and
going; seen by `screens.py` and by `live.py`. Secretary and chair are played by the command line.
"""
from phone import Phone

SEAT = "Äldreförvaltningen, Karlskrona kommun"
BAND = "Mötet pågår: följ det"


class LiveScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, shot, in_both), in a forum of their own; in their order."""

    def live_scenes(self) -> list:
        return [self.live_forum, self.the_meeting_opens, self.it_follows_the_chair, self.the_attendance_is_put_right, self.the_cable_is_cut_in_the_middle,
                self.the_decision_appears, self.the_app_starts_again_in_the_middle, self.the_meeting_closes]

    def live_forum(self) -> None:
        self.another_forum("live")
        self.mandat("describe", "secretary", "--name", "Torbjörn Lindesjö")

    def to_the_meeting(self, phone: Phone) -> None:
        phone.press("Att göra")
        phone.press("Att göra")
        phone.press(BAND, 60)
        phone.see("Dagordning")

    def no_longer(self, phone: Phone, beginning: str) -> None:
        """Nothing on screen begins so; what was read aloud last may still hold the words."""
        self.until(lambda: not any(name.startswith(beginning) for name in phone.names()), f"{phone.name}: still there: {beginning}")

    def the_meeting_opens(self) -> None:
        phone = self.alva
        phone.press("Att göra")
        assert BAND not in phone.names()
        self.mandat("meeting", "open", "lsvo-host")
        self.in_both(phone, BAND, "The meeting is going on: follow it")
        self.shot(phone, "tasks-live")
        phone.press("Möten")
        phone.see(BAND)
        self.to_the_meeting(phone)
        self.in_both(phone, "~Inget ärende har tagits upp än.", "~No item has been taken up yet.")
        self.shot(phone, "live-opened")

    def it_follows_the_chair(self) -> None:
        phone = self.alva
        self.mandat("item", "start", "lsvo-host", "4a")
        self.in_both(phone, "~Ärende 4 a, sedan ", "~Item 4 a, since ")
        assert f"Ta ställning, {SEAT}" not in phone.names(), "nothing is to be decided on 4 a"
        self.mandat("item", "start", "lsvo-host", "10a")
        phone.see("~Ärende 10 a, sedan ", 60)
        phone.gone("~Ärende 4 a, sedan ")
        phone.see(f"Ta ställning, {SEAT}")
        self.in_both(phone, "~räknas när du är antecknad som närvarande", "~counts when you are recorded as present")
        self.shot(phone, "live-item", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide", "wide-dark-en", "long"))
        phone.press("Att göra")
        self.described(phone, BAND, "Nu: ärende 10 a")

    def the_attendance_is_put_right(self) -> None:
        """Only secretary or chair records who is there: a member says what is wrong, and sees when it has been mended."""
        phone = self.alva
        self.to_the_meeting(phone)
        self.in_both(phone, "Du är inte antecknad som närvarande än", "You are not recorded as present yet")
        phone.press(f"Närvaron stämmer inte, {SEAT}")
        phone.see("~Bara mötets sekreterare (Torbjörn Lindesjö)")
        phone.press("Jag är med på distans")
        assert "Jag är närvarande på distans." in phone.read("Till sekreteraren"), phone.read("Till sekreteraren")
        self.shot(phone, "live-attendance-sheet")
        phone.press("Kopiera texten")
        phone.gone("Kopiera texten")
        self.in_both(phone, "~att du är med på distans. Det är inte antecknat än.", "~that you are there remotely. It is not recorded yet.")
        self.shot(phone, "live-attendance-told")
        self.mandat("attendance", "lsvo-host", "karlskrona-older", "present", "--remote")
        self.in_both(phone, "~Antecknad som närvarande på distans", "~Recorded as present remotely")
        phone.gone("~Det är inte antecknat än.")
        phone.gone("~räknas när du är antecknad")

    def the_cable_is_cut_in_the_middle(self) -> None:
        """Declared without a network while the meeting goes on unseen; what happened meanwhile comes with the network, and the word is received."""
        phone = self.alva
        phone.cut()
        self.in_both(phone, "~Inget nät: så här var läget", "~No network: this is how it stood")
        self.shot(phone, "live-offline")
        phone.press(f"Ta ställning, {SEAT}")
        phone.press("Tillstyrker")
        phone.press("Lämna in")
        phone.gone("Lämna in")
        phone.see("~Väntar på nät")
        phone.press("Tillbaka")
        self.in_both(phone, "Tillstyrker · Väntar på nät", "Approve · Waiting for network")
        self.mandat("item", "start", "lsvo-host", "11")
        phone.see("~Ärende 10 a, sedan ")
        assert not any("Ärende 11, sedan" in name for name in phone.names())
        phone.mend()
        phone.see("~Ärende 11, sedan ", 90)
        self.no_longer(phone, "Inget nät: så här var läget")
        self.mandat("item", "start", "lsvo-host", "10a")
        phone.see("~Ärende 10 a, sedan ", 60)
        self.in_both(phone, "~Tillstyrker · Mottagen ", "~Approve · Received ")

    def the_decision_appears(self) -> None:
        phone = self.alva
        self.mandat("item", "decide", "lsvo-host", "10a", "approved", "--deviation", "Övriga berörda hörs efter mötet")
        self.in_both(phone, "Beslut i ärende 10 a: Godkänt", "Decision on item 10 a: Approved")
        phone.see("~att kommunernas HSL-chefer och verksamhetschefen")
        phone.see("LSVO beslutar")
        phone.see("~Övriga berörda hörs efter mötet")
        self.shot(phone, "live-decision", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide", "wide-dark-en", "long"))
        self.mandat("item", "start", "lsvo-host", "8a")
        self.mandat("item", "decide", "lsvo-host", "8a", "referred_back", "--clause", "underlaget kompletteras", "--deviation", "Inte beslutsmässigt")
        self.in_both(phone, "Beslut i ärende 8 a: Återremitterat", "Decision on item 8 a: Referred back")
        phone.see("~att underlaget kompletteras")

    def the_app_starts_again_in_the_middle(self) -> None:
        self.alva.close()
        phone = self.alva = self.again("alva")
        self.mandat("item", "start", "lsvo-host", "12a")
        self.to_the_meeting(phone)
        phone.see("~Ärende 12 a, sedan ", 60)
        phone.see("~att kommunernas HSL-chefer och verksamhetschefen")
        phone.see("~Antecknad som närvarande på distans")

    def the_meeting_closes(self) -> None:
        phone = self.alva
        self.mandat("meeting", "close", "lsvo-host")
        self.in_both(phone, "Mötet är avslutat", "The meeting is over")
        phone.see("~att underlaget kompletteras")
        self.shot(phone, "live-closed", ("phone", "small-200", "wide-dark-en"))
        phone.press("Att göra")
        phone.press("Att göra")
        phone.gone(BAND)
