"""What goes out after a meeting: its minutes, paragraph by paragraph and by the forum's list, reports for the principals, the archive folder and the public pages, and
the follow-up of assignments. By the keyboard alone; the mails come to a mail server."""
import json
import os
import pathlib
import shlex
import subprocess

from keyboard import Keyboard
from mail_scenes import MailScenes
from story import PIN, ROOT
from walk import DESK

AUDITOR = ROOT / "tools" / "auditor" / "mandat_audit.py"

ANNA = "karlskrona-older-chief"
DIRECTOR = "region-director"
ADJUSTERS = {ANNA: "karlskrona-older", DIRECTOR: "region-director"}


class OutScenes(MailScenes):
    """Of Walk; what it needs is a server with mail. The secretary is the command line, the chair sits at a computer."""

    def out_scenes(self) -> list:
        return [self.minutes_were_adjusted, self.recipients_are_set, self.they_go_out, self.what_went_otherwise_is_recorded, self.files_are_made,
                self.the_archive_folder_is_made, self.the_web_pages_are_made, self.an_assignment_is_closed]

    def a_forum_for_sending_out(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("out")
        self.server_with_mail()

    def minutes_were_adjusted(self) -> None:
        self.forum_without_members()
        for person, name in ((ANNA, "Anna Ek"), (DIRECTOR, "Bo Alm"), ("chair", "Ragnhild Almqvist")):
            self.mandat("describe", person, "--name", name, "--email", name.split()[0].lower() + "@exempel.se")
        for person in ADJUSTERS:
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=person)
        self.chair = self.phone("desk", (1440, 900))
        self.enrols(self.chair, self.mandat("invite", "chair")["link"])
        self.keys = Keyboard(self.chair)
        self.mandat("meeting", "open", "lsvo-host")
        for mandate in ADJUSTERS.values():
            self.mandat("attendance", "lsvo-host", mandate, "present")
        self.mandat("item", "start", "lsvo-host", "5")
        self.mandat("item", "decide", "lsvo-host", "5", "approved", "--deviation", "Hälften var inte på plats.")
        self.mandat("assignment", "give", "ramverk", "lsvo-host", "5", "--what", "Ta fram ett förslag till ramverk", "--persons", ANNA)
        self.mandat("minutes", "adjusters", "lsvo-host", *ADJUSTERS.values())
        self.mandat("meeting", "close", "lsvo-host")
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.press("Expediering")
        self.in_both(self.chair, "Protokollet går ut när det är justerat. Mottagare kan anges innan dess.",
                     "The minutes go out once they are adjusted. Recipients can be set before.")
        self.shot(self.chair, "desk-out-before", DESK)
        self.mandat("minutes", "issue", "lsvo-host")
        for device in ("cli", *ADJUSTERS):
            self.mandat("minutes", "sign", "lsvo-host", device=device)
        self.chair.press("Protokoll")
        self.keys.press("Underteckna protokollet")
        self.keys.write_pin("PIN-kod", PIN)
        self.keys.key("Return")
        self.chair.gone("PIN-kod")
        self.chair.press("Expediering")
        self.chair.see("~Protokollet, version 1, justerades ")
        self.shot(self.chair, "desk-out-adjusted", DESK)

    def recipients_are_set(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("~Mottagare av § ")
        keys.write("Mottagare utöver forumets lista, en per rad", "Äldrenämnden")
        self.shot(phone, "desk-out-recipients", DESK)
        keys.press("Spara mottagarna")
        phone.see("Även till Äldrenämnden")
        phone.see("Har inte gått till Äldrenämnden")

    def they_go_out(self) -> None:
        """Sent without a network; an address that was wrong is asked for again."""
        phone, keys = self.chair, self.keys
        self.mail.answers["lansam@exempel.se"] = "550 5.1.1 no such user"
        before = len(self.mail.taken)
        phone.cut()
        keys.key("Ctrl+Return")
        keys.press("Länssamverkansgrupperna", with_key="Space")
        keys.write("E-postadress till Länssamverkansgrupperna", "lansam@exempel.se")
        keys.press("PSVO", with_key="Space")
        keys.write("E-postadress till PSVO", "psvo@exempel.se")
        keys.write("Namn", "Regionarkivet")
        keys.write("E-postadress", "regionarkivet@exempel.se")
        phone.see("Lägg till mottagaren först, eller töm fälten.")
        keys.press("Lägg till mottagaren")
        phone.gone("Lägg till mottagaren först, eller töm fälten.")
        assert phone.read("E-postadress till PSVO") == "psvo@exempel.se", "what was written is gone"
        self.shot(phone, "desk-out-send", DESK)
        keys.press("Skicka till 3 mottagare")
        phone.see("PSVO <psvo@exempel.se>")
        phone.see("Väntar på nät")
        phone.mend()
        phone.see("~Mottaget av mejlservern ")
        phone.see("~Avvisat av mejlservern ")
        self.until(lambda: len(self.mail.taken) == before + 2, lambda: f"taken: {self.mail.addresses()}")
        sent = self.mail.mails("psvo@exempel.se")
        keys.key("Ctrl+Return")
        phone.see("Skicka till 1 mottagare")
        assert phone.read("E-postadress till PSVO") == "psvo@exempel.se", "an address that was used is not known"
        keys.press("Länssamverkansgrupperna", with_key="Space")
        assert phone.read("E-postadress till Länssamverkansgrupperna") == "", "an address that was refused is used again"
        keys.key("Escape")
        phone.gone("E-postadress till PSVO")
        assert len(sent) == 1 and "Protokoll" in sent[0]["Subject"], [mail["Subject"] for mail in sent]

    def what_went_otherwise_is_recorded(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Anteckna vad som skickats på annat sätt")
        keys.write("Andra, en per rad", "Äldrenämnden")
        self.shot(phone, "desk-out-record", DESK)
        keys.press("~Anteckna som skickat till 1")
        phone.see("Har gått till alla")

    def files_are_made(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("~Spara underlaget för ")
        phone.see("~Sparad bland dina hämtade filer som underlag-")
        year = self.meeting_date[:4]
        keys.press(f"Spara diarielistan för {year}")
        phone.see(f"Sparad bland dina hämtade filer som diarielista-{year}.csv.")
        lists = list((self.work / "desk").rglob(f"diarielista-{year}.csv"))
        assert len(lists) == 1 and lists[0].read_text(encoding="utf-8-sig").startswith("Nr;Inkom;Från;"), lists
        self.shot(phone, "desk-out", DESK)

    # -- folders of files -------------------------------------------------------------------------------------------------

    def an_archive_is_made(self, name: str) -> pathlib.Path:
        """In the app; the folder, by the command that the screen has for whoever checks it."""
        phone, keys = self.chair, self.keys
        keys.press("Skapa arkivmappen")
        keys.write("Mappens namn", name)
        keys.press("~Skapa den i ")
        phone.gone("Mappens namn")
        phone.see("~Kontrollerat så som mandat verify gör: ", 120)
        words = shlex.split(phone.read("För att kontrollera den på en annan dator"))
        assert words[:2] == ["mandat", "verify"], words
        return pathlib.Path(words[2])

    def checked(self, folder: pathlib.Path) -> tuple[str, dict]:
        """What our verifier says, without a server or a device, and what the auditor's, which shares no code with it."""
        words = shlex.split(self.chair.read("För att kontrollera den på en annan dator"))
        around = dict(os.environ, MANDAT_DEVICE=str(self.work / "no-device"), **self.surroundings)
        told = []
        for command in ([self.bin / "mandat", *words[1:]],
                        ["/usr/bin/python3", AUDITOR, "archive", folder, "--forum", words[words.index("--fingerprint") + 1], "--json"]):
            done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120, env=around)
            assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
            told.append(done.stdout)
        return told[0], json.loads(told[1])

    def pages_are_made(self) -> pathlib.Path:
        """In the app; the folder that the screen names."""
        phone, keys = self.chair, self.keys
        keys.press("Skapa webbsidorna")
        keys.write("Mappens namn", "webbplats")
        keys.press("~Skapa dem i ")
        phone.gone("Mappens namn")
        phone.see("~Protokoll från ", 120)
        return next((self.work / "desk").rglob("webbplats/index.html")).parent

    def the_archive_folder_is_made(self) -> None:
        """A name that is none and a server that is out of reach are told in words; what is made our verifier and the auditor's accept."""
        phone, keys = self.chair, self.keys
        keys.press("Skapa arkivmappen")
        keys.write("Mappens namn", "arkiv/möte")
        self.shot(phone, "desk-out-archive-where", DESK)
        keys.press("~Skapa den i ")
        phone.see("~Ett mappnamn har inga snedstreck")
        phone.cut()
        keys.write("Mappens namn", "arkiv")
        keys.press("~Skapa den i ")
        phone.gone("Mappens namn")
        phone.see("~Servern skapar protokollet som filer, och svarade inte. ")
        assert not list((self.work / "desk").rglob("arkiv*")), "something was left behind"
        phone.mend()
        folder = self.an_archive_is_made("arkiv")
        keys.reach("Skapa en ny arkivmapp")
        self.shot(phone, "desk-out-archive", DESK)
        holds, _ = self.checked(folder)
        assert "the archive holds" in holds, holds
        manifest = json.loads((folder / "manifest.json").read_text())
        names = [row["path"] for row in manifest["files"]]
        assert all(name.isascii() for name in names) and "minutes/v1.html" in names, names
        # There is one by now: the next is made elsewhere, or not at all.
        keys.press("Skapa en ny arkivmapp")
        keys.write("Mappens namn", "arkiv")
        keys.press("~Skapa den i ")
        phone.see("~Det finns redan något som heter arkiv")
        assert not list(folder.parent.glob("arkiv.partial")), "something was left behind"

    def the_web_pages_are_made(self) -> None:
        """And made anew, with what the publisher says of itself."""
        phone, keys = self.chair, self.keys
        site = self.pages_are_made()
        self.shot(phone, "desk-out-pages", DESK)
        assert "Region Blekinge" not in (site / "tillganglighet.html").read_text(encoding="utf-8")
        (site.parent / "publish.toml").write_text('publisher = "Region Blekinge"\n', encoding="utf-8")
        keys.press("Skapa webbsidorna på nytt")
        keys.press("Välj filen med sidornas egna uppgifter")
        keys.press("Välj publish.toml")
        phone.see("Ur filen publish.toml")
        self.shot(phone, "desk-out-pages-where", DESK)
        keys.press("~Skapa dem i ")
        phone.gone("Mappens namn")
        self.until(lambda: "Region Blekinge" in (site / "tillganglighet.html").read_text(encoding="utf-8"), "the publisher is not on the pages")
        assert not any("@exempel.se" in page.read_text(encoding="utf-8") for page in site.rglob("*.html")), "an address is published"

    def an_assignment_is_closed(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Utfört: Ta fram ett förslag till ramverk")
        keys.write("Hur det gick", "Klart och anmält.")
        self.shot(phone, "desk-out-assignment", DESK)
        keys.press("Avsluta uppdraget")
        phone.see("Utfört: Klart och anmält.")
        self.until(lambda: not self.mandat("assignment", "list"), "the end has not come to the server")
        self.shot(phone, "desk-out-done", DESK)
