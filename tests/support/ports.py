"""Ports on loopback for servers that tests start, also again on the same port, while other tests do the same."""
import pathlib
import random
import socket

HIGHEST = 65535
_held: list[socket.socket] = []


def _last_of_ours() -> int:
    """Below what the kernel gives to connections: such a port may be taken by anybody's between two starts of a server."""
    try:
        return int(pathlib.Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0]) - 1
    except (OSError, ValueError, IndexError):
        return 32767


def free_port() -> int:
    """A port that nobody listens on, and that no other test is given while this process lives."""
    last = _last_of_ours()
    first = 10000 if last > 12000 else 1024
    for _ in range(10000):
        port = random.randint(first, last if last > first else HIGHEST)
        claim = socket.socket(socket.AF_UNIX)
        try:
            claim.bind(f"\0mandat-test-port-{port}")  # a name of Linux's, gone with the process
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
            continue
        _held.append(claim)
        return port
    raise RuntimeError("no free port on loopback")
