#!/usr/bin/env python3
"""yifactl as a black box: the whole road of a major decision, from the catalogue to the archive. At each
step every gate refuses with its article while its evidence is missing, and opens when it is there."""
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
from office import Office, Road, gates, run_tests, scratch, test  # noqa: E402


def an_office(name, **kw):
    """The legal office's own register: the bureau is the body that reviews."""
    office = Office(name, **kw)
    office.bureau = office.add('org', name='大英县司法局', org_kind='department', level='county')
    office.lead = office.add('org', name='大英县水利局', org_kind='department', level='county')
    office.finance = office.add('org', name='大英县财政局', org_kind='department', level='county')
    office.gov = office.ok('list', 'org', 'name=大英县人民政府')[0]['id']
    return office


def a_decision(office, title='大英县城区自来水价格调整方案', **fields):
    number = office.add('major_decision', title=title, decision_class='public_policy', decision_org=f'#{office.gov}', **fields)
    return Road(office, 'major_decision', number)


def answer_checklist(office, review):
    items = office.ok('list', 'review_item', f'review=#{review}')
    for item in items:
        office.set('review_item', item['id'], answer='yes')
    return items


def from_the_catalogue(office):
    """The decision comes out of an item of the year's catalogue."""
    catalogue = Road(office, 'decision_catalogue', office.add(
        'decision_catalogue', title='2026年度重大行政决策事项目录', decision_org=f'#{office.gov}', year=2026))
    items = []
    item = lambda title, **more: items.append(office.add(
        'catalogue_item', catalogue=f'#{catalogue.number}', title=title, decision_class='public_policy',
        lead_org=f'#{office.lead}', needs_hearing='yes', **more))
    catalogue.sealed('consent', ('items_listed', lambda: (item('大英县城区自来水价格调整方案'), item('大英县烟花爆竹禁放区域'))),
                     ('consent_given', lambda: catalogue.set(party_consent_on='2026-02-25', party_consent_no='县委常委会〔2026〕5次')))
    gone = Road(office, 'catalogue_item', items[1])
    assert 'catalogue_published' in gates(gone.refused('adjust_out', 'adjust_reason=时机不成熟'))
    catalogue.sealed('publish', ('publication_given', lambda: catalogue.set(published_on='2026-03-02')),
                     ('channel_given', lambda: catalogue.set(channel='政府门户网站')))
    assert 'reason_given' in gates(gone.refused('adjust_out'))
    gone.do('adjust_out', 'adjust_reason=时机不成熟', 'party_reported_on=2026-03-02')
    item('大英县学校布局规划')
    late = Road(office, 'catalogue_item', items[2])
    assert late.stage() == 'added' and 'addition_explained' in gates(late.refused('start'))
    late.do('explain', 'adjust_reason=市级专项规划新要求')
    assert gates(catalogue.refused('close')) == ['items_settled']
    Road(office, 'catalogue_item', items[0]).do('start')
    assert gates(Road(office, 'catalogue_item', items[0]).refused('start')) == ['not_started']
    made, = office.ok('list', 'major_decision', f'catalogue_item=#{items[0]}')
    assert made['stage'] == 'catalogued' and made['hearing_needed'] and made['lead_org']['id'] == office.lead, made
    return Road(office, 'major_decision', made['id'])


def steps(decision):
    return {s['step']: s['stage'] for s in decision.office.ok('list', 'decision_step', f'decision=#{decision.number}')}


def initiate(decision):
    item = decision.show()['catalogue_item']['id']
    decision.set(catalogue_item='', lead_org='')
    decision.sealed('initiate',
                    ('scope_checked', lambda: decision.set(catalogue_item=f'#{item}')),
                    ('initiator_named', lambda: decision.set(initiator_kind='department', initiator='大英县水利局')),
                    ('proposal_written', lambda: decision.set(proposal='现行水价低于成本')),
                    ('lead_named', lambda: decision.set(lead_org=f'#{decision.office.lead}', is_widely_concerned='yes',
                                                        touches_market='yes', needs_npc_report='yes', is_exploratory='yes')))
    assert decision.stage() == 'initiated' and steps(decision) == dict.fromkeys(
        ('participation', 'expert_review', 'risk_assessment', 'legality_review', 'deliberation'), 'due')


def draft(decision):
    office = decision.office
    part = lambda kind, **fields: office.add(kind, decision=f'#{decision.number}', **fields)
    own = {}
    ask = lambda: own.update(asked=part('consultation', recipient_kind='unit', recipient='大英县财政局', org=f'#{office.finance}',
                                        sent_on='2026-03-05', due_on='2026-03-15', view='agree_with_changes'))
    answered = lambda **fields: office.set('consultation', own['asked'], **fields)
    decision.sealed(
        'finish_draft',
        ('investigated', lambda: decision.set(investigation='走访用水户320户')),
        ('bases_listed', lambda: part('decision_basis', title='中华人民共和国价格法', article='第十八条')),
        ('draft_written', lambda: decision.set(draft_text='一、阶梯水价标准……')),
        ('units_consulted', ask),
        ('units_consulted', lambda: answered(replied_on='2026-03-12', content='建议分步到位')),
        ('unit_views_handled', lambda: answered(view='disagree')),
        ('disagreements_stated', lambda: own.update(split=part('disagreement', issue='补贴由谁承担', org=f'#{office.finance}'))),
        ('disagreements_stated', lambda: office.set('disagreement', own['split'], unit_view='由企业承担', own_view='由财政分担',
                                                    reason='企业亏损', basis='政府制定价格听证办法')),
        ('options_when_split', lambda: part('decision_option', seq=1, title='方案一', is_chosen='yes')),
        ('options_when_split', lambda: part('decision_option', seq=2, title='方案二')),
        ('competition_reviewed', lambda: own.update(fair=part('fair_competition', is_needed='yes', conclusion='restricts'))),
        ('competition_reviewed', lambda: office.set('fair_competition', own['fair'], conclusion='no_restriction',
                                                    concluded_on='2026-03-18')))
    assert decision.stage() == 'drafted' and steps(decision)['participation'] == 'in_progress'


def hear_and_weigh(decision):
    """The public, the experts, the risks: all that must be there before the review."""
    office = decision.office
    own = {}
    part = lambda piece, kind, **fields: own.__setitem__(piece, (kind, office.add(kind, decision=f'#{decision.number}', **fields)))
    under = lambda piece, kind, owner, **fields: own.__setitem__(
        piece, (kind, office.add(kind, **{owner[0]: f'#{own[owner[1]][1]}'}, **fields)))
    fix = lambda name, **fields: lambda: office.set(*own[name], **fields)
    step = lambda name: Road(office, 'decision_step', office.ok(
        'list', 'decision_step', f'decision=#{decision.number}', f'step={name}')[0]['id'])

    for name, gate in (('participation', 'public_heard'), ('expert_review', 'experts_heard'), ('risk_assessment', 'risks_assessed'),
                       ('legality_review', 'legality_reviewed'), ('deliberation', 'deliberated')):
        assert gates(step(name).refused('finish', 'evidence=无')) == [gate]
    step('expert_review').do('begin')
    assert decision.show()['expert'] == 'in_progress'

    def talk():
        part('talk', 'hearing', event_kind='discussion_meeting', title='用水企业座谈会', held_on='2026-03-25')

    def notice():
        part('comment', 'public_comment', starts_on='2026-03-23', ends_on='2026-04-28', channel='website')
        under('opinion', 'opinion', ('comment', 'comment'), source='王某', content='建议照顾低收入家庭')

    def hearing():
        part('hearing', 'hearing', event_kind='hearing', title='水价调整听证会', is_required='yes', vote_held='yes',
             votes_for_n=2, votes_against_n=1, votes_abstained_n=0)

    def reps():
        under('rep1', 'hearing_rep', ('hearing', 'hearing'), seq=1, name='赵一', category='citizen', attended='yes', view='for', signed='yes')
        under('rep2', 'hearing_rep', ('hearing', 'hearing'), seq=2, name='钱二', category='enterprise', attended='yes', view='against')

    def experts():
        part('argument', 'expert_review', title='专家论证会', mode='meeting', body='四川水务咨询有限公司', held_on='2026-04-24')

    def opinion():
        under('expert', 'expert_opinion', ('expert_review', 'argument'), expert='孙教授', view='support')

    def assessment():
        part('risks', 'risk_assessment', title='社会稳定风险评估', controllability='fail', controllability_note='无应急预案',
             conclusion='do_not_proceed', assessed_on='2026-04-27')

    def risk():
        under('risk', 'risk_point', ('assessment', 'risks'), area='stability', description='低收入家庭集中投诉', likelihood='middle',
              effect='middle', level='middle')

    decision.sealed(
        'submit_review',
        ('participation_done', talk),
        ('notice_published', notice),
        ('notice_says_how', fix('comment', contact='电话 7820000')),
        ('comment_closed', fix('comment', ends_on='2026-04-21')),
        ('notice_long_enough', fix('comment', ends_on='2026-04-10', is_urgent='yes')),
        ('shortening_explained', fix('comment', shortened_reason='枯水期临近')),
        ('shortening_explained', lambda: decision.set(is_urgent='yes', urgent_reason='枯水期供水安全')),
        ('opinions_answered', fix('opinion', adoption='not_adopted', reason='另有减免办法')),
        ('opinions_summed_up', fix('comment', summary='收到意见1条，已处理')),
        ('affected_heard', fix('comment', groups_met='座谈低收入家庭', ends_on='2026-04-22', is_urgent='no', shortened_reason='')),
        ('hearing_held', hearing),
        ('hearing_held', fix('hearing', held_on='2026-04-20')),
        ('hearing_notice_in_time', fix('hearing', notice_on='2026-04-11')),
        ('hearing_notice_in_time', fix('hearing', notice_on='2026-04-01')),
        ('hearing_list_published', fix('hearing', selection_rule='自愿报名、随机抽取')),
        ('hearing_list_published', reps),
        ('hearing_list_published', fix('hearing', list_published_on='2026-04-08')),
        ('hearing_materials_in_time', fix('hearing', materials_sent_on='2026-04-14')),
        ('hearing_materials_in_time', fix('hearing', materials_sent_on='2026-04-10')),
        ('hearing_record_signed', fix('hearing', record='代表依次发言', record_signed_on='2026-04-20')),
        ('hearing_record_signed', fix('rep2', refusal='认为笔录过简，拒绝签字')),
        ('hearing_votes_add_up', fix('hearing', votes_for_n=1)),
        ('hearing_reported', fix('hearing', report='多数代表赞成')),
        ('hearing_opinions_treated', fix('hearing', adoption='采纳困难家庭减免的意见')),
        ('experts_heard', experts),
        ('experts_heard', opinion),
        ('experts_chosen', fix('argument', selection_note='从市专家库抽取')),
        ('experts_independent', fix('expert', no_interest='yes')),
        ('experts_signed', fix('expert', signed_on='2026-04-24', opinion='必要、可行')),
        ('expert_opinions_answered', fix('expert', adoption='adopted')),
        ('risk_assessed', assessment),
        ('risk_assessed', fix('risks', third_party='遂宁安评事务所')),
        ('risk_methods_named', fix('risks', by_visits='yes')),
        ('risk_points_covered', risk),
        ('risk_points_covered', fix('risk', measures='减免和分档', org=f'#{office.lead}')),
        ('risk_tested', fix('risks', legality='pass', reasonableness='pass', feasibility='pass')),
        ('risk_planned', fix('risks', risk_level='middle', response_plan='设立专线，集中答复')),
        ('risk_controllable', fix('risks', conclusion='proceed_after_change')),
        ('risk_controllable', fix('risks', controllability='conditional')),
        ('exploratory_risk_stated', lambda: decision.set(legal_risk_note='国家尚无规定，先行先试')))
    done = steps(decision)
    assert decision.stage() == 'review_submitted' and done['legality_review'] == 'in_progress', done
    assert all(done[s] == 'done' for s in ('participation', 'expert_review', 'risk_assessment')), done
    own['decision'] = (decision.kind, decision.number)
    return own


def review(decision, own):
    """The case on the desk: returned once, then from the checklist to the opinion."""
    office = decision.office
    case = Road(office, 'legality_review', decision.show()['review']['id'])
    own['review'] = (case.kind, case.number)
    assert gates(decision.refused('finish_review')) == ['review_issued'] and 'review_returned' in gates(decision.refused('review_returned'))
    materials = office.ok('list', 'review_material', f'review=#{case.number}')
    assert materials and all(m['label'] for m in materials), materials
    present = lambda: [office.set('review_material', m['id'], present='yes', received_n=9) for m in materials]

    assert gates(case.refused('accept')) == ['reviewer_named', 'materials_complete']
    case.do('assign', 'reviewer=李审核', 'second_reader=赵复核')
    case.do('return', 'return_reason=缺风险评估报告原件')
    assert decision.stage() == 'drafted' and case.stage() == 'returned'
    decision.do('submit_review')
    assert decision.stage() == 'review_submitted' and case.stage() == 'received' and case.show()['rounds'] == 1
    meeting = office.add('meeting', name='十九届县政府第58次常务会议', meeting_kind='executive', org=f'#{office.gov}', held_on='2026-05-20')
    own['meeting'] = ('meeting', meeting)
    case.set(meeting_on='2026-05-06')
    case.sealed('accept', ('materials_complete', present), ('time_left', lambda: case.set(meeting_on='2026-05-20')))
    assert case.show()['due_min_on'] == '2026-05-11', case.show()

    items = office.ok('list', 'review_item', f'review=#{case.number}')
    assert len(items) == 16 and all(i['question'] and i['basis'] for i in items), items

    def no():
        for item in items:
            office.set('review_item', item['id'], answer='yes')
        office.set('review_item', items[0]['id'], answer='no')

    case.sealed('conclude',
                ('conclusion_given', lambda: case.set(conclusion='can_sign')),
                ('conclusion_fits', lambda: case.set(conclusion='lawful_after_amendment')),
                ('checklist_answered', no),
                ('noes_explained', lambda: office.set('review_item', items[0]['id'], note='权限依据引用有误')),
                ('points_written', lambda: own.update(point=('review_point', office.add(
                    'review_point', review=f'#{case.number}', clause='第三条', problem='缺少减免条款', basis='价格法第二十二条')))),
                ('advisers_heard', lambda: own.update(adviser=('legal_opinion', office.add(
                    'legal_opinion', review=f'#{case.number}', title='法律意见', adviser='吴律师', asked_on='2026-04-29',
                    received_on='2026-04-30', view='amend', opinion='补充减免条款')))),
                )
    case.set(second_reader='李审核')
    case.blocked('second_read', 'second_reader_is_other')
    case.set(second_reader='赵复核')
    case.blocked('approve', 'second_read_done', 'approver_named')
    case.do('second_read', 'reader_note=同意')
    case.blocked('approve', 'approver_named')
    case.do('approve', 'approver=王局长')
    case.blocked('issue', 'least_time_taken')
    office.today = '2026-05-18'
    case.do('issue')
    assert decision.stage() == 'reviewed' and steps(decision)['legality_review'] == 'done', decision.show()
    return case


def to_the_meeting(decision, own):
    office = decision.office
    _, meeting = own['meeting']
    decision.sealed(
        'deliberate',
        ('points_answered', lambda: office.set(*own['point'], adoption='not_adopted', adoption_reason='减免另行规定')),
        ('meeting_named', lambda: decision.set(meeting=f'#{meeting}', is_normative='yes')),
        ('normative_gate', lambda: decision.set(doc='#' + str(office.add('normative_doc', title='大英县水价管理办法', maker_org=f'#{office.gov}')))),
        ('normative_gate', lambda: decision.set(is_normative='no', draft_text='')),
        ('six_materials', lambda: (decision.set(draft_text='一、阶梯水价标准……'), office.set('meeting', meeting, held_on='2026-05-08'))),
        ('review_time_kept', lambda: office.set('meeting', meeting, held_on='2026-05-20')))
    assert decision.stage() == 'deliberating' and steps(decision)['deliberation'] == 'in_progress'


def decide(decision, own):
    office = decision.office
    _, meeting = own['meeting']
    item = decision.show()['agenda_item']['id']
    own['item'] = ('agenda_item', item)
    views = {}

    def there(name, role):
        return office.add('attendance', meeting=f'#{meeting}', person_name=name, role=role)

    def speak(name, seq, role, view=''):
        views[name] = office.add('deliberation_view', agenda_item=f'#{item}', seq=seq, speaker=name, role=role, view=view)

    def hold():
        office.today = '2026-05-20'
        office.ok('do', 'meeting', meeting, 'hold')

    view = lambda name, **fields: office.set('deliberation_view', views[name], **fields)
    decision.sealed(
        'decide',
        ('meeting_held', hold),
        ('attendance_enough', lambda: (there('县长', 'attendee'), there('副县长甲', 'absent'))),
        ('attendance_enough', lambda: there('副县长乙', 'attendee')),
        ('legal_attended', lambda: there('司法局局长', 'legal_observer')),
        ('views_recorded', lambda: speak('副县长乙', 2, 'member')),
        ('views_recorded', lambda: view('副县长乙', view='disagree')),
        ('head_spoke_last', lambda: speak('县长', 1, 'head', 'agree')),
        ('head_spoke_last', lambda: view('县长', seq=3)),
        ('dissent_recorded', lambda: view('副县长乙', is_dissent='yes')),
        ('dissent_recorded', lambda: view('副县长乙', statement='补贴来源不明')),
        ('outcome_recorded', lambda: office.set('agenda_item', item, decision='postponed')),
        ('outcome_recorded', lambda: office.set('agenda_item', item, decision='approved')),
        ('head_reason', lambda: office.set('agenda_item', item, head_reason='成本倒挂影响供水安全')),
        ('decision_written', lambda: decision.set(decision_text='同意水价调整方案')))
    assert decision.stage() == 'decided' and set(steps(decision).values()) == {'done'}, steps(decision)
    assert decision.show()['decided_on'] == '2026-05-20'


def publish(decision, own):
    office = decision.office
    report = lambda addressee, on: office.add('decision_report', decision=f'#{decision.number}', addressee_kind=addressee,
                                              title='关于水价调整的报告', reported_on=on)
    publication = lambda **fields: office.add('publication', decision=f'#{decision.number}', channel='website', **fields)
    office.today = '2026-05-25'
    due, = [d for d in office.ok('due') if d['kind'] == 'major_decision' and d['rule'] == 'nd.publish_days']
    assert due['due_on'] == '2026-06-17' and due['explanation'], due
    decision.blocked('execute', 'party_reported', 'npc_reported', 'published_or_closed', 'executing_named', 'responsible_named')
    decision.sealed('publish',
                    ('party_reported', lambda: report('party_committee', '2026-05-21')),
                    ('npc_reported', lambda: report('npc_sc', '2026-05-22')),
                    ('publication_recorded', lambda: own.update(early=publication(published_on='2026-05-19'))),
                    ('published_after_decision', lambda: office.set('publication', own['early'], published_on='2026-05-25')),
                    ('explanation_given', lambda: decision.set(explained='yes')))
    assert decision.stage() == 'published' and decision.show()['published_on'] == '2026-05-25'
    assert not [d for d in office.ok('due') if d['kind'] == 'major_decision' and d['rule'] == 'nd.publish_days']


def carry_out(decision, own):
    office = decision.office
    tell = lambda kind, on, **fields: office.add('execution_report', decision=f'#{decision.number}', report_kind=kind, reported_on=on,
                                                 content='执行情况', org=f'#{office.lead}', **fields)
    decision.sealed('execute',
                    ('executing_named', lambda: decision.set(executing_org=f'#{office.lead}')),
                    ('responsible_named', lambda: decision.set(responsible='李某')))
    office.today = '2026-07-01'
    decision.blocked('adjust', 'adjustment_grounded', fields=('--reason', '试试'))
    decision.blocked('stop', 'stop_grounded', 'end_explained')
    decision.blocked('suspend', 'suspension_grounded', 'suspension_explained', 'suspender_named')
    own['trouble'] = tell('problem', '2026-06-28')
    decision.blocked('suspend', 'suspension_explained', 'suspender_named')
    decision.blocked('suspend', 'suspender_named', fields=('suspend_reason=群众反映强烈',))
    decision.do('suspend', 'suspend_reason=群众反映强烈', 'suspended_by=县长')
    assert decision.stage() == 'suspended'
    again = ('--reason', '问题已处理')
    decision.blocked('resume', 'suspension_reported', 'trouble_handled', fields=again)
    office.add('decision_report', decision=f'#{decision.number}', addressee_kind='party_committee', title='关于中止执行的报告',
               reported_on='2026-07-01')
    decision.blocked('resume', 'trouble_handled', fields=again)
    office.set('execution_report', own['trouble'], handling='约谈物业', handled_on='2026-06-30')
    assert 'reason' in decision.refused('resume')['message']
    decision.do('resume', *again)
    assert decision.stage() == 'executing'

    office.today = '2026-10-12'
    evaluation = lambda **fields: office.set('evaluation', own['evaluation'][1], **fields)
    decision.sealed(
        'evaluate',
        ('evaluation_finished', lambda: own.update(evaluation=('evaluation', office.add(
            'evaluation', decision=f'#{decision.number}', title='水价调整后评估', third_party='四川水务咨询有限公司',
            started_on='2026-09-01')))),
        ('evaluation_finished', lambda: evaluation(finished_on='2026-10-10')),
        ('evaluation_finished', lambda: evaluation(findings='运行平稳')),
        ('evaluation_finished', lambda: evaluation(result='adjust')),
        ('evaluation_heard', lambda: evaluation(heard='用水户、人大代表')),
        ('third_party_excluded', lambda: evaluation(third_party='成都某评估中心')))
    decision.blocked('stop', 'end_explained')
    decision.sealed('continue', ('continuation_grounded', lambda: evaluation(result='continue')))
    assert decision.stage() == 'continued'


def archive(decision, own):
    office = decision.office
    office.today = '2026-12-01'
    office.set(*own['risk'], measures='')
    decision.sealed('archive',
                    ('dossier_complete', lambda: office.set(*own['risk'], measures='减免和分档')),
                    ('archive_numbered', lambda: decision.set(archive_no='2026-JC-001')))
    assert decision.stage() == 'archived' and decision.show()['archived_on'] == '2026-12-01'


roads = {}
PROPOSAL = ('scope_reason=重大公共政策', 'initiator_kind=department', 'initiator=大英县水利局', 'proposal=现行水价低于成本')


@test
def the_road_of_a_decision_from_the_catalogue_to_the_archive():
    office = an_office('road')
    decision = from_the_catalogue(office)
    initiate(decision)
    office.today = '2026-03-20'
    draft(decision)
    office.today = '2026-04-28'
    own = hear_and_weigh(decision)
    case = review(decision, own)
    to_the_meeting(decision, own)
    decide(decision, own)
    publish(decision, own)
    carry_out(decision, own)
    shutil.copytree(office.folder, scratch / 'adjusted')
    archive(decision, own)
    case.do('close', 'feedback=已按意见修改', 'feedback_on=2026-12-01')
    office.ok('check')
    roads.update(decision=decision, own=own)


@test
def a_road_once_walked_prints_its_papers_and_counts():
    decision, own = roads['decision'], roads['own']
    office = decision.office
    office.today = '2026-12-02'
    names = {f['name'] for f in office.ok('forms')}
    for form, piece in (('unit_opinions', 'decision'), ('comment_notice', 'comment'), ('adoption_table', 'comment'),
                        ('adoption_table_public', 'comment'), ('hearing_notice', 'hearing'), ('hearing_list', 'hearing'),
                        ('hearing_record', 'hearing'), ('hearing_report', 'hearing'), ('expert_opinions', 'argument'),
                        ('risk_report', 'risks'), ('receipt', 'review'), ('review_checklist', 'review'), ('review_opinion', 'review'),
                        ('deliberation', 'item'), ('evaluation_report', 'evaluation')):
        assert form in names, form
        paper = scratch / f'{form}.pdf'
        answer = office.ok('print', form, own[piece][1], '-o', paper)
        assert paper.read_bytes().startswith(b'%PDF') and answer['pages'] >= 1 and not answer['unprintable'], answer
    office.ok('print', 'decision_catalogue', 1, '-o', scratch / 'decision_catalogue.pdf')
    for ledger in ('decisions', 'legality_reviews'):
        for ending in ('xlsx', 'csv', 'pdf'):
            office.ok('ledger', ledger, '--year', 2026, '-o', scratch / f'{ledger}.{ending}')
        assert '自来水价格' in (scratch / f'{ledger}.csv').read_text(encoding='utf-8-sig'), ledger

    folder = scratch / 'dossier'
    answer = office.ok('dossier', decision.number, '-o', folder)
    assert answer['files'] >= 10 and (folder / '00 卷内文件目录.pdf').exists(), answer
    assert 'missing' not in answer or not answer['missing'], answer
    figures = office.ok('stats', '--year', 2026)
    assert figures['reviews_decision']['ids'] == [own['review'][1]], figures['reviews_decision']
    assert all(f['definition'] and f['label'] for f in figures.values())


@test
def a_major_adjustment_is_a_decision_of_its_own():
    office = Office('adjusted', init=False)
    office.today = '2026-10-12'
    old = Road(office, 'major_decision', roads['decision'].number)
    assert 'reason' in old.refused('adjust')['message']
    old.do('adjust', '--reason', '成本大幅变化')
    made, = office.ok('list', 'major_decision', f'adjusts=#{old.number}')
    new = Road(office, 'major_decision', made['id'])
    assert old.stage() == 'adjusted' and old.show()['end_reason'] == '成本大幅变化'
    assert new.stage() == 'initiated' and set(steps(new).values()) == {'due'} and len(steps(new)) == 5, steps(new)
    new.blocked('finish_draft', 'investigated', 'bases_listed', 'draft_written', 'units_consulted', 'competition_reviewed')
    old.do('archive', 'archive_no=2026-JC-002')


@test
def no_path_leads_past_a_gate():
    office = an_office('paths')
    decision = a_decision(office)
    kind, = [k for k in office.ok('kinds') if k['name'] == 'major_decision']
    for action in kind['actions']:
        answer = decision.refused(action['name'], '--reason', '领导要求')
        assert answer['refused'], answer
        assert 'catalogued' in action['from'] or gates(answer) == ['stage'], answer
    assert decision.stage() == 'catalogued' and office.refused(1, 'set', 'major_decision', decision.number, 'stage=decided')['field'] == 'stage'
    decision.do('initiate', *PROPOSAL, f'lead_org=#{office.lead}')
    decision.blocked('finish_draft', 'investigated', 'bases_listed', 'draft_written', 'units_consulted', fields=('--reason', '领导要求'))
    assert decision.stage() == 'initiated'
    for step in office.ok('list', 'decision_step'):
        assert office.refused(1, 'set', 'decision_step', step['id'], 'stage=done')['field'] == 'stage'


@test
def a_step_is_left_out_with_reason_and_approver_only():
    office = an_office('exempt')
    decision = a_decision(office)
    decision.do('initiate', *PROPOSAL, f'lead_org=#{office.lead}')
    row = {s['step']: Road(office, 'decision_step', s['id']) for s in office.ok('list', 'decision_step')}
    row['risk_assessment'].blocked('exempt', 'reason_given', 'approver_given')
    row['risk_assessment'].blocked('exempt', 'approver_given', fields=('exempt_reason=风险很小',))
    row['risk_assessment'].do('exempt', 'exempt_reason=已按信访规定评估', 'approver=县长')
    row['expert_review'].do('exempt', 'exempt_reason=不涉及专业性问题', 'approver=县长')
    named = ('exempt_reason=赶时间', 'approver=县长')
    for step in ('legality_review', 'deliberation'):
        row[step].blocked('exempt', 'may_be_exempt', fields=named)
    row['participation'].blocked('exempt', 'closed_lawfully', fields=named)

    decision.set(investigation='调研', draft_text='方案')
    office.add('decision_basis', decision=f'#{decision.number}', title='价格法')
    office.add('consultation', decision=f'#{decision.number}', recipient_kind='unit', recipient='财政局', replied_on='2026-03-02', view='agree')
    decision.do('finish_draft')
    decision.blocked('submit_review', 'participation_done')
    decision.set(not_public='yes', not_public_reason='涉及国家秘密')
    row['participation'].do('exempt', *named)
    decision.set(not_public='no', not_public_reason='')
    decision.blocked('submit_review', 'closed_lawfully')
    decision.set(not_public='yes', not_public_reason='涉及国家秘密')
    row['risk_assessment'].do('reinstate', '--reason', '情况变化')
    decision.blocked('submit_review', 'risk_assessed')
    row['risk_assessment'].do('exempt', 'exempt_reason=已按信访规定评估', 'approver=县长')
    decision.do('submit_review')
    told = [c for c in office.ok('history', 'decision_step', row['risk_assessment'].number) if c['field'] == 'approver']
    assert told and told[0]['after'] == '县长', told


@test
def the_same_record_under_two_profiles_is_due_twice():
    city = scratch / 'city.json'
    county = an_office('county')
    county.ok('profile', 'export', city)
    profile = json.loads(city.read_text(encoding='utf-8'))
    profile.update(id='some-city', name='某市')
    value, = [v for v in profile['values'] if v['key'] == 'nd.file_check_days']
    value.update(number=10, unit='workdays', basis='某市行政规范性文件管理规定第八条', source='某市政府令', confidence='V')
    city.write_text(json.dumps(profile, ensure_ascii=False), encoding='utf-8')
    other = an_office('city')
    assert other.ok('profile', 'import', city)['id'] == 'some-city'
    other.ok('profile', 'choose', 'some-city')
    due = []
    for office in (county, other):
        office.add('filing_review', title='某局通知', maker_org=f'#{office.lead}', source='filed', received_on='2026-03-02')
        due += [d for d in office.ok('due') if d['rule'] == 'nd.file_check_days']
    assert [d['due_on'] for d in due] == ['2026-03-09', '2026-03-16'], due
    assert '四川省行政规范性文件管理办法' in due[0]['explanation'] and '某市行政规范性文件管理规定第八条' in due[1]['explanation'], due
    moved = county.ok('profile', 'import', city) and county.ok('profile', 'choose', 'some-city')
    move, = county.ok('due', '--moves')
    assert moved is None and (move['old_on'], move['new_on']) == ('2026-03-09', '2026-03-16') and '第八条' in move['why'], move


@test
def a_year_taken_away_is_missing_not_guessed():
    office = an_office('calendar')
    submitted = office.add('legality_review', title='某协议', subject_kind='contract', submitter_org=f'#{office.lead}', subject_text='甲乙')
    for line in office.ok('list', 'review_material', f'review=#{submitted}'):
        office.set('review_material', line['id'], present='yes', received_n=9)
    office.ok('do', 'legality_review', submitted, 'accept', 'reviewer=李审核')
    mine = lambda: next(d for d in office.ok('due') if d['kind'] == 'legality_review')
    assert mine()['due_on'] == '2026-03-09' and mine()['state'] == 'open', mine()

    office.data = scratch / 'data-without-2026'
    shutil.copytree(os.environ['YIFA_DATA_DIR'], office.data)
    calendar = office.data / 'rules' / 'calendar.ini'
    text = calendar.read_text(encoding='utf-8')
    start, end = text.index('[2026]'), text.find('\n#', text.index('[2026]'))
    calendar.write_text(text[:start] + text[end:], encoding='utf-8')
    assert office.ok('workday', 'is', '2026-03-03')['workday'] is None
    assert [m['new_on'] for m in office.ok('due', '--moves') if m['kind'] == 'legality_review'] == [None]
    office.ok('move', 'all', '--reason', '撤下2026年放假安排')
    lost = mine()
    assert lost['state'] == 'calendar_missing' and lost['due_on'] is None, lost
    assert all(s['due_on'] is None for s in office.ok('chain', 'decision_meeting', '2026-12-04') if '工作日' in (s['explanation'] or ''))
    office.data = None
    office.ok('move', 'all', '--reason', '恢复2026年放假安排')
    assert mine()['due_on'] == '2026-03-09', mine()


@test
def bad_input_is_answered_in_one_sentence():
    office = an_office('bad')
    text = lambda name, content: (scratch / name).write_text(content, encoding='utf-8') and scratch / name
    bad = text('bad.json', '{"id": ')
    other = text('other.json', '[1, 2, 3]')
    huge = scratch / 'huge.txt'
    huge.write_bytes(b'x' * (1 << 20))
    full = scratch / 'full'
    full.mkdir()
    (full / 'mine.txt').write_text('x')
    decision = a_decision(office).number
    cases = (
        (2, 'profile', 'import', scratch / 'no-such-file.json'), (2, 'profile', 'import', bad), (2, 'profile', 'import', other),
        (2, 'profile', 'import', huge), (4, 'profile', 'show', 'no-such-profile'), (4, 'profile', 'choose', 'no-such-profile'),
        (4, 'profile', 'set', 'md.no_such_key=3', '--source', '某规定'), (1, 'profile', 'set', 'md.review_min_days=很多', '--source', '某规定'),
        (2, 'profile', 'set', 'md.review_min_days', '--source', '某规定'), (2, 'profile', 'no-such-word'), (2, 'profile'),
        (2, 'calendar', 'show', '20x6'), (2, 'calendar', 'show', '3026'), (2, 'calendar', 'no-such-word'),
        (2, 'calendar', 'import', scratch / 'no-such-file', '--source', '某通知'), (2, 'calendar', 'import', huge, '--source', '某通知', '--year', '2027'),
        (2, 'calendar', 'import', bad, '--source', '某通知', '--year', '2027'), (4, 'calendar', 'confirm', 2027),
        (2, 'chain', 'decision_meeting', '某日'), (4, 'chain', 'no_such_chain', '2026-12-04'), (2, 'chain', 'decision_meeting'),
        (2, 'meeting', '2026-13-01'), (2, 'meeting'), (2, 'due', '--until', '明天'),
        (2, 'move', 'x', '--reason', '同意'), (4, 'move', 4711, '--reason', '同意'), (1, 'move', 'all'), (2, 'move'),
        (2, 'clock', 'maybe'), (4, 'dossier', 4711, '-o', scratch / 'none'), (2, 'dossier', decision, '-o', full), (2, 'dossier', 'x', '-o', full),
        (4, 'print', 'unit_opinions', 4711, '-o', scratch / 'none.pdf'), (2, 'ledger', 'no_such_ledger', '-o', scratch / 'none.xlsx'),
        (2, 'ledger', 'decisions', '--year', 'x', '-o', scratch / 'none.xlsx'), (2, 'stats', '--year', 'x'),
        (4, 'do', 'major_decision', 4711, 'initiate'), (2, 'do', 'major_decision', decision, 'no-such-action'),
        (2, 'check-rules', scratch / 'no-such-folder'),
    )
    wrong = []
    for code, *args in cases:
        got, answer = office.run(*args)
        message = (answer or {}).get('message', '') if isinstance(answer, dict) else ''
        if got != code or not message or '\n' in message:
            wrong.append((got, code, list(map(str, args)), message))
    assert not wrong, wrong
    assert not (scratch / 'none').exists() and [p.name for p in full.iterdir()] == ['mine.txt']
    office.ok('check')


@test
def long_answers_are_sentences_for_people():
    office = roads['decision'].office
    for args in (('meeting', '2026-12-31'), ('chain', 'decision_meeting', '2026-12-31'), ('due',), ('due', '--moves'), ('calendar', 'show'),
                 ('calendar', 'show', '2026'), ('profile', 'show'), ('chain',)):
        done = office.spawn(*args)
        assert done.returncode == 0 and done.stdout.strip(), (args, done)
        assert '\t' not in done.stdout and 'calendar_missing' not in done.stdout, (args, done.stdout[:500])
    words = office.spawn('help').stdout
    assert words == office.spawn('--help').stdout and all(f'  {w}' in words for w in ('meeting', 'dossier', 'profile', 'calendar'))


run_tests()
