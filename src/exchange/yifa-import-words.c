/* yifa-import-words.c - what other offices call our fields and our choices
 *
 * Labels of ours are not repeated here: a heading or a word that is one is known already.
 */
#include "yifa-import-words.h"

typedef struct
{
  const char *kind;     /* its table; NULL: any */
  const char *headings; /* separated by | */
  const char *target;   /* see yifa-import-target.h */
} Heading;

static const Heading headings[] = {
  { "legal_basis",   "date",         "dated_on" },
  { "legal_basis",   "published",    "published_on" },
  { "legal_basis",   "category",     "basis_kind" },
  { "legal_basis",   "index_number", "index_no" },
  { "legal_basis",   "path",         "source_ref" },
  { "normative_doc", "number|文号|发文字号", "issue_no" },
  { "normative_doc", "issuer|制定机关|发文机关", "maker_org" },
  { "normative_doc", "date|成文日期", "dated_on" },
  { "normative_doc", "published|公布日期|发布日期", "published_on" },
  { "normative_doc", "index_number|索引号", "index_no" },

  { "adviser", "姓名|顾问姓名|律师姓名|专家姓名|法律顾问|顾问", "name" },
  { "adviser", "类别|顾问类别|人员类别|类型|身份|身份类别|人员性质", "adviser_kind" },
  { "adviser",
    "单位|工作单位|所在单位|所在机构|执业机构|律所|律师事务所|任职单位|所在律所|执业单位", "home_body" },
  { "adviser", "所在单位统一社会信用代码|律所信用代码|统一社会信用代码|信用代码", "home_body_code" },
  { "adviser", "职务|职称|职务职称|职务/职称|职称/职务", "post" },
  { "adviser", "执业证号|律师执业证号|执业证号码|证件号|执业证书编号|律师证号|资格证号", "licence_no" },
  { "adviser",
    "首次执业|首次执业日期|首次执业时间|执业日期|执业时间|执业起始日期|领证日期|"
    "开始执业时间", "licensed_on" },
  { "adviser", "执业年限|从业年限|执业年数|工作年限", "to_note" },
  { "adviser", "专业领域|业务专长|擅长领域|专业特长|专长|业务领域|研究方向|专业方向", "law_fields" },
  { "adviser", "政治面貌", "political" },
  { "adviser", "学历|学历学位|文化程度", "education" },
  { "adviser", "电话|联系电话|手机|手机号|手机号码|联系方式", "phone" },
  { "adviser", "邮箱|电子邮箱|电子邮件", "email" },
  { "adviser", "曾用名|别名", "aliases" },
  { "adviser", "备注|说明", "note" },
  { "adviser", "聘任单位|聘用单位|服务单位|顾问单位|受聘单位|聘请单位", "engagement.client_org" },
  { "adviser", "聘期|聘任期限|聘用期限|聘期起止|服务期限|聘任期|合同期限|服务期|聘用期", "engagement.term" },
  { "adviser",
    "聘期/起|聘期/开始|聘期/起始|聘期开始|聘期起|起聘日期|聘任日期|聘期起始|聘期起始日期|"
    "聘期/自|聘任期限/起|聘期/起始日期|聘任时间|聘期/起始时间|聘用日期", "engagement.starts_on" },
  { "adviser",
    "聘期/止|聘期/结束|聘期/截止|聘期结束|聘期止|聘期届满|解聘日期|聘期截止|聘期届满日期|"
    "聘期/至|聘任期限/止|聘期/截止日期|到期日期|到期时间|聘期/届满日期", "engagement.ends_on" },
  { "adviser", "合同号|合同编号|聘用合同号|聘任合同编号|聘用合同编号", "engagement.contract_no" },
  { "adviser", "签订日期|合同签订日期|聘用合同签订日期", "engagement.contract_signed_on" },
  { "adviser", "费用|顾问费|年费|服务费|报酬|年度费用|年顾问费|顾问费用|聘用费用|合同金额", "engagement.fee" },
  { "adviser", "计费方式|付费方式|费用方式|报酬方式", "engagement.fee_kind" },
  { "adviser", "顾问职务|聘任职务|团内职务|担任职务|顾问团职务|聘任身份", "engagement.capacity" },
  { "adviser", "选聘方式|聘任方式|产生方式|聘请方式", "engagement.selection" },
  { "adviser", "服务范围|工作内容|服务内容", "engagement.scope" },
  { "adviser", "等次|考核等次|考核结果|年度考核|考核", "engagement.to_note" },

  { "contract", "合同号|合同编号|合同文号|编号|协议编号", "contract_no" },
  { "contract", "名称|合同名称|项目名称|合同标题|协议名称|合同协议名称", "title" },
  { "contract",
    "相对方|合同相对方|对方单位|对方|乙方|对方当事人|对方名称|相对方/名称|乙方/名称|"
    "供应商|中标人|中标单位|承包人|承包方|签约对方|相对方名称|合同相对人", "party.name" },
  { "contract",
    "统一社会信用代码|信用代码|对方信用代码|相对方信用代码|相对方/统一社会信用代码|"
    "相对方/信用代码|乙方/统一社会信用代码|社会信用代码|相对方统一社会信用代码", "party.credit_code" },
  { "contract", "对方联系人|相对方/联系人|对方联系人姓名|乙方联系人", "party.contact" },
  { "contract", "对方电话|对方联系电话|相对方/联系电话|相对方/电话|乙方电话", "party.phone" },
  { "contract", "法定代表人|对方法定代表人|相对方/法定代表人", "party.legal_rep" },
  { "contract", "企业规模|企业类型|相对方/企业规模|对方企业规模", "party.size" },
  { "contract", "类型|合同类型|合同类别|类别|合同种类|合同性质", "contract_type" },
  { "contract", "承办单位|主办单位|承办部门|责任单位|业务部门|申报单位|承办科室|送审单位", "handling_org" },
  { "contract", "甲方|签约主体|签订主体|我方|签约单位|签订单位|我方单位|甲方/名称", "signatory_org" },
  { "contract", "标的|主要内容|合同内容|合同标的|合同主要内容", "subject" },
  { "contract",
    "金额|合同金额|标的额|合同价|合同价款|合同总价|总金额|金额/小写|合同金额/小写|"
    "合同标的额|价款|小写|合同金额/数字", "amount" },
  { "contract", "大写|金额大写|大写金额|合同金额大写|金额/大写|合同金额/大写", "amount_words" },
  { "contract", "收付方向|收支方向|资金方向", "direction" },
  { "contract", "政府采购|是否政府采购|是否采购|是否为政府采购", "is_procurement" },
  { "contract", "行政协议|是否行政协议|是否为行政协议", "is_admin_agreement" },
  { "contract", "采购编号|采购项目编号|项目编号|招标编号", "procurement_no" },
  { "contract", "中标日期|中标通知书日期|成交日期|中标通知日期", "award_notice_on" },
  { "contract",
    "送审日期|送审时间|报审日期|提交审查日期|审查/送审日期|合法性审查/送审日期", "review.received_on" },
  { "contract",
    "审查结论|合法性审查结论|审查意见|审核意见|审查/结论|合法性审查/结论|审查/审查结论|"
    "合法性审查/审查结论|审核结论|审查结果", "review.conclusion" },
  { "contract",
    "审查日期|审查完成日期|出具意见日期|审查意见日期|审查/出具日期|合法性审查/出具日期|"
    "审结日期|审查/审结日期|合法性审查/意见日期", "review.issued_on" },
  { "contract",
    "审查意见书编号|审查意见编号|意见书编号|审查意见书文号|审查/意见书编号|"
    "合法性审查/意见书编号|审查编号", "review.opinion_no" },
  { "contract", "签订日期|签订时间|签约日期|签署日期|合同签订日期|签约时间|签订", "signed_on" },
  { "contract", "签署人|签订人|签字人|签约代表", "signed_by" },
  { "contract", "生效日期|生效时间", "effective_on" },
  { "contract", "履行期限|合同期限|期限|服务期限|履约期限|履行期|工期|履行期间|起止日期|合同起止日期", "term" },
  { "contract",
    "履行期限/起|履行期限/开始|开始日期|起始日期|履行开始日期|合同开始日期|"
    "履行期限/起始日期|合同期限/起|履行期限/自|期限/起", "starts_on" },
  { "contract",
    "履行期限/止|履行期限/结束|结束日期|截止日期|到期日期|履行截止日期|合同到期日|"
    "合同结束日期|履行期限/截止日期|合同期限/止|履行期限/至|到期日|期限/止", "ends_on" },
  { "contract", "备案日期|备案时间|副本备案日期|合同备案日期|合同备案时间", "copy_filed_on" },
  { "contract", "备案号|备案编号|合同备案号", "copy_no" },
  { "contract", "状态|履行状态|合同状态|履行情况|履约情况|执行情况", "to_note" },
  { "contract", "归档编号|档案号", "archive_no" },
  { "contract", "备注|说明", "note" },

  { "work_log", "日期|工作日期|服务日期|时间|办理日期|工作时间|服务时间", "work_on" },
  { "work_log", "顾问|法律顾问|律师|姓名|顾问姓名|承办律师|服务律师|承办人|顾问律师", "adviser" },
  { "work_log", "事务类型|类型|工作类型|服务类型|类别|事项类型|工作类别|事务类别|服务类别", "work_kind" },
  { "work_log", "内容|工作内容|服务内容|事项|主要内容|事项内容|工作事项|服务事项", "content" },
  { "work_log", "单位|服务单位|委托单位|来访单位|咨询单位|提出单位|服务对象", "client_org" },
  { "work_log", "用时|工时|小时|时长|耗时|工作时长|服务时长|用时/小时|小时数", "hours" },
  { "work_log", "结果|办理结果|处理结果|办理情况|工作成果|处理情况|成果", "result" },
  { "work_log", "地点|服务地点|工作地点", "place" },
  { "work_log", "事务编号|立卷号|事务|案卷号|法律事务编号", "matter" },
  { "work_log", "备注|说明", "note" },
};

typedef struct
{
  const char *field; /* NULL: any that has the value */
  const char *words; /* separated by | */
  const char *value;
} Word;

static const Word words[] = {
  { NULL, "法律",         "law" },
  { NULL, "行政法规",     "admin_regulation" },
  { NULL, "地方性法规",   "local_regulation" },
  { NULL, "部门规章",     "dept_rule" },
  { NULL, "政府规章",     "gov_rule" },
  { NULL, "司法解释",     "judicial_interpretation" },
  { NULL, "国务院文件",   "state_council_doc" },
  { NULL, "案例",         "case" },
  { NULL, "现行有效|有效", "in_force" },
  { NULL, "试行",         "trial" },
  { NULL, "已修改",       "amended" },
  { NULL, "废止",         "repealed" },
  { NULL, "失效",         "expired" },
  { NULL, "废止或失效",   "ended" },

  { "adviser_kind", "律师|执业律师|外聘律师|社会律师|专职律师|外聘法律顾问", "lawyer" },
  { "adviser_kind", "法学专家|专家学者|学者|教授|高校教师|法学学者", "scholar" },
  { "adviser_kind", "公职律师|政府律师", "public_lawyer" },
  { "adviser_kind",
    "法制机构工作人员|司法局工作人员|机关工作人员|政府法制机构工作人员|法制工作人员|"
    "法制机构人员|内部人员", "legal_staff" },
  { "adviser_kind", "专家|其他专家|行业专家|技术专家|其他领域专家|咨询专家", "expert" },

  { "capacity", "首席|首席顾问|首席法律顾问|团长", "chief" },
  { "capacity", "副首席|副首席顾问|副首席法律顾问|副团长", "deputy_chief" },
  { "capacity", "顾问|法律顾问|成员|团员|常年法律顾问", "adviser" },
  { "capacity", "专家|咨询专家", "expert" },

  { "selection", "采购|政府采购|公开招标|竞争性磋商|竞争性谈判|框架协议", "procurement" },
  { "selection", "公开选聘|公开遴选|选聘|遴选", "open_selection" },
  { "selection", "推荐|推荐遴选|组织推荐", "recommended" },
  { "selection", "直接聘任|直接聘请|直接委托|续聘", "direct" },
  { "selection", "职务担任|依职务担任|兼任", "by_post" },

  { "fee_kind", "年费|包年|固定年费|年度固定|年薪|按年", "yearly" },
  { "fee_kind", "按件|计件|按件计费|单项", "per_matter" },
  { "fee_kind", "计时|按时|按小时|计时收费", "hourly" },
  { "fee_kind", "无偿|免费|不取酬|义务", "none" },

  { "contract_type", "政府采购合同|采购|采购合同|买卖|买卖合同|货物采购|政府采购", "procurement" },
  { "contract_type",
    "建设工程合同|建设工程|工程|工程施工|施工|施工合同|工程建设|建设工程施工合同|工程合同", "construction" },
  { "contract_type",
    "土地出让|国有土地使用权出让|国有土地使用权出让合同|土地|土地出让合同|"
    "国有建设用地使用权出让合同|国有建设用地使用权出让", "land" },
  { "contract_type",
    "征收补偿|征收|拆迁补偿|征收补偿协议|征地补偿|房屋征收补偿协议|房屋征收", "expropriation" },
  { "contract_type", "招商|招商引资|投资|招商引资合同|投资协议|招商引资协议|投资合同", "investment" },
  { "contract_type", "特许经营|特许经营协议|特许经营合同|PPP|政府和社会资本合作", "concession" },
  { "contract_type", "租赁|租赁合同|承租|出租|房屋租赁|承包租赁", "lease" },
  { "contract_type",
    "服务|委托服务|服务合同|技术服务|委托|委托合同|购买服务|政府购买服务|咨询服务|"
    "委托服务合同", "service" },
  { "contract_type", "借款|资助|借款合同|融资|补贴|借款资助|资助协议", "finance" },
  { "contract_type", "合作|战略合作|合作协议|战略合作协议|框架协议|合作框架协议", "cooperation" },
  { "contract_type", "意向书|意向协议", "intent" },
  { "contract_type", "备忘录|谅解备忘录|合作备忘录", "memorandum" },
  { "contract_type", "承诺书|承诺函", "commitment" },
  { "contract_type", "其他|其它|其他合同|其他协议", "other" },

  { "direction", "付|支出|付款|支付|我方付款", "pay" },
  { "direction", "收|收入|收款|我方收款", "receive" },
  { "direction", "收付|双向|双方", "both" },

  { "size", "大型|大型企业|大", "large" },
  { "size", "中型|中型企业|中", "medium" },
  { "size", "小型|小型企业|小|小微企业|小微", "small" },
  { "size", "微型|微型企业|微|个体工商户|个体户", "micro" },

  { "work_kind", "重大决策论证|重大行政决策|决策论证|决策咨询|重大决策", "decision_argument" },
  { "work_kind",
    "文件起草|文件起草论证|文件审查|规范性文件|文件审核|规范性文件审查|文件", "document_drafting" },
  { "work_kind", "合同|合同审查|合同审核|合同起草|合同事务|合同谈判", "contract" },
  { "work_kind", "谈判|磋商|谈判磋商", "negotiation" },
  { "work_kind", "诉讼|代理诉讼|行政诉讼|民事诉讼|诉讼代理|应诉", "litigation" },
  { "work_kind", "复议|行政复议|复议应对", "reconsideration" },
  { "work_kind", "仲裁|仲裁代理", "arbitration" },
  { "work_kind", "历史遗留问题|历史遗留|遗留问题", "legacy" },
  { "work_kind", "纠纷|纠纷化解|调解|矛盾化解|矛盾纠纷化解|纠纷调解", "dispute" },
  { "work_kind", "信访|信访事项|信访接待|信访答复|接访", "complaint" },
  { "work_kind", "突发事件|应急|应急处置|突发事件处置", "emergency" },
  { "work_kind", "会议|列席会议|参会|出席会议|参加会议", "meeting" },
  { "work_kind", "咨询|日常咨询|法律咨询|电话咨询|口头咨询|来访咨询", "consultation" },
  { "work_kind", "其他|其它", "other" },

  { "conclusion",
    "可以签订|同意签订|同意|通过|无意见|无法律障碍|可行|审查通过|审核通过|建议签订|可签订", "can_sign" },
  { "conclusion",
    "修改后签订|修改|需修改|应当修改|修改完善|修改后通过|修改后同意|修改后可以签订|修改完善后签订|"
    "建议修改后签订", "sign_after_amendment" },
  { "conclusion", "补充材料|补充材料后再审|补正后再审", "supplement_first" },
  { "conclusion", "不同意|不宜签订|不予签订|不建议签订|不通过|审查不通过", "not_advisable" },
};

/* "a|b|c" holds "b". */
static gboolean
holds (const char *list, const char *word)
{
  g_auto(GStrv) all = g_strsplit (list, "|", -1);

  return g_strv_contains ((const char *const *) all, word);
}

/* The target a plain heading means for @kind; NULL when nobody is known to call anything so. */
const char *
yifa_import_words_find_target (const YifaKind *kind, const char *heading)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_strcmp0 (headings[i].kind, kind->table) == 0 && holds (headings[i].headings, heading))
      return headings[i].target;
  return NULL;
}

static gboolean
has_value (const YifaField *field, const char *value)
{
  for (const YifaChoice *c = field->choices; c->value != NULL; c++)
    if (g_str_equal (c->value, value))
      return TRUE;
  return FALSE;
}

/* The choice of @field that a plain word means; NULL when none. */
const char *
yifa_import_words_find_choice (const YifaField *field, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].field == NULL || g_str_equal (words[i].field, field->name)) && has_value (field, words[i].value) &&
        holds (words[i].words, word))
      return words[i].value;
  return NULL;
}
