// The form of emergency management: fire safety in the home.
import { dateLike, decimal, type FormSet, may, must, oneOf, wholeNumber } from '../stage/index.ts'
import { isIdNumber } from '../world/index.ts'
import { CODE_LISTS } from './codes.ts'

export const FORMS: FormSet = {
  codeLists: CODE_LISTS,
  accepts: {
    string: (text, { code }) => code !== 'HeadIdNumber' || isIdNumber(text),
    int: wholeNumber,
    decimal,
    boolean: oneOf('true', 'false'),
    date: dateLike(/^(\d{4})-(\d{2})-(\d{2})$/),
  },
  forms: [
    {
      ...{
        code: 'XFAQPC',
        title: '家庭消防安全检查表',
        object: 'HOUSEHOLD',
        period: 'NONE',
        version: 1,
        subjectField: 'HouseholdNo',
      },
      fields: [
        must('HouseholdNo', '户号', 'string', { length: 9 }),
        must('HeadName', '户主姓名', 'string', { length: 50 }),
        must('HeadIdNumber', '户主身份证号', 'string', { length: 18 }),
        must('Address', '房屋地址', 'string', { length: 100 }),
        must('Members', '家庭人口', 'int', { unit: '人' }),
        must('Phone', '联系电话', 'string', { length: 20 }),
        must('HousingType', '房屋类型', 'code', { codes: 'HousingType' }),
        must('Structure', '房屋结构', 'code', { codes: 'Structure' }),
        must('FloorArea', '建筑面积', 'decimal', { scale: 2, unit: '平方米' }),
        may('Floors', '层数', 'int', { unit: '层' }),
        may('BuiltYear', '建成年份', 'int'),
        must('Gas', '燃气类型', 'code', { codes: 'Gas' }),
        may('GasHoseYears', '燃气软管使用年限', 'int', { unit: '年' }),
        must('SmokeAlarm', '是否安装烟感报警器', 'boolean'),
        must('Extinguisher', '是否配备灭火器', 'boolean'),
        must('WiringHazard', '电气线路是否有隐患', 'boolean'),
        must('ExitBlocked', '疏散通道是否堵塞', 'boolean'),
        must('HazardFound', '是否发现隐患', 'boolean'),
        may('HazardText', '隐患描述', 'string', { length: 500, hint: '发现隐患的必填' }),
        may('RectifyBy', '整改期限', 'date'),
        must('CheckedOn', '检查日期', 'date'),
        may('CheckedBy', '检查人', 'string', { length: 50 }),
        may('Remark', '备注', 'string', { length: 200 }),
      ],
      rules: [
        { kind: 'requiredWhen', field: 'HazardText', when: 'HazardFound', equals: ['true'], message: '发现隐患的须填写隐患描述' },
        { kind: 'notAfter', earlier: 'CheckedOn', later: 'RectifyBy', message: '整改期限不得早于检查日期' },
      ],
    },
  ],
}
