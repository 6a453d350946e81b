#!/usr/bin/env python3
"""yifactl as a black box: advisers from the roster to the end of their term, legal matters from the intake to the
archive, contracts from the draft to the archive, and the assessment that counts what was done. At each step every
gate refuses with its article while its evidence is missing, and opens when it is there."""
import sys

sys.dont_write_bytecode = True
from office import Office, Road, gates, run_tests, scratch, test  # noqa: E402

DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
RIVAL = '四川鸿远置业有限公司'


def credit_code(seventeen):
    """The eighteenth character is worked out from the others (GB 32100)."""
    return seventeen + DIGITS[-sum(DIGITS.index(c) * pow(3, i, 31) for i, c in enumerate(seventeen)) % 31]


def an_office(name, **kw):
    office = Office(name, **kw)
    office.today = '2026-01-12'
    office.gov = office.ok('list', 'org', 'name=大英县人民政府')[0]['id']
    office.water = office.add('org', name='大英县水利局', org_kind='department', level='county')
    office.town = office.add('org', name='蓬莱镇人民政府', org_kind='township', level='township')
    for series, code in (('certificate', '大府聘'), ('matter', '大府法务'), ('adviser_opinion', '大府法意'),
                         ('contract', '大府合'), ('contract_copy', '大府合备')):
        office.add('agency_code', org=f'#{office.gov}', code=code, series=series)
    return office


def a_lawyer(office, name='李律师', firm='四川大英律师事务所', enrol=True, **fields):
    fields = dict(dict(adviser_kind='lawyer', home_body=firm, licence_no=f'1510920151{name}', licensed_on='2015-06-01',
                       is_sound='yes', no_crime='yes'), **fields)
    adviser = Road(office, 'adviser', office.add('adviser', name=name, **fields))
    if enrol:
        adviser.do('enrol')
    return adviser


def an_engagement(office, adviser, client=None, appoint=True, **fields):
    fields = dict(dict(capacity='adviser', selection='open_selection', starts_on='2026-01-12', contract_signed_on='2026-01-10',
                       secrecy_signed_on='2026-01-10', contract_no='聘合〔2026〕1号'), **fields)
    engagement = Road(office, 'engagement', office.add('engagement', adviser=f'#{adviser.number}',
                                                       client_org=f'#{client or office.gov}', **fields))
    if appoint:
        engagement.do('appoint')
    return engagement


def a_matter(office, title='锦绣花园土地出让合同纠纷', accept=True, **fields):
    fields = dict(dict(matter_type='dispute', client_org=f'#{office.gov}', question='可否解除合同'), **fields)
    matter = Road(office, 'matter', office.add('matter', title=title, **fields))
    if accept:
        matter.do('accept')
    return matter


def lawful(answer):
    assert all(r['message'] and r['basis'] for r in answer['refused']), answer
    return answer


roads = {}


@test
def the_conditions_of_the_roster_are_named_one_by_one():
    office = an_office('roster')
    adviser = a_lawyer(office, '王新', enrol=False, licence_no='', licensed_on='2022-03-01', is_sound='no', no_crime='no')
    own = {}

    def crime():
        own['sanction'] = office.add('adviser_sanction', adviser=f'#{adviser.number}', sanction_kind='administrative',
                                     organ='遂宁市司法局', decided_on='2025-06-01', ends_on='2026-06-01')

    answer = lawful(adviser.refused('enrol'))
    assert gates(answer) == ['sound', 'no_crime', 'licensed', 'practised'], answer
    years, = [r for r in answer['refused'] if r['gate'] == 'practised']
    assert '5' in years['message'] and '2022-03-01' in years['message'], years
    crime()
    adviser.sealed('enrol',
                   ('sound', lambda: adviser.set(is_sound='yes')),
                   ('no_crime', lambda: adviser.set(no_crime='yes')),
                   ('licensed', lambda: adviser.set(licence_no='15109202210000001')),
                   ('practised', lambda: adviser.set(licensed_on='2015-03-01')),
                   ('no_sanction', lambda: office.ok('withdraw', 'adviser_sanction', own['sanction'], '--reason', '处罚已撤销')))
    shown = adviser.show()
    assert shown['stage'] == 'enrolled' and shown['enrolled_on'] == '2026-01-12' and shown['practice_years'] == 10, shown
    scholar = Road(office, 'adviser', office.add('adviser', name='孙教授', adviser_kind='scholar', is_sound='yes', no_crime='yes'))
    scholar.blocked('enrol', 'influential')
    office.ok('check')


@test
def a_panel_has_one_chief_and_whoever_is_engaged_has_signed():
    office = an_office('panel')
    panel = Road(office, 'adviser_panel', office.add('adviser_panel', name='大英县人民政府法律顾问团', client_org=f'#{office.gov}',
                                                     starts_on='2026-01-12'))
    panel.blocked('establish', 'members_engaged', 'one_chief')
    lawyer = a_lawyer(office)
    other = a_lawyer(office, '赵律师', '四川蜀都律师事务所')
    chief = an_engagement(office, lawyer, panel=f'#{panel.number}', capacity='chief', appoint=False, contract_signed_on='',
                          secrecy_signed_on='', selection='', ends_on='2028-01-11')
    chief.sealed('appoint',
                 ('term_in_bounds', lambda: chief.set(ends_on='2027-01-11')),
                 ('selection_named', lambda: chief.set(selection='open_selection')),
                 ('contract_signed', lambda: chief.set(contract_signed_on='2026-01-10')),
                 ('secrecy_signed', lambda: chief.set(secrecy_signed_on='2026-01-10')))
    shown = chief.show()
    assert shown['certificate_no'] == '大府聘〔2026〕001号' and shown['certificate_on'] == '2026-01-12', shown
    assert shown['standing'] == 'active' and [d['rule'] for d in shown['due']] == ['la.renewal'], shown
    second = an_engagement(office, other, panel=f'#{panel.number}', capacity='chief', appoint=False)
    second.blocked('appoint', 'one_chief')
    second.set(capacity='deputy_chief')
    second.do('appoint')
    twice = an_engagement(office, lawyer, appoint=False)
    twice.blocked('appoint', 'not_engaged_twice')
    panel.do('establish')
    shown = panel.show()
    assert shown['stage'] == 'active' and shown['members_n'] == 2 and shown['chief'] == '李律师', shown
    assert office.refused(1, 'set', 'engagement', chief.number, 'ends_on=2030-01-11')['message']
    roads.update(panel=panel, chief=chief, second=second, lawyer=lawyer, other=other)


@test
def past_its_term_an_engagement_takes_no_matter_whatever_the_reason():
    office = an_office('term')
    lawyer = a_lawyer(office)
    engagement = an_engagement(office, lawyer)
    matter = a_matter(office)
    office.today = '2027-01-11'
    matter.do('assign', f'adviser=#{lawyer.number}')
    matter.do('replace', '--reason', '另派他人')
    office.today = '2027-01-12'
    assert engagement.show()['standing'] == 'expired'
    for reason in ((), ('--reason', '县长同意')):
        answer = matter.refused('assign', f'adviser=#{lawyer.number}', *reason)
        assert gates(lawful(answer)) == ['engagement_in_term'], answer
    assert matter.stage() == 'received' and matter.show()['adviser'] is None
    lawful(engagement.refused('renew'))
    engagement.blocked('renew', 'assessed')
    engagement.do('renew', '--reason', '考核与续聘同日进行')
    following, = office.ok('list', 'engagement', f'renews=#{engagement.number}')
    assert following['stage'] == 'candidate' and following['starts_on'] == '2027-01-12', following
    assert 'engagement_in_term' in gates(matter.refused('assign', f'adviser=#{lawyer.number}'))
    renewal = Road(office, 'engagement', following['id'])
    renewal.do('appoint', 'contract_no=聘合〔2027〕1号', 'contract_signed_on=2027-01-12', 'secrecy_signed_on=2027-01-12')
    assert renewal.show()['certificate_no'] == '大府聘〔2027〕001号'
    matter.do('assign', f'adviser=#{lawyer.number}')

    renewal.blocked('terminate', 'ground_named', 'reason_given', 'matters_handed_over')
    named = ('terminate_kind=home_change', 'terminate_reason=已调离原律所')
    renewal.blocked('terminate', 'matters_handed_over', fields=(*named, '--reason', '县长同意'))
    renewal.blocked('terminate', 'dates_in_order', 'matters_handed_over', fields=(*named, 'terminated_on=2026-12-31'))
    matter.do('replace', '--reason', '原顾问离任')
    renewal.do('terminate', *named)
    assert renewal.stage() == 'terminated' and renewal.show()['terminated_on'] == '2027-01-12'
    assert 'engagement_in_term' in gates(matter.refused('assign', f'adviser=#{lawyer.number}'))
    office.ok('check')


@test
def a_question_is_answered_at_once_or_becomes_a_file():
    office = an_office('intake')
    matter = a_matter(office, '干部兼职咨询', accept=False, matter_type='consultation', question='')
    assert matter.show()['intake_on'] == '2026-01-12' and matter.stage() == 'intake'
    matter.blocked('answer_at_once', 'answer_given')
    matter.blocked('accept', 'question_written')
    matter.do('answer_at_once', 'answer=依公务员法第四十四条须经批准')
    shown = matter.show()
    assert shown['stage'] == 'answered' and shown['matter_no'] is None and not shown['is_open'], shown
    filed = a_matter(office)
    shown = filed.show()
    assert shown['matter_no'] == '大府法务〔2026〕001号' and shown['due_on'] == '2026-01-15', shown
    assert gates(filed.refused('draft')) == ['stage']
    dropped = a_matter(office, '重复来文')
    assert 'reason' in dropped.refused('drop')['message']
    dropped.do('drop', '--reason', '与前件重复')
    assert dropped.stage() == 'dropped' and dropped.show()['drop_reason'] == '与前件重复'


@test
def a_conflict_of_interest_is_searched_judged_avoided_or_gone_past_with_a_reason():
    office = an_office('conflict')
    tied = a_lawyer(office, enrol=True)
    colleague = a_lawyer(office, '钱律师')
    free = a_lawyer(office, '赵律师', '四川蜀都律师事务所')
    for lawyer in (tied, colleague, free):
        an_engagement(office, lawyer)
    office.add('adviser_client', adviser=f'#{tied.number}', name='四川鸿遠置業（有限公司）', relation='former_client', to_on='2025-06-30')
    matter = a_matter(office)
    office.add('matter_party', matter=f'#{matter.number}', name=RIVAL, role='counterparty', party_kind='organisation')
    chosen = lambda adviser: f'adviser=#{adviser.number}'

    for adviser in (tied, colleague):
        matter.blocked('assign', 'no_conflict', fields=(chosen(adviser),))
    message = matter.refused('assign', chosen(tied))['message']
    assert RIVAL in message and '鸿遠' in message, message
    assert matter.stage() == 'received'

    seen = office.ok('conflicts', matter.number, tied.number)
    assert [(f['party'], f['source_kind'], f['kind']) for f in seen['found']] == [(RIVAL, 'former_client', 'adviser_client')], seen
    assert office.ok('conflicts', matter.number, '赵律师')['found'] == []
    assert [f['found'] for f in office.ok('conflicts', '--name', '鸿远置业')['found']], office.ok('conflicts', '--name', '鸿远置业')
    assert not office.ok('list', 'conflict_check')

    matter.do('search_conflicts', f'candidate=#{tied.number}')
    check, = office.ok('list', 'conflict_check', f'matter=#{matter.number}')
    assert check['result'] == 'found' and check['outcome'] == 'open' and check['parties_n'] == 1, check
    hit, = office.ok('list', 'conflict_hit', f'conflict_check=#{check["id"]}')
    assert hit['party'] == RIVAL and hit['source_kind'] == 'former_client' and hit['source'], hit
    assert office.refused(1, 'set', 'conflict_hit', hit['id'], 'judgement=none')['field'] == 'judge_note'
    office.set('conflict_hit', hit['id'], judgement='none', judge_note='委托已于2025年终止，与本案无关')
    assert office.ok('show', 'conflict_check', check['id'])['outcome'] == 'cleared'
    office.refused(1, 'undo', 'conflict_check', check['id'])
    office.refused(1, 'withdraw', 'conflict_check', check['id'], '--reason', '误查')
    matter.do('assign', chosen(tied))
    assert matter.show()['conflict'] == 'cleared'

    assert 'reason' in matter.refused('recuse')['message']
    matter.do('recuse', '--reason', '本人申请回避')
    left, = office.ok('list', 'matter_adviser', f'matter=#{matter.number}')
    assert left['left_how'] == 'recused' and left['reason'] == '本人申请回避', left
    assert matter.stage() == 'received' and matter.show()['adviser'] is None

    matter.blocked('assign', 'no_conflict', fields=(chosen(colleague),))
    matter.do('assign', chosen(colleague), '--reason', '对方书面同意，经分管县长批准')
    assert matter.show()['conflict'] == 'overridden'
    last = office.ok('list', 'conflict_check', f'matter=#{matter.number}', f'adviser=#{colleague.number}')[-1]
    assert last['outcome'] == 'overridden' and last['reason'] == '对方书面同意，经分管县长批准', last
    told, = [c for c in office.ok('history', 'matter', matter.number) if c['field'] == 'override']
    assert told['after'] == 'no_conflict' and '分管县长批准' in told['reason'] and RIVAL in told['before'], told

    clean = a_matter(office, '水库承包合同', matter_type='contract')
    office.add('matter_party', matter=f'#{clean.number}', name='成都清源水务有限公司', role='counterparty')
    clean.do('assign', chosen(free))
    assert clean.show()['conflict'] == 'none'
    clean.do('add_assistant', f'candidate=#{tied.number}')
    assert 'not_on_it_yet' in gates(clean.refused('add_assistant', f'candidate=#{tied.number}'))
    office.ok('check')


@test
def hours_are_those_of_a_day():
    office = an_office('hours')
    lawyer = a_lawyer(office)
    an_engagement(office, lawyer)
    log = dict(adviser=f'#{lawyer.number}', work_on='2026-01-12', work_kind='dispute', content='查阅卷宗')
    hours = lambda typed, **day: office.ok('show', 'work_log', office.add('work_log', hours=typed, **dict(log, **day)))['hours']
    assert [hours(typed) for typed in ('1.5', '１．５', '0.25')] == ['1.5', '1.5', '0.25']
    assert hours('24', work_on='2026-01-10') == '24'
    answer = office.refused(1, 'add', 'work_log', *[f'{k}={v}' for k, v in log.items()], 'hours=20.8')
    assert answer['field'] == 'hours', answer
    for typed in ('0', '-1', '25', '24.01', '一小时半', '1.555', '1e3', '99999999999999999999', 'NaN'):
        answer = office.refused(1, 'add', 'work_log', *[f'{k}={v}' for k, v in log.items()], f'hours={typed}')
        assert answer['field'] == 'hours' and '\n' not in answer['message'], (typed, answer)
    answer = office.refused(1, 'add', 'work_log', *[f'{k}={v}' for k, v in dict(log, work_on='2026-01-13').items()], 'hours=1')
    assert answer['field'] == 'work_on', answer
    assert len(office.ok('list', 'work_log')) == 4


@test
def a_matter_goes_its_road_from_the_assignment_to_the_archive():
    office = an_office('matter')
    lawyer = a_lawyer(office)
    an_engagement(office, lawyer)
    matter = a_matter(office)
    matter.blocked('assign', 'adviser_chosen')
    matter.do('assign', f'adviser=#{lawyer.number}')
    office.today = '2026-01-13'
    matter.do('start')
    matter.sealed('draft',
                  ('opinion_written', lambda: matter.set(opinion='可以解除，应先催告')),
                  ('view_given', lambda: matter.set(view='lawful')))
    matter.blocked('approve', 'approver_named')
    matter.blocked('approve', 'approver_is_other', fields=('approver=李律师',))
    matter.blocked('approve', 'approver_is_other', fields=('approver= 李律师 ',))
    matter.do('return_draft', '--reason', '补充判例')
    matter.do('draft')
    matter.do('approve', 'approver=王局长')
    office.today = '2026-01-14'
    matter.do('issue')
    shown = matter.show()
    assert shown['opinion_no'] == '大府法意〔2026〕001号' and shown['response_days'] == 1, shown
    assert office.refused(1, 'set', 'matter', matter.number, 'opinion=不可以解除')['message']
    matter.blocked('record_adoption', 'adoption_given')
    matter.blocked('record_adoption', 'reason_given', fields=('adoption=partly',))
    matter.blocked('record_adoption', 'reason_given', fields=('adoption=not_adopted',))
    matter.do('record_adoption', 'adoption=partly', 'adoption_reason=先行协商')
    matter.blocked('archive', 'logged')
    office.add('work_log', adviser=f'#{lawyer.number}', matter=f'#{matter.number}', work_on='2026-01-13', work_kind='dispute',
               content='起草法律意见', hours='３．５')
    matter.do('archive', 'archive_no=2026-FW-001')
    shown = matter.show()
    assert shown['stage'] == 'archived' and shown['hours'] == '3.5' and shown['logs_n'] == 1, shown
    office.refused(1, 'add', 'work_log', f'adviser=#{lawyer.number}', f'matter=#{matter.number}', 'work_on=2026-01-13',
                   'work_kind=dispute', 'content=补记', 'hours=1')
    assert office.ok('show', 'work_log', 1)['client_org']['id'] == office.gov

    talk = a_matter(office, '与施工方谈判', matter_type='negotiation')
    talk.do('assign', f'adviser=#{lawyer.number}')
    talk.blocked('finish', 'result_written')
    talk.do('finish', 'result=达成补充协议')
    talk.do('reopen', '--reason', '对方反悔')
    assert talk.stage() == 'in_work'
    office.ok('check')


@test
def opinions_asked_for_elsewhere_arrive_here_and_go_back():
    office = an_office('asked')
    lawyer = a_lawyer(office)
    an_engagement(office, lawyer)
    case = office.add('legality_review', title='某招商协议', subject_kind='contract', submitter_org=f'#{office.water}',
                      subject_text='甲乙')
    decision = office.add('major_decision', title='水价调整', decision_class='public_policy', decision_org=f'#{office.gov}')
    for owner, source in ((f'review=#{case}', 'desk'), (f'decision=#{decision}', 'decision')):
        opinion = Road(office, 'legal_opinion', office.ok(
            'add', 'legal_opinion', owner, f'title={source}征询', 'adviser=法律顾问', 'asked_on=2026-01-12', 'due_on=2026-01-20',
            'question=是否合法')['id'])
        matter, = office.ok('list', 'matter', f'legal_opinion=#{opinion.number}')
        assert matter['source'] == source and matter['stage'] == 'received' and matter['due_on'] == '2026-01-20', matter
        assert opinion.show()['matter']['id'] == matter['id']
        matter = Road(office, 'matter', matter['id'])
        matter.do('assign', f'adviser=#{lawyer.number}')
        matter.blocked('finish', 'no_opinion_owed', 'result_written')
        matter.do('draft', 'opinion=基本合法，应补充依据', 'view=amend')
        matter.do('approve', 'approver=王局长')
        matter.do('issue')
        shown = opinion.show()
        assert (shown['received_on'], shown['view'], shown['adviser'], shown['opinion']) == (
            '2026-01-12', 'amend', '李律师', '基本合法，应补充依据'), shown
        assert shown['roster_adviser']['id'] == lawyer.number, shown
        if source == 'desk':
            matter.do('record_adoption', 'adoption=adopted')
            assert opinion.show()['adoption'] == 'adopted'
        else:
            opinion.set(adoption='not_adopted', adoption_reason='另有上位法依据')
            shown = matter.show()
            assert shown['stage'] == 'closed' and shown['adoption_reason'] == '另有上位法依据', shown
    office.ok('check')


def a_contract(office, **fields):
    fields = dict(dict(contract_type='service', handling_org=f'#{office.water}', signatory_org=f'#{office.gov}', amount_kind='fixed',
                       amount='1230500', direction='pay', subject='水库管护'), **fields)
    return Road(office, 'contract', office.add('contract', title='水库管护服务合同', **fields))


def a_party(office, contract, name='四川水务管护有限公司', **fields):
    fields = dict(dict(side='counterparty', credit_code=credit_code('91510923MA6GQ1234'), size='small'), **fields)
    return office.add('contract_party', contract=f'#{contract.number}', name=name, **fields)


def through_the_desk(office, contract, conclusion='can_sign'):
    """From the case received to the opinion issued; the contract follows."""
    case = Road(office, 'legality_review', contract.show()['review']['id'])
    for line in office.ok('list', 'review_material', f'review=#{case.number}'):
        office.set('review_material', line['id'], present='yes', received_n=9)
    case.do('accept', 'reviewer=李审核')
    assert contract.stage() == 'reviewing'
    for item in office.ok('list', 'review_item', f'review=#{case.number}'):
        office.set('review_item', item['id'], answer='yes')
    if conclusion != 'can_sign':
        office.add('review_point', review=f'#{case.number}', clause='第五条', problem='付款期限违法', basis='保障中小企业款项支付条例')
    case.set(conclusion=conclusion, second_reader='赵复核')
    case.do('conclude')
    case.do('second_read')
    case.do('approve', 'approver=王局长')
    case.do('issue')
    return case


@test
def codes_and_amounts_are_right_or_named():
    office = an_office('amount')
    contract = a_contract(office)
    assert contract.show()['amount_words'] == '壹佰贰拾叁万零伍佰元整', contract.show()
    right = credit_code('91510923MA6GQ1234')
    wrong = right[:-1] + ('0' if right[-1] != '0' else '1')
    base = ('add', 'contract_party', f'contract=#{contract.number}', 'side=counterparty', 'name=四川水务管护有限公司')
    answer = office.refused(1, *base, f'credit_code={wrong}')
    assert answer['field'] == 'credit_code' and f'“{right[-1]}”' in answer['message'], answer
    for code in (right[:-1], right + '0', right.replace('M', 'I'), '91510923-MA6GQ1234', '统一信用代码'):
        answer = office.refused(1, *base, f'credit_code={code}')
        assert answer['field'] == 'credit_code' and '\n' not in answer['message'], answer
    wide = ''.join(chr(ord(c) + 0xFEE0) for c in right.lower())
    party = office.ok(*base, f'credit_code={wide}')['id']
    assert office.ok('show', 'contract_party', party)['credit_code'] == right

    answer = office.refused(1, 'set', 'contract', contract.number, 'amount_words=壹佰贰拾叁万零伍拾元整')
    assert answer['field'] == 'amount_words' and '1230050.00' in answer['message'] and '1230500.00' in answer['message'], answer
    assert office.refused(1, 'set', 'contract', contract.number, 'amount_words=约一百万')['field'] == 'amount_words'
    contract.set(amount_words='一百二十三万零五百圆正')
    contract.set(amount_words='')
    contract.set(amount='１，２００．５０')
    assert contract.show()['amount_words'] == '壹仟贰佰元伍角整', contract.show()


@test
def a_contract_goes_its_road_from_the_draft_to_the_archive():
    office = an_office('contract')
    contract = a_contract(office, amount='')
    own = {}
    contract.sealed('submit',
                    ('parties_named', lambda: own.update(party=a_party(office, contract, credit_code='', size=''))),
                    ('credit_codes_given', lambda: office.set('contract_party', own['party'],
                                                              credit_code=credit_code('91510923MA6GQ1234'), size='small')),
                    ('amount_agrees', lambda: contract.set(amount='1000000')))
    shown = contract.show()
    assert shown['stage'] == 'requested' and shown['register_no'] == '大府合〔2026〕001号', shown
    signing = ('signed_on=2026-01-20', 'signed_by=张县长')
    contract.blocked('sign', 'signing_dated', 'reviewed_first', fields=signing)
    case = Road(office, 'legality_review', shown['review']['id'])
    case.do('return', 'return_reason=缺立项文件')
    assert contract.stage() == 'returned'
    contract.do('submit')
    office.today = '2026-01-15'
    through_the_desk(office, contract, 'not_advisable')
    office.today = '2026-01-20'
    assert contract.stage() == 'reviewed' and contract.show()['conclusion'] == 'not_advisable'
    contract.blocked('sign', 'conclusion_allows', 'points_answered', fields=signing)
    contract.do('revise', '--reason', '修改付款条款')
    contract.do('submit')
    assert contract.show()['register_no'] == '大府合〔2026〕001号'
    through_the_desk(office, contract)
    contract.set(is_admin_agreement='yes', dispute_clause='arbitration', pay_term_days=90, audit_settlement='yes',
                 builder_funds='yes', has_guarantee='yes')
    contract.sealed('sign',
                    ('unchanged_since_review', lambda: (contract.set(dispute_clause='litigation', has_guarantee='no', pay_term_days=''),
                                                        contract.set(audit_settlement='no', builder_funds='no', dispute_clause=''))),
                    fields=signing)
    shown = contract.show()
    assert shown['stage'] == 'signed' and not shown['unreviewed'] and shown['is_unfiled'], shown
    assert shown['copy_due_on'] == '2026-01-27' and [d['rule'] for d in shown['due']] == ['ct.copy_days'], shown
    assert [c['id'] for c in office.ok('list', 'contract', 'is_unfiled=yes')] == [contract.number]
    contract.blocked('file_copy', 'copy_attached')
    office.attach('contract', contract.number, 'signed_copy')
    contract.do('file_copy')
    shown = contract.show()
    assert shown['stage'] == 'performing' and shown['copy_no'] == '大府合备〔2026〕001号' and not shown['is_unfiled'], shown
    answer = office.refused(1, 'set', 'contract', contract.number, 'amount=2000000')
    assert 'amendment' in answer['message'], answer
    roads.update(contract=contract, party=own['party'])
    perform(office, contract, own)
    office.ok('check')


def perform(office, contract, own):
    part = lambda kind, **fields: office.add(kind, contract=f'#{contract.number}', **fields)
    due = lambda payment: office.ok('show', 'contract_payment', payment)['due_on']
    stone = part('contract_milestone', title='半年度管护验收', due_on='2026-02-27', is_delivery='yes')
    first = part('contract_payment', title='首期款', direction='pay', amount='400000', milestone=f'#{stone}')
    assert due(first) is None
    office.today = '2026-02-09'
    office.set('contract_milestone', stone, done_on='2026-02-09')
    assert due(first) == '2026-03-11', due(first)
    later = part('contract_payment', title='二期款', direction='pay', amount='600000', delivered_on='2026-02-09', agreed_on='2026-12-31')
    assert due(later) == '2026-04-10', due(later)
    office.set('contract_party', own['party'], size='large')
    assert due(later) == '2026-12-31'
    office.set('contract_party', own['party'], size='micro')
    assert due(later) == '2026-04-10'
    office.today = '2026-03-12'
    assert contract.show()['overdue_payments_n'] == 1
    bond = part('contract_guarantee', guarantee_kind='performance_bond', amount='50000', guarantor='大英县农村商业银行',
                starts_on='2026-01-20', ends_on='2026-04-01')
    assert office.ok('show', 'contract_guarantee', bond)['is_expiring']

    office.refused(1, 'set', 'contract', contract.number, 'is_procurement=yes')
    contract.do('correct', 'is_procurement=yes', '--reason', '录入时漏选政府采购')
    amend = lambda change: Road(office, 'contract_amendment', part('contract_amendment', title=f'补充协议{change}', amount_change=change))
    over = amend('100000.01')
    over.blocked('sign', 'signing_dated', 'reviewed_first', 'within_bound')
    over.blocked('sign', 'reviewed_first', 'within_bound', fields=('signed_on=2026-03-12',))
    over.do('drop', '--reason', '超出法定比例')
    within = amend('60000')
    within.do('sign', 'signed_on=2026-03-12', '--reason', '应急采购，已会商审查')
    amend('40000').do('sign', 'signed_on=2026-03-12', '--reason', '应急采购，已会商审查')
    amend('0.01').blocked('sign', 'reviewed_first', 'within_bound', fields=('signed_on=2026-03-12',))
    assert contract.show()['amended_amount'] == '1100000.00', contract.show()

    assert 'reason' in contract.refused('dispute')['message']
    contract.do('dispute', '--reason', '管护质量争议')
    contract.do('settle', '--reason', '协商一致')
    assert [e['event_kind'] for e in office.ok('list', 'contract_event', '--order', 'id')] == ['dispute', 'settlement']
    paid = lambda: [office.set('contract_payment', p, paid_on='2026-03-12') for p in (first, later)]
    contract.sealed('complete',
                    ('payments_settled', paid),
                    ('guarantees_settled', lambda: office.set('contract_guarantee', bond, returned_on='2026-03-12')))
    shown = contract.show()
    assert shown['stage'] == 'completed' and shown['paid'] == '1000000.00' and shown['completed_on'] == '2026-03-12', shown
    contract.do('archive', 'archive_no=2026-HT-001')
    office.refused(1, 'add', 'contract_payment', f'contract=#{contract.number}', 'title=补付', 'direction=pay', 'amount=1')


@test
def what_is_signed_without_review_is_listed_for_good():
    office = an_office('unreviewed')
    office.today = '2026-01-20'
    contract = a_contract(office)
    a_party(office, contract)
    signing = ('signed_on=2026-01-20', 'signed_by=张县长')
    contract.blocked('sign', 'reviewed_first', fields=signing)
    contract.do('sign', *signing, '--reason', '防汛抢险，先签后审')
    shown = contract.show()
    assert shown['stage'] == 'signed' and shown['unreviewed'], shown
    told, = [c for c in office.ok('history', 'contract', contract.number) if c['field'] == 'override']
    assert told['after'] == 'reviewed_first' and told['reason'] == '防汛抢险，先签后审' and told['actor'] == '张三', told
    assert [c['id'] for c in office.ok('list', 'contract', 'unreviewed=yes')] == [contract.number]
    listed = [d for d in office.ok('due') if d['kind'] == 'contract' and d['id'] == contract.number]
    assert any(d['rule'] == 'ct.review' for d in listed), listed

    plain = a_contract(office, is_admin_agreement='yes', dispute_clause='arbitration', pay_term_days=90, has_guarantee='yes')
    a_party(office, plain)
    answer = lawful(plain.refused('sign', *signing, '--reason', '领导要求'))
    assert {'arbitration_void', 'pay_term_lawful'} <= set(gates(answer)), answer
    assert plain.stage() == 'draft' and plain.show()['signed_on'] is None
    plain.set(dispute_clause='litigation', pay_term_days=60)
    plain.blocked('sign', 'reviewed_first', 'no_guarantee', fields=signing)
    old = a_contract(office)
    old.do('record_signed', 'signed_on=2024-05-06', 'signed_by=原县长', 'copy_filed_on=2024-05-08', '--reason', '补录')
    assert old.stage() == 'performing' and old.show()['unreviewed']
    office.ok('check')


@test
def an_assessment_counts_the_log_and_stays_as_confirmed():
    office = an_office('assessment')
    lawyer = a_lawyer(office)
    engagement = an_engagement(office, lawyer)
    matter = a_matter(office)
    matter.do('assign', f'adviser=#{lawyer.number}')
    matter.do('draft', 'opinion=合法', 'view=lawful')
    matter.do('approve', 'approver=王局长')
    matter.do('issue')
    matter.do('record_adoption', 'adoption=adopted')
    log = lambda hours: office.add('work_log', adviser=f'#{lawyer.number}', matter=f'#{matter.number}', work_on='2026-01-12',
                                   work_kind='dispute', content='起草意见', hours=hours)
    log('2.5')
    office.today = '2026-12-31'
    answer = office.refused(1, 'add', 'adviser_assessment', f'engagement=#{engagement.number}', 'from_on=2026-06-01', 'to_on=2026-05-01')
    assert answer['field'] == 'to_on', answer
    assessment = Road(office, 'adviser_assessment', office.add('adviser_assessment', engagement=f'#{engagement.number}', year=2026))
    shown = assessment.show()
    assert (shown['matters_n'], shown['opinions_n'], shown['hours'], shown['adopted_n']) == (1, 1, '2.5', 1), shown
    log('1')
    assert assessment.show()['hours'] == '2.5'
    assessment.do('compute')
    assert assessment.show()['hours'] == '3.5'
    items = office.ok('list', 'assessment_item', f'assessment=#{assessment.number}')
    assert sum(i['weight'] for i in items) == 100 and all(i['label'] and i['explanation'] for i in items), items
    most = max(items, key=lambda i: i['weight'])
    for points in (-1, most['weight'] + 1, '很好'):
        office.refused(1, 'set', 'assessment_item', most['id'], f'office_score={points}')
    assert gates(lawful(assessment.refused('score'))) == ['items_scored', 'views_received']
    view = ('add', 'assessment_view', f'assessment=#{assessment.number}', f'org=#{office.water}')
    assert office.refused(1, *view, 'score=101')['field'] == 'score'
    office.ok(*view, 'score=95', 'signed_by=周某')
    assessment.do('take_suggestions')
    for item in office.ok('list', 'assessment_item', f'assessment=#{assessment.number}'):
        if item['office_score'] is None:
            office.set('assessment_item', item['id'], office_score=item['weight'])
    assessment.do('score')
    shown = assessment.show()
    scores = [i['office_score'] for i in office.ok('list', 'assessment_item', f'assessment=#{assessment.number}')]
    assert shown['total'] == sum(scores) and shown['grade'] == ('excellent' if shown['total'] >= 90 else 'qualified'), shown
    office.refused(1, 'set', 'assessment_item', items[0]['id'], 'office_score=0')
    assessment.blocked('confirm', 'confirmer_named', 'consequence_named')
    assessment.blocked('confirm', 'end_grounded', fields=('confirmed_by=王局长', 'consequence=end'))
    assessment.do('confirm', 'confirmed_by=王局长', 'consequence=renew')
    assert assessment.stage() == 'confirmed'
    log('1')
    assert assessment.show()['hours'] == '3.5'
    engagement.do('renew')
    assert 'reason' in assessment.refused('reopen')['message']
    office.ok('check')
    roads.update(assessed=office, lawyer=lawyer, engagement=engagement, matter=matter, assessment=assessment)


def printed(office, form, number, *fields):
    paper = scratch / f'{form}.pdf'
    answer = office.ok('print', form, number, '-o', paper, *fields)
    assert paper.read_bytes().startswith(b'%PDF') and answer['pages'] >= 1 and not answer['unprintable'], answer


@test
def papers_are_printed_and_ledgers_and_figures_say_the_same():
    office = roads['assessed']
    for form, road in (('certificate', 'engagement'), ('engagement_contract', 'engagement'), ('matter_card', 'matter'),
                       ('matter_opinion', 'matter'), ('work_log', 'lawyer'), ('assessment_form', 'assessment')):
        printed(office, form, roads[road].number)
    printed(office, 'conflict_record', office.ok('list', 'conflict_check')[0]['id'])
    contract = roads['contract']
    printed(contract.office, 'contract_card', contract.number)
    printed(contract.office, 'review_opinion', contract.show()['review']['id'])

    kinds = {'advisers': '李律师', 'engagements': '李律师', 'matters': '锦绣花园', 'work_log': '起草意见'}
    for ledger, words in kinds.items():
        for ending in ('xlsx', 'csv', 'pdf'):
            office.ok('ledger', ledger, '--year', 2026, '-o', scratch / f'{ledger}.{ending}')
        assert words in (scratch / f'{ledger}.csv').read_text(encoding='utf-8-sig'), ledger
    for ledger in ('contracts', 'contract_payments'):
        contract.office.ok('ledger', ledger, '--year', 2026, '-o', scratch / f'{ledger}.csv')
        assert '水库管护' in (scratch / f'{ledger}.csv').read_text(encoding='utf-8-sig'), ledger

    figures = office.ok('stats', '--year', 2026)
    matter = roads['matter'].number
    assert figures['matters_dispute']['ids'] == [matter] and figures['matters_dispute']['numerator'] == 1, figures['matters_dispute']
    assert figures['rate_adoption_advisers']['ids'] == [matter], figures['rate_adoption_advisers']
    assert all(f['definition'] and f['label'] for f in figures.values())
    signed = contract.office.ok('stats', '--year', 2026)
    assert signed['contracts_signed']['ids'] == [contract.number] and signed['contracts_signed']['numerator'] == 1
    assert signed['contracts_unreviewed']['numerator'] == 0 and signed['rate_copy_filed']['numerator'] == 1

    units = {u['org']['id']: u for u in office.ok('coverage')}
    assert units[office.gov]['is_covered'] and not units[office.water]['is_covered'], units
    assert units[office.gov]['own_n'] == 1 and units[office.gov]['advisers'] == '李律师', units


@test
def bad_input_of_the_third_pillar_is_one_sentence_and_nothing_half_done():
    office = an_office('bad')
    lawyer = a_lawyer(office)
    engagement = an_engagement(office, lawyer)
    matter = a_matter(office)
    contract = a_contract(office)
    payment = ('add', 'contract_payment', f'contract=#{contract.number}', 'title=首期款')
    new = ('add', 'contract', 'title=协议', 'contract_type=service', f'handling_org=#{office.water}')
    before = {k: len(office.ok('list', k)) for k in ('adviser', 'engagement', 'matter', 'contract', 'contract_payment', 'work_log')}
    cases = (
        (1, 'add', 'adviser', 'name=', 'adviser_kind=lawyer'), (1, 'add', 'adviser', 'name=   ', 'adviser_kind=lawyer'),
        (1, 'add', 'adviser', 'name=某'), (1, 'add', 'adviser', 'name=某', 'adviser_kind=律师界的'),
        (1, 'add', 'adviser', 'name=某', 'adviser_kind=lawyer', 'licensed_on=2026-13-40'),
        (1, 'add', 'adviser', 'name=某', 'adviser_kind=lawyer', 'home_body_code=123'),
        (1, 'add', 'adviser', 'name=某', 'adviser_kind=lawyer', 'stage=enrolled'),
        (2, 'add', 'adviser', 'name=某', 'adviser_kind=lawyer', 'no_such_field=1'), (2, 'add', 'adviser', 'name'),
        (1, 'add', 'adviser_sanction', 'adviser=#4711', 'sanction_kind=criminal', 'decided_on=2025-01-01'),
        (1, 'add', 'engagement', f'adviser=#{lawyer.number}', f'client_org=#{office.gov}', 'capacity=adviser',
         'starts_on=2026-05-01', 'ends_on=2026-04-01'),
        (1, 'add', 'engagement', f'adviser=#{lawyer.number}', f'client_org=#{office.gov}', 'capacity=总顾问', 'starts_on=2026-05-01'),
        (1, 'add', 'engagement', 'adviser=不存在的人', f'client_org=#{office.gov}', 'capacity=adviser', 'starts_on=2026-05-01'),
        (1, 'add', 'adviser_panel', 'name=团', f'client_org=#{office.gov}', 'starts_on=2026-05-01', 'ends_on=2026-04-01'),
        (1, 'add', 'engagement_payment', f'engagement=#{engagement.number}', 'title=费', 'amount=abc'),
        (1, 'add', 'engagement_payment', f'engagement=#{engagement.number}', 'title=费', 'amount=' + '9' * 40),
        (1, 'add', 'engagement_payment', f'engagement=#{engagement.number}', 'title=费', 'amount=-1'),
        (1, 'add', 'matter', 'title=', 'matter_type=dispute', f'client_org=#{office.gov}'),
        (1, 'add', 'matter', 'title=某事', 'matter_type=纠缠', f'client_org=#{office.gov}'),
        (1, 'add', 'matter', 'title=某事', 'matter_type=dispute', 'client_org=#4711'),
        (1, 'add', 'matter', 'title=某事', 'matter_type=dispute'),
        (1, 'add', 'matter_party', f'matter=#{matter.number}', 'name=', 'role=counterparty'),
        (1, 'add', 'matter_party', f'matter=#{matter.number}', 'name=某公司', 'role=counterparty', 'credit_code=91510923'),
        (1, 'add', 'conflict_check', f'matter=#{matter.number}', f'adviser=#{lawyer.number}'),
        (1, 'set', 'matter', matter.number, 'matter_no=自编1号'), (4, 'do', 'matter', 4711, 'accept'),
        (1, 'do', 'matter', matter.number, 'assign', 'adviser=#4711'), (2, 'do', 'matter', matter.number, 'teleport'),
        (1, 'do', 'matter', matter.number, 'assign', f'adviser=#{lawyer.number}', 'due_on=某天'),
        (1, *new, 'amount=一百万元整吧'), (1, *new, 'amount=' + '9' * 30), (1, *new, 'amount=-5'), (1, *new, 'amount=1.234'),
        (1, *new, 'starts_on=2026-05-01', 'ends_on=2026-04-01'), (1, *new, 'pay_term_days=-1'), (1, *new, 'pay_term_days=很久'),
        (1, *new, 'is_procurement=maybe'), (1, *new, 'signed_on=2026-01-01'), (1, *new, 'amount_kind=随便'),
        (1, *payment, 'direction=sideways', 'amount=1'), (1, *payment, 'direction=pay'), (1, *payment, 'direction=pay', 'amount=-1'),
        (1, *payment, 'direction=pay', 'amount=1', 'paid_on=2099-01-01'), (1, *payment, 'direction=pay', 'amount=1', 'due_on=2026-01-01'),
        (1, *payment, 'direction=pay', 'amount=1', 'milestone=#9'),
        (1, 'do', 'contract', contract.number, 'record_signed', 'signed_on=2027-01-01', '--reason', '补录'),
        (1, 'do', 'contract', contract.number, 'record_signed', 'signed_on=2025-05-06', 'copy_filed_on=2025-05-01', '--reason', '补录'),
        (4, 'show', 'contract', 4711), (4, 'history', 'engagement', 4711), (2, 'show', 'contract', '第一'),
        (4, 'conflicts', 4711, lawyer.number), (4, 'conflicts', matter.number, '不存在的人'), (4, 'conflicts', matter.number, 4711),
        (2, 'conflicts'), (2, 'coverage', 'no_such=1'),
        (4, 'print', 'certificate', 4711, '-o', scratch / 'none.pdf'), (2, 'ledger', 'no_such', '-o', scratch / 'none.csv'),
    )
    wrong = []
    for code, *args in cases:
        got, answer = office.run(*args)
        message = (answer or {}).get('message', '') if isinstance(answer, dict) else ''
        if got != code or not message or '\n' in message:
            wrong.append((got, code, list(map(str, args)), message or answer))
    assert not wrong, '\n'.join(map(str, wrong))
    after = {k: len(office.ok('list', k)) for k in before}
    assert after == before, (before, after)
    shown = matter.show()
    assert shown['stage'] == 'received' and shown['adviser'] is None and contract.stage() == 'draft', shown
    assert not (scratch / 'none.pdf').exists() and not (scratch / 'none.csv').exists()
    office.ok('check')


@test
def people_read_lines_and_words():
    contract = roads['contract']
    office = contract.office
    said = lambda *args: office.spawn(*args).stdout
    shown = said('show', 'contract', contract.number)
    assert 'Handling unit: 大英县水利局 (Unit ' in shown and 'direction=' not in shown and 'handling_org' not in shown, shown
    draft = a_contract(office)
    shown = said('show', 'contract', draft.number)
    assert '  · “Contract signed on” is still missing (' in shown and 'allowed' not in shown, shown
    told = said('history', 'contract', contract.number)
    assert 'Record the signing' in told and 'Signed, copy to be filed' in told and '\tsigned_on\t' not in told, told
    done = said('do', 'contract', draft.number, 'drop', '--reason', '不再签订')
    assert 'Stage: Not to be signed' in done, done
    for kind in ('adviser', 'engagement', 'matter', 'contract', 'contract_payment', 'work_log'):
        done = office.spawn('list', kind)
        assert done.returncode == 0 and not done.stderr, done


run_tests()
