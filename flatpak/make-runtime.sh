#!/bin/bash
# make-runtime.sh REPO: builds the runtime and the SDK that org.yifa.Yifa.json names from Debian 12,
# for machines that never see a network. Needs root, debootstrap and flatpak; about eight minutes
# and 3 GB beside REPO. The mirror is the one that apt uses here, or $MIRROR. Then:
#
#   flatpak remote-add --user --no-gpg-verify yifa file://REPO
#   flatpak install --user yifa org.yifa.Platform//12 org.yifa.Sdk//12
#   flatpak-builder --user --disable-rofiles-fuse --repo=REPO build-flatpak flatpak/org.yifa.Yifa.json
#   flatpak build-bundle REPO yifa.flatpak org.yifa.Yifa
#   flatpak build-bundle --runtime REPO platform.flatpak org.yifa.Platform 12
#
# On the other machine platform.flatpak is installed first, then yifa.flatpak.
set -eu

repo=$(realpath -m "$1")
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
arch=$(uname -m)
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' 'Created-By: Packages' | head -1)}
work=$(mktemp -d)
trap 'umount "$work"/*/proc 2>/dev/null || true; rm -rf "$work"' EXIT

platform=(libgtk-4-1 libsqlite3-0 libpoppler-glib8 libxlsxwriter4 libarchive13 libxml2 libjson-glib-1.0-0 fontconfig
  fonts-noto-cjk adwaita-icon-theme librsvg2-common shared-mime-info gsettings-desktop-schemas ibus-gtk4 fcitx5-frontend-gtk4)
mapfile -t sdk < <(awk '$1 == "run" { print $2 }' "$top/.ci/packages")

# debian FOLDER PACKAGE...: a Debian in FOLDER with these packages. Installing them in debootstrap
# itself would fail while it configures dconf.
debian () {
  local root=$1
  shift
  [ -d "$root" ] || debootstrap --variant=minbase bookworm "$root" "$mirror"
  mount -t proc proc "$root/proc"
  DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -qq -y --no-install-recommends install "$@"
  umount "$root/proc"
}

# export_tree NAME ROOT
export_tree () {
  local tree=$work/export-$1
  mkdir -p "$tree/files" "$tree/usr"
  cp -a "$2/usr/." "$tree/usr/"
  cp -a "$2/etc" "$tree/usr/etc"
  rm -rf "$tree"/usr/share/{doc,man,info} "$tree"/usr/etc/{shadow*,gshadow*,resolv.conf}
  printf '[Runtime]\nname=org.yifa.%s\nruntime=org.yifa.Platform/%s/12\nsdk=org.yifa.Sdk/%s/12\n' "$1" "$arch" "$arch" \
    > "$tree/metadata"
  flatpak build-export --runtime "$repo" "$tree" 12
  rm -rf "$tree"
}

debian "$work/root" "${platform[@]}"
export_tree Platform "$work/root"
debian "$work/root" "${sdk[@]}"
export_tree Sdk "$work/root"
