#!/usr/bin/python3
"""A network cable that can really be cut: a TCP proxy on loopback, steered over standard input.

    cable.py LISTEN_PORT:TARGET_HOST:TARGET_PORT [...]

Prints "ready PORT [PORT ...]" once it listens (a LISTEN_PORT of 0 picks a free one). Commands, one a line:
    cut       resets every connection and refuses new ones
    mend      lets connections through again
    quit
Each is answered by its own name on standard output when it is done.
"""
import asyncio
import socket
import struct
import sys

CHUNK = 65536


class Cable:
    """One proxied port. `cut` is shared by all through the list of cables."""

    def __init__(self, host: str, port: int) -> None:
        self.target = (host, port)
        self.is_cut = False
        self.writers: set[asyncio.StreamWriter] = set()

    async def on_connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_cut:
            reset(writer)
            return
        try:
            far_reader, far_writer = await asyncio.open_connection(*self.target)
        except OSError:
            reset(writer)
            return
        if self.is_cut:
            reset(writer)
            reset(far_writer)
            return
        pair = {writer, far_writer}
        self.writers |= pair
        try:
            await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
        finally:
            self.writers -= pair
            for end in pair:
                end.close()

    def cut(self) -> None:
        self.is_cut = True
        for writer in list(self.writers):
            reset(writer)


def reset(writer: asyncio.StreamWriter) -> None:
    """Ends a connection with RST, as a vanished network does sooner or later: nothing buffered is delivered."""
    sock = writer.get_extra_info("socket")
    if sock is not None:
        try:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass
    writer.transport.abort()


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
    except (OSError, asyncio.CancelledError):
        writer.transport.abort()


async def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    cables, ports = [], []
    for argument in sys.argv[1:]:
        listen, host, port = argument.split(":")
        cable = Cable(host, int(port))
        server = await asyncio.start_server(cable.on_connect, "127.0.0.1", int(listen))
        ports.append(server.sockets[0].getsockname()[1])
        cables.append(cable)
    print("ready", *ports, flush=True)
    stdin = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stdin), sys.stdin)
    while line := (await stdin.readline()).decode().strip():
        if line == "cut":
            for cable in cables:
                cable.cut()
        elif line == "mend":
            for cable in cables:
                cable.is_cut = False
        elif line == "quit":
            break
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
