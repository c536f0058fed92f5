// The two forms of public security. Types: ZF text, SZ integer, XS decimal, RQ date, BZ yes or no, DM code.
import { dateLike, decimal, type FormSet, may, must, oneOf, wholeNumber } from '../stage/index.ts'
import { isIdNumber } from '../world/index.ts'
import { CODE_LISTS } from './codes.ts'

export const FORMS: FormSet = {
  codeLists: CODE_LISTS,
  accepts: {
    ZF: (text, { code }) => !['GMSFHM', 'HZSFHM'].includes(code) || isIdNumber(text),
    SZ: wholeNumber,
    XS: decimal,
    RQ: dateLike(/^(\d{4})(\d{2})(\d{2})$/),
    BZ: oneOf('0', '1'),
  },
  forms: [
    {
      ...{ code: 'SYRKHC', title: '实有人口核查登记表', object: 'RK', period: '0', version: 1, subjectField: 'GMSFHM' },
      fields: [
        must('GMSFHM', '公民身份号码', 'ZF', { length: 18 }),
        must('XM', '姓名', 'ZF', { length: 50 }),
        must('XB', '性别', 'DM', { codes: 'XB' }),
        must('CSRQ', '出生日期', 'RQ', { length: 8 }),
        must('MZ', '民族', 'DM', { codes: 'MZ' }),
        may('HYZK', '婚姻状况', 'DM', { codes: 'HYZK' }),
        may('WHCD', '文化程度', 'DM', { codes: 'WHCD' }),
        must('LXDH', '联系电话', 'ZF', { length: 20 }),
        must('HJDZ', '户籍地址', 'ZF', { length: 100 }),
        must('JZDZ', '现住地址', 'ZF', { length: 100 }),
        must('HH', '户号', 'ZF', { length: 9 }),
        must('YHZGX', '与户主关系', 'DM', { codes: 'YHZGX' }),
        may('CYZK', '从业状况', 'DM', { codes: 'CYZK' }),
        must('SFDJ', '是否独居', 'BZ'),
        may('JHRXM', '监护人姓名', 'ZF', { length: 50 }),
        may('JHRDH', '监护人电话', 'ZF', { length: 20, hint: '独居的必填' }),
        may('BZ', '备注', 'ZF', { length: 200 }),
      ],
      rules: [{ kind: 'requiredWhen', field: 'JHRDH', when: 'SFDJ', equals: ['1'], message: '独居人员须填写监护人电话' }],
    },
    {
      ...{ code: 'JJAQPC', title: '居家安全隐患排查表', object: 'HU', period: '0', version: 1, subjectField: 'HH' },
      fields: [
        must('HH', '户号', 'ZF', { length: 9 }),
        must('HZXM', '户主姓名', 'ZF', { length: 50 }),
        must('HZSFHM', '户主身份号码', 'ZF', { length: 18 }),
        must('HDZ', '住址', 'ZF', { length: 100 }),
        must('HRS', '户人数', 'SZ', { unit: '人' }),
        must('LXDH', '联系电话', 'ZF', { length: 20 }),
        must('FWLX', '房屋类型', 'DM', { codes: 'FWLX' }),
        may('FWMJ', '建筑面积', 'XS', { scale: 2, unit: '平方米' }),
        may('JCNF', '建成年份', 'SZ', { length: 4 }),
        must('RQLX', '燃气类型', 'DM', { codes: 'RQLX' }),
        must('YGBJ', '是否安装烟感报警器', 'BZ'),
        must('DXLH', '电线是否老化', 'BZ'),
        must('SFYYH', '是否发现隐患', 'BZ'),
        may('YHMS', '隐患描述', 'ZF', { length: 500 }),
        must('PCRQ', '排查日期', 'RQ', { length: 8 }),
      ],
      rules: [{ kind: 'requiredWhen', field: 'YHMS', when: 'SFYYH', equals: ['1'], message: '发现隐患的须填写隐患描述' }],
    },
  ],
}
