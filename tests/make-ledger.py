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


UNITS = ['大英县教育局', '大英县财政局', '大英县住房和城乡建设局', '大英县交通运输局', '大英县农业农村局']
FIRMS = ['远山', '明川', '锦程', '恒泰', '众信', '瑞丰', '长虹', '天府', '江源', '嘉陵']
TRADES = ['建设工程', '信息技术', '物业服务', '园林绿化', '工程咨询', '农业开发', '文化传播', '环保科技']
KINDS = ['政府采购合同', '施工合同', '服务', '租赁合同', '招商引资', '土地出让']
DIGITS = '零壹贰叁肆伍陆柒捌玖'


def capitals(yuan):
    """Whole yuan below a hundred million in the characters that cannot be altered."""
    def group(number):
        text, zero = '', False
        for value, unit in ((1000, '仟'), (100, '佰'), (10, '拾'), (1, '')):
            digit, number = divmod(number, value)
            if digit:
                text += ('零' if zero else '') + DIGITS[digit] + unit
                zero = False
            else:
                zero = bool(text)
        return text
    high, low = divmod(yuan, 10000)
    text = group(high) + '万' if high else ''
    if low:
        text += ('零' if high and low < 1000 else '') + group(low)
    return text + '元整'


def amount_in(yuan, way):
    return [lambda: yuan, lambda: f'{yuan:,}.00元', lambda: wide(f'{yuan:,}.00'), lambda: f'{yuan / 10000:.4f}'.rstrip('0').rstrip('.') + '万元',
            lambda: f'￥{yuan}'][way % 5]()


CONTRACT_HEAD = [
    [Merged('大英县政府合同台账', 16)] + [COVERED] * 15,
    [Merged('填报单位：大英县司法局', 8)] + [COVERED] * 7 + [Merged('单位：元', 8)] + [COVERED] * 7,
    [Merged(name, 1, 2) for name in ('序号', '合同编号', '合同名称', '承办单位')] + [Merged('相对方', 2), COVERED] +
    [Merged('合同类型', 1, 2), Merged('合同金额', 2), COVERED, Merged('合法性审查', 2), COVERED, Merged('签订日期', 1, 2), Merged('履行期限', 2), COVERED,
     Merged('备案日期', 1, 2), Merged('履行状态', 1, 2)],
    [COVERED] * 4 + ['名称', '统一社会信用代码', COVERED, '小写', '大写', '送审日期', '审查结论', COVERED, '起', '止', COVERED, COVERED],
]
FIRST_ROW = len(CONTRACT_HEAD) + 1


def contract_row(i, since_1904=False):
    """Row by row the same contracts, in every way that offices write them."""
    signed = datetime.date(2019, 1, 2) + datetime.timedelta(days=i)
    sent = signed - datetime.timedelta(days=12)
    ends = signed + datetime.timedelta(days=365)
    filed = signed + datetime.timedelta(days=20)
    yuan = 10000 * (i % 97 + 1) + 500 * (i % 7)
    number = f'大合〔{signed.year}〕{i + 1}号'
    firm = f'四川{FIRMS[i % 10]}{TRADES[i // 10 % 8]}有限公司'
    return [i + 1, wide(number) if i % 4 == 1 else number, f'{UNITS[i % 5][3:]}第{i + 1}号合同', UNITS[i % 5], firm,
            wide(credit_code(i % 80)) if i % 6 == 2 else credit_code(i % 80), KINDS[i % 6], amount_in(yuan, i), capitals(yuan) if i % 2 else None,
            written(sent, i + 3, since_1904), ('同意签订', '修改后签订', '可以签订')[i % 3], written(signed, i, since_1904), written(signed, i + 1, since_1904),
            written(ends, i + 2, since_1904), written(filed, i + 5, since_1904) if i % 9 else '／', '履行中' if i % 3 else '履行完毕']


# Column by index of the row, what is put there, and the heading under which it must be named.
BAD = [
    (3, 11, '2019-02-30', '签订日期'), (40, 11, '2019.2', '签订日期'), (77, 11, '三月五日', '签订日期'), (120, 11, '19.5.2', '签订日期'),
    (161, 9, '待定', '合法性审查/送审日期'), (202, 13, '长期', '履行期限/止'), (255, 13, '2001年1月1日', '履行期限/止'), (300, 3, '大英县水务局', '承办单位'),
    (345, 7, '约12万元', '合同金额/小写'), (399, 7, '1234.567', '合同金额/小写'), (444, 7, Error(), '合同金额/小写'),
    (501, 8, '壹拾元整', '合同金额/大写'), (560, 5, '91510923MA6000000Z', '相对方/统一社会信用代码'), (611, 5, '91510923', '相对方/统一社会信用代码'),
    (700, 6, '奇怪的合同', '合同类型'), (777, 10, '再看看', '合法性审查/审查结论'), (850, 2, None, '合同名称'), (910, 3, None, '承办单位'),
    (1001, 1, '大合〔2019〕1号', '合同编号'), (1100, 11, 99, '签订日期'), (1212, 14, '2018-01-01', '备案日期'), (1333, 1, 1.23456789012345e+17, '合同编号'),
    (1444, 11, '2203-01-01', '签订日期'), (1555, 14, '2030年1月1日', '备案日期'), (1999, 4, None, '相对方/名称'),
]


def write_contracts(folder, total=2000):
    rows = [contract_row(i) for i in range(total)]
    tail = [['合计', None, None, None, None, None, None, 1], ['注：本表由各承办单位填报，司法局汇总。']]
    bad = [list(row) for row in rows]
    for i, column, value, heading in BAD:
        bad[i][column] = value
    write_book(folder / 'contracts-bad.xlsx', {'合同台账': CONTRACT_HEAD + bad + tail})
    write_book(folder / 'contracts.xlsx', {'合同台账': CONTRACT_HEAD + rows + tail})
    (folder / 'contracts-bad.txt').write_text(''.join(f'{FIRST_ROW + i}\t{heading}\n' for i, column, value, heading in BAD), encoding='utf-8')

    # The same contracts from a machine that counts days from 1904, in another order of columns and with other headings.
    order = [11, 4, 2, 1, 3, 6, 7, 12, 13, 14]
    head = [['签约时间', '乙方', '项目名称', '合同号', '主办单位', '类别', '合同价款', '开始日期', '到期日期', '备案时间']]
    write_book(folder / 'contracts-1904.xlsx', {'Sheet1': head + [[contract_row(i, True)[c] for c in order] for i in range(0, total, 5)]}, since_1904=True)


def write_log(folder):
    lines = ['2025年法律顾问工作日志,,,,,,', '日期,顾问,事务类型,内容,单位,用时（小时）,结果']
    kinds = ['合同审查', '电话咨询', '列席会议', '信访接待', '文件起草']
    for i in range(120):
        day = datetime.date(2025, 1, 2) + datetime.timedelta(days=i * 3)
        lines.append(f"{(day.isoformat(), f'{day.year}.{day.month}.{day.day}', wide(day.isoformat()))[i % 3]},{('周正', '孙 敏')[i % 2]},{kinds[i % 5]},"
                     f"第{i + 1}件：就{UNITS[i % 5]}的事项提出意见,{UNITS[i % 5]},{('1.5', '２', '1小时30分', '90分钟')[i % 4]},已答复")
    lines.append('合计,,,,,200,')
    (folder / 'work-log.csv').write_bytes('\r\n'.join(lines).encode('gb18030'))


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
    write_contracts(folder)
    write_log(folder)
    write_all_hostile(folder)


if __name__ == '__main__':
    main()
