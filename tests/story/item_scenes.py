"""What a member must do and one item: from the list in three taps, a draft that stays, a changed proposal, the decision, an erased word, minutes that are
signed, and an assignment; seen by `screens.py`, `item.py` and `signing.py`."""
import datetime
import tomllib

from paper_scenes import make_paper
from phone import Phone
from story import PIN, ROOT, WRONG_PIN

RONNEBY = "ronneby-care-chief"
DRAFT = "Utkast om helheten, bara på telefonen"
LATER = ["kommunernas HSL-chefer och länssamordnaren får i uppdrag att ta fram ett förslag till stegvis arbete inklusive förslag till arbetsgrupp",
         "berörda förvaltningschefer i kommunerna informerar respektive HSL-chef", "uppdraget redovisas vid nästa möte"]
WINTER = "lsvo-vinter"
MAIL = "Hej! Karlskrona avstyrker överenskommelsen. /Alva"
BEGUN = "Datumet i andra meningen är"
COMMENT = "Datumet i andra meningen är fel: det var den 3 maj."


class ItemScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, joins, shot, in_both); in their order."""

    is_open = False

    def item_scenes(self) -> list:
        return [self.the_notice_is_answered_from_the_list, self.a_position_takes_three_taps, self.the_item_says_why_and_how,
                self.a_draft_outlives_the_app, self.what_was_entered_is_judged_on_the_item, self.a_changed_proposal_is_stood_by_offline, self.a_receipt_is_checked_piece_by_piece,
                self.a_decision_appears_and_is_reserved_against, self.an_erased_word_is_shown_as_erased]

    def signing_scenes(self) -> list:
        return [self.the_meeting_is_held, self.a_draft_is_commented_on_offline, self.the_minutes_are_read_and_signed_offline, self.a_correction_is_asked_for_anew_and_refused,
                self.an_assignment_is_reported]

    def in_a_fresh_forum(self) -> None:
        """For a walk in which others have changed this one."""
        self.is_open = False
        self.another_forum("fresh")

    def at_todo(self) -> Phone:
        self.alva.press("Att göra")
        self.alva.press("Att göra")
        return self.alva

    def other_member(self) -> None:
        """Ronneby's chief, on the command line."""
        if not (self.work / RONNEBY).exists():
            self.mandat("enrol", self.mandat("invite", RONNEBY)["link"], "--yes", device=RONNEBY)

    # -- what I must do, and one item ----------------------------------------------------------------------------------

    def the_notice_is_answered_from_the_list(self) -> None:
        phone = self.at_todo()
        self.shot(phone, "todo-list", ("phone", "small-200", "long", "wide"))
        phone.press("~Svara, möte")
        self.in_both(phone, "När", "When")
        self.shot(phone, "notice-answer-sheet")
        phone.press("Jag kommer")
        phone.gone("~Svara, möte", 30)
        phone.gone("Jag kommer")

    def a_position_takes_three_taps(self) -> None:
        phone = self.at_todo()
        phone.press("Ta ställning, ärende 10 a")
        phone.press("Tillstyrker")
        phone.press("Lämna in")
        phone.gone("Lämna in")
        phone.see("~Mottagen", 60)
        self.at_todo().gone("Ta ställning, ärende 10 a")

    def the_item_says_why_and_how(self) -> None:
        phone = self.alva
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        self.in_both(phone, "Öppna ärende 10 a, Länsgemensamt avtal för digitala hjälpmedel: utse arbetsgrupp",
                     "Open item 10 a, Länsgemensamt avtal för digitala hjälpmedel: utse arbetsgrupp")
        said = phone.do("describe", name="~Öppna ärende 10 a")["description"]
        assert "Du svarar för äldre" in said and "i Karlskrona kommun" in said, said
        self.shot(phone, "agenda-with-my-part", ("long", "small-200", "wide-dark-en"))
        phone.press("~Öppna ärende 10 a")
        self.in_both(phone, "~Du svarar för äldre", "~You answer for older people")
        phone.see("~Utan ditt ställningstagande kan ärendet inte beslutas")
        self.in_both(phone, "~som måste ta ställning har gjort det", "~who must declare have done so")
        self.in_both(phone, "Vad som har hänt", "What has happened")
        self.shot(phone, "item-why-and-history", ("long", "small-200", "long-200-dark-en", "wide"))

    def a_draft_outlives_the_app(self) -> None:
        phone = self.at_todo()
        phone.press("Ta ställning, ärende 5")
        phone.press("Avstår")
        phone.type("Kommentar", DRAFT)
        phone.press("Stäng")
        self.in_both(phone, "Du har ett utkast på enheten", "You have a draft on this device")
        phone.process.kill()
        phone.process.wait(10)
        phone.close()
        phone = self.alva = self.again("alva")
        phone.press("Ta ställning, ärende 5", 60)
        assert phone.read("Kommentar") == DRAFT, phone.read("Kommentar")
        self.shot(phone, "declare-sheet-draft", ("phone", "small-200"))
        for folder in (self.work / "alva", self.work / "server"):
            for path in folder.rglob("*"):
                if path.is_file() and path.name != "app.log":
                    content = path.read_bytes()
                    assert DRAFT.encode() not in content and DRAFT.encode("utf-16-le") not in content, f"the draft lies in the clear in {path}"
        phone.press("Kasta utkastet")
        assert phone.read("Kommentar") == "", phone.read("Kommentar")
        phone.press("Stäng")
        phone.gone("Du har ett utkast på enheten")

    def what_was_entered_is_judged_on_the_item(self) -> None:
        """What the secretary entered from an e-mail stands on its item, with the e-mail and its file; one tap settles it, also without a network."""
        phone = self.at_todo()
        letter = make_paper(self.work / "papers" / "mejl.pdf", 1)
        self.mandat("declare", "lsvo-host", "5", "reject", "--for", "karlskrona-older-chief", "--channel", "email", "--evidence", MAIL,
                    "--evidence-file", str(letter))
        phone.see("~Granska, ärende 5", 60)
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("~Öppna ärende 5")
        self.in_both(phone, "Framfört för din räkning", "Stated for you")
        phone.see("Avstyrker")
        phone.see(f"~{MAIL}")
        self.in_both(phone, "~Per e-post till sekreteraren", "~By e-mail to the secretary")
        self.shot(phone, "item-entered", ("phone", "phone-dark-en", "small-200", "long", "wide"))
        phone.press("Öppna filen som visar det, ärende 5")
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.press("Tillbaka")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Det stämmer inte, ärende 5")
        phone.type("Vad som inte stämmer", "Det var inte jag som skrev.")
        phone.press("Bestrid det")
        phone.gone("Bestrid det")
        self.in_both(phone, "~Du har bestridit det. Det räknas inte.", "~You have contested it. It does not count.")
        phone.press("Jag bestrider det inte längre, ärende 5")
        phone.press("Det stämmer, ärende 5")
        phone.gone("Framfört för din räkning")
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        phone.mend()
        phone.see("~Mottagen", 90)
        self.at_todo().gone("~Granska, ärende 5", 60)

    def a_changed_proposal_is_stood_by_offline(self) -> None:
        phone = self.alva
        clauses = [word for clause in LATER for word in ("--clause", clause)]
        self.mandat("item", "propose", "lsvo-host", "10a", *clauses, "--change", "Efter synpunkter från Region Blekinge")
        self.at_todo().see("Se ändringen, ärende 10 a", 60)
        self.in_both(phone, "~Din deklaration gäller version 1, nu finns 2", "~Your position is for version 1. Now there is version 2.")
        self.shot(phone, "todo-reaffirm", ("phone", "phone-dark-en", "small-200"))
        phone.press("Se ändringen, ärende 10 a")
        self.in_both(phone, "Förslaget har ändrats", "The proposal has been changed")
        phone.see("~Borttaget: verksamhetschefen för Hjälpmedelscenter. Tillagt: länssamordnaren")
        phone.see("~Tillagt: uppdraget redovisas vid nästa möte")
        self.shot(phone, "changes-sheet")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Stå fast vid: Tillstyrker")
        phone.gone("Stå fast vid: Tillstyrker")
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        # Taken back while it waits: the earlier one is there again, for the earlier version.
        phone.press("Ångra")
        phone.see("Se vad som har ändrats")
        phone.press("Se vad som har ändrats")
        phone.press("Ta ställning på annat sätt")
        phone.press("Tillstyrker med förbehåll")
        phone.type("Kommentar", "Om länssamordnaren har tid.")
        phone.press("Lämna in")
        phone.gone("Lämna in")
        phone.see("~Väntar på nät")
        phone.mend()
        phone.see("~Mottagen", 90)
        self.shot(phone, "item-after-change", ("long", "phone"))
        phone.press("Vad ändrades från version 1 till version 2")
        self.in_both(phone, "Från version 1 till version 2", "From version 1 to version 2")
        phone.press("Stäng")

    def a_receipt_is_checked_piece_by_piece(self) -> None:
        phone = self.alva
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Visa kvittot")
        phone.see("~Kvittot är kontrollerat", 30)
        phone.press("Kontrollera här, del för del")
        self.in_both(phone, "~Inget nät behövdes", "~No network was needed")
        for held in ("Din nyckel leder tillbaka till forumets grundare", "Underskriften är din", "Ställning och kommentar är som du skrev under dem",
                     "Texten är den du skrev under", "Det står i loggen, på sin plats"):
            phone.see(held + ": stämmer")
        self.shot(phone, "receipt-checked")
        phone.press("Kopiera kvittot som text")
        phone.see("~Kvittot är kopierat")
        phone.press("Tillbaka")
        phone.mend()
        phone.gone("~Inget nät", 90)

    def a_decision_appears_and_is_reserved_against(self) -> None:
        phone = self.alva
        self.other_member()
        self.mandat("declare", "lsvo-host", "10a", "reject", "--comment", "Kostnaden är oklar.", device=RONNEBY)
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("~Öppna ärende 10 a")
        self.in_both(phone, "Visas när mötet öppnas", "Shown when the meeting opens")
        self.mandat("meeting", "open", "lsvo-host")
        self.is_open = True
        phone.see("Kostnaden är oklar.", 60)
        self.shot(phone, "item-others-words", ("long", "small-200"))
        self.mandat("item", "decide", "lsvo-host", "10a", "approved", "--deviation", "Ledamöterna i Ronneby hade inte hunnit ta ställning.")
        self.in_both(phone, "Godkänt", "Approved")
        phone.press("Reservera dig")
        phone.type("Din reservation", "Kostnaderna borde ha utretts först.")
        self.shot(phone, "reserve-sheet", ("phone", "small-200", "wide"))
        phone.press("Lämna in reservationen")
        phone.gone("Lämna in reservationen")
        phone.see("Kostnaderna borde ha utretts först.")
        self.in_both(phone, "Ta tillbaka reservationen", "Take back the reservation")
        self.shot(phone, "item-decided")

    def an_erased_word_is_shown_as_erased(self) -> None:
        """At a meeting that is cancelled: words stay until the minutes are adjusted, and there are none to adjust."""
        phone = self.alva
        meeting = (self.work / "meeting" / "meeting.toml").read_text()
        (self.work / "meeting" / "winter.toml").write_text(meeting.replace('id = "lsvo-host"', f'id = "{WINTER}"'))
        day = (datetime.date.today() + datetime.timedelta(days=60)).isoformat()
        self.mandat("import-meeting", str(self.work / "meeting" / "winter.toml"), "--date", day, "--send-notice")
        self.mandat("declare", WINTER, "10a", "reject", "--comment", "Det här ska inte finnas kvar.", device=RONNEBY)
        seq = max(row["seq"] for row in self.mandat("register"))
        self.mandat("meeting", "cancel", WINTER, "--reason", "Många förhinder", "--for", "chair", "--channel", "email", "--evidence", "Vi ställer in mötet.")
        self.mandat("erase", str(seq), "--ground", "Dokumenthanteringsplan 4.2, beslut i dag", "--yes")
        phone.press("Möten")
        phone.press("Möten")
        phone.see("Inställt", 60)
        phone.press([name for name in phone.names() if name.startswith("Öppna mötet")][-1])
        phone.press("~Öppna ärende 10 a")
        self.in_both(phone, "Gallrat: vad som sades finns inte kvar", "Erased: what was said is not kept any more")
        assert "Visas när mötet öppnas" not in phone.names(), phone.names()
        self.shot(phone, "item-erased", ("long",))

    # -- minutes and assignments ---------------------------------------------------------------------------------------

    def the_meeting_is_held(self) -> None:
        """By the command line: decided, an assignment given, minutes issued for signing."""
        self.other_member()
        with open(ROOT / "demo" / "people.toml", "rb") as file:
            for person, name in tomllib.load(file)["names"].items():
                self.mandat("describe", person, "--name", name)
        if not self.is_open:
            self.mandat("meeting", "open", "lsvo-host")
        for mandate in ("karlskrona-older", "ronneby-care", "region-director"):
            self.mandat("attendance", "lsvo-host", mandate, "present")
        self.mandat("item", "start", "lsvo-host", "5")
        self.mandat("item", "decide", "lsvo-host", "5", "approved", "--deviation", "Hälften var inte på plats.")
        self.mandat("assignment", "give", "ramverk", "lsvo-host", "5", "--what", "Ta fram ett förslag till ramverk", "--persons", "karlskrona-older-chief",
                    "--due-date", (datetime.date.today() + datetime.timedelta(days=90)).isoformat())
        self.mandat("minutes", "adjusters", "lsvo-host", "karlskrona-older", "region-director")
        self.mandat("meeting", "close", "lsvo-host")
        said = self.work / "said.txt"
        said.write_text("# 5\nOrdförande redogjorde för förslaget. Ledamöterna var negativa.\n")
        self.mandat("minutes", "draft", "lsvo-host", "--texts", str(said))

    def a_draft_is_commented_on_offline(self) -> None:
        """The comment round: at its paragraph, with what others say, kept by the lock, waiting and received."""
        phone = self.alva
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("Öppna protokoll", 60)
        self.in_both(phone, "Utkast för synpunkter", "A draft for comments")
        phone.see("Ordförande redogjorde för förslaget. Ledamöterna var negativa.", 60)
        paragraph = next(name.split(" på ", 1)[1] for name in phone.names() if name.startswith("Lämna synpunkt på §"))
        self.mandat("minutes", "comment", "lsvo-host", "--text", f"{paragraph}: Vi var positiva.", device=RONNEBY)
        phone.see("Vi var positiva.", 60)
        self.in_both(phone, "~1 synpunkt hittills.", "~1 comment so far.")
        self.shot(phone, "minutes-draft", ("phone", "phone-dark-en", "small-200", "long", "wide"))
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press(f"Lämna synpunkt på {paragraph}")
        phone.type("Din synpunkt", BEGUN)
        # The lock comes in between: the sheet is open again afterwards, with what was begun.
        phone.do("wait", seconds=16 * 60)
        self.unlock(phone)
        phone.see("Lämna in synpunkten", 60)
        assert phone.read("Din synpunkt") == BEGUN, phone.read("Din synpunkt")
        phone.type("Din synpunkt", COMMENT)
        self.shot(phone, "comment-sheet")
        phone.press("Lämna in synpunkten")
        phone.gone("Lämna in synpunkten")
        phone.see(COMMENT)
        self.in_both(phone, "~Väntar på nät", "~Waiting for network")
        phone.press(f"Ångra synpunkten: {COMMENT}")
        phone.gone(COMMENT)
        phone.press(f"Lämna synpunkt på {paragraph}")
        phone.type("Din synpunkt", COMMENT)
        phone.press("Lämna in synpunkten")
        phone.see(COMMENT)
        phone.press("Lämna synpunkt på protokollet som helhet")
        phone.type("Din synpunkt", "Bra skrivet.")
        phone.press("Lämna in synpunkten")
        phone.see("Bra skrivet.")
        phone.mend()
        self.in_both(phone, f"Visa kvittot för: {COMMENT}", f"Show the receipt for: {COMMENT}", 90)
        self.shot(phone, "minutes-commented", ("phone", "small-200", "long"))
        comments = self.mandat("minutes", "status", "lsvo-host")["versions"][0]["comments"]
        assert f"{paragraph}: {COMMENT}" in [comment["text"] for comment in comments], comments
        said = self.work / "said.txt"
        said.write_text("# 5\nOrdförande redogjorde för förslaget. Ledamöterna var positiva.\n")
        self.mandat("minutes", "issue", "lsvo-host", "--texts", str(said), "--change", "Efter ledamöternas synpunkter")
        phone.gone("Utkast för synpunkter", 60)
        phone.see("Underteckna protokollet", 60)

    def signs(self, phone: Phone) -> None:
        phone.type("PIN-kod", PIN)
        phone.press("Underteckna")
        phone.gone("Din underskrift", 60)

    def in_both_now(self, phone: Phone, before: str, swedish: str, english: str) -> None:
        """What is said beside a text that was made in the language of that time."""
        phone.see(before, 60)
        self.in_both(phone, swedish, english)

    def the_minutes_are_read_and_signed_offline(self) -> None:
        phone = self.at_todo()
        phone.see("~Läs och underteckna, möte", 60)
        self.shot(phone, "todo-sign", ("phone", "small-200"))
        phone.press("~Läs och underteckna, möte")
        phone.see("Ordförande redogjorde för förslaget. Ledamöterna var positiva.", 60)
        self.in_both(phone, "Väntar på underskrifter: 0 av 4", "Waits for signatures: 0 of 4")
        self.shot(phone, "minutes")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Underteckna protokollet")
        self.in_both(phone, "Din underskrift", "Your signature")
        # What exactly is signed: the version, and the beginning of its fingerprint as the secretary has it.
        issued = self.mandat("minutes", "status", "lsvo-host")["versions"][-1]
        assert phone.read("Fingeravtryckets början").replace(" ", "") == issued["document"][:16], (phone.read("Fingeravtryckets början"), issued)
        assert f"version {issued['version']}." in phone.read("Du undertecknar"), phone.read("Du undertecknar")
        assert phone.do("describe", name="Underteckna")["enabled"] is False, "it can be signed without the PIN"
        self.shot(phone, "sign-sheet")
        phone.type("PIN-kod", WRONG_PIN)
        phone.press("Underteckna")
        self.in_both_now(phone, "Fel PIN-kod.", "~9 försök kvar", "~9 attempts left")
        self.shot(phone, "sign-sheet-wrong-pin", ("phone", "small-200"))
        phone.gone("~Undertecknat · ")
        self.signs(phone)
        self.in_both(phone, "~Undertecknat · Väntar på nät", "~Signed · Waiting for network")
        phone.press("Ångra")
        phone.press("Underteckna protokollet")
        self.signs(phone)
        phone.mend()
        phone.press("Visa kvittot", 90)
        phone.see("~Kvittot är kontrollerat", 30)
        phone.press("Tillbaka")
        phone.see("~Du, ")
        self.shot(phone, "minutes-signed", ("long", "small-200"))
        self.at_todo().gone("~Läs och underteckna, möte")

    def a_correction_is_asked_for_anew_and_refused(self) -> None:
        phone = self.alva
        said = self.work / "said.txt"
        said.write_text("# 5\nOrdförande redogjorde för förslaget. Ledamöterna var positiva och hade frågor.\n")
        self.mandat("minutes", "issue", "lsvo-host", "--texts", str(said), "--change", "Ledamöternas frågor nämns")
        self.at_todo().press("~Läs och underteckna, möte", 60)
        phone.see("Ordförande redogjorde för förslaget. Ledamöterna var positiva och hade frågor.", 60)
        self.in_both(phone, "~Rättat: Ledamöternas frågor nämns", "~Corrected: Ledamöternas frågor nämns")
        phone.press("Jag undertecknar inte")
        phone.type("Varför du inte undertecknar", "Jag ställde inga frågor.")
        self.shot(phone, "refuse-to-sign-sheet", ("phone", "small-200"))
        phone.press("Lämna in skälet")
        phone.gone("Lämna in skälet")
        self.in_both(phone, "~Undertecknade inte", "~Did not sign")
        phone.see("~Jag ställde inga frågor.")
        phone.see("Underteckna protokollet")
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("Öppna protokoll")
        phone.see("~Rättat: Ledamöternas frågor nämns", 30)

    def an_assignment_is_reported(self) -> None:
        phone = self.at_todo()
        phone.press("Rapportera, ärende 5", 60)
        self.in_both(phone, "Ta fram ett förslag till ramverk", "Given")
        phone.press("Det är klart")
        phone.type("Med ord", "Förslaget är skickat till sekreteraren.")
        self.shot(phone, "report-sheet")
        phone.press("Lämna in rapporten")
        phone.gone("Lämna in rapporten")
        self.in_both(phone, "~Klart. Förslaget är skickat till sekreteraren.", "~You reported")
        self.mandat("assignment", "close", "ramverk")
        phone.gone("Rapportera, ärende 5", 60)
