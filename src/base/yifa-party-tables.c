/* yifa-party-tables.c - places, legal forms, lines of business and shortenings in names of organisations
 *
 * Tables for yifa-party-name.c. The places are the provinces and their cities, and of Sichuan the
 * counties; places of elsewhere are known by their last character (县, 区, 镇) where it is written.
 */
#include "yifa-party-tables.h"

const YifaPlaceGroup yifa_party_places[] = {
  { "北京", "京", "" },
  { "天津", "津", "" },
  { "上海", "沪申", "" },
  { "重庆", "渝", "万州 涪陵 渝中 大渡口 江北 沙坪坝 九龙坡 南岸 北碚 綦江 大足 渝北 巴南 黔江 长寿 江津 合川 永川 "
                  "南川 璧山 铜梁 潼南 荣昌 开州 梁平 武隆" },
  { "河北", "冀", "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水" },
  { "山西", "晋", "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁" },
  { "内蒙古", "蒙", "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善" },
  { "辽宁", "辽", "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛" },
  { "吉林", "吉", "长春 四平 辽源 通化 白山 松原 白城 延边" },
  { "黑龙江", "黑", "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭" },
  { "江苏", "苏", "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁" },
  { "浙江", "浙", "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水" },
  { "安徽", "皖", "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城" },
  { "福建", "闽", "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德" },
  { "江西", "赣", "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶" },
  { "山东", "鲁", "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽" },
  { "河南", "豫", "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源" },
  { "湖北", "鄂", "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架" },
  { "湖南", "湘", "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西" },
  { "广东", "粤", "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮" },
  { "广西", "桂", "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左" },
  { "海南", "琼", "海口 三亚 三沙 儋州" },
  { "四川", "川蜀", "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 "
                    "阿坝 甘孜 凉山" },
  { "贵州", "黔贵", "贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南" },
  { "云南", "滇云", "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆" },
  { "西藏", "藏", "拉萨 日喀则 昌都 林芝 山南 那曲 阿里" },
  { "陕西", "陕秦", "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛" },
  { "甘肃", "甘陇", "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南" },
  { "青海", "青", "西宁 海东 海北 黄南 海南州 果洛 玉树 海西" },
  { "宁夏", "宁", "银川 石嘴山 吴忠 固原 中卫" },
  { "新疆", "新", "乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子" },
  { "香港", "港", "" },
  { "澳门", "澳", "" },
  { "台湾", "台", "" },
  { "成都", "蓉", "锦江 青羊 金牛 武侯 成华 龙泉驿 青白江 新都 温江 双流 郫都 新津 金堂 大邑 蒲江 都江堰 彭州 邛崃 崇州 简阳" },
  { "自贡", NULL, "自流井 贡井 大安 沿滩 荣县 富顺" },
  { "攀枝花", NULL, "仁和 米易 盐边" },
  { "泸州", NULL, "江阳 纳溪 龙马潭 泸县 合江 叙永 古蔺" },
  { "德阳", NULL, "旌阳 罗江 中江 广汉 什邡 绵竹" },
  { "绵阳", NULL, "涪城 游仙 安州 三台 盐亭 梓潼 北川 平武 江油" },
  { "广元", NULL, "利州 昭化 朝天 旺苍 青川 剑阁 苍溪" },
  { "遂宁", NULL, "船山 安居 射洪 蓬溪 大英" },
  { "内江", NULL, "东兴 威远 资中 隆昌" },
  { "乐山", NULL, "沙湾 五通桥 金口河 犍为 井研 夹江 沐川 峨边 马边 峨眉山" },
  { "南充", NULL, "顺庆 高坪 嘉陵 南部 营山 蓬安 仪陇 西充 阆中" },
  { "眉山", NULL, "东坡 彭山 仁寿 洪雅 丹棱 青神" },
  { "宜宾", NULL, "翠屏 南溪 叙州 江安 长宁 高县 珙县 筠连 兴文 屏山" },
  { "广安", NULL, "前锋 岳池 武胜 邻水 华蓥" },
  { "达州", NULL, "通川 达川 宣汉 开江 大竹 渠县 万源" },
  { "雅安", NULL, "雨城 名山 荥经 汉源 石棉 天全 芦山 宝兴" },
  { "巴中", NULL, "巴州 恩阳 通江 南江 平昌" },
  { "资阳", NULL, "雁江 安岳 乐至" },
  { "阿坝", NULL, "马尔康 金川 小金 壤塘 若尔盖 红原 汶川 理县 茂县 松潘 九寨沟 黑水" },
  { "甘孜", NULL, "康定 泸定 丹巴 九龙 雅江 道孚 炉霍 新龙 德格 白玉 石渠 色达 理塘 巴塘 乡城 稻城 得荣" },
  { "凉山", NULL, "西昌 会理 木里 盐源 德昌 会东 宁南 普格 布拖 金阳 昭觉 喜德 冕宁 越西 甘洛 美姑 雷波" },
  { NULL },
};

/* 市, 区, 县 and the like in these are no end of a place's name. */
const char *const yifa_party_place_stops[] = {
  "城市", "都市", "超市", "门市", "集市", "夜市", "花市", "股市", "上市", "早市", "闹市", "市场", "市政", "市民",
  "社区", "小区", "园区", "景区", "校区", "库区", "矿区", "灾区", "片区", "街区", "特区", "牧区", "林区", "山区",
  "战区", "厂区", "地区", "区域", "区块", "区间", "县域", "县级", "城镇", "乡镇", "村镇", "小镇", "古镇", "镇域",
  "乡村", "水乡", "家乡", "老乡", "同乡", "故乡", "城乡", "神州", "九州", "五洲", "红旗", "国旗", "锦旗", "旗舰",
  "旗袍", "同盟", "联盟", "加盟", NULL,
};

/* Longer ones first where one ends in the other. */
const YifaPartyForm yifa_party_forms[] = {
  { "股份有限公司", YIFA_FORM_COMPANY, TRUE },
  { "有限责任公司", YIFA_FORM_COMPANY, TRUE },
  { "有限公司", YIFA_FORM_COMPANY, TRUE },
  { "股份公司", YIFA_FORM_COMPANY, FALSE },
  { "总公司", YIFA_FORM_COMPANY, FALSE },
  { "公司", YIFA_FORM_COMPANY, FALSE },
  { "集团", YIFA_FORM_COMPANY, FALSE },
  { "股份", YIFA_FORM_COMPANY, FALSE },
  { "律师事务所", YIFA_FORM_LAW_FIRM, TRUE },
  { "律师所", YIFA_FORM_LAW_FIRM, FALSE },
  { "律所", YIFA_FORM_LAW_FIRM, FALSE },
  { "会计师事务所", YIFA_FORM_ACCOUNTANTS, TRUE },
  { "税务师事务所", YIFA_FORM_OTHER_FIRM, TRUE },
  { "事务所", YIFA_FORM_LAW_FIRM | YIFA_FORM_ACCOUNTANTS | YIFA_FORM_OTHER_FIRM, FALSE },
  { "农民专业合作社联合社", YIFA_FORM_COOPERATIVE, TRUE },
  { "农民专业合作社", YIFA_FORM_COOPERATIVE, TRUE },
  { "股份经济合作联合社", YIFA_FORM_COOPERATIVE, TRUE },
  { "股份经济合作社", YIFA_FORM_COOPERATIVE, TRUE },
  { "专业合作社", YIFA_FORM_COOPERATIVE, FALSE },
  { "合作社", YIFA_FORM_COOPERATIVE, FALSE },
  { "合伙企业", YIFA_FORM_PARTNERSHIP, TRUE },
  { "企业", YIFA_FORM_COMPANY | YIFA_FORM_PARTNERSHIP, FALSE },
  { "家庭农场", YIFA_FORM_FARM, TRUE },
  { "农场", YIFA_FORM_FARM, FALSE },
  { "养殖场", YIFA_FORM_FARM, TRUE },
  { "专卖店", YIFA_FORM_SHOP, TRUE },
  { "便利店", YIFA_FORM_SHOP, TRUE },
  { "经营部", YIFA_FORM_SHOP, TRUE },
  { "门市部", YIFA_FORM_SHOP, TRUE },
  { "服务部", YIFA_FORM_SHOP, TRUE },
  { "工作室", YIFA_FORM_SHOP, TRUE },
  { "门市", YIFA_FORM_SHOP, FALSE },
  { "商行", YIFA_FORM_SHOP, TRUE },
  { "商店", YIFA_FORM_SHOP, FALSE },
  { "超市", YIFA_FORM_SHOP, FALSE },
  { "饭店", YIFA_FORM_SHOP, FALSE },
  { "酒楼", YIFA_FORM_SHOP, FALSE },
  { "餐馆", YIFA_FORM_SHOP, FALSE },
  { "药房", YIFA_FORM_SHOP, FALSE },
  { "店", YIFA_FORM_SHOP, FALSE },
  { "厂", YIFA_FORM_FACTORY, TRUE },
  { "政府", YIFA_FORM_INSTITUTION, TRUE },
  { "管委", YIFA_FORM_INSTITUTION, TRUE },
  { "村委", YIFA_FORM_INSTITUTION, TRUE },
  { "居委", YIFA_FORM_INSTITUTION, TRUE },
  { "医院", YIFA_FORM_INSTITUTION, TRUE },
  { "卫生院", YIFA_FORM_INSTITUTION, TRUE },
  { "卫生室", YIFA_FORM_INSTITUTION, TRUE },
  { "保健院", YIFA_FORM_INSTITUTION, TRUE },
  { "法院", YIFA_FORM_INSTITUTION, TRUE },
  { "检察院", YIFA_FORM_INSTITUTION, TRUE },
  { "设计院", YIFA_FORM_INSTITUTION, TRUE },
  { "研究院", YIFA_FORM_INSTITUTION, TRUE },
  { "研究所", YIFA_FORM_INSTITUTION, TRUE },
  { "敬老院", YIFA_FORM_INSTITUTION, TRUE },
  { "福利院", YIFA_FORM_INSTITUTION, TRUE },
  { "大学", YIFA_FORM_INSTITUTION, TRUE },
  { "学院", YIFA_FORM_INSTITUTION, TRUE },
  { "中学", YIFA_FORM_INSTITUTION, TRUE },
  { "小学", YIFA_FORM_INSTITUTION, TRUE },
  { "学校", YIFA_FORM_INSTITUTION, TRUE },
  { "党校", YIFA_FORM_INSTITUTION, TRUE },
  { "幼儿园", YIFA_FORM_INSTITUTION, TRUE },
  { "图书馆", YIFA_FORM_INSTITUTION, TRUE },
  { "文化馆", YIFA_FORM_INSTITUTION, TRUE },
  { "博物馆", YIFA_FORM_INSTITUTION, TRUE },
  { "支行", YIFA_FORM_INSTITUTION, TRUE },
  { "分行", YIFA_FORM_INSTITUTION, TRUE },
  { "银行", YIFA_FORM_INSTITUTION, TRUE },
  { "中心", YIFA_FORM_INSTITUTION, TRUE },
  { "协会", YIFA_FORM_INSTITUTION, TRUE },
  { "学会", YIFA_FORM_INSTITUTION, TRUE },
  { "商会", YIFA_FORM_INSTITUTION, TRUE },
  { "联合会", YIFA_FORM_INSTITUTION, TRUE },
  { "基金会", YIFA_FORM_INSTITUTION, TRUE },
  { "仲裁委", YIFA_FORM_INSTITUTION, TRUE },
  { "局", YIFA_FORM_INSTITUTION, TRUE },
  { "厅", YIFA_FORM_INSTITUTION, TRUE },
  { "委", YIFA_FORM_INSTITUTION, TRUE },
  { "办", YIFA_FORM_INSTITUTION, TRUE },
  { "院", YIFA_FORM_INSTITUTION, TRUE },
  { "站", YIFA_FORM_INSTITUTION, TRUE },
  { "队", YIFA_FORM_INSTITUTION, TRUE },
  { "处", YIFA_FORM_INSTITUTION, TRUE },
  { "馆", YIFA_FORM_INSTITUTION, TRUE },
  { "所", YIFA_FORM_LAW_FIRM | YIFA_FORM_ACCOUNTANTS | YIFA_FORM_OTHER_FIRM | YIFA_FORM_INSTITUTION, FALSE },
  { NULL },
};

/* How people and papers shorten, brought to one word; in this order. */
const YifaShortening yifa_party_shortenings[] = {
  { "中国农业银行", "农行" }, { "农业银行", "农行" }, { "中国工商银行", "工行" }, { "工商银行", "工行" },
  { "中国建设银行", "建行" }, { "建设银行", "建行" }, { "中国邮政储蓄银行", "邮储" }, { "邮政储蓄银行", "邮储" },
  { "邮储银行", "邮储" }, { "中国银行", "中行" }, { "交通银行", "交行" }, { "农村商业银行", "农商银行" },
  { "农商行", "农商银行" }, { "农村信用合作联社", "农信社" }, { "农村信用合作社", "农信社" },
  { "农村信用社", "农信社" },
  { "人民政府", "政府" }, { "人民法院", "法院" }, { "人民检察院", "检察院" },
  { "发展和改革", "发改" }, { "发展改革", "发改" }, { "人力资源和社会保障", "人社" }, { "人力资源社会保障", "人社" },
  { "住房和城乡建设", "住建" }, { "住房城乡建设", "住建" }, { "自然资源和规划", "自规" },
  { "自然资源", "自规" }, { "教育和体育", "教体" }, { "教育体育", "教体" }, { "科学技术", "科技" },
  { "经济和信息化", "经信" }, { "经济信息化", "经信" }, { "工业和信息化", "工信" }, { "交通运输局", "交通局" },
  { "卫生健康", "卫健" }, { "市场监督管理", "市监" }, { "市场监管", "市监" }, { "综合行政执法", "综合执法" },
  { "城市管理", "城管" }, { "应急管理", "应急" }, { "退役军人事务", "退役军人" },
  { "文化广播电视和旅游", "文广旅" }, { "文化和旅游", "文旅" }, { "医疗保障", "医保" },
  { "国有资产监督管理", "国资" }, { "国有资产监管", "国资" }, { "生态环境保护", "生态环境" },
  { "村民委员会", "村委" }, { "村委会", "村委" }, { "居民委员会", "居委" }, { "居委会", "居委" },
  { "管理委员会", "管委" }, { "管委会", "管委" }, { "仲裁委员会", "仲裁委" }, { "委员会", "委" },
  { "办公室", "办" }, { "中学校", "中学" }, { "小学校", "小学" }, { "县医院", "县人民医院" },
  { "城市建设投资", "城投" }, { "城市发展投资", "城投" }, { "城乡建设投资", "城投" },
  { "交通建设投资", "交投" }, { "交通投资", "交投" }, { "文化旅游投资", "文旅投" }, { "国有资产投资", "国投" },
  { "房地产", "房产" }, { "建筑安装", "建安" },
  { NULL },
};

/* Lines of business at the end of a name; several may follow one another. */
const char yifa_party_businesses[] =
  "建设 建筑 工程 建工 建安 安装 路桥 市政 桥梁 隧道 钢构 幕墙 装饰 装修 装潢 园林 绿化 景观 土石方 基础 劳务 监理 "
  "设计 勘察 勘测 测绘 造价 招标 代理 检测 监测 评估 拍卖 咨询 顾问 管理 服务 策划 规划 实业 产业 发展 开发 经营 运营 "
  "投资 控股 资产 资本 基金 融资 担保 小额贷款 典当 租赁 保险 经纪 证券 金融 财务 信托 "
  "房产 置业 地产 物业 城建 城投 交投 文旅投 国投 "
  "物流 运输 运业 货运 客运 快递 仓储 供应链 航空 航运 公交 出租汽车 驾驶 汽车 汽贸 汽修 车业 "
  "商贸 贸易 经贸 工贸 商务 商业 百货 销售 批发 零售 进出口 外贸 电子商务 "
  "科技 技术 信息 网络 软件 数据 电子 通信 通讯 智能 系统 集成 传感 光电 半导体 互联网 "
  "农业 农牧 农林 农资 种业 种植 养殖 畜牧 牧业 林业 果业 茶业 粮油 水产 饲料 生态 农产品 花卉 苗木 "
  "蔬菜 水果 果蔬 柑橘 茶叶 药材 中药材 食用菌 水稻 粮食 核桃 花椒 生猪 肉牛 家禽 蛋鸡 禽蛋 "
  "环保 环境 环卫 水务 水利 水电 供水 排水 污水处理 固废 再生资源 节能 能源 新能源 电力 电气 电器 光伏 燃气 石油 天然气 "
  "供热 热力 煤炭 矿业 矿产 冶金 钢铁 铝业 金属 化工 塑料 塑胶 橡胶 新材料 材料 建材 水泥 混凝土 砂石 石材 陶瓷 玻璃 木业 "
  "机械 机电 设备 装备 仪器 仪表 阀门 模具 五金 制造 工业 制品 加工 "
  "医药 药业 制药 医疗 器械 医疗器械 生物 健康 养老 康养 医院 诊所 口腔 "
  "食品 饮料 酒业 餐饮 酒店 宾馆 旅游 旅行社 文旅 文化 传媒 影视 广告 传播 会展 体育 娱乐 演艺 出版 印务 印刷 包装 纸业 "
  "教育 培训 幼教 出国 留学 人力资源 人才 家政 保安 安保 消防 安防 清洁 保洁 "
  "服装 服饰 纺织 丝绸 鞋业 家具 家居 家电 珠宝 日化 化妆品 "
  "法律 知识产权 会计 税务 审计 农村 城乡 集团 ";

/* In brackets at the end or in the middle of a name, without any meaning for who it is. */
const char *const yifa_party_remarks[] = {
  "普通合伙", "特殊普通合伙", "有限合伙", "个人独资", "个体工商户", "个体", "筹", "筹备", "本部", "总部", "外资", "国有",
  "民办", "盖章", "公章", NULL,
};

/* In brackets or in a list of names: what follows is another name of the same. */
const char *const yifa_party_alias_words[] = {
  "以下简称", "曾用名", "原名称", "原名", "简称", "又称", "又名", "别名", "旧称", "现名", "更名为", "变更为", "变更前", "下称",
  "原", "曾", "现", "即", NULL,
};
