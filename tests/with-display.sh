#!/bin/bash
# with-display.sh [--bus] COMMAND...: runs COMMAND before an X server of its own that nobody
# sees, so that windows of tests that run at the same time cannot take each other's focus.
# Without --bus there is no session bus either; with it a private one.
set -u

bus=no
if [ "$1" = --bus ]; then bus=yes; shift; fi

scratch=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null; wait "${server:-}" 2>/dev/null; rm -rf "$scratch"' EXIT
trap 'exit 143' TERM INT

mkfifo "$scratch/number"
Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp -noreset 7>"$scratch/number" >"$scratch/log" 2>&1 &
server=$!
if ! read -r -t 60 number < "$scratch/number"; then
  echo "Bail out! no virtual display: $(tail -1 "$scratch/log")"
  exit 1
fi

mkdir -m 700 "$scratch/run"
export DISPLAY=:$number GDK_BACKEND=x11 XDG_RUNTIME_DIR=$scratch/run
export GSK_RENDERER=${GSK_RENDERER:-cairo} MESA_SHADER_CACHE_DISABLE=true
unset WAYLAND_DISPLAY

if [ $bus = no ]; then
  DBUS_SESSION_BUS_ADDRESS=unix:path=$scratch/nobus "$@" &
else
  # the bus of root complains about limits and the registry greets; neither is news
  dbus-run-session -- "$@" 2> >(grep -v -e 'set fd limit' -e 'SpiRegistry daemon' >&2) &
fi
wait $!
