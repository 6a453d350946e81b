#!/usr/bin/env python3
"""Every string a user can see is in the catalogue, and the Chinese catalogue is complete.

Also the tool of po/refresh.sh: --list prints the files that hold strings, --extract writes
the template."""
import pathlib, re, subprocess, sys, tempfile

KEYWORDS = ['_', 'N_', 'Q_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
C_MARKS = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|Q_|C_|NC_|ngettext|g_dngettext)\s*\(\s*"')
UI_MARKS = re.compile(r'translatable="(?:yes|true|1)"')


def files_with_strings(root):
    found = [p for p in root.glob('src/**/*.[ch]') if C_MARKS.search(p.read_text())]
    found += [p for folder in ('ui', 'src') for p in root.glob(f'{folder}/**/*.ui') if UI_MARKS.search(p.read_text())]
    found += [*root.glob('data/*.desktop.in'), *root.glob('data/*.metainfo.xml.in')]
    return sorted(str(p.relative_to(root)) for p in found)


def extract(root, files, pot):
    """xgettext knows the language of a file by its name, but for .in files it must be told."""
    common = ['xgettext', '--from-code=UTF-8', '--add-comments=TRANSLATORS', '--sort-by-file', '--add-location=file',
              '--package-name=yifa', '--force-po', *(f'--keyword={k}' for k in KEYWORDS)]
    pot.unlink(missing_ok=True)
    for how, suffix in ((['--language=C'], ('.c', '.h')), ([], '.ui'), (['--language=Desktop'], '.desktop.in'),
                        (['--its=/usr/share/gettext/its/metainfo.its'], '.metainfo.xml.in')):
        chosen = [f for f in files if f.endswith(suffix)]
        if chosen:
            join = ['--join-existing'] if pot.exists() else []
            subprocess.run([*common, *how, *join, '-o', pot, *chosen], cwd=root, check=True)
    pot.write_text(pot.read_text().replace('charset=CHARSET', 'charset=UTF-8'))


def problems_of_list(root, files):
    listed = (root / 'po/POTFILES').read_text().split()
    return [f'{f}: has strings, but po/POTFILES does not name it' for f in files if f not in listed] + \
           [f'po/POTFILES names {f}, where there is no string' for f in listed if f not in files]


def problems_of_catalogue(root, pot):
    """The catalogue as it would be with the present strings: what in it lacks its Chinese?"""
    merged = subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', root / 'po/zh_CN.po', pot],
                            capture_output=True, check=True).stdout
    problems = []
    for what in ('--untranslated', '--only-fuzzy'):
        found = subprocess.run(['msgattrib', what, '--no-obsolete', '--no-wrap'], input=merged, capture_output=True).stdout
        problems += [f'{what[2:]}: {msgid}' for msgid in re.findall(r'^msgid (".+")$', found.decode(), re.MULTILINE)
                     if msgid != '""']
    return problems


def problems_of_format(root, pot):
    run = subprocess.run(['msgfmt', '--check-format', '-o', '/dev/null', root / 'po/zh_CN.po'],
                         capture_output=True, text=True)
    return [] if run.returncode == 0 else run.stderr.splitlines()


def problems_of_strings(root, files):
    """A macro inside _() ends the string that xgettext sees; the rest would stay English."""
    cut = re.compile(r'(?<![A-Za-z0-9_])N?_\s*\((?:\s*"(?:[^"\\]|\\.)*")+\s*(?:G_G|PRI[diux])')
    return [f'{f}: a length macro inside _(): format the number first'
            for f in files if f.endswith('.c') and cut.search((root / f).read_text())]


def main():
    option = sys.argv[1] if sys.argv[1].startswith('--') else None
    root = pathlib.Path(sys.argv[2 if option else 1])
    files = files_with_strings(root)
    if option == '--list':
        print('\n'.join(files))
        return 0
    if option == '--extract':
        extract(root, files, pathlib.Path(sys.argv[3]))
        return 0

    with tempfile.TemporaryDirectory() as scratch:
        pot = pathlib.Path(scratch) / 'yifa.pot'
        extract(root, files, pot)
        promises = [
            ('po/POTFILES names every file with strings', problems_of_list(root, files)),
            ('po/zh_CN.po translates every string', problems_of_catalogue(root, pot)),
            ('po/zh_CN.po keeps every format', problems_of_format(root, pot)),
            ('no string is cut by a macro', problems_of_strings(root, files)),
        ]
    print(f'1..{len(promises)}')
    for number, (promise, problems) in enumerate(promises, 1):
        for problem in problems:
            print(f'# {problem}')
        print(f'{"not ok" if problems else "ok"} {number} {promise}')
    return 0


sys.exit(main())
