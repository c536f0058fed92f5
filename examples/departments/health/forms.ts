// The form of health: follow-up of older people.
import { dateLike, decimal, type FormSet, may, must, oneOf, wholeNumber } from '../stage/index.ts'
import { isIdNumber } from '../world/index.ts'

export const FORMS: FormSet = {
  codeLists: {
    gender: [
      ['MALE', '男'],
      ['FEMALE', '女'],
    ],
    selfCare: [
      ['FULL', '完全自理'],
      ['PARTIAL', '部分自理'],
      ['NONE', '不能自理'],
    ],
    insurance: [
      ['RESIDENT', '城乡居民基本医疗保险'],
      ['EMPLOYEE', '职工基本医疗保险'],
      ['NONE', '未参保'],
    ],
  },
  accepts: {
    text: (text, { code }) => code !== 'idNumber' || isIdNumber(text),
    int: wholeNumber,
    decimal,
    date: dateLike(/^(\d{4})-(\d{2})-(\d{2})$/),
    boolean: oneOf('true', 'false'),
  },
  forms: [
    {
      ...{
        code: 'LNRSF',
        title: '老年人健康管理随访表',
        object: 'patient',
        period: 'none',
        version: 1,
        subjectField: 'idNumber',
      },
      fields: [
        must('idNumber', '身份证号', 'text', { length: 18 }),
        must('name', '姓名', 'text', { length: 50 }),
        must('gender', '性别', 'code', { codes: 'gender' }),
        must('birthDate', '出生日期', 'date'),
        must('age', '年龄', 'int', { unit: '岁' }),
        may('phone', '联系电话', 'text', { length: 20 }),
        must('address', '现住址', 'text', { length: 100 }),
        must('height', '身高', 'decimal', { scale: 1, unit: '厘米' }),
        must('weight', '体重', 'decimal', { scale: 1, unit: '公斤' }),
        must('systolic', '收缩压', 'int', { unit: 'mmHg' }),
        must('diastolic', '舒张压', 'int', { unit: 'mmHg' }),
        may('glucose', '空腹血糖', 'decimal', { scale: 1, unit: 'mmol/L' }),
        may('chronic', '慢性病', 'text', { length: 100 }),
        may('regularMedication', '是否规律服药', 'boolean'),
        may('smoking', '是否吸烟', 'boolean'),
        must('selfCare', '生活自理能力', 'code', { codes: 'selfCare' }),
        must('livingAlone', '是否独居', 'boolean'),
        may('insurance', '医疗保险', 'code', { codes: 'insurance' }),
        must('visitedOn', '随访日期', 'date'),
        may('remark', '备注', 'text', { length: 200 }),
      ],
      rules: [{ kind: 'atMost', part: 'diastolic', whole: 'systolic', message: '舒张压不得高于收缩压' }],
    },
  ],
}
