#!/usr/bin/python3
# journeys.py YIFA - drives the program from outside, as an officer would: what is seen and pressed goes
# through the accessibility bus, what is typed through the X server. Started by with-display.sh --bus.
#
# A step that cannot find what it presses is a defect of the program before it is one of the test: what
# has no name here has none for a screen reader either.
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

# A warning ends the program; of those that the reader of the bus gives itself we can make nothing.
STRICT = os.environ.pop('G_DEBUG', 'fatal-warnings')

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

ROLE = Atspi.Role
STATE = Atspi.StateType
PATIENCE = int(os.environ.get('PATIENCE', '20'))  # seconds for an effect to show; a slow machine needs them, a quick one never waits


class Lost(Exception):
    '''Something an officer would look for is not there.'''


def wait_for(what, look):
    '''The first true answer of look(), asked again and again: effects come when they come.'''
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = look()
        except GLib.Error:  # the widget went away while it was looked at
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(what)
        time.sleep(0.05)


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def text_of(node):
    if node.get_role() in (ROLE.TEXT, ROLE.ENTRY, ROLE.PASSWORD_TEXT):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return node.get_name() or ''


def has(node, state):
    return node.get_state_set().contains(state)


def tree(node, depth=0):
    '''What a screen reader sees, one line a node: for the log of a failure.'''
    states = [s.value_nick for s in (STATE.FOCUSED, STATE.CHECKED, STATE.SELECTED) if has(node, s)]
    lines = [f'{"  " * depth}{node.get_role_name()} "{node.get_name()}" {text_of(node)[:40]!r} {" ".join(states)}']
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            lines += tree(child, depth + 1)
    return lines


class Yifa:
    '''The program, started once.'''

    def __init__(self, program, environment):
        self.process = subprocess.Popen([program, '--today', '2026-11-22'], env=environment)
        self.app = wait_for('the program on the accessibility bus', self.find_app)
        self.take_focus()

    def find_app(self):
        if self.process.poll() is not None:
            raise Lost(f'the program ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_process_id() == self.process.pid and app.get_child_count():
                return app
        return None

    def windows(self):
        return [w for i in range(self.app.get_child_count()) if (w := self.app.get_child_at_index(i)) is not None]

    def take_focus(self):
        '''No window manager runs here, so nobody else hands the keyboard to a new window.'''
        out = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True, check=False).stdout.split()
        if out:
            subprocess.run(['xdotool', 'windowfocus', '--sync', out[-1]], check=False)

    # looking

    def look(self, role, name, exact=False):
        roles = role if isinstance(role, tuple) else (role,)
        for window in reversed(self.windows()):
            for node in walk(window):
                said = node.get_name() or ''
                if node.get_role() in roles and (said == name if exact else name in said):
                    return node
        return None

    def find(self, role, name, exact=False):
        return wait_for(f'{role} “{name}”', lambda: self.look(role, name, exact))

    def all(self, role, within=None):
        return [node for top in ([within] if within else self.windows()) for node in walk(top)
                if node.get_role() == role]

    def titled(self, words):
        '''The window's title tells which page is in front.'''
        return wait_for(f'a window titled “{words}”, among {[w.get_name() for w in self.windows()]}',
                        lambda: any(words in (w.get_name() or '') for w in self.windows()))

    def says(self, words):
        '''Something that shows `words`, whatever it is.'''
        def look():
            for window in reversed(self.windows()):
                for node in walk(window):
                    if words in text_of(node):
                        return node
            return None
        return wait_for(f'“{words}” anywhere', look)

    def show(self):
        return '\n'.join(line for window in self.windows() for line in tree(window))

    # doing

    def press(self, name, role=(ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON)):
        Atspi.Action.do_action(self.find(role, name), 0)

    def write(self, name, text):
        Atspi.EditableText.set_text_contents(self.find((ROLE.TEXT, ROLE.ENTRY), name), text)

    def act(self, action):
        '''An action of the window by its name, as a screen reader offers it.'''
        def look():
            for window in self.windows():
                for i in range(Atspi.Action.get_n_actions(window)):
                    if Atspi.Action.get_action_name(window, i) == action:
                        return window, i
            return None
        Atspi.Action.do_action(*wait_for(f'action {action}', look))

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--delay', '40', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '40', text], check=True)

    def quit(self):
        try:
            self.act('win.close')
        except GLib.Error:
            pass  # a program that ends at once may not answer any more; how it ended is looked at below
        if self.process.wait(PATIENCE) != 0:
            raise Lost(f'the program ended with {self.process.returncode}')


# what the journeys share

TITLE = '大英县农村公共厕所管护办法'
WORD = '财政分担'  # stands in the PDF and nowhere else
PDF = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixtures', 'measures.pdf')


def go_to(yifa, key, page):
    yifa.key(key)
    yifa.titled(page)


def choose_file(yifa, path, button=None):
    '''Answers the file window as by hand: its place for a path, the path, Enter.'''
    dialog = wait_for('the file window', lambda: [w for w in yifa.windows() if w.get_role() != ROLE.FRAME])
    yifa.take_focus()
    if button is None:
        yifa.key('ctrl+l')
        wait_for('the place for a path', lambda: [n for n in walk(dialog[0]) if has(n, STATE.FOCUSED)
                                                  and n.get_role() == ROLE.TEXT])
        yifa.type(path)
        yifa.key('Return')
    else:
        entry = wait_for('the name of the file', lambda: [n for n in walk(dialog[0]) if n.get_role() == ROLE.TEXT])
        Atspi.EditableText.set_text_contents(entry[0], path)
        yifa.press(button)
    wait_for('the file window to close', lambda: all(w.get_role() == ROLE.FRAME for w in yifa.windows()))
    yifa.take_focus()


def open_tab(yifa, name):
    '''With Alt as well: without it a table with a scroll bar of its own takes the key.'''
    for _ in range(12):
        if has(yifa.find(ROLE.PAGE_TAB, name), STATE.SELECTED):
            return
        before = [has(t, STATE.SELECTED) for t in yifa.all(ROLE.PAGE_TAB)]
        yifa.key('ctrl+alt+Next')
        wait_for('another tab', lambda: [has(t, STATE.SELECTED) for t in yifa.all(ROLE.PAGE_TAB)] != before)
    raise Lost(f'tab {name}')


def search(yifa, words):
    yifa.key('ctrl+k')
    yifa.write('Search all registers', words)
    return wait_for(f'a hit for {words}',
                    lambda: [n for n in yifa.all(ROLE.LIST_ITEM, within=yifa.find(ROLE.LIST, 'Results'))])


def open_first_hit(yifa):
    '''Enter goes from the words to the hits, and Enter opens one.'''
    yifa.key('Return')
    hits = yifa.find(ROLE.LIST, 'Results')
    wait_for('the keyboard in the hits', lambda: [n for n in walk(hits) if has(n, STATE.FOCUSED)])
    yifa.key('Return')
    yifa.titled(TITLE)


# the journeys, in the order of a first day

def found_an_office(desk):
    yifa = desk.start()
    yifa.write('Name of the government', '大英县人民政府')
    yifa.write('Agency code', '大府')
    yifa.write('Your name', '李明')
    yifa.write('Folder', desk.office)
    yifa.press('Make the Office')
    yifa.titled('To do')
    if not os.path.isfile(os.path.join(desk.office, 'office.db')):
        raise Lost('office.db')


def register_a_document(desk):
    '''By keyboard alone but for the Chinese words, which no keyboard here can type yet.'''
    yifa = desk.yifa
    go_to(yifa, 'alt+3', 'Document register')
    go_to(yifa, 'ctrl+n', 'New:')
    wait_for('the keyboard in the title', lambda: has(yifa.find(ROLE.TEXT, 'Title'), STATE.FOCUSED))
    yifa.write('Title', TITLE)
    yifa.write('Maker', '大英县人民政府')
    yifa.key('ctrl+s')
    yifa.says(f'Registered: {TITLE}')
    yifa.titled(TITLE)


def attach_a_pdf(desk):
    yifa = desk.yifa
    open_tab(yifa, 'Materials')
    yifa.press('Add files: 送审稿')
    choose_file(yifa, PDF)
    row = yifa.find(ROLE.LIST_ITEM, 'measures.pdf')
    Atspi.Selection.select_child(row.get_parent(), row.get_index_in_parent())
    yifa.find(ROLE.IMAGE, 'Page 1 of 1')


def find_it_again(desk):
    '''By a word of the PDF, then by its title; from the hit to the record, and back by keyboard.'''
    yifa = desk.yifa
    for words in (WORD, '公共厕所'):
        hits = search(yifa, words)
        if len(hits) != 1 and words == WORD:
            raise Lost(f'one hit for {words}, not {len(hits)}')
        yifa.says(words)
        open_first_hit(yifa)
        go_to(yifa, 'alt+Left', 'Search')
    go_to(yifa, 'alt+3', 'Document register')


def export_the_list(desk):
    yifa = desk.yifa
    for ending, magic in (('xlsx', b'PK'), ('pdf', b'%PDF')):
        path = os.path.join(desk.home, f'ledger.{ending}')
        yifa.key('ctrl+e')
        choose_file(yifa, path, button='Save')
        wait_for(path, lambda: os.path.isfile(path) and os.path.getsize(path) > 1000)
        with open(path, 'rb') as file:
            if not file.read(4).startswith(magic):
                raise Lost(f'{path} is no {ending}')


def start_again(desk):
    '''Without being told where the office is; what was done is there, and the last act can be undone.'''
    desk.yifa.quit()
    yifa = desk.start()
    yifa.titled('To do')
    search(yifa, TITLE)
    open_first_hit(yifa)
    open_tab(yifa, 'Materials')
    yifa.find(ROLE.LIST_ITEM, 'measures.pdf')
    open_tab(yifa, 'Basics')
    yifa.write('Title', TITLE + '（试行）')
    yifa.key('ctrl+s')
    yifa.says('Saved:')
    yifa.press('Undo')
    yifa.says('Taken back:')
    wait_for('the title of before', lambda: text_of(yifa.find(ROLE.TEXT, 'Title')) == TITLE)


MATTER = '城区居民生活用水价格调整方案'


def go_in_sidebar(yifa, name):
    '''By mouse: beyond the ninth entry there is no key of its own.'''
    at = Atspi.Component.get_extents(yifa.find(ROLE.LIST_ITEM, name), Atspi.CoordType.WINDOW)
    subprocess.run(['xdotool', 'mousemove', str(at.x + at.width // 2), str(at.y + at.height // 2), 'click', '1'], check=True)
    yifa.titled(name)


def decide_a_matter(desk):
    '''The whiteboard: five procedures from the first save on, one of them left out with its reason, and the
    first step of the road, which says what it lacks until it is there.'''
    yifa = desk.yifa
    go_in_sidebar(yifa, 'Major decisions')
    go_to(yifa, 'ctrl+n', 'New:')
    # pages behind the one in front are in the tree too, and have titles of their own
    title = wait_for('the keyboard in the title', lambda: next(
        (n for n in yifa.all(ROLE.TEXT) if 'Title' in (n.get_name() or '') and has(n, STATE.FOCUSED)), None))
    Atspi.EditableText.set_text_contents(title, MATTER)
    yifa.write('Decision organ', '大英县人民政府')
    yifa.key('Tab', 'space', 'Down', 'Return')  # its class, the next one in the form
    yifa.key('ctrl+s')
    yifa.says(f'Registered: {MATTER}')
    open_tab(yifa, 'Five procedures')
    wait_for('five columns', lambda: sum(' To be done ' in (n.get_name() or '') for n in yifa.all(ROLE.PUSH_BUTTON)) == 5)

    yifa.press('Expert argument: Leave the step out')
    yifa.write('Reason of exemption', '不属于专业性、技术性较强的事项')
    yifa.write('Exemption approved by', '分管副县长')
    Atspi.Action.do_action(wait_for('the act to be allowed', lambda: [
        n for n in yifa.all(ROLE.PUSH_BUTTON) if n.get_name() == 'Leave the step out' and has(n, STATE.SENSITIVE)])[0], 0)
    yifa.find(ROLE.PUSH_BUTTON, 'Expert argument Lawfully left out')


CONTRACT = '河边镇场镇保洁服务合同'


def click(yifa, node):
    at = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    subprocess.run(['xdotool', 'mousemove', str(at.x + at.width // 2), str(at.y + at.height // 2), 'click', '1'], check=True)


def register_a_contract(desk):
    '''A group of the sidebar folds away, the list of contracts comes into sight, and capitals follow the figures.'''
    yifa = desk.yifa
    click(yifa, yifa.find(ROLE.PUSH_BUTTON, 'Legal advisers'))  # folds, so that contracts are in sight
    wait_for('the group to fold', lambda: yifa.look(ROLE.LIST_ITEM, 'Register of matters') is None or
             not has(yifa.look(ROLE.LIST_ITEM, 'Register of matters'), STATE.SHOWING))
    go_in_sidebar(yifa, 'Contract register')
    go_to(yifa, 'ctrl+n', 'New:')
    title = wait_for('the keyboard in the title', lambda: next(
        (n for n in yifa.all(ROLE.TEXT) if 'Title of the contract' in (n.get_name() or '') and has(n, STATE.FOCUSED)), None))
    Atspi.EditableText.set_text_contents(title, CONTRACT)
    wait_for('the title', lambda: text_of(title) == CONTRACT)
    kinds = yifa.find(ROLE.COMBO_BOX, 'Type of contract Type')
    click(yifa, kinds)
    wait_for('the types', lambda: [n for n in yifa.all(ROLE.LIST_ITEM) if has(n, STATE.FOCUSED)])
    yifa.key('Down', 'Return')
    yifa.write('Handling unit', '大英县人民政府')
    yifa.write('Contract amount', '12500')
    wait_for('the capitals', lambda: text_of(yifa.find(ROLE.TEXT, 'Amount in capitals')) == '壹万贰仟伍佰元整')
    yifa.key('ctrl+s')
    yifa.says(f'Registered: {CONTRACT}')


def type_pinyin(desk):
    '''What an input method composes is its own: neither the space that chooses nor the Enter that
    commits saves, opens or leaves anything.'''
    desk.yifa.quit()
    daemon = subprocess.Popen(['ibus-daemon', '--replace', '--xim', '--panel', 'disable',
                               '--emoji-extension', 'disable'], env=desk.environment(G_DEBUG=''),
                              stdout=subprocess.DEVNULL)
    try:
        pinyin(desk)
    finally:
        daemon.terminate()
        daemon.wait()


def use_pinyin(desk):
    '''The daemon answers once it is up, and takes the engine once a window has the keyboard.'''
    def chosen():
        subprocess.run(['ibus', 'engine', 'libpinyin'], env=desk.environment(G_DEBUG=''), capture_output=True, check=False)
        said = subprocess.run(['ibus', 'engine'], env=desk.environment(G_DEBUG=''), capture_output=True, text=True, check=False)
        return said.stdout.strip() == 'libpinyin'
    wait_for('pinyin', chosen)


def pinyin(desk):
    wait_for('the input methods', lambda: 'unix:' in subprocess.run(
        ['ibus', 'address'], env=desk.environment(G_DEBUG=''), capture_output=True, text=True, check=False).stdout)
    yifa = desk.start(GTK_IM_MODULE='ibus')
    yifa.titled('To do')
    go_to(yifa, 'alt+3', 'Document register')
    go_to(yifa, 'ctrl+n', 'New:')
    use_pinyin(desk)

    yifa.type('falvyuanzhu ')
    entry = yifa.find(ROLE.TEXT, 'Title')
    wait_for('法律援助', lambda: text_of(entry) == '法律援助')

    # Enter while composing takes the letters as they are
    yifa.type('guanli')
    yifa.key('Return')
    wait_for('法律援助guanli', lambda: text_of(entry) == '法律援助guanli')
    yifa.titled('● 法律援助guanli')  # the dot: not saved
    if not has(entry, STATE.FOCUSED):
        raise Lost('the keyboard, which was in the title')


JOURNEYS = [found_an_office, register_a_document, attach_a_pdf, find_it_again, export_the_list, start_again,
            decide_a_matter, register_a_contract, type_pinyin]


class Desk:
    '''What stays when the program ends: the user's home, her office, and the program to start.'''

    def __init__(self, program):
        self.program = program
        self.home = tempfile.mkdtemp(prefix='yifa-journey-')
        self.office = os.path.join(self.home, 'office')
        self.yifa = None

    def environment(self, **more):
        return dict(os.environ, HOME=self.home, XDG_DATA_HOME=f'{self.home}/data',
                    XDG_CONFIG_HOME=f'{self.home}/config', XDG_CACHE_HOME=f'{self.home}/cache', **{'G_DEBUG': STRICT, **more})

    def start(self, **more):
        self.yifa = Yifa(self.program, self.environment(**more))
        return self.yifa

    def clear(self):
        if self.yifa is not None and self.yifa.process.poll() is None:
            self.yifa.process.terminate()
            self.yifa.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def travel(desk, journey):
    '''Each sets out from where the one before arrived, so that after a failure none of the rest can be judged.'''
    try:
        journey(desk)
        return True
    except Exception as error:  # pylint: disable=broad-except
        print(f'# {type(error).__name__}: {error}')
        with contextlib.suppress(Exception):
            print('\n'.join('# ' + line for line in desk.yifa.show().split('\n')))
        return False


def main():
    Atspi.init()
    desk = Desk(sys.argv[1])
    print(f'1..{len(JOURNEYS)}')
    well = True
    for number, journey in enumerate(JOURNEYS, 1):
        name = journey.__name__.replace('_', ' ')
        if not well:
            print(f'not ok {number} {name}\n# an earlier journey did not arrive')
            continue
        began = time.monotonic()
        well = travel(desk, journey)
        print(f'{"ok" if well else "not ok"} {number} {name}\n# {time.monotonic() - began:.1f} s', flush=True)
    desk.clear()
    return 0 if well else 1


if __name__ == '__main__':
    sys.exit(main())
