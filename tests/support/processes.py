"""A server that is killed as a power cut ends it."""
import os
import pathlib
import signal
import subprocess
import time

LIMIT = 60  # seconds; generous, since a loaded machine buries slowly


def _state(stat: pathlib.Path) -> tuple[str, int]:
    """A process's or thread's state and parent; ("", 0): it is gone."""
    try:
        state, parent = stat.read_text().rsplit(")", 1)[1].split()[:2]
    except (OSError, IndexError):
        return "", 0
    return state, int(parent)


def descendants(parent: int) -> list[int]:
    """Its children, theirs, and so on, those that have ended left out."""
    families: dict[int, list[int]] = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            state, of = _state(entry / "stat")
            if state and state not in "ZX":
                families.setdefault(of, []).append(int(entry.name))
    found = families.get(parent, [])[:]
    for process in found:
        found.extend(families.get(process, []))
    return found


def has_threads(process: int) -> bool:
    """Whether any thread of it has not ended: as long as one has not, its files, locks and listening sockets stay, although the process as such shows as a zombie once
    its first thread has ended."""
    try:
        threads = list(pathlib.Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return False
    return any(state and state not in "ZX" for state in (_state(thread / "stat")[0] for thread in threads))


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it ended by itself just now


def kill_at_once(supervisor: subprocess.Popen) -> None:
    """Kills it and all that it runs without a signal that any of them could handle, and returns when nothing of them is left that listens or holds a lock."""
    if supervisor.poll() is not None:
        return
    # Stopped, it neither starts a child anew nor ends before its children, which it would tell of its end.
    os.kill(supervisor.pid, signal.SIGSTOP)
    killed = descendants(supervisor.pid)
    for process in killed:
        _kill(process)
    deadline = time.monotonic() + LIMIT
    while any(has_threads(process) for process in killed):
        if time.monotonic() > deadline:
            raise RuntimeError(f"a killed process is still there: {[process for process in killed if has_threads(process)]}")
        time.sleep(0.01)  # waits for other processes; the deadline bounds it
    _kill(supervisor.pid)
    supervisor.wait(LIMIT)
