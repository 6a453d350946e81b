#!/bin/sh
# make-fixture.sh YIFACTL VERSION: makes tests/fixtures/vVERSION/office.db.gz, a small office in today's
# schema, which test-migration.c opens for ever after. Run once before a release, and never again for the
# same VERSION: what an old program wrote must stay what it wrote.
set -eu

yifactl=$1
target=$(dirname "$0")/fixtures/v$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

export YIFA_LANG=en
act() { "$yifactl" --office "$scratch/office" --today 2026-11-22 --as 李明 "$@" > "$scratch/said" || { cat "$scratch/said" >&2; exit 1; }; }

act init --name 大英县人民政府 --code 大府
act add org name=隆盛镇人民政府 org_kind=township
act add legal_basis title=中华人民共和国行政许可法
act add normative_doc title=大英县农村公共厕所管护办法 maker_org=大英县人民政府
act set normative_doc 1 title='大英县农村公共厕所管护办法（试行）'
act add org name=写错的单位 org_kind=other
act withdraw org 5 --reason 重复登记
act check

mkdir -p "$target"
gzip -9 -n -c "$scratch/office/office.db" > "$target/office.db.gz"
ls -l "$target/office.db.gz"
