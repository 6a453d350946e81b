#!/usr/bin/env python3
"""yifactl as a black box: the contract of names, exit codes and JSON, and the road of a document
from plan to filing, step by step."""
import gzip
import json
import pathlib
import sqlite3
import sys

sys.dont_write_bytecode = True
from office import Office, gates, run_tests, scratch, test  # noqa: E402


def sealed(office, number, action, gate, **kw):
    """The gate refuses, by name and with the article behind it."""
    answer = office.refused(1, 'do', 'normative_doc', number, action, **kw)
    assert gate in gates(answer), answer
    assert all(r['message'] and r['basis'] for r in answer['refused'] if r['gate'] == gate), answer


def conclude(office, review, conclusion, today):
    """Every question of the checklist answered, then the conclusion."""
    for item in office.ok('list', 'review_item', f'review=#{review}', today=today):
        office.ok('set', 'review_item', item['id'], 'answer=yes', today=today)
    office.ok('do', 'legality_review', review, 'conclude', f'conclusion={conclusion}', today=today)


@test
def a_folder_that_is_no_office_is_refused():
    office = Office('none', init=False)
    assert '不是' in office.refused(2, 'info')['message'] or 'office' in office.refused(2, 'info')['message']
    assert not (scratch / 'none').exists()


@test
def a_new_office_tells_its_facts():
    info = Office('facts').ok('info')
    assert info['name'] == '大英县人民政府' and info['profile'] == 'sc-county' and info['counts']['org'] == 3, info


@test
def wrong_use_is_exit_2_and_changes_nothing():
    office = Office('wrong')
    for args in (['list', 'no_such_kind'], ['show', 'org', 'x'], ['add', 'org', 'colour=red'], ['no-such-command'],
                 ['add', 'org', 'name'], ['workday', 'add', '2026-99-99', '1'], []):
        office.refused(2, *args)
    assert office.ok('info')['counts']['org'] == 3


@test
def what_does_not_exist_is_exit_4():
    Office('missing').refused(4, 'show', 'org', 999)


@test
def a_bad_value_names_its_field():
    office = Office('bad')
    assert office.refused(1, 'add', 'org', 'name=某局', 'org_kind=banana')['field'] == 'org_kind'
    assert office.refused(1, 'add', 'org', 'org_kind=department')['field'] == 'name'
    assert office.refused(1, 'add', 'org', 'name=某局', 'org_kind=department', 'valid_from=昨天以前')['field'] == 'valid_from'


@test
def a_reference_that_fits_nothing_or_two_things_is_refused():
    office = Office('refs')
    assert office.refused(1, 'add', 'person', 'name=李四', 'org=没有的局')['field'] == 'org'
    for _ in range(2):
        office.add('org', name='同名局', org_kind='department')
    assert office.refused(1, 'add', 'person', 'name=李四', 'org=同名局')['field'] == 'org'
    office.add('person', name='李四', org='#4')


@test
def a_locked_field_is_not_entered_by_hand():
    office = Office('locked')
    number = office.add('normative_doc', title='某办法', maker_org='大英县人民政府')
    assert office.refused(1, 'set', 'normative_doc', number, 'stage=published')['field'] == 'stage'
    assert office.refused(1, 'set', 'normative_doc', number, 'issue_no=大府发〔2026〕1号')['field'] == 'issue_no'


@test
def kinds_describe_fields_and_actions():
    kinds = {k['name']: k for k in Office('kinds').ok('kinds')}
    doc = kinds['normative_doc']
    assert {'name', 'label', 'type', 'required'} <= set(doc['fields'][0])
    assert any(a['name'] == 'publish' and a['to'] == 'published' and 'registered' in a['from'] for a in doc['actions'])
    assert next(f for f in doc['fields'] if f['name'] == 'maker_org')['refers_to'] == 'org'


@test
def history_tells_who_and_undo_puts_back():
    office = Office('undo')
    number = office.add('org', name='旧名局', org_kind='department')
    office.ok('set', 'org', number, 'name=新名局')
    last = office.ok('history', 'org', number)[0]
    assert (last['actor'], last['field'], last['before'], last['after']) == ('张三', 'name', '旧名局', '新名局'), last
    office.ok('undo', 'org', number)
    assert office.ok('show', 'org', number)['name'] == '旧名局'
    assert len(office.ok('history', 'org', number)) > 2


@test
def withdrawn_records_wait_in_the_bin():
    office = Office('bin')
    number = office.add('org', name='误登局', org_kind='department')
    office.ok('withdraw', 'org', number, '--reason', '登记错误')
    assert not office.ok('list', 'org', 'name=误登局')
    assert len(office.ok('list', 'org', 'name=误登局', '--withdrawn')) == 1
    office.ok('unwithdraw', 'org', number)
    assert len(office.ok('list', 'org', 'name=误登局')) == 1


@test
def a_file_comes_back_as_it_was():
    office = Office('files')
    attachment = office.attach('org', 1, 'other')
    copy = scratch / 'copy.txt'
    office.ok('extract', 'org', 1, attachment, copy)
    assert copy.read_text(encoding='utf-8') == 'other 农村公路养护'
    office.refused(4, 'attach', 'org', 1, scratch / 'no-such-file.pdf', '--role', 'other')
    office.ok('detach', 'org', 1, attachment)
    assert not office.ok('show', 'org', 1)['attachments']


@test
def search_finds_words_of_any_length_in_files_too():
    office = Office('search')
    office.attach('org', 1, 'other')
    assert office.ok('search', '公路')[0]['where'] == 'other.txt'
    assert office.ok('search', '農村 養')[0]['id'] == 1
    assert office.ok('search', '公 水') == []


@test
def check_finds_what_was_changed_behind_its_back():
    office = Office('damage')
    office.attach('org', 1, 'other')
    office.ok('check')
    stored, = [p for p in (office.folder / 'files').rglob('*') if p.is_file()]
    stored.chmod(0o600)
    stored.write_text('x', encoding='utf-8')
    office.refused(3, 'check')


@test
def a_backup_comes_back_elsewhere():
    office = Office('backup')
    office.attach('org', 1, 'other')
    office.ok('backup', scratch / 'backup.zip')
    other = Office('restored', init=False)
    other.ok('restore', scratch / 'backup.zip')
    other.ok('check')
    assert other.ok('info')['counts'] == office.ok('info')['counts']
    other.refused(2, 'restore', scratch / 'backup.zip')


@test
def an_import_is_all_or_nothing():
    office = Office('import')
    rows = scratch / 'rows.csv'
    rows.write_text('title,dated_on\n甲法,2020-01-01\n乙法,某日\n', encoding='utf-8')
    assert '乙法' in office.refused(1, 'import', 'legal_basis', rows)['message'] or office.ok('list', 'legal_basis') == []
    trial = office.ok('import', 'legal_basis', rows, '--dry-run')
    assert [p['row'] for p in trial['problems']] == [3] and office.ok('list', 'legal_basis') == []
    rows.write_text('title,dated_on\n甲法,2020-01-01\n乙法,2021-02-03\n', encoding='utf-8')
    assert office.ok('import', 'legal_basis', rows)['imported'] == 2
    assert office.ok('import', 'legal_basis', rows)['imported'] == 0
    for ending in ('jsonl', 'csv', 'xlsx'):
        assert office.ok('export', 'legal_basis', scratch / f'out.{ending}', 'dated_on=2021')['rows'] == 1
        assert (scratch / f'out.{ending}').stat().st_size > 0


@test
def a_ledger_is_mapped_and_tried():
    office = Office('ledger')
    rows = scratch / 'ledger.csv'
    rows.write_text('2025年工作日志,,,,\n日期,谁,类型,内容,用时\n2025.3.1,周正,咨询,答复,1.5小时\n2025.3,周正,咨询,再答复,2\n合计,,,,3.5\n', encoding='gb18030')
    assert '工作日志' not in office.ok('import', 'work_log', rows, '--dry-run')['ignored_columns']
    said = ('--map', '谁=adviser', '--header-row', '2', '--make-missing')
    trial = office.ok('import', 'work_log', rows, '--dry-run', '--problems', scratch / 'problems.csv', *said)
    assert [(p['row'], p['field']) for p in trial['problems']] == [(4, '日期')] and len(trial['left_out']) == 1
    assert '2025.3' in (scratch / 'problems.csv').read_text(encoding='utf-8-sig')
    office.refused(1, 'import', 'work_log', rows, *said)
    rows.write_text(rows.read_text(encoding='gb18030').replace('2025.3,', '2025.3.2,'), encoding='gb18030')
    assert office.ok('import', 'work_log', rows, *said)['imported'] == 2
    assert office.ok('import', 'work_log', rows)['already_there'] == 2
    assert office.refused(2, 'import', 'work_log', rows, '--map', '谁=stage')['message']


@test
def working_days_are_the_statutes():
    office = Office('days')
    assert office.ok('workday', 'add', '2026-02-11', 5)['date'] == '2026-02-25'
    assert office.ok('workday', 'add', '2024-09-29', 7)['date'] == '2024-10-14'
    assert office.ok('workday', 'is', '2025-01-26')['workday'] is True
    missing = office.ok('workday', 'add', '2027-06-01', 5)
    assert missing['date'] is None and missing['calendar_missing'] and missing['estimate']


def incoming(office, day):
    org = office.add('org', today=day, name='大英县民政局', org_kind='department')
    return office.add('filing_review', today=day, title='某局通知', maker_org=f'#{org}', source='filed', received_on=day)


@test
def a_new_years_notice_needs_a_second_person():
    office = Office('notice')
    text = scratch / 'notice.txt'
    text.write_text('放假：元旦 01-01~01-03; 春节 02-06~02-12\n上班：02-13\n', encoding='utf-8')
    incoming(office, '2026-12-28')
    due = next(d for d in office.ok('due', today='2026-12-28') if d['rule'] == 'nd.file_check_days')
    assert due['state'] == 'calendar_missing' and due['due_on'] is None and due['estimate_on'] == '2027-01-04', due
    assert '2027' in due['explanation'], due

    office.refused(2, 'calendar', 'import', text, '--year', 2027)  # without its source
    made = office.ok('calendar', 'import', text, '--year', 2027, '--source', '国办发明电〔2026〕9号', today='2026-12-28')
    assert made[0]['stage'] == 'entered' and made[0]['entered_by'] == '张三', made
    answer = office.refused(1, 'calendar', 'confirm', 2027, today='2026-12-28')
    assert answer['refused'][0]['gate'] == 'second_person', answer
    assert office.ok('workday', 'is', '2027-02-08')['workday'] is None

    assert office.ok('calendar', 'confirm', 2027, today='2026-12-28', actor='李四')['completed'] == 1
    assert office.ok('workday', 'is', '2027-02-08')['workday'] is False
    due = next(d for d in office.ok('due', today='2026-12-28') if d['rule'] == 'nd.file_check_days')
    assert due['due_on'] == '2027-01-05' and due['state'] == 'open', due
    assert office.ok('calendar', 'show', 2027)['known'] is True


@test
def dates_move_only_when_somebody_agrees():
    office = Office('moves')
    incoming(office, '2026-03-02')
    before = next(d for d in office.ok('due') if d['rule'] == 'nd.file_check_days')
    assert office.ok('due', '--moves') == []

    office.ok('profile', 'set', 'nd.file_check_days=10工作日', '--source', '市规定第九条')
    assert next(d for d in office.ok('due') if d['rule'] == 'nd.file_check_days')['due_on'] == before['due_on']
    move, = office.ok('due', '--moves')
    assert move['old_on'] == before['due_on'] and move['new_on'] == '2026-03-16' and '市规定第九条' in move['why'], move
    office.refused(1, 'move', 'all')
    assert office.ok('move', move['deadline'], '--reason', '市规定施行') == {'moved': 1}
    after = next(d for d in office.ok('due') if d['rule'] == 'nd.file_check_days')
    assert after['due_on'] == move['new_on'] and '市规定第九条' in after['explanation'], after


@test
def a_chain_tells_the_latest_days():
    office = Office('chain')
    steps = {step['event']: step for step in office.ok('chain', 'decision_meeting', '2026-12-04')}
    assert steps['review_submitted']['due_on'] == '2026-11-25' and '第二十六条' in steps['review_submitted']['explanation']
    assert 'document_meeting' in [chain['name'] for chain in office.ok('chain')]
    office.refused(4, 'chain', 'nothing', '2026-12-04')
    assert office.ok('meeting', '2026-12-04') == []


@test
def a_clock_that_went_back_is_said_beside_the_answer():
    office = Office('clock')
    done = office.spawn('--json', 'due', today='2026-02-01')
    assert json.loads(done.stdout) is not None and '2026-03-02' in done.stderr, done
    assert '2026-03-02' in office.ok('clock', today='2026-02-01')['warning']
    assert office.ok('clock', 'confirm', today='2026-02-01')['warning'] is None


@test
def profiles_show_source_and_confidence():
    office = Office('profile')
    assert {'cn-default', 'sc-county', 'js-lyg'} <= {p['id'] for p in office.ok('profiles')}
    rule = next(r for r in office.ok('profile', 'show') if r['key'] == 'nd.file_days_up')
    assert rule['confidence'] == 'U' and rule['number'] == 15, rule
    office.ok('profile', 'set', 'nd.file_days_up=10', '--source', '某省规定第八条')
    rule = next(r for r in office.ok('profile', 'show') if r['key'] == 'nd.file_days_up')
    assert rule['number'] == 10 and '某省规定第八条' in rule['source'], rule
    office.refused(2, 'profile', 'set', 'nd.file_days_up=10')


@test
def a_profile_is_confirmed_and_handed_on():
    office = Office('profile-from')
    office.ok('profile', 'confirm', 'nd.file_days_up', '--source', '某省规定第八条')
    rule = next(r for r in office.ok('profile', 'show') if r['key'] == 'nd.file_days_up')
    assert rule['confidence'] == 'V' and rule['origin'] == 'office' and rule['parent'] == 'cn-default', rule
    assert rule['who'] and rule['unit'] == 'days' and rule['item'] == 'D-10、D-11', rule
    assert any(c['field'] == 'source' for c in office.ok('profile', 'history', 'nd.file_days_up'))
    office.refused(2, 'profile', 'confirm', 'nd.file_days_up')
    office.refused(4, 'profile', 'confirm', 'nd.moon', '--source', 'x')

    file = office.folder / 'profile.json'
    office.ok('profile', 'export', file)
    other = Office('profile-to')
    assert other.ok('profile', 'import', file) == {'id': 'sc-county'}
    rule = next(r for r in other.ok('profile', 'show') if r['key'] == 'nd.file_days_up')
    assert rule['confidence'] == 'V' and rule['origin'] == 'sc-county', rule
    file.write_text(file.read_text().replace('"number" : 15', '"number" : "soon"', 1))
    assert 'nd.file_days_up' in other.refused(1, 'profile', 'import', file)['message']


@test
def five_years_end_with_nobody_touching_them():
    office = Office('validity')
    number = office.add('normative_doc', title='某办法', maker_org='大英县人民政府')
    office.ok('do', 'normative_doc', number, 'record_issued', 'issue_no=大府发[2021]9号', 'dated_on=2021-07-01',
              'published_on=2021-07-10', 'effective_on=2021-08-01', 'valid_years=5', '--reason', '补录')
    show = lambda day: office.ok('show', 'normative_doc', number, today=day)
    assert show('2021-07-31')['validity'] == 'not_yet'
    assert show('2021-08-01')['validity'] == 'in_force'
    last = show('2026-07-31')
    assert last['validity'] == 'in_force' and last['expiring'] and last['valid_until'] == '2026-07-31', last
    assert show('2026-08-01')['validity'] == 'expired'
    assert show('2026-08-01')['issue_no'] == '大府发〔2021〕9号'


@test
def a_case_from_before_the_review_desk_goes_on():
    office = Office('old', init=False)
    office.folder.mkdir()
    packed = pathlib.Path(__file__).parent / 'fixtures' / 'v1' / 'office.db.gz'
    (office.folder / 'office.db').write_bytes(gzip.decompress(packed.read_bytes()))
    with sqlite3.connect(office.folder / 'office.db') as db:
        db.execute("INSERT INTO legality_review (uid, title, subject_kind, stage, received_on, complete_on, reviewer, conclusion, "
                   "concluded_on) VALUES ('a', '旧案', 'ordinary', 'concluded', '2026-02-02', '2026-02-02', '李审核', 'lawful', '2026-02-09')")
        db.execute("INSERT INTO legality_review (uid, title, subject_kind, stage, opinion_no, issued_on, conclusion) "
                   "VALUES ('b', '已出具', 'ordinary', 'issued', '审〔2025〕1号', '2025-03-03', 'lawful')")
    db.close()
    old, issued = (office.ok('show', 'legality_review', n) for n in (1, 2))
    assert old['stage'] == 'concluded' and old['conclusion'] == 'lawful' and old['concluded_on'] == '2026-02-09', old
    assert issued['stage'] == 'issued' and issued['opinion_no'] == '审〔2025〕1号', issued
    assert not [d for d in office.ok('due') if d['kind'] == 'legality_review' and d['id'] == 2]
    office.ok('do', 'legality_review', 1, 'reopen', '--reason', '补充意见')
    office.ok('do', 'legality_review', 1, 'conclude', 'conclusion=lawful')
    office.ok('do', 'legality_review', 1, 'approve', 'approver=王局长')


@test
def a_contract_is_reviewed_from_receipt_to_feedback():
    office = Office('desk')
    bureau = office.add('org', name='大英县司法局', org_kind='department', level='county')
    day = '2026-03-02'
    do = lambda action, *fields, **kw: office.ok('do', 'legality_review', review, action, *fields, today=day, **kw)
    refused = lambda action, *fields: office.refused(1, 'do', 'legality_review', review, action, *fields, today=day)
    review = office.add('legality_review', title='县城停车场特许经营协议', subject_kind='contract', submitter_org=f'#{bureau}',
                        subject_text='甲方提供场地，乙方投资建设并运营。')
    materials = office.ok('list', 'review_material', f'review=#{review}')
    assert materials and len(office.ok('list', 'review_item', f'review=#{review}')) == 13, materials

    answer = refused('accept', 'reviewer=李审核')
    assert gates(answer) == ['materials_complete'] and answer['refused'][0]['basis'], answer
    do('return')
    assert office.ok('show', 'legality_review', review)['return_reason']
    for line in materials:
        office.ok('set', 'review_material', line['id'], 'present=yes')
    do('resubmit')
    do('accept', 'reviewer=李审核', 'second_reader=赵复核', 'complete_on=2026-03-02')
    assert office.ok('show', 'legality_review', review)['due_max_on'] == '2026-03-09'

    assert 'checklist_answered' in gates(refused('conclude', 'conclusion=sign_after_amendment'))
    point = office.add('review_point', review=f'#{review}', clause='第九条', problem='仲裁条款无效', basis='法释〔2019〕17号第二十六条')
    conclude(office, review, 'sign_after_amendment', day)
    assert gates(refused('approve', 'approver=王局长')) == ['second_read_done']
    do('second_read', 'reader_note=同意')
    do('approve', 'approver=王局长')
    do('issue')
    assert gates(refused('close')) == ['points_answered']
    office.ok('set', 'review_point', point, 'adoption=adopted')
    do('close', 'feedback=已按意见修改', 'feedback_on=2026-03-02')

    figure = office.ok('stats', '--year', 2026)['reviews_contract']
    assert figure['numerator'] == 1 and figure['ids'] == [review] and figure['definition'], figure
    office.refused(2, 'stats', '--year', 'abc')


@test
def the_road_from_plan_to_filing_with_every_gate():
    office = Office('road')
    do = lambda action, *fields, **kw: office.ok('do', 'normative_doc', 1, action, *fields, **kw)
    bureau = office.add('org', name='大英县司法局', org_kind='department', level='county')
    office.add('agency_code', org=f'#{bureau}', code='大司法', series='document')
    office.add('org', name='大英县交通运输局', org_kind='department', level='county')
    office.add('normative_doc', title='大英县农村公路养护管理办法', maker_org='大英县人民政府', maker_level='government', doc_type='measures')

    sealed(office, 1, 'start_drafting', 'on_the_plan')
    office.add('plan', year=2026, title='2026年制定计划', maker_org='大英县人民政府', approved_on='2026-02-20')
    office.add('plan_item', plan='#1', title='大英县农村公路养护管理办法', drafter_org='大英县交通运输局', status='approved')
    do('start_drafting', 'plan_item=#1', 'drafter_org=大英县交通运输局')

    answer = office.refused(1, 'do', 'normative_doc', 1, 'submit')
    assert len(answer['refused']) >= 3, answer
    office.add('recognition', doc='#1', is_administrative='yes', is_outward='yes', is_general='yes', is_repeated='yes',
               result='is', decided_on='2026-03-02')
    office.add('ex_ante_eval', doc='#1', necessity='养护责任不清', conclusion='有必要', concluded_on='2026-03-03')
    office.add('fair_competition', doc='#1', is_needed='no', not_needed_reason='不涉及经营主体经济活动')
    comment = office.add('public_comment', doc='#1', starts_on='2026-03-05', ends_on='2026-04-10', channel='website')
    opinion = office.add('opinion', comment=f'#{comment}', source='王某', content='请明确乡道养护标准', received_on='2026-03-20')
    do('consult')
    assert office.refused(1, 'do', 'normative_doc', 1, 'submit', today='2026-03-20')['refused']
    office.ok('set', 'opinion', opinion, 'adoption=adopted', 'reason=已写入第六条')
    office.ok('set', 'public_comment', comment, 'closed_on=2026-04-10', today='2026-04-13')
    for role in ('submission_letter', 'review_draft', 'drafting_note', 'legal_basis', 'adoption_table', 'drafter_opinion', 'electronic_text'):
        office.attach('normative_doc', 1, role, today='2026-04-13')
    do('submit', today='2026-04-13')

    reviews = office.ok('list', 'legality_review', 'doc=#1')
    review = reviews[0]['id'] if reviews else office.add('legality_review', title='审核', subject_kind='normative_doc', doc='#1')
    office.ok('do', 'legality_review', review, 'accept', 'reviewer=李审核', 'complete_on=2026-04-13', today='2026-04-13')
    office.add('review_point', review=f'#{review}', clause='第六条', problem_type='content', problem='增加义务无依据',
               basis='优化营商环境条例第六十四条', suggestion='删去')
    conclude(office, review, 'lawful_after_amendment', '2026-04-24')
    office.refused(1, 'do', 'legality_review', review, 'issue', today='2026-04-24')
    office.ok('do', 'legality_review', review, 'approve', 'approver=王局长', today='2026-04-24')
    office.ok('do', 'legality_review', review, 'issue', today='2026-04-24')
    stage = lambda: office.ok('show', 'normative_doc', 1, today='2026-05-01')['stage']
    if stage() == 'review_submitted':
        do('begin_review', today='2026-04-24')
    if stage() == 'reviewing':
        do('finish_review', today='2026-04-24')

    meeting = office.add('meeting', name='第三届县人民政府第20次常务会议', meeting_kind='executive', org='大英县人民政府')
    answer = office.refused(1, 'do', 'normative_doc', 1, 'deliberate', today='2026-04-27')
    assert answer['refused'], answer
    point = office.ok('list', 'review_point', f'review=#{review}')[0]['id']
    office.ok('set', 'review_point', point, 'adoption=adopted')
    item = office.add('agenda_item', meeting=f'#{meeting}', seq=1, title='农村公路养护管理办法', doc='#1')
    do('deliberate', today='2026-04-27')
    assert office.refused(1, 'do', 'normative_doc', 1, 'approve', today='2026-04-29')['refused']
    office.add('attendance', meeting=f'#{meeting}', person_name='陈县长', role='attendee')
    office.add('attendance', meeting=f'#{meeting}', person_name='李审核', role='observer', org='大英县司法局')
    office.ok('do', 'meeting', meeting, 'hold', 'held_on=2026-04-28', 'place=二楼会议室', 'chair=陈县长', 'recorder=周', today='2026-04-28')
    office.ok('set', 'agenda_item', item, 'decision=approved')
    do('approve', today='2026-04-29')

    assert office.refused(1, 'do', 'normative_doc', 1, 'sign', today='2026-04-30')['refused']
    do('sign', 'signatory=陈县长', 'signed_on=2026-04-29', today='2026-04-30')
    assert office.refused(1, 'do', 'normative_doc', 1, 'register', today='2026-04-30')['refused']
    do('register', 'effective_on=2026-06-15', 'valid_years=5', today='2026-04-30')
    doc = office.ok('show', 'normative_doc', 1, today='2026-04-30')
    assert doc['issue_no'].startswith('大府') and '〔2026〕1号' in doc['issue_no'] and doc['valid_until'] == '2031-06-14', doc
    filings = office.ok('list', 'filing', 'doc=#1')
    assert sorted(f['addressee_kind'] for f in filings) == ['npc_sc', 'upper_gov'], filings

    assert office.refused(1, 'do', 'normative_doc', 1, 'publish', today='2026-05-06')['refused']
    office.add('publication', doc='#1', channel='website', published_on='2026-05-06', place='县政府网站', today='2026-05-06')
    do('publish', today='2026-05-06')
    due = {d['rule']: d for d in office.ok('due', today='2026-05-07') if d['kind'] == 'filing'}
    assert due['nd.file_days_up']['due_on'] == '2026-05-21' and due['nd.file_days_up']['confidence'] == 'U', due
    assert due['nd.file_days_npc']['due_on'] == '2026-06-05', due
    assert all(d['state'] == 'overdue' for d in office.ok('due', today='2026-07-01') if d['kind'] == 'filing')

    for filing in filings:
        answer = office.refused(1, 'do', 'filing', filing['id'], 'send', 'sent_on=2026-05-12', today='2026-05-12')
        assert answer['refused'] and answer['refused'][0]['basis'], answer
    for role in ('filing_report', 'official_text', 'drafting_note', 'legal_basis', 'review_opinion'):
        office.attach('normative_doc', 1, role, today='2026-05-12')
    for filing in filings:
        office.ok('do', 'filing', filing['id'], 'take_number', today='2026-05-12')
        office.ok('do', 'filing', filing['id'], 'send', 'sent_on=2026-05-12', 'contact=周', 'phone=0825-0000000', today='2026-05-12')
        office.ok('do', 'filing', filing['id'], 'receive', 'received_on=2026-05-13', today='2026-05-13')
        office.ok('do', 'filing', filing['id'], 'register', 'receipt_no=备〔2026〕8号', 'registered_on=2026-05-14', today='2026-05-14')
    assert office.ok('show', 'normative_doc', 1, today='2026-05-15')['stage'] in ('filed', 'registered_by_receiver')
    steps = office.ok('list', 'doc_step', 'doc=#1', today='2026-05-15')
    assert len(steps) == 6 and all(s['stage'] == 'done' for s in steps), [(s['step'], s['stage']) for s in steps]
    assert not [d for d in office.ok('due', today='2026-05-15') if d['kind'] == 'filing' and d['state'] in ('open', 'overdue')]
    office.ok('check')


@test
def an_exception_needs_a_reason_and_stays_in_the_trail():
    office = Office('override')
    office.add('normative_doc', title='某应急办法', maker_org='大英县人民政府', drafter_org='大英县人民政府')
    sealed(office, 1, 'start_drafting', 'on_the_plan')
    office.ok('do', 'normative_doc', 1, 'start_drafting', '--reason', '县政府主要负责人批准追加立项')
    passed = [c for c in office.ok('history', 'normative_doc', 1) if c['field'] == 'override']
    assert [c['after'] for c in passed] == ['on_the_plan'] and passed[0]['reason'] == '县政府主要负责人批准追加立项', passed


@test
def a_number_once_given_is_not_undone():
    office = Office('road', init=False)
    answer = office.refused(1, 'undo', 'issue_number', office.ok('list', 'issue_number', 'series=normative')[0]['id'])
    assert answer['message']


@test
def papers_and_ledgers_are_written_whole():
    office = Office('road', init=False)
    names = {f['name'] for f in office.ok('forms')}
    assert {'filing_report', 'filing_form', 'review_opinion', 'receipt', 'catalogue', 'cleanup_notice'} <= names, names
    for form, number in (('filing_report', 1), ('filing_form', 1), ('review_opinion', 1), ('receipt', 1), ('catalogue', 0)):
        paper = scratch / f'{form}.pdf'
        office.ok('print', form, number, '-o', paper, today='2026-05-20')
        assert paper.read_bytes().startswith(b'%PDF'), form
    office.refused(2, 'print', 'no_such_form', 1, '-o', scratch / 'x.pdf')
    office.refused(2, 'print', 'filing_report', 1)
    assert {'normative_docs', 'filings', 'filing_reviews'} <= {x['name'] for x in office.ok('ledgers')}
    for ledger in ('normative_docs', 'filings', 'filing_reviews'):
        for ending in ('xlsx', 'csv', 'pdf'):
            office.ok('ledger', ledger, '--year', 2026, '-o', scratch / f'{ledger}.{ending}', today='2026-05-20')
            assert (scratch / f'{ledger}.{ending}').stat().st_size > 0


@test
def a_dossier_is_a_folder_with_an_index():
    office = Office('road', init=False)
    organ = office.ok('list', 'org', '--limit', 1)[0]['id']
    decision = office.ok('add', 'major_decision', 'title=供水价格调整', 'decision_class=other', f'decision_org=#{organ}')['id']
    folder = scratch / 'dossier'
    answer = office.ok('dossier', decision, '-o', folder)
    files = [f for f in folder.rglob('*') if f.is_file()]
    assert {'00 卷内文件目录.pdf', '00 卷内文件目录.xlsx'} <= {f.name for f in files}, files
    assert len(files) == answer['files'] + 2, (files, answer)
    office.refused(2, 'dossier', decision, '-o', folder)
    office.refused(2, 'dossier', decision)
    office.refused(4, 'dossier', 4711, '-o', scratch / 'none')
    office.ok('dossier', 'normative_doc', 1, '-o', scratch / 'doc-dossier')
    office.refused(2, 'dossier', 'org', organ, '-o', scratch / 'none')
    assert not (scratch / 'none').exists()


@test
def later_words_say_not_yet():
    office = Office('later')
    for word in ('pack', 'verify', 'receive', 'receipt', 'acknowledge', 'screen', 'cite', 'compare', 'report'):
        office.refused(2, word)


run_tests()
