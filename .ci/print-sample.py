#!/usr/bin/env python3
"""print-sample.py YIFACTL OFFICE FOLDER: some of every paper, and every ledger of an office,
for a look at them without a window. Ends with their names; fails when nothing could be printed."""
import json, pathlib, shutil, subprocess, sys

EACH = 5                          # of every form; the whole county would be hundreds

yifactl, office, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
refused = []


def ask(*words):
    run = subprocess.run([yifactl, '--office', office, '--json', *words], stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout) if run.returncode == 0 else []


def make(path, *words):
    run = subprocess.run([yifactl, '--office', office, *words, '-o', path], capture_output=True, text=True)
    if run.returncode == 0 and path.exists():
        print(path, flush=True)
        return True
    refused.append(f'{path.name}: {run.stderr.strip()}')
    return False


def print_form(form):
    if form['whole']:             # of the register, not of one of its records
        return make(folder / f'{form["name"]}.pdf', 'print', form['name'], '0')
    done = 0
    for record in ask('list', form['kind']):
        name = f'{form["name"]}-{record["id"]}.pdf'
        done += make(folder / name, 'print', form['name'], str(record['id']))
        if done == EACH:
            break
    return done


shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
papers = sum(print_form(form) for form in ask('forms'))
ledgers = sum(make(folder / f'{ledger["name"]}.xlsx', 'ledger', ledger['name']) for ledger in ask('ledgers'))

for line in refused:
    print(f'not printed: {line}', file=sys.stderr)
print(f'{papers} papers and {ledgers} ledgers in {folder}')
sys.exit(0 if papers and ledgers else 1)
