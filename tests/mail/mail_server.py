"""A mail server on this machine, with STARTTLS and a login, that takes, refuses, puts off or holds mails as the test says."""
import email
import email.policy
import pathlib
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

HOST = "127.0.0.1"


def certificate(folder: pathlib.Path, name: str = "mail", days: int = 2, environment: dict[str, str] | None = None) -> tuple[pathlib.Path, pathlib.Path]:
    """A certificate for this machine that signs itself; its file and its key's. `environment`: for a clock that is not this machine's."""
    crt, key = folder / f"{name}.crt", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out", str(crt), "-days", str(days), "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True, env=environment)
    return crt, key


class MailServer:
    """Takes mails from `start` to `stop`; what it took is kept over both."""

    def __init__(self, port: int, context, user: str, password: str) -> None:
        self.port, self.context, self.user, self.password = port, context, user, password
        self.answers: dict[str, str] = {}  # address -> what is said to RCPT
        self.taken: list[tuple[str, str, bytes]] = []  # return path, address, mail
        self.in_clear = 0  # logins and mails without TLS
        self.held = threading.Event()  # a mail is held
        self.go_on = threading.Event()
        self.hold_for = ""
        self.largest = 0  # bytes of a mail that is taken; 0: any
        self.controller: Controller | None = None

    def start(self) -> None:
        self.controller = Controller(self, hostname=HOST, port=self.port, tls_context=self.context, require_starttls=True, auth_required=True,
                                     auth_require_tls=True, authenticator=self.authenticate)
        self.controller.start()

    def stop(self) -> None:
        if self.controller is not None:
            self.controller.stop()
            self.controller = None

    def authenticate(self, _server, session, _envelope, _mechanism, data) -> AuthResult:
        self.in_clear += session.ssl is None
        good = data.login == self.user.encode() and data.password == self.password.encode()
        return AuthResult(success=good, handled=False)

    async def handle_MAIL(self, _server, _session, envelope, address, options):  # noqa: N802: aiosmtpd's name
        sizes = [int(option[5:]) for option in options if option.upper().startswith("SIZE=")]
        if self.largest and sizes and sizes[0] > self.largest:
            return "552 5.3.4 larger than may be"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802: aiosmtpd's name
        answer = self.answers.get(address, "")
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.in_clear += session.ssl is None
        address = envelope.rcpt_tos[0]
        self.taken.append((envelope.mail_from, address, envelope.content))
        if address == self.hold_for:
            self.hold_for = ""
            self.held.set()
            await server.loop.run_in_executor(None, self.go_on.wait, 60)
        return "250 2.0.0 taken"

    def mails(self, to: str = "") -> list[email.message.EmailMessage]:
        return [email.message_from_bytes(content, policy=email.policy.default) for _, address, content in self.taken if to in ("", address)]

    def addresses(self) -> list[str]:
        return sorted(address for _, address, _ in self.taken)
