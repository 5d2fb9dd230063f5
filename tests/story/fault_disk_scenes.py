"""A disk without room, and files that are damaged: the person is told what it is and what to do, what was signed is kept, and work goes on."""
import random
import shutil

from faulty import FaultyWalk

ROOMLESS = "karlskrona-older-chief"
OTHER = "ronneby-care-chief"
PAPER = "~Läs Länsgemensamt avtal för digitala hjälpmedel"
NO_ROOM = ("~Enheten har slut på utrymme. Frigör utrymme, så fortsätter Mandat av sig själv", "~There is no room left on this device. Free some room: Mandat then goes on")
RESCUED = ("~En del av det som Mandat hade sparat om forumet på den här enheten var skadat", "~Some of what Mandat kept of the forum on this device was damaged")
UNREADABLE = ("~är skadat och går inte att läsa. Det har lagts åt sidan", "~is damaged and cannot be read. It has been put aside")
PAGE = 4096
RECORD_PAGE = 2  # the root of the table of records: the third page


class DiskScenes(FaultyWalk):

    def full_scenes(self) -> list:
        return [self.server_starts, self.forum_without_members, self.nothing_was_said, self.no_room_to_declare, self.no_room_for_what_comes, self.no_room_for_a_paper, self.no_room_to_unlock,
                self.all_was_said_once]

    def damaged_scenes(self) -> list:
        return [self.server_starts, self.forum_without_members, self.nothing_was_said, self.a_damaged_log_is_read_anew, self.pages_are_damaged,
                self.what_cannot_be_read_is_put_aside, self.all_was_said_once]

    def nothing_was_said(self) -> None:
        self.handed_in: list[str] = []

    # -- no room -----------------------------------------------------------------------------------------------------------

    def no_room_to_declare(self) -> None:
        phone = self.roomless = self.joins_faulty("roomless", ROOMLESS)
        self.to_item(phone)
        phone.see(PAPER, 60)
        self.begins(phone)
        phone.press("Tillstyrker")
        phone.faults.full = 1
        said = "Det ryms inte."
        phone.type("Kommentar", said)
        phone.see("Utkastet kunde inte sparas på enheten")
        phone.press("Lämna in")
        phone.see("~så det här blev inte gjort. Frigör utrymme och försök igen.", 30)
        self.shot(phone, "declare-without-room")
        assert phone.read("Kommentar") == said, "what was written is gone"
        # Once there is room it goes on where it was.
        phone.faults.full = 0
        phone.press("Lämna in")
        phone.gone("Lämna in", 30)
        self.handed_in.append(said)
        phone.see("~Mottagen", 60)

    def no_room_for_what_comes(self) -> None:
        phone = self.roomless
        phone.faults.full = 1
        self.mandat("describe", OTHER, "--name", "Harriet Ljungvall")
        self.in_both(phone, *NO_ROOM)
        self.shot(phone, "sync-without-room")
        phone.press("Jag")
        self.shot(phone, "profile-without-room", ("phone", "small-200", "wide"))
        # What is signed meanwhile is not signed.
        self.to_item(phone)
        self.begins(phone)
        phone.press("Avstyrker")
        phone.press("Lämna in")
        phone.see("~så det här blev inte gjort. Frigör utrymme och försök igen.", 30)
        phone.press("Stäng")
        phone.gone("Lämna in")
        phone.faults.full = 0
        phone.gone(NO_ROOM[0], 60)
        said = "Nu ryms det igen."
        self.says(phone, "Avstyrker", said)
        self.handed_in.append(said)
        phone.see("~Mottagen", 60)

    def no_room_for_a_paper(self) -> None:
        """It is fetched as soon as there is room, unasked."""
        phone = self.roomless
        refused = phone.faults.refused
        paper = self.work / "new.pdf"
        shutil.copyfile(next((self.work / "meeting" / "papers").glob("*.pdf")), paper)
        with open(paper, "ab") as file:
            file.write(b"\n% another edition\n")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.do("network", metered=True)
        added = self.mandat("document", "add", "lsvo-host", str(paper), "--title", "Sent inkommen handling")
        assert added is not None
        phone.mend()
        phone.gone("~Inget nät", 90)
        phone.press("Handlingar")
        phone.press("Handlingar")
        phone.see("~Sent inkommen handling", 60)
        phone.faults.full = 1
        phone.do("network", metered=False)
        self.until(lambda: phone.faults.refused > refused, "nothing was tried")
        phone.see(NO_ROOM[0], 60)
        phone.faults.full = 0
        phone.gone(NO_ROOM[0], 60)
        phone.press("~Sent inkommen handling")
        phone.see("~Sida 1 av", 60)
        phone.press("Tillbaka")

    def no_room_to_unlock(self) -> None:
        phone = self.roomless
        phone.press("Jag")
        phone.press("Lås nu")
        phone.see("Lås upp")
        phone.faults.full = 1
        self.write_pin(phone)
        phone.see("~så ingen PIN-kod prövades. Finns det utrymme kvar?", 30)
        self.shot(phone, "unlock-without-room")
        phone.faults.full = 0
        self.unlock(phone)

    # -- damaged files -----------------------------------------------------------------------------------------------------

    def replica_of(self, name: str):
        return self.work / name / "data" / "forum" / "replica.db"

    def waits_offline(self, said: str) -> None:
        """Signed without a network, then closed: the file is whole and holds what was not sent."""
        phone = self.damaged
        phone.cut()
        phone.see("~Inget nät", 60)
        self.says(phone, "Återremiss", said)
        self.handed_in.append(said)
        phone.see("~Väntar på nät")
        phone.close()

    def damage(self, name: str, page: int) -> None:
        with open(self.replica_of(name), "r+b") as file:
            file.seek(page * PAGE + PAGE // 2)
            file.write(b"damage")

    def a_damaged_log_is_read_anew(self) -> None:
        self.damaged = self.joins_faulty("damaged", ROOMLESS)
        self.to_item(self.damaged)
        self.damaged.see(PAPER, 60)
        self.waits_offline("Undertecknat innan skadan.")
        self.damage("damaged", RECORD_PAGE)
        phone = self.damaged = self.opens("damaged")
        self.in_both(phone, *RESCUED)
        phone.see("~1 inlämning som inte hade skickats finns kvar och kommer att skickas. Inget som du har undertecknat saknas.")
        self.shot(phone, "rescued")
        assert self.replica_of("damaged").with_name("damaged.db").exists(), "it was not put aside"
        phone.mend()
        phone.gone("~Inget nät", 90)
        phone.press("Jag har läst det")
        phone.gone("Jag har läst det")
        self.to_item(phone)
        phone.see("~Mottagen", 60)
        phone.press("Visa kvittot")
        phone.see("~Kvittot är kontrollerat", 30)
        phone.press("Tillbaka")
        # Said once.
        phone.press("Jag")
        phone.press("Lås nu")
        self.unlock(phone)
        phone.gone(RESCUED[0])

    def pages_are_damaged(self) -> None:
        """Any page: either nothing is noticed, or it is said, and what is said is true."""
        phone = self.damaged
        said = "Undertecknat innan någon sida skadades."
        self.waits_offline(said)
        data = self.work / "damaged" / "data"
        whole = self.work / "damaged-whole"
        shutil.copytree(data, whole)
        pages = self.replica_of("damaged").stat().st_size // PAGE
        chance = random.Random(self.seed)
        places = range(1, pages) if self.every else sorted(chance.sample(range(1, pages), 2))
        told = {"nothing": 0, "rescued": 0, "unreadable": 0}
        for page in places:
            shutil.rmtree(data)
            shutil.copytree(whole, data)
            self.damage("damaged", page)
            phone = self.damaged = self.faulty("damaged")
            self.write_pin(phone)
            self.until(lambda: {"Att göra", "Länk"} & set(phone.names()), lambda: f"page {page}: {' | '.join(phone.names())}")
            names = phone.names()
            if "Länk" in names:
                phone.see(UNREADABLE[0])
                told["unreadable"] += 1
                phone.close()
                continue
            rescued = any(RESCUED[0][1:] in name for name in names)
            told["rescued" if rescued else "nothing"] += 1
            if not rescued or any("Inget som du har undertecknat saknas" in name for name in names):
                phone.press("Jag")
                phone.see("~Väntar på nät", 30)
            phone.close()
        print(f"     {len(places)} of {pages} pages damaged, one at a time: {told}")
        # Goes on with what was whole.
        shutil.rmtree(data)
        shutil.copytree(whole, data)
        phone = self.damaged = self.opens("damaged")
        phone.mend()
        phone.gone("~Inget nät", 90)
        self.all_is_sent(phone)

    def what_cannot_be_read_is_put_aside(self) -> None:
        for text in ("an empty file", "a file cut off after its first page", "a damaged first page"):
            self.damaged.close()
            path = self.replica_of("damaged")
            content = path.read_bytes()
            path.write_bytes(b"" if "empty" in text else content[:PAGE] if "cut" in text else b"damage" + content[6:])
            phone = self.damaged = self.faulty("damaged")
            self.write_pin(phone)
            phone.see(UNREADABLE[0], 60)
            if "empty" in text:
                self.shot(phone, "unreadable")
            assert (self.work / "damaged" / "data" / "damaged" / "replica.db").exists(), f"{text} was not put aside"
            phone.mend()
            phone.type("Länk", self.mandat("invite", ROOMLESS)["link"])
            phone.press("Fortsätt")
            phone.press("Anslut mig", 60)
            phone.see("Att göra", 60)

    def all_was_said_once(self) -> None:
        comments = self.comments()
        for said in self.handed_in:
            assert comments[said] == 1, f"'{said}' stands {comments[said]} times in the log"
        assert sum(comments.values()) == len(self.handed_in), f"the log has more than was handed in: {comments}"
