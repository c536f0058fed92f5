// The files that a sheet's values name: those that are not there any more, and those that are sent.

import type { Element } from '../../../schema/index.ts'
import type { SheetFiles } from '../attachments/attachment-store.ts'
import { filesNamed, isAttachment } from '../attachments/references.ts'
import type { SubmittedFile } from '../submissions/acceptance.ts'
import { valueProblem } from './check/value-sentence.ts'
import type { DraftRows } from './rows/rows-snapshot.ts'
import { type SettledRowSet, standing } from './rows/settle-rows.ts'
import type { Draft, SettledItem } from './settle-items.ts'
import type { Language, Problem } from './sheet-view.ts'

interface Asking {
  items: readonly { element: Element }[]
  rowSets: readonly { columns: readonly { element: Element }[] }[]
}

export const takesFiles = ({ items, rowSets }: Asking): boolean =>
  [...items, ...rowSets.flatMap((set) => set.columns)].some(({ element }) => isAttachment(element))

/** Every id that a draft could name; others in it are no files of the sheet. */
export const filesInDraft = (values: Draft, rows: DraftRows): string[] =>
  [values, ...Object.values(rows).flatMap((list) => list.map((row) => row.values))].flatMap((of) =>
    Object.values(of).flatMap((value) => filesNamed(value ?? null)),
  )

const missing = ({ ready }: SheetFiles, { item: { element }, value, asked }: SettledItem): boolean =>
  asked && isAttachment(element) && filesNamed(value).some((id) => !ready.some((f) => f.id === id && f.element === element.id))

/** One problem for each item. */
export const missingFiles = (
  files: SheetFiles | null,
  items: readonly SettledItem[],
  sets: readonly SettledRowSet[],
  language: Language,
): Problem[] =>
  files === null
    ? []
    : [
        ...items.filter((item) => missing(files, item)).map(({ item }) => valueProblem(item.element, 'FILE', language)),
        ...sets.flatMap((of) =>
          standing(of).flatMap((row) =>
            row.items
              .filter((item) => missing(files, item))
              .map(({ item }) => ({ ...valueProblem(item.element, 'FILE', language), rowSet: of.set.id, row: row.id })),
          ),
        ),
      ]

/** As the submission covers them. */
export function filesSent(
  files: SheetFiles | null,
  items: readonly SettledItem[],
  sets: readonly SettledRowSet[],
): SubmittedFile[] {
  const all = [...items, ...sets.flatMap((of) => standing(of).flatMap((row) => row.items))]
  const named = new Set(
    all.filter(({ item, asked }) => asked && isAttachment(item.element)).flatMap(({ value }) => filesNamed(value)),
  )
  return (files?.ready ?? []).filter((f) => named.has(f.id)).map(({ element: _, ...file }) => file)
}

export const filesGone = (language: Language): Problem => ({
  element: null,
  code: 'FILE',
  message:
    language === 'zh'
      ? '有附件已不在此表，请刷新后重新上传。'
      : 'A file is no longer with this sheet. Reload, and choose it again.',
})
