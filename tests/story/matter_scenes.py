"""What a member wants taken up: written without a network, handed in, followed through review and preparation; and extra meetings that members ask for
together. Seen by `screens.py` and by `matter.py`. The secretariat and the other members are played by the command line.
"""
import datetime
import re

from paper_scenes import make_paper
from phone import Phone

HEADING = "Gemensam hjälpmedelscentral i länet"
ABOUT = "Utred om kommunernas och regionens centraler kan bli en, och vad det skulle kosta."
ANSWER = "Kalkylen bifogas: 1,2 miljoner kronor första året."
REASON = "Ny lag om elevhälsa från årsskiftet"
OTHERS_REASON = "Vårdplatserna på Blekingesjukhuset"
OTHERS = ["ronneby-care-chief", "region-director", "olofstrom-social-chief", "karlshamn-social-chief", "solvesborg-care-chief", "karlskrona-social-chief"]


class MatterScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, shot, in_both), in a forum of their own; in their order."""

    def matter_scenes(self) -> list:
        return [self.matter_forum, self.a_matter_is_written_without_a_network, self.the_draft_outlives_the_app, self.it_is_handed_in_undone_and_handed_in,
                self.completion_is_requested_and_answered, self.it_is_prepared, self.it_comes_up_and_is_decided, self.another_is_withdrawn, self.an_extra_meeting_is_asked_for,
                self.another_members_petition_is_joined]

    def matter_forum(self) -> None:
        self.another_forum("matters")
        later = (datetime.date.today() + datetime.timedelta(days=60)).isoformat()
        self.mandat("meeting", "create", "lsvo-later", "--date", later, "--start", "08:30", "--title", "Ledningssamverkan vård och omsorg")

    def to_matters(self) -> None:
        self.alva.press("Möten")
        self.alva.press("Möten")
        self.alva.press("Egna ärenden och extra möten")
        self.alva.see("Skriv ett ärende")

    def a_matter_is_written_without_a_network(self) -> None:
        phone = self.alva
        documents = self.work / "alva" / "Documents"
        make_paper(documents / "underlag.pdf", 1)
        (documents / "film.mp4").write_bytes(b"film" * 100)
        with open(documents / "stort.pdf", "wb") as large:
            large.write(b"%PDF-1.7\n")
            large.truncate((25 << 20) + 1)
        self.to_matters()
        self.in_both(phone, "~Ett extra möte hålls när minst 6 av de 17", "~An extra meeting is held when at least 6 of the 17")
        self.shot(phone, "matters-empty")
        phone.cut()
        phone.see("~Inget nät", 30)
        phone.press("Skriv ett ärende")
        self.in_both(phone, "Rubrik saknas.", "A title is missing.")
        self.shot(phone, "matter-write", ("phone", "small-200", "wide-dark-en"))
        phone.type("Rubrik", HEADING)
        phone.type("Beskrivning", ABOUT)
        self.in_both(phone, "Ange vilka beslutet rör.", "Say whom the decision concerns.")
        phone.press("Alla ledamöter, eller rådet som sådant")
        self.in_both(phone, "PDF, Word, PowerPoint eller OpenDocument, högst 26 MB var och 50 filer.",
                     "PDF, Word, PowerPoint or OpenDocument, at most 26 MB each and 50 files.")
        phone.press("Bifoga en fil")
        phone.see("Bifoga underlag.pdf")
        self.described(phone, "Bifoga stort.pdf", "Filen är för stor")
        self.described(phone, "Bifoga film.mp4", "Filer av det här slaget går inte att bifoga")
        self.shot(phone, "matter-attach")
        phone.press("Bifoga underlag.pdf")
        phone.gone("Bifoga underlag.pdf", 30)
        phone.see("Ta bort filen underlag.pdf")
        # What is attached can be read, and taken away again.
        self.in_both(phone, "Öppna filen underlag.pdf", "Open the file underlag.pdf")
        phone.press("Öppna filen underlag.pdf")
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.see("underlag.pdf")
        assert "Markera text" not in phone.names(), "there is nowhere to keep a highlight in a draft's file"
        self.shot(phone, "matter-file-read", ("phone", "small-200"))
        phone.press("Tillbaka")
        phone.press("Ta bort filen underlag.pdf")
        phone.gone("Öppna filen underlag.pdf")
        phone.press("Bifoga en fil")
        phone.press("Bifoga underlag.pdf")
        phone.gone("Bifoga underlag.pdf", 30)
        phone.see("Öppna filen underlag.pdf")
        self.in_both(phone, "~Sparat på enheten ", "~Saved on this device ")
        self.shot(phone, "matter-written", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide", "long"))

    def the_draft_outlives_the_app(self) -> None:
        """On the device alone, and encrypted: neither at the server nor in the clear."""
        self.alva.close()
        looked = 0
        for folder in (self.work / "alva" / "data", self.work / "server"):
            for path in folder.rglob("*"):
                if path.is_file():
                    looked += 1
                    content = path.read_bytes()
                    for words in (HEADING, ABOUT, "Kostnaden beräknas"):
                        assert words.encode() not in content and words.encode("utf-16-le") not in content, f"{words!r} lies in the clear in {path}"
        assert looked > 5, looked
        phone = self.alva = self.phone("alva")
        phone.cut()
        self.unlock(phone)
        self.to_matters()
        self.in_both(phone, "Utkast, bara på den här enheten", "Drafts, only on this device")
        self.shot(phone, "matters-draft")
        phone.press(f"Öppna utkastet {HEADING}")
        assert phone.read("Rubrik") == HEADING
        assert phone.read("Beskrivning") == ABOUT
        phone.see("Ta bort filen underlag.pdf")

    def it_is_handed_in_undone_and_handed_in(self) -> None:
        phone = self.alva
        phone.see("~När du lämnar in blir ärendet en allmän handling")
        phone.press("Lämna in ärendet")
        phone.see("Ärendets väg", 30)
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        phone.press("Ångra det senaste")
        phone.see("Ärendet finns inte här")
        phone.press("Tillbaka")
        phone.press(f"Öppna utkastet {HEADING}")
        phone.press("Lämna in ärendet")
        phone.see("Ärendets väg", 30)
        self.without_notice(phone)
        self.shot(phone, "matter-waiting")
        phone.mend()
        self.in_both(phone, "Hos sekreteraren för granskning", "With the secretary for review", 90)
        phone.press("Öppna filen underlag.pdf")
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.press("Tillbaka")
        phone.press("Tillbaka")
        phone.gone(f"Öppna utkastet {HEADING}")
        phone.press(f"Öppna det egna ärendet {HEADING}")
        phone.press("Visa kvittot")
        phone.see("~Kvittot är kontrollerat", 30)
        phone.press("Tillbaka")
        matters = self.mandat("matter", "list")
        assert len(matters) == 1 and matters[0]["title"] == HEADING, matters
        self.matter = matters[0]["matter"]

    def waiting_at_todo(self, phone: Phone) -> int:
        """What the tab says that waits there."""
        return int(re.search(r"\d+|$", phone.do("describe", name="Att göra")["description"]).group() or 0)

    def completion_is_requested_and_answered(self) -> None:
        phone = self.alva
        before = self.waiting_at_todo(phone)
        self.mandat("matter", "review", self.matter, "--request", "Kalkyl saknas. Vad kostar det första året?")
        self.in_both(phone, "Du ombeds komplettera det", "You are asked to complete it")
        assert self.waiting_at_todo(phone) == before + 1, "the request does not count among what waits"
        self.shot(phone, "matter-completion-requested")
        phone.press("Att göra")
        phone.press("Att göra")
        phone.see(f"Svara, {HEADING}")
        self.shot(phone, "tasks-completion")
        phone.press(f"Svara, {HEADING}")
        phone.cut()
        phone.see("~Inget nät", 30)
        phone.press("Svara")
        phone.see("~Vad kostar det första året?")
        phone.type("Ditt svar", ANSWER)
        phone.press("Tillbaka")
        phone.press("Svara")
        assert phone.read("Ditt svar") == ANSWER, "the answer was not kept"
        phone.press("Bifoga en fil")
        phone.press("Bifoga underlag.pdf")
        phone.gone("Bifoga underlag.pdf", 30)
        self.shot(phone, "matter-answer")
        phone.press("Lämna in svaret")
        phone.gone("Lämna in svaret")
        phone.see("~Väntar på nät")
        phone.mend()
        self.in_both(phone, "Hos sekreteraren för granskning", "With the secretary for review", 90)
        self.in_both(phone, "Besvarat av dig", "Answered by you")
        assert ANSWER in str(self.mandat("matter", "show", self.matter)), "the secretary does not have the answer"

    def it_is_prepared(self) -> None:
        phone = self.alva
        self.mandat("matter", "review", self.matter)
        self.in_both(phone, "Komplett, hos beredningsgruppen", "Complete, with the preparatory group")
        self.mandat("matter", "prepare", self.matter, "--accept", "lsvo-later")
        self.in_both(phone, "~Beredningsgruppen tar upp det ", "~The preparatory group takes it up ")
        self.shot(phone, "matter-accepted", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide", "wide-dark-en", "long"))
        phone.press("~Öppna mötet")
        phone.press("Tillbaka")

    def it_comes_up_and_is_decided(self) -> None:
        """Onto the agenda of a meeting and to its decision, which is read where the matter is."""
        phone = self.alva
        self.mandat("item", "set", "lsvo-later", "central", "--number", "7", "--title", HEADING, "--class", "forum", "--matter", self.matter)
        self.mandat("item", "propose", "lsvo-later", "7", "--clause", "utreda en gemensam hjälpmedelscentral")
        self.in_both(phone, "~På dagordningen ", "~On the agenda of ", 60)
        self.shot(phone, "matter-on-the-agenda", ("phone", "small-200", "long"))
        phone.press(f"~Öppna ärende 7, {HEADING}")
        phone.see("~utreda en gemensam hjälpmedelscentral", 60)
        phone.press("Tillbaka")
        self.mandat("agenda", "notice", "lsvo-later")
        self.mandat("meeting", "open", "lsvo-later")
        self.mandat("item", "start", "lsvo-later", "7")
        self.in_both(phone, "~Behandlas nu", "~Being dealt with now", 60)
        self.mandat("item", "decide", "lsvo-later", "7", "approved", "--deviation", "Hälften var inte på plats.")
        self.in_both(phone, "~Godkänt, ", "~Approved, ", 60)
        phone.see("att utreda en gemensam hjälpmedelscentral")
        self.shot(phone, "matter-decided", ("phone", "phone-dark-en", "small-200", "long"))

    def another_is_withdrawn(self) -> None:
        phone = self.alva
        self.to_matters()
        phone.press("Skriv ett ärende")
        phone.type("Rubrik", "Studiebesök i Kalmar")
        phone.type("Beskrivning", "Ett besök hos motsvarande råd.")
        phone.press("Bli informerat")
        phone.press("Lämna in ärendet")
        phone.see("Hos sekreteraren för granskning", 60)
        phone.press("Återta ärendet")
        phone.type("Varför", "Besöket blir inte av")
        self.shot(phone, "matter-withdraw", ("phone", "small-200"))
        phone.press("Återta")
        phone.gone("Återta")
        self.in_both(phone, "Återtaget", "Withdrawn")
        phone.see("Besöket blir inte av")
        phone.press("Tillbaka")
        # What was begun and not wanted leaves nothing behind.
        phone.press("Skriv ett ärende")
        phone.type("Rubrik", "Något annat")
        phone.press("Kasta utkastet")
        phone.see("Skriv ett ärende")
        phone.gone("Öppna utkastet Något annat")

    def an_extra_meeting_is_asked_for(self) -> None:
        phone = self.alva
        phone.press("Begär ett extra möte")
        phone.type("Varför mötet behövs", REASON)
        self.in_both(phone, "Ange vad mötet ska ta upp.", "Say what the meeting is to take up.")
        phone.press("Stäng")
        phone.press(f"Öppna utkastet {REASON}")
        assert phone.read("Varför mötet behövs") == REASON, "the draft was not kept"
        phone.type("Vad det ska ta upp", "Elevhälsans bemanning")
        phone.type("Före vilken dag", "i mars")
        self.in_both(phone, "Datumet ska skrivas som 2026-12-11.", "The date must be written as 2026-12-11.")
        phone.type("Före vilken dag", (datetime.date.today() + datetime.timedelta(days=40)).isoformat())
        self.shot(phone, "petition-sheet")
        phone.press("Lämna in begäran")
        phone.gone("Lämna in begäran")
        self.in_both(phone, "~1 av 6 som behövs", "~1 of 6 that are needed")
        phone.see("5 ledamöter till behövs", 60)
        self.shot(phone, "petition", ("phone", "phone-dark-en", "small-200", "small-200-en", "wide", "long"))
        petition = self.mandat("petition", "show")[0]["petition"]
        for person in OTHERS[:5]:
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=person)
            self.mandat("petition", "join", petition, device=person)
        self.in_both(phone, "~Tillräckligt många begär det", "~Enough members ask for it")
        extra = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        self.mandat("meeting", "create", "lsvo-extra", "--date", extra, "--kind", "extra", "--petition", petition, "--reason", REASON)
        self.in_both(phone, "Ett möte är utlyst", "A meeting has been called")
        phone.see("~Extra möte ")

    def another_members_petition_is_joined(self) -> None:
        phone = self.alva
        self.mandat("petition", "start", "--reason", OTHERS_REASON, "--agenda", "Läget inför vintern", device=OTHERS[0])
        phone.see(f"Begär mötet du också: {OTHERS_REASON}", 60)
        phone.cut()
        phone.see("~Inget nät", 30)
        phone.press(f"Begär mötet du också: {OTHERS_REASON}")
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        self.without_notice(phone)
        self.shot(phone, "petition-joined-offline", ("phone", "long"))
        phone.mend()
        self.in_both(phone, "~2 av 6 som behövs", "~2 of 6 that are needed")
        phone.gone("~Väntar på nät", 90)
        phone.press(f"Ta tillbaka mitt namn: {OTHERS_REASON}")
        phone.see("~1 av 6 som behövs", 60)
