"""Joining, locking and leaving: by a picture of the code, by idle time, with two forums under one PIN; seen by `screens.py` and by `lock.py`."""
import pathlib

from PIL import Image, ImageDraw
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from phone import Phone
from server import Server

LODGER = "ronneby-welfare-chief"
TRAVELLER = "region-purchasing-chief"
NEW_PIN = "720461"
WRONG_OLD_PIN = "284051"
COMMENT = "Utkast som ingen annan ser"
SECOND = "Folkhälsorådet"
NOTE = "Fråga om avskrivningstiden"


def picture_of_code(text: str, path: pathlib.Path) -> pathlib.Path:
    """A photograph's worth of it: grey paper, the code small and turned."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    side = code.getModuleCount() + 8
    image = Image.new("L", (side * 6, side * 6), 235)
    draw = ImageDraw.Draw(image)
    for row in range(code.getModuleCount()):
        for column in range(code.getModuleCount()):
            if code.isDark(row, column):
                draw.rectangle(((column + 4) * 6, (row + 4) * 6, (column + 5) * 6 - 1, (row + 5) * 6 - 1), 25)
    page = Image.new("L", (1400, 1000), 160)
    turned = image.rotate(8, expand=True, fillcolor=160, resample=Image.BICUBIC)
    page.paste(turned, (500, 120))
    page.save(path)
    return path


class LockScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, joins, shot, in_both); in their order."""

    def lock_scenes(self) -> list:
        return [self.joins_by_a_picture_of_the_code, self.locks_when_nobody_touches_it, self.one_is_where_one_was_after_the_lock, self.a_note_begun_is_kept, self.a_hidden_window_locks_and_shows_nothing, self.the_pin_is_changed,
                self.a_second_forum_is_joined, self.forums_send_each_for_itself, self.both_are_there_after_the_lock, self.a_damaged_forum_does_not_stop_the_other, self.contact_runs_out,
                self.a_revoked_forum_goes_and_the_other_stays, self.leaves_the_forum, self.leaves_without_waiting]

    def joins_by_a_picture_of_the_code(self) -> None:
        phone = self.lodger = self.phone("lodger")
        phone.press("Skanna QR-koden")
        self.in_both(phone, "Här finns ingen kamera som Mandat kan använda", "There is no camera here that Mandat can use")
        self.shot(phone, "scan-without-camera")
        phone.press("Stäng")
        phone.do("clipboard", text="något annat")
        phone.press("Klistra in länk eller bild")
        self.in_both_after(phone, "Klistra in länk eller bild", "Paste a link or a picture", "~varken en länk eller en bild", "~neither a link nor a picture")
        empty = self.work / "empty.png"
        Image.new("L", (400, 300), 200).save(empty)
        phone.do("clipboard", picture=str(empty))
        phone.press("Klistra in länk eller bild")
        phone.see("~Ingen QR-kod går att läsa")
        self.shot(phone, "welcome-no-code-in-picture", ("phone", "small-200", "small-200-en"))
        phone.do("clipboard", picture=str(picture_of_code(self.mandat("invite", LODGER)["link"], self.work / "code.png")))
        phone.press("Klistra in länk eller bild")
        self.choose_pin(phone)
        phone.press("Anslut mig", 60)
        phone.see("Att göra", 60)

    def in_both_after(self, phone: Phone, button: str, english_button: str, swedish: str, english: str) -> None:
        """What a press brings, in both languages: a text that was made before is in the language of that time."""
        phone.see(swedish)
        phone.do("look", language="en")
        phone.press(english_button)
        phone.see(english)
        phone.do("look", language="sv")
        phone.press(button)
        phone.see(swedish)

    def locks_when_nobody_touches_it(self) -> None:
        phone = self.lodger
        phone.press("Jag")
        phone.see("~Ansluten ")
        self.shot(phone, "profile-lock-and-forums", ("long", "long-200", "long-200-dark-en"))
        phone.press("Efter 1 minut")
        self.to_item(phone)
        phone.press("Ta ställning")
        phone.press("Avstår")
        phone.type("Kommentar", COMMENT)
        phone.do("wait", seconds=45)
        phone.see("Lämna in")
        phone.do("wait", seconds=16)
        self.in_both(phone, "Lås upp", "Unlock")
        phone.gone("Lämna in")
        self.unlock(phone)
        # Where one was, with what one was writing.
        phone.see("Lämna in", 60)
        assert phone.read("Kommentar") == COMMENT, "the draft did not survive the lock"
        phone.press("Stäng")
        phone.gone("Lämna in")
        phone.see("Så fattas beslutet")

    def one_is_where_one_was_after_the_lock(self) -> None:
        """Each place as it was left: which is on the screen, what is open in it and how far it is scrolled; what is gone meanwhile is not."""
        phone = self.lodger
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("~Öppna ärende 10 a")
        phone.press("~Läs Länsgemensamt avtal för digitala hjälpmedel", 60)
        phone.see("~Kommunernas HSL-chefer träffar", 60)
        phone.press("Att göra")
        phone.see("~Ta ställning, ärende", 60)
        last = [name for name in phone.names() if name.startswith("Ta ställning, ärende")][-1]
        phone.press(last)
        phone.press("Stäng")
        phone.press("Tillbaka")
        scrolled = self.top_of(phone, last)
        phone.do("wait", seconds=61)
        self.in_both(phone, "Lås upp", "Unlock")
        self.unlock(phone)
        phone.see(last, 60)
        self.wait_for_top(phone, last, scrolled)
        # The other place, three steps in.
        phone.press("Möten")
        phone.see("~Kommunernas HSL-chefer träffar", 60)
        phone.press("Tillbaka")
        phone.see("Så fattas beslutet")
        phone.press("Tillbaka")
        phone.see("Dagordning")

    def top_of(self, phone: Phone, name: str) -> float:
        tops = [node["rect"][1] for node in phone.do("tree")["nodes"] if node.get("name") == name]
        assert len(tops) == 1, (name, tops)
        return tops[0]

    def wait_for_top(self, phone: Phone, name: str, wanted: float) -> None:
        self.until(lambda: abs(self.top_of(phone, name) - wanted) <= 2, lambda: f"{name} is at {self.top_of(phone, name)} and was at {wanted}")

    def a_note_begun_is_kept(self) -> None:
        phone = self.lodger
        for begun in (False, True):
            if not begun:
                phone.press("Handlingar")
                phone.press("~Läs Länsgemensamt avtal för digitala hjälpmedel")
            phone.press("Sidor, innehåll och mina anteckningar", 30)
            phone.see("Tillbaka till läsningen")
            phone.press("Mina anteckningar (1)" if begun else "Mina anteckningar")
            if begun:
                phone.see(f"Din anteckning på sida 1: {NOTE}")
                return
            phone.press("Skriv en anteckning på sida 1")
            phone.type("Din anteckning", NOTE)
            phone.do("wait", seconds=61)
            phone.see("Lås upp")
            self.unlock(phone)

    def a_hidden_window_locks_and_shows_nothing(self) -> None:
        phone = self.lodger
        phone.press("Jag")
        phone.press("Efter 15 minuter")
        phone.do("app", state="inactive")
        phone.gone("Innehållet är dolt")  # on a desktop a window beside another stays as it is, unless asked
        phone.do("app", state="active")
        phone.press("Dölj innehållet när jag använder en annan app")
        phone.do("app", state="inactive")
        self.in_both(phone, "Innehållet är dolt", "The content is hidden")
        one, other = self.work / "cover-one.png", self.work / "cover-other.png"
        phone.shot(one)
        phone.do("app", state="active")
        phone.gone("Innehållet är dolt")
        self.to_item(phone)
        phone.press("Ta ställning")
        phone.see("Lämna in")
        phone.do("app", state="hidden")
        phone.see("Innehållet är dolt")
        phone.shot(other)
        assert one.read_bytes() == other.read_bytes(), "something of the content is seen through the cover"
        self.shot(phone, "cover", ("phone", "phone-dark-en", "small-200"))
        phone.do("wait", seconds=30)
        phone.do("app", state="active")
        phone.see("Lämna in")
        phone.do("app", state="hidden")
        phone.do("wait", seconds=61)
        phone.do("app", state="active")
        phone.see("Lås upp")
        self.unlock(phone)
        phone.press("Stäng", 60)

    def the_pin_is_changed(self) -> None:
        phone = self.lodger
        old = self.pin_of(phone)
        phone.press("Jag")
        phone.press("Byt PIN-kod")
        phone.type("Nuvarande PIN-kod", WRONG_OLD_PIN)
        phone.type("Ny PIN-kod", "111111")
        phone.see("~Välj siffror utan mönster")
        phone.type("Ny PIN-kod", NEW_PIN)
        phone.type("Upprepa den nya PIN-koden", NEW_PIN)
        phone.press("Byt till den nya PIN-koden")
        phone.see("~Fel PIN-kod.", 30)
        phone.see("~9 försök kvar")
        self.shot(phone, "change-pin", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide"))
        phone.type("Nuvarande PIN-kod", old)
        phone.press("Byt till den nya PIN-koden")
        phone.see("PIN-koden är bytt", 30)
        phone.gone("Byt till den nya PIN-koden")
        phone.press("Lås nu")
        phone.type("PIN-kod", old)
        phone.press("Lås upp")
        phone.see("Fel PIN-kod.", 30)
        self.unlock(phone, NEW_PIN)
        phone.pin = NEW_PIN

    # -- two forums ---------------------------------------------------------------------------------------------------------

    def a_second_forum_is_joined(self) -> None:
        source = pathlib.Path(__file__).resolve().parents[1] / "data" / "lsvo.forum.toml"
        words = source.read_text(encoding="utf-8")
        forum = self.work / "second.forum.toml"
        forum.write_text(words.replace('id = "lsvo"', 'id = "folkhalsa"').replace('short_name = "LSVO"', f'short_name = "{SECOND}"')
                         .replace('name = "Ledningssamverkan vård och omsorg i Blekinge"', 'name = "Rådet för folkhälsa i Blekinge"'), encoding="utf-8")
        self.second = Server(self.bin / "mandatd", forum, self.work / "second")
        self.closing.append(self.second.close)
        self.mandat("found", self.second.founding_link, "--yes", "--name", "Andra kommandoraden", device="second-cli")
        self.mandat("import-meeting", str(self.work / "meeting" / "meeting.toml"), "--date", self.meeting_date, "--send-notice", device="second-cli")
        phone = self.traveller = self.with_own_network("traveller")
        phone.type("Länk", self.mandat("invite", TRAVELLER)["link"])
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.press("Anslut mig", 60)
        phone.see("Att göra", 60)
        phone.press("Jag")
        phone.press("Gå med i ett forum till")
        self.in_both(phone, "Ett forum till", "One more forum")
        self.shot(phone, "one-more-forum")
        phone.press("Tillbaka")
        phone.see("Att göra")
        # The same one again is no further one.
        phone.press("Jag")
        phone.press("Gå med i ett forum till")
        phone.type("Länk", self.mandat("invite", TRAVELLER)["link"])
        phone.press("Fortsätt")
        phone.see("Enheten är redan med i det forumet.", 60)
        phone.type("Länk", self.mandat("invite", TRAVELLER, device="second-cli")["link"])
        phone.press("Fortsätt")
        phone.see("Anslut mig", 60)
        assert phone.read("Forum") == "Rådet för folkhälsa i Blekinge", phone.read("Forum")
        phone.press("Anslut mig")
        phone.see(SECOND, 60)
        phone.press("Jag")
        phone.see("Visas")
        phone.see("~Ledningssamverkan vård och omsorg i Blekinge")
        self.shot(phone, "two-forums", ("long", "long-200", "wide"))

    def shows(self, forum: str) -> None:
        self.traveller.press("Jag")
        self.traveller.press(forum)
        self.traveller.press("Att göra")
        self.traveller.see(SECOND if "folkhälsa" in forum else "LSVO")

    def forums_send_each_for_itself(self) -> None:
        """The second forum's server is away: what is signed there waits, and the first forum does not mind."""
        phone = self.traveller
        phone.press("Att göra")
        phone.see("~LSVO", 30)
        phone.see(f"~{SECOND}", 30)
        self.shot(phone, "tasks-of-two-forums")
        self.second.close()
        phone.see("~Inget nät", 90)
        self.to_item(phone)
        self.declare(phone, "Avstyrker")
        phone.see("~Väntar på nät")
        self.shows("Ledningssamverkan vård och omsorg i Blekinge")
        phone.gone("~Inget nät", 30)
        self.to_item(phone)
        self.declare(phone, "Tillstyrker")
        phone.see("~Mottagen", 60)
        phone.press("Jag")
        self.described(phone, "Rådet för folkhälsa i Blekinge", "1 inlämning väntar", True)

    def both_are_there_after_the_lock(self) -> None:
        phone = self.traveller
        phone.press("Jag")
        phone.press("Lås nu")
        phone.see("Lås upp")
        self.unlock(phone)
        phone.press("Att göra", 60)
        phone.see("LSVO")
        phone.press("Jag")
        phone.see("~Rådet för folkhälsa i Blekinge", 30)
        # What waited there is sent once its server is back, whichever forum is on the screen.
        self.second.start()
        self.described(phone, "Rådet för folkhälsa i Blekinge", "1 inlämning väntar", False)
        phone.close()
        phone = self.traveller = self.with_own_network("traveller")
        self.unlock(phone)
        self.shows("Rådet för folkhälsa i Blekinge")
        self.to_item(phone)
        phone.see("~Mottagen", 60)

    def a_damaged_forum_does_not_stop_the_other(self) -> None:
        phone = self.traveller
        self.shows("Ledningssamverkan vård och omsorg i Blekinge")
        phone.close()
        replica = next((self.work / "traveller" / "data" / "forums").glob("*/replica.db"))
        whole = replica.read_bytes()
        replica.write_bytes(whole[:2048] + bytes(4096) + whole[6144:])
        phone = self.traveller = self.with_own_network("traveller")
        self.unlock(phone)
        phone.see("~Ett av enhetens forum går inte att öppna", 60)
        phone.press("Jag har läst det")
        phone.gone("Jag har läst det")
        self.to_item(phone)
        phone.see("~Mottagen")
        phone.close()
        assert replica.exists(), "what cannot be read is kept"
        replica.write_bytes(whole)
        phone = self.traveller = self.with_own_network("traveller")
        self.unlock(phone)
        phone.press("Jag")
        phone.see("Rådet för folkhälsa i Blekinge", 30)

    def with_own_network(self, name: str) -> Phone:
        """For a phone of two servers: no cable."""
        phone = Phone(name, self.bin / "mandat-app-driven", self.work / name, [])
        phone.look = "phone"
        self.closing.append(phone.close)
        return phone

    def contact_runs_out(self) -> None:
        phone = self.lodger
        phone.press("Att göra")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.do("calendar", days=25)
        self.in_both(phone, "~Inom 5 dagar stängs forumet", "~Within 5 days the forum closes")
        self.shot(phone, "contact-runs-out-soon", ("phone", "phone-dark-en", "small-200"))
        phone.do("calendar", days=6)
        self.in_both(phone, "Stängt tills det finns kontakt", "Closed until there is contact")
        self.in_both(phone, "~utan kontakt med forumet för länge", "~without contact with the forum for too long")
        phone.gone("Att göra")
        self.shot(phone, "contact-has-run-out")
        # The next start asks for the PIN and shows no more than that.
        phone.press("Lås nu")
        phone.type("PIN-kod", self.pin_of(phone))
        phone.press("Lås upp")
        phone.see("Stängt tills det finns kontakt", 60)
        phone.do("calendar", days=-31)
        phone.mend()
        phone.see("Att göra", 90)
        phone.gone("~Inget nät", 90)

    def a_revoked_forum_goes_and_the_other_stays(self) -> None:
        phone = self.traveller
        own = [device for device in self.mandat("device", "list", device="second-cli") if device["person"] == TRAVELLER]
        assert len(own) == 1, own
        self.mandat("device", "revoke", own[0]["device"], "--reason", "Ny telefon", device="second-cli")
        self.in_both_ended(phone)
        phone.see("LSVO")
        phone.press("Jag har läst det")
        phone.gone("Jag har läst det")
        assert not list((self.work / "traveller" / "data" / "forums").iterdir()), "the revoked forum's files are still there"
        self.to_item(phone)
        phone.see("~Mottagen", 30)

    def in_both_ended(self, phone: Phone) -> None:
        phone.see(f"~Enheten är spärrad i {SECOND}", 90)
        self.shot(phone, "revoked-in-one-forum", ("phone", "small-200", "wide"))

    # -- leaving ------------------------------------------------------------------------------------------------------------

    def leaves_the_forum(self) -> None:
        phone = self.lodger
        phone.press("Jag")
        phone.press("Lämna forumet på den här enheten")
        self.in_both(phone, "Lämna LSVO på den här enheten?", "Leave LSVO on this device?")
        self.shot(phone, "leave")
        phone.press("Stanna kvar")
        phone.gone("Lämna och radera")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Lämna forumet på den här enheten")
        phone.press("Lämna och radera")
        self.in_both(phone, "~Ditt utträde är undertecknat och väntar", "~Your leave is signed and waits")
        phone.see("Radera nu utan att vänta")
        self.shot(phone, "leave-waits", ("phone", "phone-dark-en", "small-200", "small-200-en"))
        phone.press("Stäng")
        phone.mend()
        self.in_both(phone, "Du har lämnat forumet", "You have left the forum", 90)
        self.shot(phone, "left")
        phone.press("Använd en ny inbjudan")
        phone.see("Länk")
        data = self.work / "lodger" / "data"
        assert not (data / "forum").exists() and not (data / "vault").exists(), "something is left"
        devices = [device for device in self.mandat("device", "list") if device["person"] == LODGER]
        assert [device["status"] for device in devices] == ["revoked"], devices

    def leaves_without_waiting(self) -> None:
        phone = self.traveller
        self.server.close()
        phone.see("~Inget nät", 90)
        phone.press("Jag")
        phone.press("Lämna forumet på den här enheten")
        phone.press("Lämna och radera")
        phone.press("Radera nu utan att vänta")
        phone.see("Du har lämnat forumet", 30)
        assert not (self.work / "traveller" / "data" / "forum" / "replica.db").exists(), "the replica is still there"
        phone.press("Använd en ny inbjudan")
        phone.see("Länk")
        self.server.start()
