// Forms and tasks in the format of public security's interface.
import { beijingDate, compactTime, FORM_SOURCE, type FormSet, type Task } from '../stage/index.ts'

const STATES = { open: '0', done: '1', withdrawn: '2' } as const

export const toldTask = (task: Task) => ({
  RWBH: task.taskNo,
  RWMC: task.title,
  XZQH: task.division,
  DXLX: task.object,
  DXBS: task.subject,
  DXMC: task.subjectName,
  BDBM: task.form,
  JZRQ: beijingDate(task.dueAt, ''),
  ZT: STATES[task.state],
  GXSJ: compactTime(task.changedAt),
  BGXH: task.changeNo,
})

export const toldForms = ({ forms, codeLists }: FormSet) => ({
  BD: forms.map((form) => ({
    BDBM: form.code,
    BDMC: form.title,
    DXLX: form.object,
    ZQ: form.period,
    BBH: String(form.version),
    LY: FORM_SOURCE,
    ZDLB: form.fields.map((field, n) => ({
      XH: n + 1,
      ZDM: field.code,
      ZDMC: field.label,
      LX: field.type,
      CD: field.length ?? 0,
      XSW: field.scale ?? 0,
      BT: field.required ? '1' : '0',
      DMB: field.codes ?? '',
      DW: field.unit ?? '',
      TS: field.hint ?? '',
    })),
    GZ: form.rules,
  })),
  DMB: Object.fromEntries(Object.entries(codeLists).map(([list, codes]) => [list, codes.map(([DM, MC]) => ({ DM, MC }))])),
})
