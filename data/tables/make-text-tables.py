#!/usr/bin/env python3
"""Makes src/base/yifa-text-tables.c: which characters count as the same, and how names are abbreviated.

The result is kept in the tree, so that building needs neither OpenCC nor the Unicode data.
Run it again only to take newer data (Debian: opencc, libopencc-data, unicode-data):

    data/tables/make-text-tables.py > src/base/yifa-text-tables.c
"""
import bz2, re, subprocess, sys, unicodedata

UNICODE = '/usr/share/unicode/'
HAN = [range(0x3400, 0x4DC0), range(0x4E00, 0xA000)]

# Characters that OpenCC converts only inside certain words (計畫, 瞭解), or that both scripts have
# with different use. Text and query are folded alike, so equating them loses nothing but the difference.
BY_HAND = {
    '畫': '划', '画': '划',   # 計畫 is 计划, 圖畫 is 图画: one character must find both
    '瞭': '了',               # 瞭解, 了解
    '覆': '复',               # 答覆, 答复
    '藉': '借',               # 藉口, 借口
    '著': '着',               # 著手, 着手
    '祇': '只', '衹': '只',
    '牴': '抵',               # 牴觸, 抵触
    '衞': '卫', '敍': '叙', '枱': '台', '簷': '檐', # as printed in Hong Kong and Taiwan
}


def compatibility():
    """Second code points of one and the same character; PDF files are full of them."""
    pairs = {}
    for code in [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00)]:
        plain = unicodedata.normalize('NFKC', chr(code))
        if len(plain) == 1 and plain != chr(code) and '\u3400' <= plain:
            pairs[chr(code)] = plain
    for line in open(UNICODE + 'EquivalentUnifiedIdeograph.txt'):
        if found := re.match(r'([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)', line):
            first, last, plain = (int(part or found[1], 16) for part in found.groups())
            for code in range(first, last + 1):
                if 0x2E80 <= code < 0x2FE0:
                    pairs.setdefault(chr(code), chr(plain))
    return pairs


def simplified():
    """What OpenCC makes of each traditional character that stands alone."""
    han = [chr(code) for block in HAN for code in block]
    answer = subprocess.run(['opencc', '-c', 't2s'], input='\n'.join(han) + '\n', text=True,
                            stdout=subprocess.PIPE, check=True).stdout.split('\n')
    return {old: new for old, new in zip(han, answer) if old != new}


def folds():
    """All of it, each character straight to the end of its chain."""
    pairs = compatibility() | simplified() | BY_HAND
    for old in pairs:
        new = pairs[old]
        while new in pairs:
            new = pairs[new]
        pairs[old] = new
    return pairs


def initials():
    """Character -> the first letters of all its readings, the most usual first."""
    letters = {}
    fields = {'kMandarin': [], 'kTGHZ2013': []}
    with bz2.open(UNICODE + 'Unihan_Readings.txt.bz2', 'rt') as readings:
        for line in readings:
            if found := re.match(r'U\+([0-9A-F]+)\t(kTGHZ2013|kMandarin)\t(.*)', line):
                fields[found[2]].append((chr(int(found[1], 16)), re.sub(r'[0-9.,]+:', ' ', found[3])))
    common = {character for character, readings in fields['kTGHZ2013']}
    for character, readings in fields['kMandarin'] + fields['kTGHZ2013']:
        if '\u4E00' <= character <= '\u9FFF' or character in common:
            for reading in re.split(r'[\s,]+', readings.strip()):
                letter = unicodedata.normalize('NFD', reading)[0]
                assert 'a' <= letter <= 'z', (character, reading)
                if letter not in letters.setdefault(character, ''):
                    letters[character] += letter
    return letters


def version(package):
    return subprocess.run(['dpkg-query', '-W', '-f', '${Package} ${Version}', package], text=True,
                          stdout=subprocess.PIPE, check=True).stdout


def write(name, comment, parts, a_line):
    print(f'\n/* {comment} */\nconst char {name}[] =')
    lines = [''.join(parts[i:i + a_line]) for i in range(0, len(parts), a_line)]
    print('\n'.join(f'  "{line}"' for line in lines) + ';')


pairs = folds()
letters = initials()
block = [chr(code) for code in range(0x4E00, 0xA000)]
others = sorted(c for c in letters if len(letters[c]) > 1 or not '\u4E00' <= c <= '\u9FFF')

print(f'''/* yifa-text-tables.c - made by data/tables/make-text-tables.py; change that, not this
 *
 * From {version('libopencc-data')} (t2s, one character at a time), {version('unicode-data')}
 * (EquivalentUnifiedIdeograph, compatibility decompositions, Unihan kTGHZ2013 and kMandarin)
 * and the few folds written down in the script.
 */
#include "yifa-text-tables.h"''')
write('yifa_text_folds', f'{len(pairs)} pairs: a character, and the one it counts as.',
      [old + pairs[old] for old in sorted(pairs)], 24)
write('yifa_text_first_initials', 'U+4E00 to U+9FFF, one letter each: of the most usual reading, - for none.',
      [letters.get(c, '-')[0] for c in block], 96)
write('yifa_text_all_initials', f'{len(others)} characters with several initials, or of other blocks: all.',
      [c + letters[c] for c in others], 20)
print(f'{len(pairs)} folds, {len(others)} sets of initials', file=sys.stderr)
