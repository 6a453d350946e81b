#!/bin/bash
# refresh.sh: after writing a string or a file with strings: POTFILES and zh_CN.po follow the
# source, new strings wait in zh_CN.po with an empty msgstr, and what nobody says any more goes.
set -eu
cd "$(dirname "$0")/.."

python3 tests/test-po.py --list . > po/POTFILES
pot=$(mktemp --suffix=.pot)
trap 'rm -f "$pot"' EXIT
python3 tests/test-po.py --extract . "$pot"
msgmerge --quiet --no-fuzzy-matching --sort-by-file --add-location=file po/zh_CN.po "$pot" \
  | msgattrib --no-obsolete \
  | sed -e '/^"POT-Creation-Date:/d' > po/zh_CN.po.new
mv po/zh_CN.po.new po/zh_CN.po
msgfmt --check-format --statistics -o /dev/null po/zh_CN.po
