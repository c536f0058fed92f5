// The three forms of civil affairs. They ask for much that other forms also ask, under other names: that is the point of the demo.
import { dateLike, decimal, type FormDefinition, type FormSet, may, must, oneOf, wholeNumber } from '../stage/index.ts'
import { isIdNumber } from '../world/index.ts'
import { CODE_LISTS } from './codes.ts'

const alike = { object: 'person', period: 'none', version: 1 }

const ALLOWANCE: FormDefinition = {
  ...{ code: 'GLJT', title: '高龄津贴年度审核表', subjectField: 'id_card', ...alike },
  fields: [
    must('id_card', '身份证号', 'id_card', { length: 18 }),
    must('applicant_name', '申请人姓名', 'text', { length: 50 }),
    must('gender', '性别', 'code', { codes: 'gender' }),
    must('birthday', '出生年月日', 'date_cn'),
    must('age', '年龄', 'int', { unit: '岁' }),
    must('phone', '联系电话', 'phone', { length: 20 }),
    must('home_address', '家庭住址', 'text', { length: 100 }),
    must('hukou_address', '户口所在地', 'text', { length: 100 }),
    must('bank_name', '开户银行', 'text', { length: 50 }),
    must('bank_account', '银行账号', 'text', { length: 30 }),
    must('allowance_start', '津贴起始日期', 'date'),
    may('monthly_income', '月收入', 'money', { unit: '元' }),
    must('living_alone', '是否独居', 'yes_no'),
    must('self_care', '自理能力', 'code', { codes: 'self_care' }),
    may('guardian_name', '监护人或联系人', 'text', { length: 50 }),
    may('guardian_phone', '监护人电话', 'phone', { length: 20 }),
    may('remark', '备注', 'text', { length: 200 }),
  ],
  rules: [
    { kind: 'notAfter', earlier: 'birthday', later: 'allowance_start', message: '津贴起始日期不得早于出生日期' },
    { kind: 'requiredWhen', field: 'guardian_name', when: 'self_care', equals: ['C'], message: '不能自理的须填写监护人' },
  ],
}

const AID: FormDefinition = {
  ...{ code: 'CJBT', title: '残疾人两项补贴审核表', subjectField: 'id_no', ...alike },
  fields: [
    must('id_no', '公民身份证号码', 'id_card', { length: 18 }),
    must('name', '残疾人姓名', 'text', { length: 50 }),
    must('sex', '性别', 'code', { codes: 'gender' }),
    must('birth_date', '出生日期', 'date'),
    must('mobile', '手机号码', 'phone', { length: 20 }),
    must('address', '现居住地址', 'text', { length: 100 }),
    must('cert_no', '残疾人证号', 'text', { length: 20 }),
    must('category', '残疾类别', 'code', { codes: 'disability_category' }),
    must('level', '残疾等级', 'code', { codes: 'disability_level' }),
    must('low_income', '是否低保', 'yes_no'),
    must('monthly_income', '家庭人均月收入', 'money', { unit: '元' }),
    must('bank', '发放银行', 'text', { length: 50 }),
    must('account', '发放账号', 'text', { length: 30 }),
    may('guardian', '监护人姓名', 'text', { length: 50 }),
    may('guardian_tel', '监护人联系电话', 'phone', { length: 20 }),
    must('self_care', '生活自理能力', 'code', { codes: 'self_care' }),
    may('employment', '就业情况', 'code', { codes: 'employment' }),
    may('marital', '婚姻情况', 'code', { codes: 'marital' }),
    may('medical_insurance', '参加医疗保险', 'code', { codes: 'medical_insurance' }),
  ],
  rules: [
    { kind: 'requiredWhen', field: 'guardian', when: 'self_care', equals: ['C'], message: '不能自理的须填写监护人姓名' },
    { kind: 'requiredWhen', field: 'guardian_tel', when: 'self_care', equals: ['C'], message: '不能自理的须填写监护人联系电话' },
  ],
}

const FOLLOW_UP: FormDefinition = {
  ...{ code: 'JKSF', title: '老年人健康随访表', subjectField: 'patient_id', ...alike },
  fields: [
    must('patient_id', '身份证号码', 'id_card', { length: 18 }),
    must('patient_name', '被访人姓名', 'text', { length: 50 }),
    must('gender', '性别', 'code', { codes: 'gender' }),
    must('birthday', '出生日期', 'date_cn'),
    must('age', '年龄', 'int', { unit: '岁' }),
    must('tel', '本人电话', 'phone', { length: 20 }),
    must('address', '居住地址', 'text', { length: 100 }),
    must('height', '身高', 'decimal', { scale: 1, unit: '厘米' }),
    must('weight', '体重', 'decimal', { scale: 1, unit: '公斤' }),
    must('systolic', '收缩压', 'int', { unit: 'mmHg' }),
    must('diastolic', '舒张压', 'int', { unit: 'mmHg' }),
    may('glucose', '空腹血糖', 'decimal', { scale: 1, unit: 'mmol/L' }),
    may('chronic', '慢性病', 'text', { length: 100 }),
    must('self_care', '生活自理能力', 'code', { codes: 'self_care' }),
    must('living_alone', '是否独居', 'yes_no'),
    may('pension_insurance', '养老保险', 'code', { codes: 'pension_insurance' }),
    must('medical_insurance', '医疗保险', 'code', { codes: 'medical_insurance' }),
    may('remark', '随访备注', 'text', { length: 200 }),
  ],
  rules: [{ kind: 'atMost', part: 'diastolic', whole: 'systolic', message: '舒张压不得高于收缩压' }],
}

export const FORMS: FormSet = {
  codeLists: CODE_LISTS,
  accepts: {
    id_card: isIdNumber,
    phone: (text) => /^\d[\d-]{6,18}\d$/.test(text),
    int: wholeNumber,
    decimal,
    money: (text) => /^\d{1,10}\.\d{2}$/.test(text),
    date_cn: dateLike(/^(\d{4})年(\d{2})月(\d{2})日$/),
    date: dateLike(/^(\d{4})\/(\d{2})\/(\d{2})$/),
    yes_no: oneOf('是', '否'),
  },
  forms: [ALLOWANCE, AID, FOLLOW_UP],
}
