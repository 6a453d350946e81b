#!/usr/bin/env python3
"""yifactl as a black box: conflicts of interest, coverage of units, credit codes, amounts in capitals."""
import sys

sys.dont_write_bytecode = True
from office import Office, run_tests, test  # noqa: E402

CODE = '91510923MA00000018'
FIRM = '四川衡岳律师事务所'


def an_office(name):
    """A county with two lawyers of one firm, one dispute, and one contract."""
    office = Office(name)
    office.unit = office.add('org', name='大英县水利局', org_kind='department', level='county')
    office.adviser = office.add('adviser', name='陆明远', adviser_kind='lawyer', home_body=FIRM)
    office.colleague = office.add('adviser', name='程以宁', adviser_kind='lawyer', home_body=FIRM + '（普通合伙）')
    office.matter = office.add('matter', title='供水工程纠纷', matter_type='dispute', client_org=f'#{office.unit}')
    return office


def party(office, name, **fields):
    return office.add('matter_party', matter=f'#{office.matter}', name=name, role='counterparty', **fields)


@test
def a_clean_matter_is_answered_with_nothing():
    office = an_office('clean')
    party(office, '四川瀚屹建设有限公司')
    answer = office.ok('conflicts', office.matter, '陆明远')
    assert answer['found'] == [] and answer['parties'] == 1 and answer['compared'] >= 2, answer


@test
def a_conflict_names_source_manner_and_certainty():
    office = an_office('found')
    party(office, '瀚屹建設')
    interest = office.add('adviser_client', adviser=f'#{office.colleague}', name='四川瀚屹建设有限公司', relation='client')
    found, = office.ok('conflicts', office.matter, office.adviser)['found']
    assert found['party'] == '瀚屹建設' and found['found'] == '四川瀚屹建设有限公司', found
    assert (found['source_kind'], found['how'], found['certainty']) == ('client', 'short_name', 'likely'), found
    assert '程以宁' in found['source'], found
    assert (found['kind'], found['id']) == ('adviser_client', interest), found


@test
def a_search_without_recording_leaves_no_trace():
    office = an_office('trace')
    party(office, '四川瀚屹建设有限公司')
    before = office.ok('history', 'matter', office.matter)
    office.ok('conflicts', office.matter, '陆明远')
    assert office.ok('list', 'conflict_check') == []
    assert office.ok('history', 'matter', office.matter) == before


@test
def a_name_or_a_code_is_looked_for_everywhere():
    office = an_office('register')
    party(office, '四川瀚屹建设有限公司', credit_code=CODE)
    office.add('adviser_client', adviser=f'#{office.adviser}', name='瀚屹公司', relation='former_client')
    contract = office.add('contract', title='供水工程施工合同', contract_type='construction', handling_org=f'#{office.unit}')
    office.add('contract_party', contract=f'#{contract}', side='counterparty', name='瀚屹建设')
    found = office.ok('conflicts', '--name', '四川瀚屹建设有限公司')['found']
    assert sorted(f['source_kind'] for f in found) == ['contract', 'former_client', 'matter'], found
    assert [f['certainty'] for f in found] == ['certain', 'likely', 'possible'], found
    by_code = office.ok('conflicts', '--code', CODE.lower())['found']
    assert [f['how'] for f in by_code] == ['code'], by_code
    assert office.ok('conflicts', '--name', '四川岚辰物流有限公司')['found'] == []


@test
def who_and_what_must_exist():
    office = an_office('wrong')
    office.refused(4, 'conflicts', office.matter, '无名氏')
    office.refused(4, 'conflicts', 999, '陆明远')
    office.refused(2, 'conflicts', office.matter)
    office.refused(1, 'conflicts', '--name', '某公司', '--code', CODE[:-1] + '9')
    office.add('adviser', name='陆明远', adviser_kind='lawyer', home_body='四川清源律师事务所')
    office.refused(2, 'conflicts', office.matter, '陆明远')


@test
def people_read_a_table():
    office = an_office('people')
    party(office, '四川瀚屹建设有限公司')
    office.add('adviser_client', adviser=f'#{office.adviser}', name='四川瀚屹建设有限公司', relation='client')
    done = office.spawn('conflicts', office.matter, '陆明远')
    assert done.returncode == 0 and 'found: 1' in done.stdout and 'Same name' in done.stdout, done
    done = office.spawn('coverage')
    assert done.returncode == 0 and '大英县水利局' in done.stdout, done


@test
def coverage_has_the_units_without_advisers_first():
    office = an_office('coverage')
    units = office.ok('coverage')
    assert '大英县水利局' in [u['name'] for u in units], units
    assert all(u['is_covered'] is False and u['own_n'] == 0 for u in units), units
    assert office.ok('coverage', 'is_covered=yes') == []


@test
def amounts_go_both_ways():
    office = Office('none', init=False)
    for figures, capitals in (('1234.50', '壹仟贰佰叁拾肆元伍角整'), ('3680000.00', '叁佰陆拾捌万元整'), ('0.05', '伍分')):
        assert office.ok('capitals', figures) == {'figures': figures, 'capitals': capitals}
        assert office.ok('capitals', capitals) == {'figures': figures, 'capitals': capitals}
    assert office.ok('capitals', '￥１，２３４．５元')['figures'] == '1234.50'
    assert office.ok('capitals', '人民币贰萬圓正')['figures'] == '20000.00'
    office.refused(1, 'capitals', '壹贰元整')
    office.refused(1, 'capitals', '12.345')
    office.refused(2, 'capitals')


@test
def a_credit_code_is_checked_and_put_right():
    office = Office('none', init=False)
    assert office.ok('credit-code', '9151 0923 ma00 0000 18') == {'credit_code': CODE}
    assert '8' in office.refused(1, 'credit-code', CODE[:-1] + '9')['message']
    office.refused(1, 'credit-code', '510923000012345')


run_tests()
