"""What the tests of yifactl share: an office in a folder of its own, spoken to through the program
alone, and the tests of one file as TAP."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

yifactl, = sys.argv[1:]
scratch = pathlib.Path(tempfile.mkdtemp(prefix='yifa-cli-'))
tests = []


def test(function):
    tests.append(function)
    return function


class Office:
    def __init__(self, name='office', init=True, profile='sc-county'):
        self.folder = scratch / name
        self.today = '2026-03-02'
        self.actor = '张三'
        self.data = None  # another folder of rules
        if init:
            self.ok('init', '--name', '大英县人民政府', '--code', '大府', '--profile', profile)

    def spawn(self, *args, today=None, actor=None):
        env = dict(os.environ, YIFA_DATA_DIR=str(self.data)) if self.data else None
        return subprocess.run([yifactl, '--office', str(self.folder), '--today', today or self.today,
                               '--as', actor or self.actor, *map(str, args)], capture_output=True, text=True, env=env)

    def run(self, *args, **kw):
        done = self.spawn('--json', *args, **kw)
        try:
            answer = json.loads(done.stdout) if done.stdout.strip() else None
        except ValueError:
            raise AssertionError(f'{args}: no JSON: {done.stdout!r} {done.stderr!r}')
        return done.returncode, answer

    def ok(self, *args, **kw):
        code, answer = self.run(*args, **kw)
        assert code == 0, f'{args}: exit {code}: {answer}'
        return answer

    def refused(self, expected, *args, **kw):
        code, answer = self.run(*args, **kw)
        assert code == expected, f'{args}: exit {code}, not {expected}: {answer}'
        assert answer['error'] == expected and answer['message'], answer
        return answer

    def add(self, kind, today=None, **fields):
        return self.ok('add', kind, *[f'{k}={v}' for k, v in fields.items()], today=today)['id']

    def set(self, kind, number, **fields):
        return self.ok('set', kind, number, *[f'{k}={v}' for k, v in fields.items()])

    def attach(self, kind, number, role, today=None):
        path = scratch / f'{role}.txt'
        path.write_text(f'{role} 农村公路养护', encoding='utf-8')
        return self.ok('attach', kind, number, path, '--role', role, today=today)['id']


def gates(answer):
    return [r['gate'] for r in answer['refused']]


class Road:
    """One record and its workflow; `sealed` goes along a list of gates and opens one after the other."""

    def __init__(self, office, kind, number):
        self.office, self.kind, self.number = office, kind, number

    def do(self, action, *fields):
        return self.office.ok('do', self.kind, self.number, action, *fields)

    def refused(self, action, *fields):
        return self.office.refused(1, 'do', self.kind, self.number, action, *fields)

    def blocked(self, action, *names, fields=()):
        """Exactly these gates refuse, each with its article."""
        answer = self.refused(action, *fields)
        assert gates(answer) == list(names), f'{action}: {answer}'
        assert all(r['message'] and r['basis'] for r in answer['refused']), answer

    def set(self, **fields):
        return self.office.set(self.kind, self.number, **fields)

    def show(self):
        return self.office.ok('show', self.kind, self.number)

    def stage(self):
        return self.show()['stage']

    def sealed(self, action, *keys, fields=()):
        """Each key is a gate and what opens it; when the last has opened, the action goes through."""
        opened = None
        for gate, key in keys:
            answer = self.refused(action, *fields)
            assert gate in gates(answer), f'{action}: {gate} does not refuse: {answer}'
            assert opened is None or opened == gate or opened not in gates(answer), f'{action}: {opened} does not open: {answer}'
            assert all(r['message'] and r['basis'] for r in answer['refused']), answer
            key()
            opened = gate
        return self.do(action, *fields)


def run_tests():
    os.environ.setdefault('XDG_DATA_HOME', str(scratch / 'data'))
    failed = 0
    print(f'1..{len(tests)}')
    for number, function in enumerate(tests, 1):
        try:
            function()
            print(f'ok {number} {function.__name__}')
        except Exception as problem:
            failed += 1
            print(f'not ok {number} {function.__name__}')
            for line in f'{type(problem).__name__}: {problem}'.splitlines():
                print('#', line[:1500])
    shutil.rmtree(scratch)
    sys.exit(failed > 0)
