// The lists of a sheet as the worker sees them, in one language.
import { otherLabels } from '../merge.ts'
import type { SheetContents } from '../sheet-contents.ts'
import type { Language, SheetRowSetView } from '../sheet-view.ts'

export const viewRowSets = ({ rowSets }: SheetContents, language: Language): SheetRowSetView[] =>
  rowSets.map((set) => ({
    ...{ id: set.id, label: set.label[language], labels: set.labels.map((l) => l[language]), objectClass: set.of },
    ...{ neededBy: set.neededBy, required: set.required, maxRows: set.maxRows },
    columns: set.columns.map((c) => ({ element: c.element, required: c.required, labels: otherLabels(c, language) })),
    ...{ rows: [], total: 0, cells: 0, prefilled: 0, register: null, issue: null },
  }))
