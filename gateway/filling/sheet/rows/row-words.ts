// Messages about lists and their rows, in the worker's words.
import { type ElementId, type Label, MOST_ROWS, type ProblemCode } from '../../../../schema/index.ts'
import { MOST_BY_DAY, MOST_BY_SHEET, maskIdentifier } from '../../../platform/index.ts'
import type { Language, Problem } from '../sheet-view.ts'
import type { MergedRowSet } from './merge-row-sets.ts'
import type { ListSnapshot, Unfilled, Unnamed } from './rows-snapshot.ts'
import type { SettledRow } from './settle-rows.ts'

const UNFILLED: Record<Unfilled, (list: ListSnapshot) => Label> = {
  unkept: () => ({
    zh: '本地没有这类台账，名单没有预填。可在“台账”中建立，或逐行添加。',
    en: 'No such register is kept here, so no rows were filled. Keep one under Registers, or add the rows.',
  }),
  future: () => ({ zh: '报告期尚未开始，名单没有预填。', en: 'The period has not begun, so no rows were filled.' }),
  foreign: () => ({
    zh: '此区划的台账不归您管理，名单没有预填，请逐行添加。',
    en: 'The register of this division is not yours to keep, so no rows were filled. Add them.',
  }),
  unplaced: () => ({
    zh: '不知道此对象属于哪个区划，名单没有预填，请逐行添加。',
    en: 'The division of this subject is not known, so no rows were filled. Add them.',
  }),
  tooMany: ({ listed }) => ({
    zh: `台账中有 ${listed} 个，超过一份名单的上限 ${MOST_ROWS} 个，名单没有预填。`,
    en: `The register lists ${listed}, more than the ${MOST_ROWS} that a list takes; no rows were filled.`,
  }),
}

export function listIssue(set: MergedRowSet, list: ListSnapshot | null, language: Language): string | null {
  if (!set.register || !list) return null
  if (list.unfilled) return UNFILLED[list.unfilled](list)[language]
  const said: Label[] = []
  if (!list.complete)
    said.push({
      zh: `台账没有声明在 ${list.on} 完整，名单可能有缺漏，请核对。`,
      en: `The register was not declared complete for ${list.on}; somebody may be missing. Check it.`,
    })
  if (list.unreadable > 0)
    said.push({
      zh: `台账中有 ${list.unreadable} 个证件号码看不出年龄或性别，未列入。`,
      en: `${list.unreadable} entries of the register were left out: their number tells no age or sex.`,
    })
  return said.length > 0 ? said.map((s) => s[language]).join(language === 'zh' ? '' : ' ') : null
}

export const leftRegister = (language: Language): string =>
  language === 'zh'
    ? '此人（对象）已不在台账中；因您改过此行，仍保留在名单上。不需要请移出。'
    : 'No longer in the register; kept because you changed this row. Take it out if it is not wanted.'

/** The subject of a row, as the worker knows it. */
export const rowName = ({ subject, typed }: Pick<SettledRow, 'subject' | 'typed'>): string => {
  if (!subject) return typed.slice(0, 30)
  const identifier = maskIdentifier(subject.identifier)
  return subject.name ? `${subject.name} ${identifier}` : identifier
}

/** A problem within a row, with its list, row and column. */
export function inRow(
  set: MergedRowSet,
  row: { id: string; number: number; name: string },
  problem: Problem,
  language: Language,
): Problem {
  const where =
    language === 'zh'
      ? `“${set.label.zh}”第 ${row.number} 行${row.name && `（${row.name}）`}：`
      : `${set.label.en}, row ${row.number}${row.name && ` (${row.name})`}: `
  return { ...problem, rowSet: set.id, row: row.id, message: `${where}${problem.message}` }
}

const ofList = (set: MergedRowSet, code: ProblemCode, say: Label, language: Language, row?: string): Problem => ({
  ...{ element: null, rowSet: set.id, code },
  ...(row !== undefined && { row }),
  message: language === 'zh' ? `“${set.label.zh}”：${say.zh}` : `${set.label.en}: ${say.en}`,
})

export const noRows = (set: MergedRowSet, language: Language): Problem =>
  ofList(set, 'REQUIRED', { zh: '至少要有一行。', en: 'at least one row is wanted.' }, language)

export const tooManyRows = (set: MergedRowSet, rows: number, language: Language): Problem =>
  ofList(
    set,
    'TOO_MANY_ROWS',
    { zh: `最多 ${set.maxRows} 行，现有 ${rows} 行。`, en: `at most ${set.maxRows} rows; there are ${rows}.` },
    language,
  )

export const duplicateRow = (set: MergedRowSet, who: string, row: string, language: Language): Problem =>
  ofList(
    set,
    'DUPLICATE_ROW',
    {
      zh: `${who} 已在名单中（也可能已被移出，可恢复），没有重复添加。`,
      en: `${who} is in the list already (or was taken out of it, and can be put back); it was not added again.`,
    },
    language,
    row,
  )

export const unknownRow = (set: MergedRowSet, row: string, language: Language): Problem =>
  ofList(set, 'UNKNOWN_ROW', { zh: '名单中没有这一行，未采用。', en: 'there is no such row; it was left out.' }, language, row)

const UNNAMED: Record<Unnamed, Label & { code: ProblemCode }> = {
  OUTSIDE: {
    code: 'OUTSIDE_LIST',
    zh: '年龄或性别不符合这份名单的要求，没有查询，请核对号码后移出或更正。',
    en: 'The age or sex is not what this list is for, so nothing was looked up. Check the number, then correct it or take the row out.',
  },
  UNLISTED: {
    code: 'OUTSIDE_LIST',
    zh: '台账已声明完整，其中没有此人（或没有这份名单要的标签），没有查询。确应列入的，请先在“台账”登记，再保存这张表。',
    en: 'The register was declared complete and does not list them (or not with the label that this list asks), so nothing was looked up. If they belong here, enter them under Registers first, then save this sheet again.',
  },
  LIMIT: {
    code: 'LOOK_UP_LIMIT',
    zh: `按号码添加已到上限（每张表 ${MOST_BY_SHEET} 人，每人每天 ${MOST_BY_DAY} 人），没有查询。可先登记到“台账”，或明天再加。`,
    en: `No more people can be added by number (${MOST_BY_SHEET} a sheet, ${MOST_BY_DAY} a day), so nothing was looked up. Enter them under Registers, or add them tomorrow.`,
  },
  UNKNOWN: {
    code: 'UNKNOWN_NUMBER',
    zh: '各部门都没有这个号码的记录，请核对。号码无误的，请先在“台账”登记，再保存这张表。',
    en: 'No department has a record under this number; check it. If it is right, enter it under Registers first, then save this sheet again.',
  },
}

/** For a row with a valid number that the list does not accept. */
export const unnamedRow = (element: ElementId, why: Unnamed, language: Language): Problem => ({
  ...{ element, code: UNNAMED[why].code, message: UNNAMED[why][language] },
})

export const longIdentifier = (set: MergedRowSet, language: Language): Problem =>
  ofList(set, 'LENGTH', { zh: '标识过长，该行未采用。', en: 'an identifier is too long; its row was left out.' }, language)

export const unknownList = (rowSet: string, language: Language): Problem => ({
  ...{ element: null, rowSet, code: 'UNKNOWN_ROW' },
  message: language === 'zh' ? '此表没有这份名单。' : 'This sheet has no such list.',
})
