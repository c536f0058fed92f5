// Words for made workbooks. Values belong to nobody: the persons, places and numbers do not exist. Reading was
// tuned on the first two pools; the third is for the seeds that are held out.

export interface Word {
  label: string
  /** As printed in brackets behind the label. */
  unit?: string
  options?: string[]
  /** Something that a person would write there. */
  value: string | number
}

const yes = ['是', '否']

export interface Pool {
  titles: string[]
  /** The first names the row. */
  columns: Word[]
  groups: [string, string, string][]
  /** Rows of a statistical table, with unit. */
  figures: [string, string][]
  sections: string[]
  notes: string[]
  instructions: string[]
}

export const POOLS: readonly [Pool, Pool, Pool] = [
  {
    titles: ['困难群众走访登记表', '高龄津贴发放花名册', '残疾人两项补贴申请表', '村级公益岗位人员统计表', '农村危房改造摸底表'],
    columns: [
      { label: '姓名', value: '王小二' },
      { label: '身份证号', value: '990101199001011230' },
      { label: '性别', options: ['男', '女'], value: '男' },
      { label: '出生日期', value: '1960-05-06' },
      { label: '民族', value: '汉族' },
      { label: '家庭住址', value: '甲村三组' },
      { label: '联系电话', value: '13800000000' },
      { label: '家庭人口', unit: '人', value: 4 },
      { label: '年收入', unit: '元', value: 12000 },
      { label: '补贴金额', unit: '元/月', value: 300 },
      { label: '住房面积', unit: '平方米', value: 80 },
      { label: '是否低保', options: yes, value: '否' },
      { label: '残疾类别', options: ['视力', '听力', '肢体'], value: '肢体' },
      { label: '开户银行', value: '甲乡信用社' },
      { label: '致贫原因', value: '因病' },
      { label: '包保责任人', value: '李某' },
      { label: '备注', value: '已核实' },
    ],
    groups: [
      ['基本情况', '文化程度', '健康状况'],
      ['补贴标准', '上年标准', '本年标准'],
      ['耕地情况', '承包面积', '流转面积'],
    ],
    figures: [
      ['一、常住人口', '人'],
      ['其中：女性', '人'],
      ['二、脱贫户', '户'],
      ['三、耕地面积', '亩'],
      ['四、粮食产量', '吨'],
    ],
    sections: ['家庭成员', '社会关系', '主要经历'],
    notes: ['注：1.年龄以身份证为准。', '填表说明：每月5日前报送。', '备注：一式两份，村镇各存一份。'],
    instructions: [
      '填写须知：',
      '1、请勿增加、删除或修改表头。',
      '2. 带星号的栏目必须填写，日期写成年-月-日。',
      '【说明】每人一行，重复的以最后一行为准。',
    ],
  },
  {
    titles: ['新生入学信息采集表', '企业安全生产检查记录表', '志愿者服务时长汇总表', '设备资产导入模板', '教职工职称申报一览表'],
    columns: [
      { label: '学生姓名', value: '张冬镇' },
      { label: '学籍号', value: 'G20260001' },
      { label: '年级', options: ['一年级', '二年级', '三年级'], value: '二年级' },
      { label: '班主任', value: '甲某某' },
      { label: '监护人电话', value: '13900000000' },
      { label: '入学时间', value: '2026-09-01' },
      { label: '资产编号', value: 'ZC-0001' },
      { label: '规格型号', value: 'A4-210' },
      { label: '采购单价', unit: '元', value: 1999.5 },
      { label: '服务时长', unit: '小时', value: 36 },
      { label: '检查日期', value: '2026/11/3' },
      { label: '存在问题', value: '通道堆物，已责令整改' },
      { label: '整改期限', unit: '天', value: 15 },
      { label: '是否合格', options: yes, value: '是' },
      { label: '所属部门', value: '后勤科' },
      { label: '供应商', value: '乙市某某商贸有限公司' },
      { label: '验收意见', value: '同意' },
    ],
    groups: [
      ['考核成绩', '平时成绩', '期末成绩'],
      ['职称情况', '现任职称', '申报职称'],
      ['设备信息', '设备型号', '出厂编号'],
    ],
    figures: [
      ['1.在校学生总数', '人'],
      ['其中：住宿生', '人'],
      ['2.专任教师', '人'],
      ['3.图书藏量', '册'],
      ['4.校舍面积', '平方米'],
    ],
    sections: ['教育经历', '家庭主要成员', '获奖情况'],
    notes: ['说明：本表由各科室填报。', '注：成绩保留一位小数。', '填报要求：盖章后扫描上传；逾期不再受理。'],
    instructions: [
      '导入说明：',
      '（1）第一行为表头，不能修改。',
      '3、手机号码请填写11位数字，不要有空格。',
      '*注：示例行导入前请删除',
    ],
  },
  {
    titles: ['家庭医生签约服务登记簿', '农作物受灾情况上报表', '流动人口信息核查表', '食品经营户台账', '古树名木普查表'],
    columns: [
      { label: '户主姓名', value: '赵小计' },
      { label: '公民身份号码', value: '990101198501011238' },
      { label: '与户主关系', options: ['本人', '配偶', '子女'], value: '配偶' },
      { label: '健康档案号', value: 'JK-2026-0031' },
      { label: '收缩压', unit: 'mmHg', value: 128 },
      { label: '用药情况', value: '规律服用' },
      { label: '慢病病种', options: ['高血压', '糖尿病', '其他'], value: '高血压' },
      { label: '受灾面积', unit: '亩', value: 12.5 },
      { label: '直接经济损失', unit: '万元', value: 3.2 },
      { label: '受灾时间', value: '2026年7月3日' },
      { label: '暂住地址', value: '乙街道丙社区' },
      { label: '来本地日期', value: '2025-03-01' },
      { label: '从业类型', value: '服务业' },
      { label: '许可证编号', value: 'JY19900001' },
      { label: '胸径', unit: 'cm', value: 85 },
      { label: '是否随访', options: yes, value: '是' },
      { label: '核查人签名', value: '李某' },
    ],
    groups: [
      ['体检结果', '身高', '体重'],
      ['保险情况', '参保险种', '赔付金额'],
      ['签约情况', '签约日期', '签约医生'],
    ],
    figures: [
      ['一、签约人数', '人'],
      ['其中：老年人', '人'],
      ['二、随访次数', '次'],
      ['三、受灾农户', '户'],
      ['四、绝收面积', '亩'],
    ],
    sections: ['随访记录', '共同生活人员', '历次检查'],
    notes: ['注：“关系”指与户主的关系。', '说明：1.单位统一为亩；2.保留两位小数。', '填表说明：由网格员逐户核实后填写。'],
    instructions: [
      '注意事项：',
      '一、本表不得更改格式，否则无法导入；',
      '（2）日期格式：yyyy-mm-dd，必须填写。',
      '温馨提示：请在提交前核对身份证号',
    ],
  },
]
