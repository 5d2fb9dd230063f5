"""The secretary keeps the register: somebody leaves, the gap is seen before it hurts, somebody new takes over, is invited by letter, a device that was
lost is shut out, and a spreadsheet is read in. By the keyboard alone."""
import datetime
import re
import shutil
import subprocess

from keyboard import Keyboard
from phone import Phone
from story import PIN
from walk import DESK

TUVA = "Tuva Rosengård"
SCHOOL = "Förvaltningschef, utbildningsförvaltningen, Olofströms kommun"
FUNCTION = "Förvaltningschef, utbildningsförvaltningen"

class RegisterScenes:
    """Of Walk; what it needs is a server. The secretary's app is on a computer."""

    def register_scenes(self) -> list:
        return [self.desk_founds, self.register_opens, self.somebody_leaves, self.the_gap_is_seen, self.letters_for_all_are_written, self.somebody_takes_over,
                self.a_principal_joins_and_none_leaves_its_members_behind, self.a_letter_is_written,
                self.a_lost_device_is_shut_out, self.a_spreadsheet_is_read_in, self.the_register_is_as_entered]

    def a_forum_for_the_register(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("register")
        self.server_starts()

    def desk_founds(self) -> None:
        self.secretary = self.founds("secretary")
        self.homes = self.work / "secretary"

    def founds(self, name: str) -> Phone:
        """The secretary's computer, and its keyboard."""
        phone = self.phone(name, (1440, 900))
        keys = self.keys = Keyboard(phone)
        keys.write("Länk", self.server.founding_link)
        keys.press("Fortsätt")
        keys.write_pin("PIN-kod", PIN)
        keys.write_pin("Upprepa PIN-koden", PIN)
        keys.press("Spara PIN-koden")
        keys.press("Grunda forumet")
        keys.press("Jag har skrivit upp nyckeln")
        phone.see("Att göra")
        return phone

    def register_opens(self) -> None:
        self.keys.key("Ctrl+8")
        self.secretary.see("~personer har en enhet")
        self.shot(self.secretary, "register-mandates", DESK)
        self.keys.press("Personer")
        self.secretary.see("Utan e-postadress")
        self.shot(self.secretary, "register-people", DESK)
        self.keys.press("Roller")
        self.secretary.see("Ny innehavare")
        self.shot(self.secretary, "register-offices", DESK)
        self.keys.press("Vem svarar för vad")
        self.secretary.see("~Visa Skola")
        self.shot(self.secretary, "register-areas", DESK)
        self.keys.press("Huvudmän och sakområden")
        self.secretary.see("Visa Karlskrona kommun")
        self.shot(self.secretary, "register-composition", DESK)
        self.keys.press("Uppdrag")
        self.secretary.see(f"Visa {SCHOOL}")

    def chooses(self, words: str, name: str) -> None:
        """A row that is looked for, and shown."""
        self.keys.write("Sök", words)
        self.secretary.see(name)
        self.keys.press(name)
        self.secretary.see("Stäng uppgifterna")

    def somebody_leaves(self) -> None:
        phone, keys = self.secretary, self.keys
        self.chooses("Olofström skola", f"Visa {SCHOOL}")
        self.shot(phone, "register-mandate", DESK)
        keys.press("Ange innehavare")
        keys.write("Person", "Olofström utbildning")
        keys.press("~" + FUNCTION, with_key="Space")
        self.shot(phone, "register-holder-form", DESK)
        keys.write("Från och med", "2026-01-01")
        keys.write("Till och med", self.day(40))
        keys.press("Spara innehavaren")
        phone.see("~Innehavaren är införd")
        self.described(phone, f"Visa {SCHOOL}", "Vakant efter")

    def day(self, days: int) -> str:
        return (self.today() + datetime.timedelta(days=days)).isoformat()

    def the_gap_is_seen(self) -> None:
        phone, keys = self.secretary, self.keys
        keys.key("Escape")
        keys.press("Visa vad som saknas")
        phone.see("~Olofströms kommun saknar ansvarig för skola från")
        self.shot(phone, "register-gap", DESK)

    def letters_for_all_are_written(self) -> None:
        """By one press for everybody who has no device: a page each, with a code of their own, for the secretary's eyes alone."""
        phone, keys = self.secretary, self.keys
        phone.see("~har ingen enhet")
        people = next(int(name.split()[0]) for name in phone.names() if name.endswith("har ingen enhet"))
        keys.press("Skriv breven")
        phone.see(f"Skapa {people} inbjudningar")
        keys.press(f"Skapa {people} inbjudningar")
        phone.see("~Spara breven i", 120)
        self.shot(phone, "register-letters", DESK)
        keys.press("~Spara breven i")
        phone.see("~Sparat som Inbjudningar.pdf.")
        letters = next(self.homes.rglob("Inbjudningar.pdf"))
        pages = subprocess.run(["pdftotext", "-layout", str(letters), "-"], check=True, capture_output=True, text=True).stdout.split("\f")[:-1]
        codes = {code for page in pages for code in re.findall(r"code=([A-Z0-9-]+)", re.sub(r"\s+", "", page))}
        assert len(pages) == people and len(codes) == people, f"{len(pages)} pages, {len(codes)} codes for {people} people"
        assert letters.stat().st_mode & 0o777 == 0o600, oct(letters.stat().st_mode)
        keys.key("Escape")
        phone.gone("~Sparat som Inbjudningar.pdf.")

    def somebody_takes_over(self) -> None:
        phone, keys = self.secretary, self.keys
        keys.press("~Ange vem som ansvarar för skola")
        phone.see("Spara innehavaren")
        keys.write("Person", TUVA)
        keys.press(f"Någon ny: {TUVA}", with_key="Space")
        keys.write("Från och med", self.day(41))
        keys.write("Grund för uppdraget", "Delegationsordning 2027, punkt 4.2")
        keys.press("Spara innehavaren")
        phone.gone("Visa vad som saknas")
        self.described(phone, f"Visa {SCHOOL}", "Byter efter")
        keys.press("Visa alla ändringar")
        phone.see("Alla ändringar, den nyaste först")
        self.shot(phone, "register-mandate-changes", DESK)
        keys.key("Escape")

    def a_principal_joins_and_none_leaves_its_members_behind(self) -> None:
        phone, keys = self.secretary, self.keys
        keys.press("Huvudmän och sakområden")
        keys.press("Ny huvudman")
        phone.see("Räknas på sidan")
        keys.press("Spara huvudmannen")
        phone.see("~Skriv ett namn")
        keys.write("Namn", "Lyckeby kommun")
        keys.press("Kommunerna", with_key="Space")
        keys.write("Från och med", self.day(30))
        keys.write("Varför", "Samverkansavtal")
        self.shot(phone, "register-principal-form", DESK)
        keys.press("Spara huvudmannen")
        phone.see("~Huvudmannen är sparad")
        phone.see("Ändra eller avsluta huvudmannen")
        self.shot(phone, "register-principal", DESK)
        keys.key("Escape")
        self.chooses("Karlskrona", "Visa Karlskrona kommun")
        keys.press("Ändra eller avsluta huvudmannen")
        keys.write("Till och med", self.day(60))
        keys.write("Varför", "Lämnar samverkan")
        keys.press("Spara huvudmannen")
        phone.see("~Det går inte: uppdraget Förvaltningschef")
        self.shot(phone, "register-principal-refused", DESK)
        keys.key("Escape", "Escape")

    def a_letter_is_written(self) -> None:
        phone, keys = self.secretary, self.keys
        keys.press("Personer")
        self.chooses("Tuva", f"Visa {TUVA}")
        keys.press("Ändra namn eller adress")
        keys.write("E-postadress", "tuva.rosengard@olofstrom")
        keys.press("Spara personen")
        phone.see("~ska skrivas som namn@plats.se")
        keys.write("E-postadress", "tuva.rosengard@olofstrom.example")
        keys.press("Spara personen")
        phone.see("~Personen är sparad")
        keys.press("Bjud in")
        phone.see("QR-kod med inbjudan")
        self.shot(phone, "register-invitation", DESK)
        keys.press("~Spara brevet i")
        phone.see("~Sparat som")
        letter = next(self.homes.rglob("Inbjudan*.pdf"))
        if self.looks:
            shutil.copy(letter, self.out / "invitation-letter.pdf")
        text = subprocess.run(["pdftotext", "-layout", str(letter), "-"], check=True, capture_output=True, text=True).stdout
        for words in (TUVA, "Din inbjudan till Mandat", "Skanna QR-koden", "Riv sönder brevet"):
            assert words in text, f"{words} is not in the letter: {text}"
        self.link = phone.read("Inbjudningslänk")
        keys.key("Escape")
        phone.gone("QR-kod med inbjudan")

    def a_lost_device_is_shut_out(self) -> None:
        phone, keys = self.secretary, self.keys
        tuva = self.phone("tuva")
        self.enrols(tuva, self.link)
        phone.see("~1 enhet", 60)
        phone.see("~Spärra enheten")
        self.shot(phone, "register-person", DESK)
        keys.press("~Spärra enheten")
        phone.see("Vad som har hänt")
        keys.reach("Den används inte längre")
        keys.key("Down", "Down")
        keys.write("Borta sedan", "i går")
        keys.press("Spärra enheten")
        phone.see("~ska skrivas som 2026-11-20 17:30")
        self.shot(phone, "register-revoke", DESK)
        keys.write("Borta sedan", f"{self.day(-1)} 17:30")
        keys.press("Spärra enheten")
        phone.see("~Enheten är spärrad")
        phone.see("~Borta sedan")
        tuva.see("Enheten är spärrad", 60)
        tuva.close()

    def a_spreadsheet_is_read_in(self) -> None:
        """Wrong at first: the error says its line, and nothing is entered."""
        phone, keys = self.secretary, self.keys
        table = self.homes / "personer.csv"
        head = "namn;e-post;huvudman;uppdrag;gäller från;grund\n"
        ebbe = "Ebbe Sandwall;ebbe.sandwall@olofstrom.example;Olofström;Förvaltningschef, socialförvaltningen;2027-01-01;Delegationsordning 2027\n"
        table.write_text(head + ebbe + "Isak Törnblad;isak;;;;\n", encoding="utf-8")
        keys.key("Escape")
        keys.press("Läs in från fil")
        keys.press("Välj personer.csv")
        phone.see("Rad 3, kolumnen e-post")
        self.shot(phone, "register-import-errors", DESK)
        table.write_text(head + ebbe + "Isak Törnblad;isak.tornblad@solvesborg.example;;;;\n", encoding="utf-8")
        keys.press("Välj en annan fil")
        keys.press("Välj personer.csv")
        phone.see("Nya personer")
        self.shot(phone, "register-import", DESK)
        keys.write("Varför", "Delegationsordning 2027")
        keys.press("För in alla ändringar")
        phone.see("~ändringar är införda")
        keys.key("Escape")
        phone.see("Sök")

    def the_register_is_as_entered(self) -> None:
        """The command line reads the log of the server: what the screens entered is there."""
        link = self.chair_is_invited()
        self.mandat("enrol", link, "--yes")
        held = {row["mandate"]: row for row in self.mandat("mandate", "list", "--date", self.day(41))}
        school = held["olofstrom-education"]
        principals = {row["principal"]: row for row in self.mandat("principal", "list")}
        assert principals["lyckeby-kommun"]["from"] == self.day(30) and principals["karlskrona"]["to"] == "", principals
        assert held["olofstrom-social"]["name"] == "Ebbe Sandwall", held["olofstrom-social"]
        assert school["name"] == TUVA and school["active"] and school["basis"] == "Delegationsordning 2027, punkt 4.2", school

    def chair_is_invited(self) -> str:
        phone, keys = self.secretary, self.keys
        keys.press("Roller")
        self.chooses("Ordförande", "~Visa Ordförande")
        keys.press("Visa personen")
        phone.see("Bjud in")
        keys.press("Bjud in")
        phone.see("QR-kod med inbjudan")
        link = phone.read("Inbjudningslänk")
        keys.key("Escape")
        phone.gone("QR-kod med inbjudan")
        return link
