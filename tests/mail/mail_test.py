#!/usr/bin/python3
"""Mail as it goes: notices with invitations, refusals, a mail server that is down, a server that is killed, reminders, mails that come back.

Usage: mail_test.py --bin DIR
"""
import json
import pathlib
import ssl
import subprocess
import sys
import time

import icalendar

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from forum import MEMBER, PREPARER, ForumTest, day, main  # noqa: E402
from mail_server import MailServer, certificate  # noqa: E402
from ports import free_port  # noqa: E402
from processes import kill_at_once  # noqa: E402

SENDER, RETURN_PATH, PASSWORD = "lsvo@exempel.se", "studsar@exempel.se", "hemligt-lösen-7731"
ADDRESSES = {"secretary": "sara@exempel.se", MEMBER: "vera@ronneby.se", PREPARER: "olle@karlskrona.se", "chair": "kerstin@exempel.se"}
LIMIT = 90  # seconds to wait for anything; generous, since nothing is measured here


def wait_for(what, said: str):
    deadline = time.monotonic() + LIMIT
    while True:
        value = what()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain: {said}")
        time.sleep(0.1)  # bounded by the deadline above


class Mail(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        for person, address in ADDRESSES.items():
            cls.forum.ok("secretary", "describe", person, "--name", f"{person.capitalize()} Åkesson", "--email", address)
        crt, key = certificate(cls.work)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(crt, key)
        cls.mail = MailServer(free_port(), context, "mandat", PASSWORD)
        cls.bounces = cls.work / "bounces"
        for folder in ("new", "cur", "tmp"):
            (cls.bounces / folder).mkdir(parents=True)
        password = cls.work / "password"
        password.write_text(PASSWORD + "\n", encoding="utf-8")
        password.chmod(0o600)
        cls.settings = {"server": f"localhost:{cls.mail.port}", "tls": "starttls", "user": "mandat", "password_file": str(password), "ca_file": str(crt),
                        "sender": SENDER, "return_path": RETURN_PATH, "verp": True, "bounces": str(cls.bounces)}
        cls.plain = (cls.forum.server.folder / "mandatd.toml").read_text()
        cls.mail.start()
        cls.addClassCleanup(cls.mail.stop)
        cls.restart()

    @classmethod
    def restart(cls, **changed) -> None:
        """The server anew, with these settings of [mail]."""
        cls.forum.server.close()
        lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in {**cls.settings, **changed}.items()]
        (cls.forum.server.folder / "mandatd.toml").write_text(cls.plain + "\n[mail]\n" + "\n".join(lines) + '\n[incoming_mail]\nauthserv_ids = ["mx.exempel.se"]\n', encoding="utf-8")
        cls.forum.server.start()

    def setUp(self) -> None:
        self.mail.taken.clear()
        self.mail.answers.clear()

    def meeting(self, name: str) -> None:
        say = self.forum.ok
        say("secretary", "meeting", "create", name, "--date", day(30), "--start", "09:00", "--end", "12:00", "--place", "Wämö center", "--title", "Möte å ä ö")
        say("secretary", "item", "set", name, "avtal", "--number", "1", "--title", "Avtal om hälsocentral", "--class", "financial")
        say("secretary", "item", "propose", name, "1", "--clause", "teckna avtalet med klausulen om sekretess")

    def notice(self, name: str) -> None:
        self.forum.ok("secretary", "agenda", "notice", name)

    def outcomes(self, name: str, person: str) -> list[str]:
        return [mail["state"] + (" " + mail["code"] if mail["code"] else "") for cause in self.forum.json("secretary", "mail", "list", name)
                for mail in cause["mails"] if mail["to"] == person]

    def all_ended(self, name: str) -> bool:
        causes = self.forum.json("secretary", "mail", "list", name)
        return bool(causes) and all(mail["state"] != "waits" for cause in causes for mail in cause["mails"])

    def status(self) -> dict:
        return self.forum.json("secretary", "mail", "status")

    def test_the_notice_reaches_everybody_with_an_invitation_and_without_papers(self) -> None:
        self.meeting("full")
        paper = self.work / "hemlig-bilaga.txt"
        paper.write_text("Anbudet är på 4711 kronor.")
        self.forum.ok("secretary", "document", "add", "full", str(paper), "--item", "1")
        self.notice("full")
        wait_for(lambda: self.all_ended("full"), "every mail has ended")
        self.assertEqual(self.mail.addresses(), sorted(ADDRESSES.values()))
        self.assertEqual(self.mail.in_clear, 0)
        self.assertEqual(self.outcomes("full", MEMBER), ["accepted 2.0.0"])
        self.assertEqual(self.outcomes("full", "region-director"), ["given_up"], "has no address")
        for mail in self.mail.mails():
            self.assertEqual(mail["From"].addresses[0].addr_spec, SENDER)
            self.assertEqual(mail["Reply-To"].addresses[0].addr_spec, ADDRESSES["secretary"])
            self.assertIn("Kallelse", mail["Subject"])
            text = mail.get_body(("plain",)).get_content()
            self.assertIn("Avtal om hälsocentral", text)
            whole = "\n".join(part.get_content() if part.get_content_type().startswith("text/") else part.get_payload(decode=True).decode("utf-8", "replace")
                              for part in mail.walk() if not part.is_multipart())
            for secret in ("4711", "hemlig-bilaga", "klausulen om sekretess"):
                self.assertNotIn(secret, whole)
            calendars = [part for part in mail.walk() if part.get_content_type() in ("text/calendar", "application/ics")]
            self.assertEqual([part.get_content_type() for part in calendars], ["text/calendar", "application/ics"])
            self.assertEqual(calendars[0].get_param("method"), "REQUEST")
            calendar = icalendar.Calendar.from_ical(calendars[1].get_payload(decode=True))
            self.assertEqual(calendar["METHOD"], "REQUEST")
            event = next(iter(calendar.walk("VEVENT")))
            self.assertEqual((event["SEQUENCE"], str(event["LOCATION"])), (0, "Wämö center"))
            self.assertEqual(str(event["ATTENDEE"]), f"mailto:{mail['To'].addresses[0].addr_spec}")
            self.assertEqual(event.decoded("DTSTART").date().isoformat(), day(30))

    def test_a_recipient_whom_the_mail_server_refuses_holds_up_nobody(self) -> None:
        self.mail.answers[ADDRESSES[MEMBER]] = "550 5.1.1 no such user"
        self.meeting("refused")
        self.notice("refused")
        wait_for(lambda: self.all_ended("refused"), "every mail has ended")
        self.assertEqual(self.outcomes("refused", MEMBER), ["refused 5.1.1"])
        self.assertEqual(self.outcomes("refused", PREPARER), ["accepted 2.0.0"])
        self.assertEqual(self.status()["waiting"], 0)

    def test_a_mail_that_is_too_large_for_the_mail_server_holds_up_no_other(self) -> None:
        self.mail.largest = 1
        self.addCleanup(setattr, self.mail, "largest", 0)
        self.meeting("large")
        self.notice("large")
        wait_for(lambda: self.all_ended("large"), "every mail has ended")
        for person in ADDRESSES:
            self.assertEqual(self.outcomes("large", person), ["refused 5.3.4"])
        self.assertEqual((self.mail.taken, self.status()["trouble"]), ([], ""))
        self.mail.largest = 0
        self.meeting("small")
        self.notice("small")
        wait_for(lambda: self.all_ended("small"), "every mail has ended")
        self.assertEqual(self.mail.addresses(), sorted(ADDRESSES.values()))

    def test_while_the_mail_server_is_down_all_waits_and_then_goes_once(self) -> None:
        self.meeting("down")
        self.mail.stop()
        self.notice("down")
        trouble = wait_for(lambda: (lambda s: s if s["trouble"] else None)(self.status()), "the trouble is told")
        self.assertEqual(trouble["trouble"], "the mail server cannot be reached")
        self.assertGreaterEqual(trouble["waiting"], len(ADDRESSES))
        self.assertNotEqual(trouble["next_try"], "")
        self.mail.start()
        self.restart()  # whatever pause it was in
        wait_for(lambda: self.all_ended("down"), "every mail has ended")
        self.assertEqual(self.mail.addresses(), sorted(ADDRESSES.values()))
        self.assertEqual((self.status()["waiting"], self.status()["trouble"]), (0, ""))

    def kill(self) -> None:
        """As a power cut ends it: no signal that it could handle, nothing put in order."""
        kill_at_once(self.forum.server.process)
        self.forum.server.log.close()

    def test_what_is_said_while_the_mail_server_is_down_goes_once_although_the_server_is_killed_meanwhile(self) -> None:
        forum = self.forum
        self.meeting("silent")
        self.mail.stop()
        self.notice("silent")
        wait_for(lambda: self.status()["waiting"] >= len(ADDRESSES), "the notice waits")
        self.kill()
        forum.server.start()
        wait_for(lambda: self.status()["trouble"] == "the mail server cannot be reached", "it was tried again")
        forum.ok(PREPARER, "answer", "silent", "attending")
        forum.ok("secretary", "meeting", "remind", "silent", "--person", MEMBER)
        # Killed right after it was acknowledged, also before its mail was queued.
        self.kill()
        forum.server.start()
        self.assertFalse(self.all_ended("silent"))
        self.assertEqual(self.mail.taken, [])
        self.mail.start()
        wait_for(lambda: self.all_ended("silent"), "every mail has ended")
        subjects = {address: sorted(mail["Subject"].split(":")[0].split(" ")[0] for mail in self.mail.mails(address)) for address in ADDRESSES.values()}
        self.assertEqual(subjects, {address: ["Kallelse", "Påminnelse"] if address == ADDRESSES[MEMBER] else ["Kallelse"] for address in ADDRESSES.values()})
        self.assertEqual(len({mail["Message-ID"] for mail in self.mail.mails()}), len(ADDRESSES) + 1)
        self.kill()
        forum.server.start()
        forum.ok("secretary", "meeting", "remind", "silent", "--about", "declare", "--person", MEMBER)
        wait_for(lambda: self.all_ended("silent"), "a later mail has gone")
        self.assertEqual(len(self.mail.taken), len(ADDRESSES) + 2, "a start sends nothing again")

    def test_a_substitute_who_accepts_after_the_notice_gets_it_then(self) -> None:
        forum = self.forum
        self.meeting("late")
        self.notice("late")
        wait_for(lambda: self.all_ended("late"), "every mail has ended")
        self.mail.taken.clear()
        disa = forum.json(MEMBER, "substitute", "nominate", "late", "--name", "Disa Ersättare")
        forum.ok("secretary", "describe", disa["person"], "--name", "Disa Ersättare", "--email", "disa@ronneby.se")
        forum.ok("disa", "enrol", disa["link"], "--yes")
        self.assertEqual(self.mail.taken, [], "who is only asked gets none")
        forum.ok("disa", "substitute", "accept", "late")
        wait_for(lambda: self.outcomes("late", disa["person"]) == ["accepted 2.0.0"], "the notice has gone to the substitute")
        self.assertEqual(self.mail.addresses(), ["disa@ronneby.se"])
        mail = self.mail.mails()[0]
        self.assertIn("Kallelse", mail["Subject"])
        self.assertIn("Avtal om hälsocentral", mail.get_body(("plain",)).get_content())
        self.assertIn("text/calendar", [part.get_content_type() for part in mail.walk()])

    def test_a_server_killed_while_a_mail_is_under_way_repeats_it_at_most_once_and_loses_none(self) -> None:
        self.meeting("killed")
        self.mail.hold_for, self.mail.held, self.mail.go_on = ADDRESSES[MEMBER], type(self.mail.held)(), type(self.mail.held)()
        self.notice("killed")
        self.assertTrue(self.mail.held.wait(LIMIT))
        self.kill()
        self.mail.go_on.set()
        self.forum.server.start()
        wait_for(lambda: self.all_ended("killed"), "every mail has ended")
        ids = [mail["Message-ID"] for mail in self.mail.mails(ADDRESSES[MEMBER])]
        self.assertEqual(len(ids), 2, "it was taken, and nobody knew")
        self.assertEqual(ids[0], ids[1])
        for person, address in ADDRESSES.items():
            self.assertEqual(self.outcomes("killed", person), ["accepted 2.0.0"])
            if person != MEMBER:
                self.assertEqual(len(self.mail.mails(address)), 1)
        taken = len(self.mail.taken)
        self.restart()
        # What comes later is sent after all that a start would send.
        self.forum.ok("secretary", "meeting", "remind", "killed", "--person", MEMBER)
        wait_for(lambda: len(self.mail.taken) > taken and self.all_ended("killed"), "a later mail has gone")
        self.assertEqual([address for _, address, _ in self.mail.taken[taken:]], [ADDRESSES[MEMBER]], "a start sends nothing again")
        self.assertIn("Påminnelse", self.mail.mails()[-1]["Subject"])

    def test_reminders_go_to_those_who_owe_it_with_a_note_and_not_twice(self) -> None:
        forum = self.forum
        self.meeting("again")
        self.notice("again")
        wait_for(lambda: self.all_ended("again"), "every mail has ended")
        self.mail.taken.clear()
        forum.ok(PREPARER, "answer", "again", "attending")
        forum.ok("secretary", "meeting", "remind", "again", "--note", "Vi behöver ditt svar på torsdag.")
        wait_for(lambda: self.all_ended("again"), "the reminders have ended")
        self.assertEqual(self.mail.addresses(), [ADDRESSES[MEMBER]])
        text = self.mail.mails()[0].get_body(("plain",)).get_content()
        self.assertIn("ditt svar på torsdag", text)
        self.assertIn("already exists", forum.refused("secretary", "meeting", "remind", "again", "--person", MEMBER))
        self.assertIn("not asked", forum.refused("secretary", "meeting", "remind", "again", "--person", PREPARER))
        self.assertIn("not allowed", forum.refused(MEMBER, "meeting", "remind", "again", "--person", MEMBER))
        self.assertIn("nobody is to be reminded", forum.run("secretary", "meeting", "remind", "again").stderr)
        forum.ok("secretary", "meeting", "reminders", "again", "7", "2")
        self.assertEqual(forum.json("secretary", "meeting", "reminders", "again"), {"days_before": [7, 2]})
        forum.ok("secretary", "meeting", "reminders", "again", "--none")
        self.assertEqual(forum.json("secretary", "meeting", "reminders", "again"), {"days_before": []})
        self.assertEqual(len(self.mail.taken), 1)

    def test_a_mail_that_comes_back_is_known_by_its_return_path(self) -> None:
        self.meeting("back")
        self.notice("back")
        wait_for(lambda: self.all_ended("back"), "every mail has ended")
        back = next(path for path, address, _ in self.mail.taken if address == ADDRESSES[MEMBER])
        self.assertTrue(back.startswith("studsar+"), back)
        report = (f"From: MAILER-DAEMON@ronneby.se\nTo: {back}\nDate: Mon, 23 Nov 2026 12:00:00 +0100\nSubject: Undelivered\nMIME-Version: 1.0\n"
                  "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry\n"
                  "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; vera@ronneby.se\nAction: failed\n"
                  "Status: 5.2.2\n\n--b--\n")
        (self.bounces / "tmp" / "1.x").write_text(report)
        (self.bounces / "tmp" / "1.x").rename(self.bounces / "new" / "1.x")
        wait_for(lambda: self.outcomes("back", MEMBER) == ["bounced 5.2.2"], "the bounce stands in the log")
        self.assertTrue((self.bounces / "cur" / "1.x:2,S").exists())

    def test_nothing_goes_to_a_mail_server_whose_certificate_is_not_trusted_nor_with_a_wrong_password(self) -> None:
        other, _ = certificate(self.work, "other")
        self.meeting("untrusted")
        try:
            self.restart(ca_file=str(other))
            self.notice("untrusted")
            wait_for(lambda: self.status()["trouble"] == "the mail server's certificate is not trusted", "the certificate is refused")
            wrong = self.work / "wrong"
            wrong.write_text("fel")
            wrong.chmod(0o600)
            self.restart(password_file=str(wrong))
            wait_for(lambda: self.status()["trouble"] == "the mail server refuses the login", "the login is refused")
            self.assertEqual((self.mail.taken, self.mail.in_clear), ([], 0))
        finally:
            self.restart()
        wait_for(lambda: self.all_ended("untrusted"), "every mail has ended")
        self.assertEqual(self.mail.addresses(), sorted(ADDRESSES.values()))

    def test_adjusted_minutes_go_by_mail_and_have_gone_out_to_whom_they_were_taken_for(self) -> None:
        forum, say = self.forum, self.forum.ok
        forum.enrol("region-director")
        say("secretary", "meeting", "create", "out", "--date", day(0), "--place", "Teams", "--title", "Sammanträde")
        say("secretary", "item", "set", "out", "avtal", "--number", "1", "--title", "Avtal om hälsocentral", "--class", "forum")
        say("secretary", "agenda", "notice", "out")
        say("secretary", "meeting", "open", "out")
        for mandate in ("ronneby-care", "karlskrona-older", "region-director"):
            say("secretary", "attendance", "out", mandate, "present", "--remote")
        say("secretary", "minutes", "adjusters", "out", "ronneby-care", "region-director")
        say("secretary", "meeting", "close", "out")
        say("secretary", "minutes", "issue", "out")
        to = ("--mail", "PSVO=psvo@exempel.se", "--mail", "HSN=hsn@exempel.se")
        self.assertIn("one that is adjusted", forum.refused("secretary", "minutes", "send", "out", *to))
        for signer in ("chair", "secretary", MEMBER, "region-director"):
            say(signer, "minutes", "sign", "out")
        self.mail.answers["hsn@exempel.se"] = "550 5.1.1 no such user"
        self.assertEqual(forum.run("secretary", "minutes", "send", "out", "--mail", "PSVO").returncode, 2)
        say("secretary", "minutes", "send", "out", *to)
        wait_for(lambda: self.outcomes("out", "PSVO") == ["accepted 2.0.0"] and self.outcomes("out", "HSN") == ["refused 5.1.1"], "the minutes have gone out")
        mail = self.mail.mails("psvo@exempel.se")[0]
        self.assertIn("Protokoll", mail["Subject"])
        text = mail.get_body(("plain",)).get_content()
        self.assertIn("justerade protokollet", text)
        self.assertIn("Avtal om hälsocentral", text)
        attached = [(part.get_content_type(), part.get_payload(decode=True)[:5]) for part in mail.iter_attachments()]
        made = forum.run("secretary", "minutes", "export", "out", "--format", "pdf", "--out", str(self.work / "out.pdf"))
        self.assertEqual(attached, [("application/pdf", b"%PDF-")] if made.returncode == 0 else [], "as this server makes it")
        self.assertEqual([row["to"] for row in forum.json("secretary", "minutes", "status", "out")["sent"]], [["PSVO"]])
        self.assertEqual(forum.json(MEMBER, "minutes", "status", "out")["sent"], [], "addresses, and what became of mails, are the secretariat's")

    def test_how_mail_stands_is_for_chair_and_secretary_and_no_log_holds_a_secret(self) -> None:
        self.assertTrue(self.forum.json("chair", "mail", "status")["configured"])
        refused = self.forum.run(MEMBER, "mail", "status")
        self.assertEqual((refused.returncode, "for chair and secretary" in refused.stderr), (1, True))
        self.forum.server.log.flush()
        log = (self.forum.server.folder / "up.log").read_text(encoding="utf-8")
        for secret in (PASSWORD, *ADDRESSES.values()):
            self.assertNotIn(secret, log)

    def test_a_mail_is_read_with_what_is_known_of_its_origin(self) -> None:
        mail = self.work / "position.eml"
        mail.write_text("Authentication-Results: mx.exempel.se; dkim=pass header.d=ronneby.se; spf=pass\nFrom: Vera <vera@ronneby.se>\nTo: sara@exempel.se\n"
                        "Date: Mon, 23 Nov 2026 12:00:00 +0100\nSubject: Punkt 1\nMessage-ID: <a@ronneby.se>\n\nJag tillstyrker.\n")
        done = subprocess.run([str(self.binaries / "mandat"), "mail", "read", str(mail), "--json"], capture_output=True, text=True, timeout=60, check=True)
        read = json.loads(done.stdout)
        self.assertEqual({key: read.get(key) for key in ("from", "dkim", "dkim_domain", "dmarc", "stated_by", "sent")},
                         {"from": "vera@ronneby.se", "dkim": "pass", "dkim_domain": "ronneby.se", "dmarc": "not stated", "stated_by": "mx.exempel.se",
                          "sent": "2026-11-23 11:00:00 UTC"})
        self.assertIn("Jag tillstyrker.", read["text"])
        # Whose word that is anybody can write, until the server's operator has said which mail system takes in the secretariat's mail.
        self.assertEqual(read["verdict"], "unverified")
        self.assertEqual(self.forum.json("secretary", "mail", "status")["authserv_ids"], ["mx.exempel.se"])
        for system, found in (("MX.exempel.se", ("pass", "of a trusted mail system")), ("mx.region.example", ("not stated", "unverified"))):
            done = subprocess.run([str(self.binaries / "mandat"), "mail", "read", str(mail), "--json", "--authserv-id", system], capture_output=True, text=True, timeout=60, check=True)
            read = json.loads(done.stdout)
            self.assertEqual((read["dkim"], read["verdict"]), found)


if __name__ == "__main__":
    main()
