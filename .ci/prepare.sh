# prepare.sh - for ./run and ./check: installs what is missing, and configures a build folder.
# Sourced by them; works from any folder, without a terminal.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export HOME=${HOME:-/root}

say () { printf '%s\n' "$*"; }

missing_packages () {
  local kinds=$1 kind package
  while read -r kind package; do
    [[ $kind =~ ^($kinds)$ ]] || continue
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done < "$top/.ci/packages"
}

# install_packages KINDS: says what is missing before it asks the system for it, once.
install_packages () {
  local missing log as_root=
  missing=$(missing_packages "$1")
  [ -n "$missing" ] || return 0

  say "Installing from the Debian archive what is missing here: $missing"
  if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    if ! command -v sudo >/dev/null; then
      say "This needs an administrator. Please have this done, then start again:"
      say "  apt-get install $missing"
      return 1
    fi
  fi

  log=$(mktemp --suffix=.log)
  # The list is to be split into words, and says nothing but names of packages.
  $as_root apt-get -qq update </dev/null || say "The package lists could not be renewed; trying with those at hand."
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
    -o Dpkg::Use-Pty=0 install $missing </dev/null >"$log" 2>&1 && { rm -f "$log"; return 0; }

  tail -20 "$log"
  say "The packages could not be installed; all that was said is in $log."
  return 1
}

# configure FOLDER OPTION...: once; later changes of meson.build are seen by ninja.
configure () {
  local folder=$1 words
  shift
  [ -f "$folder/build.ninja" ] && return 0
  rm -rf "$folder"
  words=$(LC_ALL=C.UTF-8 meson setup "$folder" "$top" "$@" 2>&1) && return 0
  tail -20 <<< "$words"
  return 1
}
