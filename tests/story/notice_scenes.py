"""Calling to a meeting: the chair looks the notice through and sends it without a network, sees its proof and whom the mails reach, and asks those again who owe
something. By the keyboard alone."""
import datetime

from keyboard import Keyboard
from mail_scenes import MailScenes
from walk import DESK

CALLED = "karlskrona-older-chief"


class NoticeScenes(MailScenes):
    """Of Walk; what it needs is a server with mail. The secretary is the command line, the chair sits at a computer."""

    def notice_scenes(self) -> list:
        return [self.a_meeting_is_to_be_called, self.it_is_looked_through, self.the_notice_is_sent_offline, self.the_proof_is_in_the_log, self.mails_end,
                self.they_are_reminded_once, self.reminders_are_set, self.what_came_later_is_sent, self.an_answer_is_entered, self.the_meeting_is_moved]

    def a_forum_for_the_notice(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("notice")
        self.server_with_mail()

    def a_meeting_is_to_be_called(self) -> None:
        self.mandat("found", self.server.founding_link, "--yes", "--name", "Kommandoraden")
        self.mandat("import-meeting", str(self.work / "meeting" / "meeting.toml"), "--date", self.meeting_date)
        for person, name in (("chair", "Ragnhild Almqvist"), ("secretary", "Torbjörn Lindesjö")):
            self.mandat("describe", person, "--name", name)
        self.mandat("describe", CALLED, "--name", "Anna Ek", "--email", "anna.ek@exempel.se")
        self.mail.answers["bo.alm@exempel.se"] = "550 5.1.1 no such user"
        self.mandat("describe", "ronneby-care-chief", "--name", "Bo Alm", "--email", "bo.alm@exempel.se")
        self.chair = self.phone("desk", (1440, 900))
        self.enrols(self.chair, self.mandat("invite", "chair")["link"])
        self.keys = Keyboard(self.chair)
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.press("Kallelse")
        self.in_both(self.chair, "~Kallelsen måste gå ut senast ", "~The notice must go out by ")
        self.chair.see("Mejlet till Anna Ek")
        self.shot(self.chair, "desk-notice-before", DESK)

    def it_is_looked_through(self) -> None:
        """What changes on the agenda meanwhile stands in the mail that is shown."""
        phone, keys = self.chair, self.keys
        assert not [name for name in phone.names() if "Föregående" in name], "the page itself names the item"
        keys.key("Ctrl+Return")
        phone.see("~Föregående sammanträdesprotokoll")
        self.mandat("item", "set", "lsvo-host", "3", "--title", "Föregående protokoll")
        phone.see("~Föregående protokoll")
        phone.gone("~Föregående sammanträdesprotokoll")
        keys.key("Escape")
        phone.gone("Skicka kallelsen")

    def the_notice_is_sent_offline(self) -> None:
        phone, keys = self.chair, self.keys
        keys.reach("~Mejlet till ")
        keys.press("Mejlet till Anna Ek", by="Down")
        assert phone.read("Till") == "Anna Ek <anna.ek@exempel.se>", phone.read("Till")
        phone.see("Med en inbjudan till kalendern. Handlingar mejlas aldrig.")
        self.shot(phone, "desk-notice-mail", DESK)
        keys.key("Escape")
        phone.cut()
        keys.key("Ctrl+Return")
        phone.see("~har ingen e-postadress och ser kallelsen bara i appen.")
        self.shot(phone, "desk-notice-send", DESK)
        keys.press("Skicka kallelsen")
        phone.see("~Kallelsen är undertecknad och väntar på nät.")
        phone.mend()

    def the_proof_is_in_the_log(self) -> None:
        phone = self.chair
        phone.see("~Kallelsen gick ut ", 90)
        phone.see("~i loggen visar det: undertecknad av ", 90)
        self.until(lambda: self.mandat("meeting", "show", "lsvo-host")["state"] == "called", "the notice has not come to the server")
        self.shot(phone, "desk-notice-sent", DESK)

    def mails_end(self) -> None:
        """One is refused, one is taken and comes back."""
        phone, keys = self.chair, self.keys
        self.described(phone, "Mejlet till Bo Alm", "Avvisat av mejlservern")
        self.described(phone, "Mejlet till Anna Ek", "Mottaget av mejlservern")
        self.comes_back("anna.ek@exempel.se")
        phone.see("~2 mejl kom inte fram.")
        keys.press("Visa vilka de inte nådde")
        phone.gone("Mejlet till Adjungerad")
        self.described(phone, "Mejlet till Anna Ek", "Kom tillbaka")
        self.shot(phone, "desk-notice-failed", DESK)
        phone.press("Mejlet till Anna Ek")
        phone.see("Så skulle det lyda nu. Dagordningen kan ha ändrats sedan mejlet gick ut.")
        keys.key("Escape")
        phone.gone("Så skulle det lyda nu. Dagordningen kan ha ändrats sedan mejlet gick ut.")
        keys.press("~Alla ", with_key="Space")

    def they_are_reminded_once(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Påminn om svaret, med egna ord")
        phone.see("~Utan e-postadress: ")
        keys.write("Egna ord i mejlet", "Svara gärna i dag.")
        phone.see("~Svara gärna i dag.")
        self.shot(phone, "desk-notice-remind", DESK)
        keys.press("~Påminn 2 personer")
        phone.see("En påminnelse om att svara")
        phone.gone("Egna ord i mejlet")  # what the sheet was refused goes with it, when it has faded
        keys.press("Påminn dem som inte har svarat")
        phone.see("~De har påmints de senaste 12 timmarna.")
        keys.press("Jag förstår")
        phone.gone("~De har påmints de senaste 12 timmarna.")

    def reminders_are_set(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Välj dagar")
        keys.write("Dagar före mötet", "snart")
        phone.see("~Dagar från 1 till 60")
        keys.write("Dagar före mötet", "2, 7")
        self.shot(phone, "desk-notice-reminder-days", DESK)
        keys.press("Ställ in påminnelserna")
        phone.see("7 och 2 dagar före mötet, på morgonen")
        self.until(lambda: self.mandat("meeting", "reminders", "lsvo-host")["days_before"] == [7, 2], "the days have not come to the server")

    def what_came_later_is_sent(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("~Inte svarat ")
        phone.see("Mejlet till Bo Alm")
        keys.press("Skicka en komplettering")
        phone.see("Skicka kompletteringen")
        keys.press("~5, ", with_key="Space")
        self.shot(phone, "desk-notice-supplement", DESK)
        keys.press("Skicka kompletteringen")
        phone.see("En komplettering")
        self.shot(phone, "desk-notice-log", DESK)

    def an_answer_is_entered(self) -> None:
        """Of one who telephoned: with the words as they were given."""
        phone, keys = self.chair, self.keys
        keys.reach("~Mejlet till ")
        keys.reach("Mejlet till Bo Alm", by="Down")
        keys.press("För in svaret från Bo Alm")
        phone.see("Har inte svarat.")
        keys.reach("Kommer")
        keys.key("Down")
        keys.write("Beskedet så som det gavs", "Jag kan tyvärr inte. Sagt i telefon.")
        self.shot(phone, "desk-answer-entered", DESK)
        keys.press("För in svaret")
        phone.gone("För in svaret från Bo Alm")  # the list is of those who have not answered
        keys.press("~Alla ", with_key="Space")
        self.described(phone, "Mejlet till Bo Alm", "Har förhinder")

    def the_meeting_is_moved(self) -> None:
        """What follows is told first, in both readings of the days; then those who were called get a mail, and the notice is to be sent anew."""
        phone, keys = self.chair, self.keys
        keys.press("Flytta eller ställ in mötet")
        self.shot(phone, "desk-change", DESK)
        keys.press("~Flytta mötet")
        phone.see("~Skriv den nya dagen")
        keys.write("Ny dag", self.meeting_date)
        phone.see("~Mötet är redan den dagen.")
        new_day = (self.today() + datetime.timedelta(days=60)).isoformat()
        keys.write("Ny dag", new_day)
        phone.see("~En ny kallelse ska skickas senast ")
        phone.see("~svar på kallelsen stryks; alla tillfrågas på nytt.")
        keys.write("Skäl", "Ordföranden är sjuk")
        self.shot(phone, "desk-move", (*DESK, "phone"))
        before = len(self.mail.taken)
        keys.press("Underteckna flytten")
        phone.see("~Kallelsen måste gå ut senast ")
        self.until(lambda: self.mandat("meeting", "show", "lsvo-host")["date"] == new_day, "the new day has not come to the server")
        self.until(lambda: len(self.mail.taken) > before, "nobody got a mail of the new day")
        phone.gone("Underteckna flytten")
        self.shot(phone, "desk-moved", DESK)
