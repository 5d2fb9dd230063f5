"""A forum whose server has a mail server beside it, on this machine, which takes what comes or says no, as the story has it."""
import json
import os
import ssl
import sys

from server import Server
from story import ROOT

sys.path.insert(0, str(ROOT / "tests" / "mail"))
from mail_server import MailServer, certificate  # noqa: E402
from ports import free_port  # noqa: E402

PASSWORD = "hemligt-lösen-7731"
REPORT = """From: MAILER-DAEMON@exempel.se
To: {path}
Date: Mon, 23 Nov 2026 12:00:00 +0100
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Sorry
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx

Final-Recipient: rfc822; {address}
Action: failed
Status: 5.2.2

--b--
"""


class MailScenes:
    """Of Walk."""

    def server_with_mail(self, renditions: str = 'program = "off"') -> None:
        """`renditions`: what the server is told of LibreOffice."""
        around = dict(os.environ, **self.surroundings)
        crt, key = certificate(self.work, days=120, environment=around)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(crt, key)
        self.mail = MailServer(free_port(), context, "mandat", PASSWORD)
        self.mail.start()
        self.closing.append(self.mail.stop)
        password = self.work / "password"
        password.write_text(PASSWORD + "\n", encoding="utf-8")
        password.chmod(0o600)
        self.bounces = self.work / "bounces"
        for folder in ("new", "cur", "tmp"):
            (self.bounces / folder).mkdir(parents=True)
        settings = {"server": f"localhost:{self.mail.port}", "tls": "starttls", "user": "mandat", "password_file": str(password), "ca_file": str(crt),
                    "sender": "lsvo@exempel.se", "return_path": "studsar@exempel.se", "verp": True, "bounces": str(self.bounces)}
        lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items())
        self.make_meeting()
        self.server = Server(self.bin / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", self.work / "server", around,
                             f"\n[mail]\n{lines}\n[renditions]\n{renditions}\n")
        self.closing.append(self.server.close)

    def comes_back(self, address: str) -> None:
        """The newest mail to that address, which its mail server had taken."""
        path = next(path for path, to, _ in reversed(self.mail.taken) if to == address)
        (self.bounces / "tmp" / "1.x").write_text(REPORT.format(path=path, address=address))
        (self.bounces / "tmp" / "1.x").rename(self.bounces / "new" / "1.x")
