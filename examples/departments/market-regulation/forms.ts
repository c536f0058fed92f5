// The one form of market regulation, and its code lists.
import { type FormDefinition, may, must } from '../stage/index.ts'

export const CODE_LISTS: Record<string, readonly (readonly [string, string])[]> = {
  zt: [
    ['1', '存续'],
    ['2', '吊销'],
    ['3', '注销'],
    ['4', '停业'],
  ],
  qylx: [
    ['1100', '有限责任公司'],
    ['1200', '股份有限公司'],
    ['4500', '个人独资企业'],
    ['9100', '农民专业合作社'],
    ['9500', '个体工商户'],
  ],
}

export const STATUS = { open: '1', revoked: '2', cancelled: '3', suspended: '4' } as const
export const KIND = { limited: '1100', shares: '1200', sole: '4500', cooperative: '9100', individual: '9500' } as const

export const FORM: FormDefinition = {
  ...{ code: 'QYNB', title: '企业年报信息核查表', object: 'QY', period: 'N', version: 1, subjectField: 'tyshxydm' },
  fields: [
    must('tyshxydm', '统一社会信用代码', 'text', { length: 18 }),
    must('qymc', '企业名称', 'text', { length: 100 }),
    must('fddbr', '法定代表人', 'text', { length: 50 }),
    must('clrq', '成立日期', 'date'),
    must('zczb', '注册资本', 'decimal', { scale: 6, unit: '万元' }),
    must('zt', '登记状态', 'code', { codes: 'zt' }),
    must('jycs', '经营场所', 'text', { length: 200 }),
    may('jyfw', '经营范围', 'text', { length: 1000 }),
    must('qylx', '企业类型', 'code', { codes: 'qylx' }),
    must('lxdh', '企业联系电话', 'text', { length: 20 }),
    must('cyrs', '从业人数', 'int', { unit: '人' }),
    may('bz', '备注', 'text', { length: 200 }),
  ],
  rules: [],
}
