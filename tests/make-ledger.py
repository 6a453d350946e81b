#!/usr/bin/python3
"""Writes the ledgers of tests/fixtures/ledgers anew: make-ledger.py FOLDER

Each is laid out here and then saved as .xlsx by LibreOffice, because the files of other offices do not come from
this program either. What is wrong in them, row by row and column by column, is listed beside them in a .txt file.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="iso"/>
</office:automatic-styles>
<office:body><office:spreadsheet>
'''


class Merged:
    """A text over several columns and rows."""

    def __init__(self, text, columns=1, rows=1):
        self.text, self.columns, self.rows = text, columns, rows


class Error:
    """A formula that failed."""


COVERED = object()


def cell(value):
    if value is COVERED:
        return '<table:covered-table-cell/>'
    if value is None:
        return '<table:table-cell/>'
    if isinstance(value, Merged):
        return (f'<table:table-cell table:number-columns-spanned="{value.columns}" table:number-rows-spanned="{value.rows}" '
                f'office:value-type="string"><text:p>{escape(value.text)}</text:p></table:table-cell>')
    if isinstance(value, Error):
        return '<table:table-cell table:formula="of:=NA()" office:value-type="string"><text:p>#N/A</text:p></table:table-cell>'
    if isinstance(value, datetime.date):
        return (f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{value.isoformat()}">'
                f'<text:p>{value.isoformat()}</text:p></table:table-cell>')
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def write_book(path, sheets, since_1904=False):
    """sheets: {name: rows}"""
    xml = [HEAD]
    if since_1904:
        xml.append('<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>')
    for name, rows in sheets.items():
        xml.append(f'<table:table table:name={quoteattr(name)}>')
        for row in rows:
            xml.append('<table:table-row>' + ''.join(cell(value) for value in row) + '</table:table-row>')
        xml.append('</table:table>')
    xml.append('</office:spreadsheet></office:body></office:document>')
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, path.stem + '.fods')
        source.write_text('\n'.join(xml), encoding='utf-8')
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML',
                        '--outdir', str(path.parent), str(source)], check=True, stdout=subprocess.DEVNULL)


def wide(text):
    return text.translate({code: code + 0xfee0 for code in range(0x21, 0x7f)})


def credit_code(number):
    """A code of GB 32100 whose last character is right."""
    signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    base = '91510923MA6' + ''.join(signs[number // 31 ** i % 31] for i in range(6))
    total = sum(signs.index(sign) * pow(3, i, 31) for i, sign in enumerate(base))
    return base + signs[(31 - total % 31) % 31]


def serial(day, since_1904=False):
    return (day - (datetime.date(1904, 1, 1) if since_1904 else datetime.date(1899, 12, 30))).days


def written(day, way, since_1904=False):
    """A date in one of the ways that stand side by side in one column of a real ledger."""
    return [
        lambda: day,
        lambda: serial(day, since_1904),
        lambda: f'{day.year}.{day.month}.{day.day}',
        lambda: f'{day.year}年{day.month}月{day.day}日',
        lambda: wide(day.isoformat()),
        lambda: day.strftime('%Y%m%d'),
        lambda: f'{day.year}/{day.month}/{day.day} 00:00:00',
    ][way % 7]()


def adviser_rows(year, people):
    head = [
        [Merged(f'大英县政府法律顾问、专家名册（{year}年）', 14)] + [COVERED] * 13,
        [Merged('填报单位：大英县司法局', 7)] + [COVERED] * 6 + [Merged(f'填报日期：{year}年12月31日', 7)] + [COVERED] * 6,
        [Merged(name, 1, 2) for name in ('序号', '姓 名', '类别', '所在单位', '执业证号', '首次执业日期', '专业领域', '聘任单位')] +
        [Merged('聘期', 2), COVERED, Merged('聘用合同', 2), COVERED, Merged('年费（万元）', 1, 2), Merged('考核等次', 1, 2)],
        [COVERED] * 8 + ['起', '止', '编号', '签订日期', COVERED, COVERED],
    ]
    return head + people + [['合计', None, None, None, None, None, None, None, None, None, None, None, 30, None],
                            ['注：费用以合同为准。']]


def write_advisers(folder):
    day = datetime.date
    people = [
        [1, '周正', '外聘律师', '四川明理律师事务所', wide('15109201510000011'), day(2015, 6, 1), '行政法', Merged('大英县人民政府', 1, 3), day(2024, 1, 1),
         '2026.12.31', '法顾〔2024〕1号', '2023年12月28日', 6, '优秀'],
        [2, '孙敏', '律师', '四川明理律师事务所', '15109201610000022', '2016.3.15', '合同法', COVERED, serial(day(2024, 1, 1)), '２０２６－１２－３１',
         '法顾〔2024〕2号', '20231228', '5.5', '合格'],
        [3, '吴学文', '高校教师', '川中大学法学院', '／', '—', '宪法学', COVERED, '2024/1/1', '2026/12/31 00:00:00',
         '法顾〔2024〕3号', day(2023, 12, 28), '4.5万元', None],
        [4, '郑和平', '公职律师', '大英县司法局', '15109201010000044', '二〇一〇年七月一日', '行政复议', '大英县教育局', day(2025, 3, 1), day(2027, 2, 28),
         '教法顾2025-1', day(2025, 2, 20), '无', '合格'],
        [5, '周正', '外聘律师', '四川明理律师事务所', '15109201510000011', '2015年6月1日', '行政法', '大英县教育局', '2025.3.1', '2027.2.28',
         '教法顾2025-2', '2025.2.20', '14万', '优秀'],
    ]
    write_book(folder / 'advisers.xlsx', {'填表说明': [['填表说明', '本表由各单位填写'], ['一', '日期写到日'], ['二', '金额单位为万元']],
                                          '2024年': adviser_rows(2024, people[:3]), '2025年': adviser_rows(2025, people)})


HOSTILE_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
HOSTILE_BOOK = ('<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>')
HOSTILE_RELS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'


def write_hostile(path, sheet, strings=None):
    """A file that was made to do harm."""
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as book:
        def put(name, text):
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        put('xl/workbook.xml', HOSTILE_HEAD + HOSTILE_BOOK)
        put('xl/_rels/workbook.xml.rels', HOSTILE_HEAD + HOSTILE_RELS)
        put('xl/worksheets/sheet1.xml', sheet)
        if strings:
            put('xl/sharedStrings.xml', strings)


def write_all_hostile(folder):
    bomb = ''.join(f'<!ENTITY e{i} "{"&e%d;" % (i - 1) * 10}">' for i in range(1, 12))
    rows = '<row r="1"><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c></row>'
    write_hostile(folder / 'hostile-entities.xlsx',
                  HOSTILE_HEAD + f'<!DOCTYPE worksheet [<!ENTITY e0 "e">{bomb}]><worksheet><sheetData>{rows}'
                  '<row r="2"><c t="inlineStr"><is><t>&e11;</t></is></c></row></sheetData></worksheet>')
    write_hostile(folder / 'hostile-places.xlsx', HOSTILE_HEAD + f'<worksheet><sheetData>{rows}'
                  '<row r="4294967297"><c r="A1"><v>1</v></c></row><row r="-5"><c r="B9"><v>1</v></c></row><row r="2">'
                  '<c r="ZZZZZZZZZZ2" t="s"><v>1</v></c><c r="A2" t="s"><v>-1</v></c><c r="B2" s="-7"><v>1e999</v></c>'
                  '<c r="C2" s="4000000000"><v>nan</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/>'
                  '<mergeCell ref="B9:A1"/><mergeCell ref="A0:A99999999999"/><mergeCell/></mergeCells></worksheet>',
                  HOSTILE_HEAD + '<sst><si><t>丙</t></si></sst>')
    write_hostile(folder / 'hostile-bomb.xlsx', HOSTILE_HEAD + '<worksheet><sheetData>' + ' ' * (130 * 1024 * 1024))
    write_hostile(folder / 'hostile-torn.xlsx', HOSTILE_HEAD + f'<worksheet><sheetData>{rows}<row r="2"><c><v>1</v>')
    write_hostile(folder / 'hostile-encoding.xlsx', '<?xml version="1.0" encoding="UTF-7"?><worksheet/>')


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write_advisers(folder)
    write_all_hostile(folder)


if __name__ == '__main__':
    main()
