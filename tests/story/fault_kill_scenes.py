"""The phone dies in the middle of a write, wherever that is: what it had told its owner is true after the next start, and is said once in the log."""
import random

from faulty import FaultyWalk, died, named

MEMBER = "karlskrona-older-chief"
STANCES = ["Tillstyrker", "Avstyrker", "Avstår", "Återremiss"]
PAPER = "~Läs Länsgemensamt avtal för digitala hjälpmedel"
DYING = "dying"
SOME = 1  # deaths in each work, where not in all
TRIES = 4  # by chance a death may come too late


class KillScenes(FaultyWalk):
    """`works` are what a member does; each is done once to count its writes, then again with a death in one of them."""

    def kill_scenes(self) -> list:
        self.told: set[str] = set()    # positions that the app showed as signed
        self.taken: set[str] = set()   # and as taken back
        self.tried: set[str] = set()
        self.asked: set[str] = set()   # substitutes that the app showed as nominated
        self.deaths: dict[str, int] = {}
        self.count = 0
        self.drafted = ""
        self.written = ""  # begun, perhaps kept in part
        return [self.server_starts, self.a_member_s_phone, *[named(f"dies while it {work.__name__}", self.dies_in, work) for work in self.works()], self.nothing_is_lost_or_said_twice]

    def works(self) -> list:
        return [self.unlocks, self.declares, self.drafts, self.undoes, self.nominates, self.takes_records, self.reads]

    def a_member_s_phone(self) -> None:
        self.mandat("found", self.server.founding_link, "--yes", "--name", "Kommandoraden")
        self.mandat("import-meeting", str(self.work / "meeting" / "meeting.toml"), "--date", self.meeting_date, "--send-notice")
        self.dying = self.joins_faulty(DYING, MEMBER)
        self.to_item(self.dying)
        self.dying.see(PAPER, 60)

    # -- what a member does ------------------------------------------------------------------------------------------------

    def unlocks(self) -> None:
        self.unlock(self.dying, "493817")

    def declares(self) -> None:
        said = self.next_words()
        self.says(self.dying, STANCES[self.count % 4], said)
        self.told.add(said)
        self.drafted = ""
        self.dying.see("~Mottagen", 60)

    def drafts(self) -> None:
        said = self.next_words()
        self.says(self.dying, STANCES[self.count % 4], said, hand_in=False)
        self.drafted = said
        self.dying.press("Stäng")
        self.dying.gone("Lämna in")

    def undoes(self) -> None:
        self.dying.cable.cut()
        self.dying.see("~Inget nät", 60)
        said = self.next_words()
        self.says(self.dying, STANCES[self.count % 4], said)
        self.told.add(said)
        self.drafted = ""
        self.dying.press("Jag")
        self.told.discard(said)  # from here on it may be either
        self.dying.press("Ångra Ställningstagande, ärende 10 a", 30)
        self.dying.gone("Ångra Ställningstagande, ärende 10 a")
        self.taken.add(said)

    def nominates(self) -> None:
        self.count += 1
        name = f"Ersättare {self.count}"
        self.dying.press("Möten")
        self.dying.press("Möten")
        self.dying.press("~Öppna mötet", 30)
        self.dying.press("Utse ersättare")
        self.dying.type("Ersättarens namn", name)
        self.dying.press("Utse")
        self.dying.see("QR-kod med inbjudan", 30)
        self.asked.add(name)
        self.dying.press("Stäng inbjudan")

    def takes_records(self) -> None:
        self.count += 1
        name = f"Namn {self.count}"
        before = self.dying.faults.writes
        self.mandat("describe", "ronneby-care-chief", "--name", name)
        self.waits_for(lambda: self.dying.faults.writes > before + 2, "nothing was written of a new record")
        self.dying.names()

    def reads(self) -> None:
        self.dying.press("Handlingar")
        self.dying.press("Handlingar")
        self.dying.press(PAPER)
        self.dying.see("~Kommunernas HSL-chefer träffar", 30)
        self.dying.press("Tillbaka")

    def next_words(self) -> str:
        self.count += 1
        said = f"Skäl {self.count}."
        self.tried.add(said)
        self.written = said
        return said

    # -- its deaths --------------------------------------------------------------------------------------------------------

    def dies_in(self, work) -> None:
        self.begins_with(work)
        before = self.dying.faults.writes
        work()
        total = self.dying.faults.writes - before
        self.starts_again(killed=False)
        chance = random.Random(f"{self.seed} {work.__name__}")
        places = list(range(1, total + 1)) if self.every else [chance.randint(1, max(1, total >> attempt)) for attempt in range(TRIES)]
        deaths = 0
        for place in places:
            self.begins_with(work)
            self.dying.faults.die_at = self.dying.faults.writes + place
            dead = died(self.dying, work)
            deaths += dead
            self.starts_again(killed=dead)
            if not self.every and deaths == SOME:
                break
        self.deaths[work.__name__] = deaths
        print(f"     {work.__name__}: {total} writes, {deaths} deaths", flush=True)
        assert deaths > 0, f"it never died while it {work.__name__}"

    def begins_with(self, work) -> None:
        if work == self.unlocks:
            self.dying.close()
            self.dying = self.faulty(DYING)
            self.dying.see("Lås upp", 30)

    def starts_again(self, killed: bool) -> None:
        """The next start: everything that it told is there, what was begun is kept, and what waits goes out."""
        phone = self.dying
        phone.faults.die_at = 0
        phone.cable.mend()
        if killed:
            phone = self.dying = self.faulty(DYING)
            self.unlock(phone, "493817")
        phone.gone("~Inget nät", 90)
        self.to_item(phone)
        self.begins(phone)
        kept = phone.read("Kommentar")
        assert kept == "" or kept in self.tried or self.written.startswith(kept), f"nobody wrote '{kept}'"
        if self.drafted:
            # What was written over it since is kept as far as it came.
            assert kept == self.drafted or self.written.startswith(kept), f"'{self.drafted}' was kept as a draft; now there is '{kept}'"
        self.drafted = ""
        phone.press("Stäng")
        phone.gone("Lämna in")
        self.all_is_sent(phone)

    def nothing_is_lost_or_said_twice(self) -> None:
        comments = self.comments()
        print(f"     {sum(self.deaths.values())} deaths; {len(self.tried)} positions begun, {len(self.told)} shown as signed, {sum(comments.values())} in the log")
        assert set(comments) <= self.tried, f"the log has what nobody wrote: {set(comments) - self.tried}"
        assert max(comments.values()) == 1, f"said twice: {comments}"
        assert self.told <= set(comments), f"signed and lost: {self.told - set(comments)}"
        assert not self.taken & set(comments), f"taken back and sent all the same: {self.taken & set(comments)}"
        nominated = sum(act.kind == "NominateSubstitute" for _, act, _ in self.log())
        assert len(self.asked) <= nominated, f"{len(self.asked)} nominations were shown, {nominated} are in the log"
