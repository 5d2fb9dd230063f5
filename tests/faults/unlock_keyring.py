#!/usr/bin/python3
"""Unlocks the login keyring of the gnome-keyring-daemon of $XDG_RUNTIME_DIR with the password from standard input, as a log-in does.

Over the daemon's control socket: one byte that carries the credentials, then big-endian u32 length of the whole, u32 operation (1 = unlock),
u32 length and the password; the answer is u32 length and u32 result (0 = done)."""
import os
import socket
import struct
import sys

password = sys.stdin.buffer.read()
with socket.socket(socket.AF_UNIX) as control:
    control.settimeout(20)
    control.connect(os.path.join(os.environ["XDG_RUNTIME_DIR"], "keyring", "control"))
    control.sendall(b"\0" + struct.pack(">III", 12 + len(password), 1, len(password)) + password)
    answer = b""
    while len(answer) < 8:
        part = control.recv(8 - len(answer))
        if not part:
            sys.exit("the keyring hung up")
        answer += part
result = struct.unpack(">II", answer)[1]
sys.exit(0 if result == 0 else f"the keyring was not unlocked: {result}")
