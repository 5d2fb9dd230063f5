#!/bin/sh
# run_with_desktop.sh PROGRAM [ARGUMENTS]: runs a program on a screen that nobody sees (Xvfb), with a D-Bus of its own on which accessibility is switched on,
# as a screen reader would, and a home of its own. Nothing else is started by being asked for on that bus. Exit status: the program's; 77 (skipped) only
# where the screen cannot be started.
set -eu
launcher=/usr/libexec/at-spi-bus-launcher
for need in Xvfb dbus-run-session gdbus "$launcher"; do
  command -v "$need" > /dev/null || { echo "$need is not installed: ./dev setup" >&2; exit 1; }
done
dir=$(mktemp -d "${TMPDIR:-/tmp}/mandat-desktop-XXXXXX")
screen=
trap 'test -z "$screen" || kill "$screen" 2> /dev/null || true; rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/run" "$dir/home"
mkdir "$dir/services"
# As large as a phone: with no window manager, keys go to the window under the pointer, which stands in the middle.
Xvfb -displayfd 3 -screen 0 390x844x24 -nolisten tcp -noreset 3> "$dir/display" 2> "$dir/xvfb.log" &
screen=$!
tries=0
until [ -s "$dir/display" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 200 ] || ! kill -0 "$screen" 2> /dev/null; then
    echo "SKIPPED: Xvfb does not start" >&2
    cat "$dir/xvfb.log" >&2
    exit 77
  fi
  sleep 0.1  # waiting for a process to start; the count above bounds it
done
printf '[D-BUS Service]\nName=org.a11y.Bus\nExec=%s\n' "$launcher" > "$dir/services/org.a11y.Bus.service"
cat > "$dir/bus.conf" << END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$dir/run/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$dir/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION XAUTHORITY AT_SPI_BUS_ADDRESS QT_ACCESSIBILITY QT_LINUX_ACCESSIBILITY_ALWAYS_ON
DISPLAY=":$(cat "$dir/display")"
export DISPLAY
export GSETTINGS_BACKEND=memory  # the switch of accessibility is a setting, and there is nobody here to keep settings
export HOME="$dir/home" XDG_RUNTIME_DIR="$dir/run" XDG_DATA_HOME="$dir/home/data" XDG_CONFIG_HOME="$dir/home/config" XDG_CACHE_HOME="$dir/home/cache"
dbus-run-session --config-file="$dir/bus.conf" -- sh -c '
  a11y() {
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method "$@"
  }
  a11y org.a11y.Bus.GetAddress > /dev/null  # starts it; what is set before that is forgotten
  a11y org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" > /dev/null
  a11y org.freedesktop.DBus.Properties.Get org.a11y.Status IsEnabled | grep -q true || { echo "accessibility cannot be switched on" >&2; exit 1; }
  "$@"
' desktop "$@"
