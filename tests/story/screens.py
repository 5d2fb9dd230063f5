#!/usr/bin/python3
"""Every screen of the app in the states that can be brought about: as pictures to look at, and its troubles told apart in words.

    screens.py --bin BUILD/bin --out DIR [--looks LOOK,...]     pictures and index.html
    screens.py --bin BUILD/bin --troubles                       no pictures: what can go wrong, its words read in both languages

The real app, driven through its driver, on a real server: phones light and dark, small windows with text at 200 %, wide windows, and sheets that show a
whole page. Exit status 0: all was seen, and the app complained of nothing.
"""
import argparse
import html
import pathlib
import shutil
import sys
import tempfile
import tomllib

from absence_scenes import AbsenceScenes
from agenda_scenes import AgendaScenes
from board_scenes import BoardScenes
from copy_scenes import CopyScenes
from item_scenes import ItemScenes
from live_scenes import LiveScenes
from lock_scenes import LockScenes
from matter_scenes import MatterScenes
from minutes_desk_scenes import MinutesDeskScenes
from notice_scenes import NoticeScenes
from out_scenes import OutScenes
from paper_scenes import PaperScenes
from register_scenes import RegisterScenes
from room_scenes import RoomScenes
from story import ITEM, PIN, ROOT, WRONG_PIN
from walk import LOOKS, ON_REQUEST, Walk

ALVA = "karlskrona-older-chief"


class Screens(ItemScenes, AbsenceScenes, AgendaScenes, BoardScenes, CopyScenes, LiveScenes, LockScenes, MatterScenes, MinutesDeskScenes, NoticeScenes, OutScenes, PaperScenes, RegisterScenes, RoomScenes, Walk):
    """All that there is to see."""

    # -- scenes -------------------------------------------------------------------------------------------------------

    def first_use(self) -> None:
        phone = self.secretary = self.phone("secretary", (1194, 834))
        phone.see("Länk")
        self.shot(phone, "welcome")
        phone.type("Länk", "mandat://found?x")
        phone.press("Fortsätt")
        phone.see("~ingen länk till ett forum")
        self.shot(phone, "welcome-wrong-link")
        phone.type("Länk", self.server.founding_link)
        phone.press("Fortsätt")
        phone.see("Spara PIN-koden")
        self.shot(phone, "pin")
        phone.type("PIN-kod", "123456")
        phone.type("Upprepa PIN-koden", "654321")
        self.shot(phone, "pin-too-easy")
        self.choose_pin(phone)
        phone.see("Grunda forumet", 60)
        self.shot(phone, "confirm-founding")
        phone.press("Grunda forumet")
        phone.see("~Återställningsnyckel", 60)
        self.shot(phone, "recovery-key")
        phone.press("Jag har skrivit upp nyckeln")
        phone.see("Att göra")

    def nothing_yet(self) -> None:
        phone = self.secretary
        for tab, name in [("Att göra", "tasks-empty"), ("Möten", "meetings-empty"), ("Handlingar", "papers-empty")]:
            phone.press(tab)
            self.shot(phone, name)
        phone.press("Läget inför mötet")
        self.shot(phone, "board-empty", ("wide", "wide-dark-en"))
        phone.press("Möten")
        phone.press("Nytt möte från fil")
        phone.type("Fil", str(self.work / "nowhere.toml"))
        phone.press("Läs in mötet")
        phone.see("~finns inte")
        self.shot(phone, "import-sheet-wrong-file")
        phone.press("Stäng")

    def secretariat(self) -> None:
        phone = self.secretary
        self.secretary_adds_the_meeting()
        self.shot(phone, "meeting-secretary")
        self.to_person(phone, "Ordföranden")
        phone.press("Ändra namn eller adress")
        phone.type("Namn", "Ragnhild Almqvist")
        phone.press("Spara personen")
        phone.press("Bjud in")
        phone.see("QR-kod med inbjudan", 30)
        # The command line goes on as the chair's device: it names people and invites them.
        self.mandat("enrol", phone.read("Inbjudningslänk"), "--yes", "--name", "Ordförandens dator")
        phone.press("Stäng inbjudan")
        with open(ROOT / "demo" / "people.toml", "rb") as file:
            for person, name in tomllib.load(file)["names"].items():
                if person not in ("secretary", "chair"):
                    self.mandat("describe", person, "--name", name)

    def member_joins(self) -> None:
        phone = self.alva = self.phone("alva")
        typed = self.mandat("invite", ALVA, "--typed")
        phone.type("Länk", typed["link"])
        phone.press("Fortsätt")
        phone.see("Kod")
        self.shot(phone, "code")
        phone.type("Kod", typed["code"])
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.see("Anslut mig", 60)
        self.shot(phone, "confirm-enrolment")
        phone.press("Anslut mig")
        phone.see(f"~Ta ställning, {ITEM}", 60)
        self.shot(phone, "tasks")

    def member_reads_and_declares(self) -> None:
        phone = self.alva
        phone.press("Möten")
        self.shot(phone, "meetings")
        phone.press("~Öppna mötet")
        self.shot(phone, "meeting")
        phone.press("Jag har förhinder")
        phone.see("~Du har förhinder", 30)
        phone.press("Utse ersättare")
        self.shot(phone, "nominate-sheet")
        phone.type("Ersättarens namn", "Frej Lundquist")
        phone.type("Grund", "Delegationsordningen 3.2")
        phone.press("Utse")
        phone.see("QR-kod med inbjudan", 30)
        self.substitute_link = phone.read("Inbjudningslänk")
        self.shot(phone, "substitute-invitation")
        phone.press("Stäng inbjudan")
        phone.press("Tillbaka")
        phone.see("Frej Lundquist")
        self.shot(phone, "meeting-with-substitute", ("long", "small-200", "wide-dark-en"))
        phone.press(f"~Öppna {ITEM}")
        phone.see("~Läs Länsgemensamt avtal för digitala hjälpmedel", 60)
        self.shot(phone, "item")
        phone.press("Ta ställning")
        self.shot(phone, "declare-sheet")
        phone.press("Tillstyrker med förbehåll")
        phone.type("Kommentar", "Under förutsättning att kostnaden för förskrivare utreds före årsskiftet.")
        self.shot(phone, "declare-sheet-filled")
        phone.press("Lämna in")
        phone.see("~Mottagen", 60)
        self.shot(phone, "item-received")
        phone.press("Visa kvittot")
        phone.see("~Kvittot är kontrollerat", 30)
        self.shot(phone, "receipt")
        phone.press("Handlingar")
        self.shot(phone, "papers")
        phone.press("~Läs Länsgemensamt avtal för digitala hjälpmedel")
        phone.see("~Kommunernas HSL-chefer träffar", 30)
        self.shot(phone, "paper")
        phone.press("Jag")
        self.shot(phone, "profile")

    def substitute_joins(self) -> None:
        phone = self.frej = self.phone("frej")
        phone.type("Länk", self.substitute_link)
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.see("Anslut mig", 60)
        self.shot(phone, "confirm-substitute")
        phone.press("Anslut mig")
        phone.see("~Svara", 60)
        self.shot(phone, "tasks-substitute")
        phone.press("~Svara")
        phone.see("Ja, jag ställer upp")
        self.shot(phone, "substitute-question")
        phone.press("Ja, jag ställer upp")
        phone.gone("Ja, jag ställer upp")
        self.shot(phone, "tasks-as-substitute")

    def others_answer(self) -> None:
        """A council that is half ready, by the command line: what the board is for."""
        for person, answer, stance in [("karlskrona-education-chief", "attending", ""), ("ronneby-care-chief", "attending", "approve"),
                                       ("olofstrom-social-chief", "absent", ""), ("region-director", "attending", ""),
                                       ("region-primary-chief", "absent", "approve_with_reservation"), ("karlshamn-social-chief", "attending", "")]:
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=person)
            self.mandat("answer", "lsvo-host", answer, device=person)
            if stance:
                self.mandat("declare", "lsvo-host", "10a", stance, device=person)

    def boards(self) -> None:
        phone = self.secretary
        phone.press("Läget inför mötet")
        phone.see(f"~Äldreförvaltningen, Karlskrona kommun, {ITEM}: deklarerat", 60)
        self.shot(phone, "board", ("wide", "wide-dark-en"))
        phone.press("~Förhinder utan väg")
        self.shot(phone, "board-nobody", ("wide", "wide-dark-en"))
        phone.press("~Alla")
        phone.press("Jag")
        self.shot(phone, "profile-secretary", ("wide", "wide-dark-en"))
        # The same person's board on a phone is reached through the meeting.
        phone.look = "phone"
        self.look(phone, "phone")
        phone.press("Inbjudningar")
        self.shot(phone, "invitations-phone", ("phone", "phone-dark-en", "small-200", "small-200-en"))
        phone.press("~Bjud in Adjungerad")
        self.shot(phone, "invite-sheet", ("phone", "phone-dark-en", "small-200"))
        phone.press("Stäng")
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet")
        self.shot(phone, "meeting-secretary-phone", ("phone", "phone-dark-en", "small-200", "small-200-en"))
        phone.press("Läget inför mötet")
        phone.see("~Äldreförvaltningen, Karlskrona kommun, ärende 1: ", 60)  # the columns in sight are there
        self.shot(phone, "board-phone", ("phone", "phone-dark-en", "small-200", "small-200-en", "long", *ON_REQUEST))

    def locks(self) -> None:
        phone = self.frej
        phone.press("Jag")
        phone.press("Lås nu")
        phone.see("Lås upp")
        self.shot(phone, "unlock")
        phone.type("PIN-kod", WRONG_PIN)
        phone.press("Lås upp")
        phone.see("~försök kvar", 30)
        self.shot(phone, "unlock-wrong-pin")

    # -- troubles: each is told apart in words -------------------------------------------------------------------------

    def forum_by_command_line(self) -> None:
        """What the troubles need when no pictures came before: a forum, its meeting, a member's phone."""
        self.forum_without_members()
        self.alva = self.joins("alva", ALVA)

    def another_forum(self, folder: str) -> None:
        """Goes on in a new forum with a server of its own."""
        self.elsewhere(folder)
        self.server_starts()
        self.forum_by_command_line()

    def no_network(self) -> None:
        phone = self.alva
        self.to_item(phone)
        phone.cut()
        self.in_both(phone, "~Inget nät", "~No network")
        # What a later word stands on is taken back only with it, and both at once.
        self.declare(phone, "Återremiss")
        self.declare(phone, "Avstyrker")
        phone.press("Jag")
        phone.press("Ångra Ställningstagande, ärende 10 a, tidigare (1)")
        phone.see("~Det här går inte att ångra för sig")
        self.shot(phone, "undo-both")
        phone.press("Ångra båda")
        phone.gone("~Det här går inte att ångra för sig")
        phone.gone("Ångra Ställningstagande, ärende 10 a")
        self.to_item(phone)
        self.declare(phone, "Avstår")
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        self.in_both(phone, "~1 ställningstagande väntar", "~1 position waiting to be sent")
        self.shot(phone, "offline-item")
        phone.press("Att göra")
        self.shot(phone, "offline-tasks")
        phone.press("Jag")
        self.shot(phone, "offline-profile")
        phone.cable.mend()  # nobody tells the app: it finds out by itself
        phone.gone("~Inget nät", 60)
        phone.gone("~Väntar på nät", 60)

    def another_device_waits_for_approval(self) -> None:
        self.tablet = self.joins("tablet", ALVA)
        self.in_both(self.tablet, "~väntar på att bli godkänd", "~waits to be approved")
        self.shot(self.tablet, "waits-for-approval")
        self.alva.press("Jag")
        self.shot(self.alva, "device-to-approve", ("long", "small-200"))
        self.alva.press("~Godkänn enheten", 60)
        self.tablet.gone("~väntar på att bli godkänd", 90)

    def changed_on_own_other_device(self) -> None:
        """The tablet declares while the phone's newer word waits for a network: neither overwrites the other unasked."""
        self.to_item(self.tablet)
        self.tablet.see("Avstår", 60)
        self.alva.cut()
        self.alva.see("~Inget nät", 60)
        self.to_item(self.alva)
        self.declare(self.alva, "Avstyrker")
        self.declare(self.tablet, "Tillstyrker")
        self.tablet.see("~Mottagen", 60)
        self.alva.mend()
        self.in_both(self.alva, "~Ändrad på en annan enhet", "~Changed on another device", 90)
        self.shot(self.alva, "superseded")
        self.alva.press("Jag")
        self.in_both(self.alva, "~har ändrats på en annan enhet under tiden", "~was changed on another device in the meantime")

    def refused(self) -> None:
        """A substitute says yes without a network while the member takes the question back."""
        if not hasattr(self, "frej"):
            self.alva.press("Möten")
            self.alva.press("Möten")
            self.alva.press("~Öppna mötet")
            self.alva.press("Utse ersättare")
            self.alva.type("Ersättarens namn", "Frej Lundquist")
            self.alva.press("Utse")
            self.frej = self.joins("frej", link=self.alva.read("Inbjudningslänk"))
            self.alva.press("Stäng inbjudan")
            self.frej.press("~Svara", 60)
            self.frej.cut()
            self.frej.see("~Inget nät", 60)
            self.frej.press("Ja, jag ställer upp")
            self.alva.press("Ta tillbaka Frej Lundquist")
            self.alva.see("Återtagen", 60)
            self.frej.mend()
            self.frej.press("Jag")
            self.in_both(self.frej, "Inte godtagen", "Not accepted", 90)
            self.in_both(self.frej, "Frågan är inte längre öppen.", "The question is no longer open.")
            self.shot(self.frej, "refused")

    def revoked(self) -> None:
        """The phone revokes the tablet: that wipes itself, says why, and says it again when it is started anew."""
        self.alva.press("Jag")
        self.alva.press("~Spärra enheten", 60)
        self.in_both(self.tablet, "Enheten är spärrad", "This device has been revoked", 90)
        self.shot(self.tablet, "wiped-revoked")
        self.tablet.close()
        self.tablet = self.phone("tablet")
        self.tablet.type("PIN-kod", PIN)
        self.tablet.press("Lås upp")
        self.tablet.see("Enheten är spärrad", 60)
        self.tablet.press("Använd en ny inbjudan")
        self.tablet.see("Länk")

    def wiped_by_wrong_pins(self) -> None:
        """Ten wrong PINs: each wait is kept, the last one erases, and a new invitation begins anew."""
        phone = self.joins("harriet", "ronneby-care-chief")
        phone.press("Jag")
        phone.press("Lås nu")
        for wrong in range(1, 10):
            phone.type("PIN-kod", WRONG_PIN)
            phone.press("Lås upp")
            phone.see("Fel PIN-kod.", 30)
            phone.see("~1 försök kvar." if wrong == 9 else f"~{10 - wrong} försök kvar", 30)
            if wrong == 3:
                self.in_both(phone, "~Vänta ", "~Wait ")
                phone.type("PIN-kod", PIN)
                phone.press("Lås upp")
                phone.see("Vänta innan du försöker igen.")
                phone.see("~7 försök kvar")
                self.shot(phone, "unlock-wait")
            phone.do("wait", seconds=3600)
        self.shot(phone, "unlock-last-attempt")
        # What is known of the attempts outlives the app.
        phone.close()
        phone = self.phone("harriet")
        phone.see("~1 försök kvar.")
        phone.do("wait", seconds=10 * 3600)
        phone.type("PIN-kod", WRONG_PIN)
        phone.press("Lås upp")
        self.in_both(phone, "För många felaktiga PIN-koder", "Too many wrong PINs", 30)
        self.in_both(phone, "~är allt i appen raderat", "~everything in the app has been erased")
        self.shot(phone, "wiped-pin")
        phone.close()
        phone = self.phone("harriet")
        phone.see("För många felaktiga PIN-koder", 30)
        phone.press("Använd en ny inbjudan")
        phone.see("Länk")
        assert not (self.work / "harriet" / "data" / "forum").exists(), "the replica is still there"
        phone.type("Länk", self.mandat("invite", "ronneby-care-chief")["link"])
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.press("Anslut mig", 60)
        phone.see("Att göra", 60)
        phone.close()

    def server_shows_an_older_log(self) -> None:
        """The server is put back to an older copy of its data and says nothing: the phone notices."""
        older = self.work / "older"
        self.server.close()
        shutil.copytree(self.work / "server", older)
        self.server.start()
        self.to_item(self.alva)
        self.alva.gone("~Inget nät", 90)
        self.declare(self.alva, "Återremiss")
        self.alva.see("~Mottagen", 60)
        self.server.close()
        shutil.rmtree(self.work / "server")
        older.rename(self.work / "server")
        self.server.start()
        self.in_both(self.alva, "~Servern visar en äldre logg", "~The server shows an older log", 120)
        self.shot(self.alva, "alarm")

    # -- the whole ----------------------------------------------------------------------------------------------------

    def scenes(self, troubles: bool) -> list:
        """All that there is, or what can go wrong alone; in an order in which each finds what it needs."""
        before = [self.forum_by_command_line] if troubles else [
            self.first_use, self.nothing_yet, self.secretariat, self.member_joins, self.member_reads_and_declares, self.substitute_joins,
            self.others_answer, self.boards, self.locks, *self.paper_scenes(), *self.absence_scenes(), *self.lock_scenes()]
        return [self.server_starts, *before, self.no_network, self.another_device_waits_for_approval, self.changed_on_own_other_device, self.refused,
                self.revoked, self.wiped_by_wrong_pins, self.server_shows_an_older_log, *([] if troubles else self.live_scenes() + self.matter_scenes() + self.copy_scenes() + [self.in_a_fresh_forum] + self.item_scenes() + self.signing_scenes() + [self.a_forum_for_the_register] + self.register_scenes() + [self.a_forum_for_the_agenda] + self.agenda_scenes() + [self.a_forum_for_the_board, self.the_board_is_opened] + self.board_scenes() + [self.a_forum_for_the_room] + self.room_scenes() + [self.a_forum_for_the_notice] + self.notice_scenes() + [self.a_forum_for_the_minutes] + self.minutes_desk_scenes() + [self.a_forum_for_sending_out] + self.out_scenes())]

    def index(self) -> None:
        rows = "".join(
            f"<h2>{html.escape(name)}</h2><p>" + "".join(
                f'<img loading="lazy" src="{name}.{look}.png" alt="{html.escape(name)}, {look}" title="{look}">'
                for look in LOOKS if (self.out / f"{name}.{look}.png").exists()) + "</p>"
            for name in self.taken)
        (self.out / "index.html").write_text(
            "<!doctype html><meta charset=utf-8><title>Mandat: screens</title><style>body{font:16px sans-serif;margin:2em;background:#888}"
            "img{max-height:640px;max-width:640px;vertical-align:top;margin:0 12px 12px 0;box-shadow:0 2px 8px #0006}</style>" + rows)


def play(about: str, scenes) -> int:
    """A walk of its own, with pictures if they are asked for: a story's `main`. `scenes` is given the walk."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path, help="for pictures, in every look")
    parser.add_argument("--looks", default=",".join(LOOKS))
    arguments = parser.parse_args()
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mandat-walk-") as work:
        walk = Screens(arguments.bin.resolve(), (arguments.out or pathlib.Path(work)).resolve(), pathlib.Path(work),
                       arguments.looks.split(",") if arguments.out else [])
        return 0 if walk.walk(scenes(walk)) else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "out" / "screens")
    parser.add_argument("--looks", default=",".join(LOOKS), help="which of: " + ", ".join(LOOKS))
    parser.add_argument("--troubles", action="store_true")
    arguments = parser.parse_args()
    looks = [] if arguments.troubles else arguments.looks.split(",")
    if unknown := set(looks) - set(LOOKS):
        parser.error(f"no such look: {', '.join(sorted(unknown))}")
    if looks:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for old in arguments.out.glob("[0-9][0-9]*-*.png"):
            old.unlink()
    with tempfile.TemporaryDirectory(prefix="mandat-screens-") as work:
        screens = Screens(arguments.bin.resolve(), arguments.out.resolve(), pathlib.Path(work), looks)
        ok = screens.walk(screens.scenes(arguments.troubles))
        if looks:
            screens.index()
            print(f"screens: {len(screens.taken)} in {arguments.out}/index.html")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
