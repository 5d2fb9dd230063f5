#!/bin/sh
# run_with_keyring.sh PROGRAM [ARGUMENTS]: runs a program beside a real Secret Service that nobody else sees: a D-Bus of its own, a home of its own and a
# gnome-keyring whose login keyring is unlocked. $MANDAT_KEYRING_PID names a file with the daemon's process id. Exit status: the program's; 77 (skipped)
# where one of the programs needed is missing.
set -eu
for need in dbus-run-session gnome-keyring-daemon gdbus; do
  command -v "$need" > /dev/null || { echo "SKIPPED: $need is not installed" >&2; exit 77; }
done
dir=$(mktemp -d "${TMPDIR:-/tmp}/mandat-keyring-XXXXXX")
trap 'rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/run" "$dir/home"
# Without service folders: nothing on this bus is started by being asked for.
cat > "$dir/bus.conf" << END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$dir/run/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_KEYRING_CONTROL
export HOME="$dir/home" XDG_RUNTIME_DIR="$dir/run" XDG_DATA_HOME="$dir/home/data" XDG_CONFIG_HOME="$dir/home/config" XDG_CACHE_HOME="$dir/home/cache"
export MANDAT_KEYRING_PID="$dir/run/keyring.pid"
dbus-run-session --config-file="$dir/bus.conf" -- sh -c '
  printf "a password for a test" | gnome-keyring-daemon --foreground --unlock --components=secrets > "$XDG_RUNTIME_DIR/keyring.log" 2>&1 &
  keyring=$!
  trap "kill $keyring 2> /dev/null || true" EXIT
  echo "$keyring" > "$MANDAT_KEYRING_PID"
  gdbus wait --session --timeout 20 org.freedesktop.secrets || { echo "the keyring did not start" >&2; cat "$XDG_RUNTIME_DIR/keyring.log" >&2; exit 1; }
  "$@"
' keyring "$@"
