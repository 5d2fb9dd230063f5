#!/usr/bin/python3
"""Floods on the members' port from somebody with a good certificate, and sockets that say nothing: frame by frame, past every library.

After each the same server process answers others, and its memory has not run away (RFC 9113 section 10.5, CVE-2023-44487, CVE-2024-27316).
Usage: http2_flood_test.py --bin DIR. Ends with 77, shown as skipped, where Debian's python3-grpcio is not installed.
"""
import argparse
import importlib.util
import pathlib
import select
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from forum import ROOT, Forum  # noqa: E402

BIN = pathlib.Path()
SKIPPED = 77
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RST_STREAM, SETTINGS, PING, GOAWAY, CONTINUATION = 0, 1, 3, 4, 6, 7, 9
END_STREAM, END_HEADERS = 1, 4
MEMORY_AIM = 1 << 30


def frame(kind: int, flags: int, stream: int, payload: bytes = b"") -> bytes:
    return len(payload).to_bytes(3, "big") + struct.pack(">BBI", kind, flags, stream) + payload


def text(value: bytes) -> bytes:
    return bytes([len(value)]) + value


# A call as gRPC writes it, by HPACK's static table (RFC 7541 appendix A) and literals that nobody has to remember.
CALL = (b"\x83\x87" + b"\x04" + text(b"/mandat.v1.ReadService/ListMeetings") + b"\x01" + text(b"localhost") +
        b"\x0f\x10" + text(b"application/grpc") + b"\x00" + text(b"te") + text(b"trailers"))


class Flood(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="mandat-flood-")
        work = pathlib.Path(cls.folder.name)
        cls.forum = Forum(work, BIN, people=())
        cls.certificates = work / "flooder"
        subprocess.run([str(BIN / "mandatd"), "issue-client", "flooder", "--scope", "read", "--out", str(cls.certificates), "--config",
                        str(cls.forum.server.folder / "mandatd.toml")], check=True, timeout=60, capture_output=True)
        cls.processes = cls.children()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.forum.server.close()
        cls.folder.cleanup()

    @classmethod
    def children(cls) -> list[str]:
        pid = cls.forum.server.process.pid
        return sorted(pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split())

    def tearDown(self) -> None:
        """Whatever came: the same processes, not swollen, and others are answered."""
        self.assertEqual(self.children(), self.processes, "a process of the server was replaced")
        for pid in self.processes:
            pages = int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1])
            self.assertLess(pages * 4096, MEMORY_AIM)
        done = subprocess.run(["/usr/bin/python3", str(ROOT / "tools" / "integrator" / "mandat_read.py"), "--server",
                               f"127.0.0.1:{self.forum.server.members}", "--certificates", str(self.certificates), "ListPrincipals"],
                              capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def connect(self) -> ssl.SSLSocket:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.set_alpn_protocols(["h2"])
        context.load_cert_chain(self.certificates / "client.pem", self.certificates / "client.key")
        flooder = context.wrap_socket(socket.create_connection(("127.0.0.1", self.forum.server.members), 30))
        flooder.settimeout(60)
        flooder.sendall(PREFACE + frame(SETTINGS, 0, 0))
        return flooder

    def answer_to(self, *chunks: bytes, wanted: int | None = None) -> bytes:
        """Sends the chunks while there is anybody to take them. Reads until the server has hung up or has sent a frame of the kind that is wanted, which
        it may take its time for; where none is wanted, until 2 s passed without a word."""
        with self.connect() as flooder:
            heard = b""

            def listen() -> bool:
                nonlocal heard
                more = flooder.recv(65536)
                heard += more
                return bool(more) and (wanted is None or wanted not in self.kinds(heard))

            flooder.settimeout(60)
            try:
                for chunk in chunks:
                    flooder.sendall(chunk)
                    # Whoever waits for a word also listens meanwhile: it may be the last one.
                    if wanted is not None and select.select([flooder], [], [], 0)[0] and not listen():
                        return heard
            except OSError:
                pass  # hung up in the middle of it: what it said before is read below
            flooder.settimeout(2 if wanted is None else 60)
            try:
                while listen():
                    pass
            except OSError:
                pass
            return heard

    def kinds(self, heard: bytes) -> list[int]:
        found = []
        while len(heard) >= 9 and len(heard) >= 9 + int.from_bytes(heard[:3], "big"):
            found.append(heard[3])
            heard = heard[9 + int.from_bytes(heard[:3], "big"):]
        return found

    def test_a_plain_call_by_hand_is_answered(self) -> None:
        heard = self.answer_to(frame(HEADERS, END_HEADERS, 1, CALL + b"\x00" + text(b"grpc-timeout") + text(b"50S")) +
                               frame(DATA, END_STREAM, 1, b"\0\0\0\0\0"), wanted=HEADERS)
        self.assertIn(HEADERS, self.kinds(heard), "the floods below speak the server's language")

    def test_pings_without_end_are_told_to_go_away(self) -> None:
        heard = self.answer_to(*(frame(PING, 0, 0, struct.pack(">Q", number)) for number in range(2000)), wanted=GOAWAY)
        self.assertIn(GOAWAY, self.kinds(heard))
        self.assertIn(b"too_many_pings", heard)

    def test_calls_begun_and_taken_back_without_end_do_not_stop_the_server(self) -> None:
        self.answer_to(*(frame(HEADERS, END_HEADERS, stream, CALL) + frame(RST_STREAM, 0, stream, b"\0\0\0\x08")
                         for stream in range(1, 40001, 2)))

    def test_headers_without_end_are_not_collected(self) -> None:
        piece = b"\x00" + text(b"x-filler") + b"\x7f\x81\x7e" + b"a" * 16256
        self.answer_to(frame(HEADERS, 0, 1, CALL), *(frame(CONTINUATION, 0, 1, piece[:16384]) for _ in range(4000)))

    def test_settings_without_end_do_not_stop_the_server(self) -> None:
        self.answer_to(*(frame(SETTINGS, 0, 0, struct.pack(">HI", 4, 65535 + number)) * 50 for number in range(400)))

    def test_empty_data_without_end_does_not_stop_the_server(self) -> None:
        self.answer_to(frame(HEADERS, END_HEADERS, 1, CALL), *(frame(DATA, 0, 1) * 100 for _ in range(500)))

    def test_sockets_that_say_nothing_are_closed_and_cost_others_nothing(self) -> None:
        silent = [socket.create_connection(("127.0.0.1", self.forum.server.members), 30) for _ in range(300)]
        try:
            heard = self.answer_to(frame(HEADERS, END_HEADERS, 1, CALL + b"\x00" + text(b"grpc-timeout") + text(b"50S")) +
                                   frame(DATA, END_STREAM, 1, b"\0\0\0\0\0"), wanted=HEADERS)
            self.assertIn(HEADERS, self.kinds(heard), "one who speaks is heard among them")
            deadline = time.monotonic() + 60
            for each in silent:
                each.settimeout(max(0.1, deadline - time.monotonic()))
                self.assertEqual(each.recv(1), b"", "closed by the server, which gives a handshake 5 s")
        finally:
            for each in silent:
                each.close()


if __name__ == "__main__":
    if importlib.util.find_spec("grpc") is None:
        print("python3-grpcio is not installed: not checked")
        sys.exit(SKIPPED)
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    options, rest = parser.parse_known_args()
    BIN = options.bin.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
