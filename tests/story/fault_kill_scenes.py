"""The phone dies in the middle of a write, wherever that is: what it had told its owner is true after the next start, and is said once in the log."""
import collections
import random

from faulty import FaultyWalk, died, named

MEMBER = "karlskrona-older-chief"
STANCES = ["Tillstyrker", "Avstyrker", "Avstår", "Återremiss"]
PAPER = "~Läs Länsgemensamt avtal för digitala hjälpmedel"
DYING = "dying"
SOME = 1  # deaths in each work, where not in all
TRIES = 4  # by chance a death may come too late
ROOM = 8  # substitutes at once; the rules have 20 places


class KillScenes(FaultyWalk):
    """`works` are what a member does; each is done once to count its writes, then again with a death in one of them."""

    def kill_scenes(self) -> list:
        self.told: set[str] = set()    # positions that the app showed as signed
        self.taken: set[str] = set()   # and as taken back
        self.tried: set[str] = set()
        self.named: set[str] = set()   # substitutes of whom a nomination was begun
        self.asked: set[str] = set()   # and whom the app showed as nominated
        self.deaths: dict[str, int] = {}
        self.count = 0
        self.drafted = ""
        self.written = ""  # begun, perhaps kept in part
        return [self.server_starts, self.a_member_s_phone, *[named(f"dies while it {work.__name__}", self.dies_in, work) for work in self.works()], self.nothing_is_lost_or_said_twice]

    def works(self) -> list:
        return [self.unlocks, self.declares, self.drafts, self.undoes, self.nominates, self.takes_records, self.reads]

    def a_member_s_phone(self) -> None:
        self.forum_without_members()
        self.dying = self.joins_faulty(DYING, MEMBER)
        self.to_item(self.dying)
        self.dying.see(PAPER, 60)

    # -- what a member does ------------------------------------------------------------------------------------------------

    def unlocks(self) -> None:
        self.unlock(self.dying)

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
        self.dying.cut()
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
        self.named.add(name)
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
        self.writes_or_dies(before + 2, "nothing was written of a new record")

    def reads(self) -> None:
        before = self.dying.faults.writes
        self.dying.press("Handlingar")
        self.dying.press("Handlingar")
        self.dying.press(PAPER)
        self.dying.see("~Kommunernas HSL-chefer träffar", 30)
        self.dying.press("Tillbaka")
        self.writes_or_dies(before, "nothing was written of the place in the paper")

    def writes_or_dies(self, before: int, complaint: str) -> None:
        self.until(lambda: self.dying.faults.writes > before or self.dying.process.poll() is not None, complaint)
        self.dying.names()

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
        if work == self.nominates:
            self.takes_back()

    def takes_back(self) -> None:
        """Those nominated so far, when they are many."""
        self.dying.press("Möten")
        self.dying.press("Möten")
        self.dying.press("~Öppna mötet", 30)
        self.dying.see("Utse ersättare", 30)
        standing = self.standing()
        if len(standing) < ROOM:
            return
        for name in standing:
            before = len(self.standing())
            self.dying.press(name)
            self.until(lambda before=before: len(self.standing()) < before, f"{name} did not happen")

    def standing(self) -> list[str]:
        return [name for name in self.dying.names() if name.startswith("Ta tillbaka Ersättare")]

    def starts_again(self, killed: bool) -> None:
        """The next start: everything that it told is there, what was begun is kept, and what waits goes out."""
        phone = self.dying
        phone.faults.die_at = 0
        if killed:
            phone.cable.mend()
            phone = self.dying = self.faulty(DYING)
            self.unlock(phone)
        else:
            phone.mend()
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
        self.nominations_are_in_the_log()

    def nominations_are_in_the_log(self) -> None:
        """Each substitute is a person of their own, whose name comes after the nomination and the invitation: a death between leaves one without a name."""
        acts = [act for _, act, _ in self.log()]
        nominated = collections.Counter(act.person for act in acts if act.kind == "NominateSubstitute")
        names = collections.Counter(act.name for act in acts if act.kind == "DescribePerson" and act.person in nominated)
        assert max(nominated.values(), default=0) <= 1, f"nominated twice: {nominated}"
        assert set(names) <= self.named, f"nobody nominated {set(names) - self.named}"
        assert max(names.values(), default=0) <= 1, f"named twice: {names}"
        assert self.asked <= set(names), f"shown as nominated and lost: {self.asked - set(names)}"
