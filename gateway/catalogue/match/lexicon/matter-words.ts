// Words that name the matter a form deals with: only together with the form do they say what is asked. 补贴金额 of one subsidy is not
// that of another, 许可证编号 of food is not that of waste water. A label of such words and a general property says too little.

/** The longest first, so that 许可证 goes before 证. */
const longestFirst = (words: string): string[] =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

const ZH = longestFirst(`
许可证 许可 执照 证书 证件 证照 证明 凭证 票据 发票 收据 单据 协议 合同 订单 案件 案 案由 案情 案发 纠纷 事件 事故 事项 事由 事 补贴 补助 津贴 救助 资助 奖励 奖金 处罚 处分
处理 处置 项目 活动 任务 工程 工作 业务 服务 服务包 措施 设备 设施 机具 器具 车辆 产品 商品 物品 物资 材料 货物 房屋 房产 土地 地块 疫苗 药品 药物 犬只 动物 品种 批号 批次 规格
型号 颜色 品牌 检查 检验 检测 核查 排查 巡查 随访 走访 体检 培训 课程 会议 考试 比赛 报名 登记 备案 申请 申报 申领 审批 审核 认定 评定 评估 鉴定 受理 办理 办结 签订 签约 签发 发证
发放 缴纳 缴费 支付 付款 收款 入库 出库 采购 销售 购买 生产 变更 修改 更新 创建 新增 删除 提交 操作 处方 申报 投诉 举报 信访 调解 迁移 流出 流入 起租 接种 免疫 整改 隐患
文件 文档 附件 图片 照片 资料 材料 信息 记录 报告 报表 表 单 册 表格 主表 明细 子表 行 字段 菜单 角色 用户 账户 系统 模块 接口 流程 节点 类别 分类 种类 层级 参数 字典
评价 评分 得分 成绩 结论 意见 建议 说明 描述 备注 内容 情况 状态 结果 原因 理由 来源 去向 目的 用途 方式 方法 形式 途径 渠道 标准 依据 范围 对象 条件 要求 目标 指标 计划
名称 编号 编码 代码 序号 号码 日期 时间 年份 月份 金额 数量 总数 总额 合计 小计 单价 价格 比例 比率 单位 地点 地址 位置 区域 部门 机构 负责 联系 标题 主题 关键词 摘要
下次 上次 本次 首次 末次 此次 其他 其它 另外 主要 具体 详细 相关 有关 对应 所属 所在 实际 一般 普通 新 旧 个 次 第 级 等 位 名 项 条 款 件 份 批
`)
const ZH_LONGEST = ZH[0]?.length ?? 0
const ZH_SET = new Set(ZH)

/** Letters of an unknown Chinese word that remain without words of a matter, by the shortest rest. */
export function ownLetters(word: string): number {
  const left = new Array<number>(word.length + 1).fill(0)
  for (let at = word.length - 1; at >= 0; at--) {
    let least = (left[at + 1] ?? 0) + 1
    for (let length = 1; length <= Math.min(ZH_LONGEST, word.length - at); length++)
      if (ZH_SET.has(word.slice(at, at + length))) least = Math.min(least, left[at + length] ?? 0)
    left[at] = least
  }
  return left[0] ?? 0
}

const EN = new Set(
  `permit license licence certificate registration case claim complaint incident accident event program programme project activity task work job
service application request order contract agreement lease visit appointment session meeting exam test result lot batch vaccine dog pet animal breed
parcel property vehicle vin unit device equipment product item material document form file record report sheet page attachment amount payment fee
award requested approved provider facility location place site area region other specify specified explain explanation description describe detail
comment note remark reason purpose use type kind category class classification group list level grade stage status state condition outcome decision
action method mode source reference ref number code id identifier key name title label date time day month year period start end begin finish first
last next previous current new old total count quantity size value rate percentage score yes no if any which what when where who whom how why is are
was were be been being do doe did have has had can may will shall must not and or but with without by on at from until till into onto about than then
there this that these those it all each every both either none please select choose indicate list give provide answer question reply response given
below above following applicable relevant appropriate such as per via also only one two three main primary secondary additional extra general special
serial sequence line row column field data text box option choice flag indicator issued effective expiration expiry created updated modified
submitted received completed made done taken used need needed require required`.split(/\s+/),
)

/** English words that say something of their own. */
export const ownWords = (words: readonly string[]): string[] =>
  words.filter((word) => word.length > 2 && !EN.has(word) && !/^\d/.test(word))
