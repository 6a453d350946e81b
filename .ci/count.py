#!/usr/bin/env python3
"""count.py BUILD: what the last `meson test` in BUILD came to, counted by single tests and not
by programs. Shows the log of each program that failed, and ends with "N passed, N failed"."""
import json, pathlib, re, sys

NOISE = re.compile(r'# .*-DEBUG: ')  # GLib tells where each test keeps its folders

log = pathlib.Path(sys.argv[1]) / 'meson-logs/testlog.json'
programs = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
passed = failed = skipped = 0

for program in programs:
    points = re.findall(r'^(ok|not ok)\b(.*)$', program.get('stdout') or '', re.MULTILINE)
    skips = sum('# SKIP' in rest.upper() for verdict, rest in points)
    good = sum(verdict == 'ok' for verdict, rest in points) - skips
    bad = sum(verdict == 'not ok' and '# TODO' not in rest.upper() for verdict, rest in points)
    if program['result'] == 'SKIP' and not points:
        skips = 1
    elif program['result'] == 'OK' and not points:
        good = 1
    elif program['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL') and bad == 0:
        bad = 1                   # a crash, a time-out, or no word at all
    passed, failed, skipped = passed + good, failed + bad, skipped + skips
    if bad:
        print(f'\n==== {program["name"]}: {program["result"]}')
        said = (program.get('stdout') or '') + (program.get('stderr') or '')
        print('\n'.join(line for line in said.splitlines() if not NOISE.match(line)))

if not passed:
    print('No test ran.')
if skipped:
    print(f'{skipped} skipped')
print(f'{passed} passed, {failed} failed')
sys.exit(0 if passed and not failed else 1)
