// The sheet as it is asked now: items without those that no form asks, calculated ones with their value, cells marked. Parts that
// did not change stay the same objects, so that only what changed is drawn again.
import { asValue } from '../../format/value.ts'
import type { FactPartFragment, SheetPartFragment, SheetProblemPartFragment } from '../../generated/graphql.ts'
import type { Edits, Item } from '../edits.ts'
import { itemsOf, type Row, type RowEdits, type RowSet } from '../rows/row-edits.ts'
import { type Judgement, judge } from './judge.ts'

interface Work {
  edits: Edits
  rows: RowEdits
}

/** The hub found the value itself wrong. */
const WRONG = new Set(['TYPE', 'CODE', 'CHECK_DIGIT', 'RANGE', 'LENGTH', 'FORMAT'])

export function asAsked(
  sheet: SheetPartFragment,
  { edits, rows }: Work,
  problems: readonly SheetProblemPartFragment[],
  today: string,
): SheetPartFragment {
  if (!hasConditions(sheet)) return sheet
  const wrong = new Set(
    problems.flatMap((p) =>
      p.element && WRONG.has(p.code) ? [p.rowSet ? `${p.rowSet}\n${p.row}\n${p.element}` : p.element] : [],
    ),
  )
  const judged = judge({ items: sheet.items, rowSets: sheet.rowSets, edits, rows, wrong, today })
  return {
    ...sheet,
    items: sheet.items.flatMap((item) => {
      const now = judged.item(item)
      return now.asked ? [withJudgement(item, now)] : []
    }),
    rowSets: sheet.rowSets.flatMap((set) => {
      const now = judged.list(set)
      if (!now.asked) return []
      const all = set.rows.map((row) => withCells(set, row, (item) => judged.cell(set, row, item)))
      return [{ ...set, required: now.required, rows: all.every((row, i) => row === set.rows[i]) ? set.rows : all }]
    }),
  }
}

export const hasConditions = ({ items, rowSets }: Pick<SheetPartFragment, 'items' | 'rowSets'>): boolean =>
  [...items, ...rowSets.flatMap((set) => set.columns)].some((i) =>
    i.asks.some((a) => a.askedWhen || a.requiredWhen || a.calculated),
  ) || rowSets.some((set) => set.asks.some((a) => a.askedWhen))

function withCells(set: RowSet, row: Row, judgementOf: (item: Item) => Judgement): Row {
  const whole = new Map(itemsOf(set, row).map((i) => [i.element.id, i]))
  const items = row.items.map((cell) => {
    const item = whole.get(cell.element.id)
    const now = item && judgementOf(item)
    const said = item && now ? withJudgement(item, now) : null
    if (!said || said === item) return cell
    const { asked, required, value, fetched, state } = said
    return { ...cell, asked, required, value, fetched, state }
  })
  return items.every((item, i) => item === row.items[i]) ? row : { ...row, items }
}

function withJudgement(item: Item, { asked, required, value }: Judgement): Item {
  const same = value === undefined || value === asValue(item.value)
  if (asked === item.asked && required === item.required && same) return item
  if (same) return { ...item, asked, required }
  const fact: FactPartFragment | null = item.fetched ?? null
  const fetched = value === null || value === undefined ? null : { ...(fact ?? COMPUTED), value }
  return { ...item, asked, required, value, fetched, state: fetched ? 'FILLED' : 'EMPTY' }
}

const COMPUTED: FactPartFragment = {
  value: null,
  masked: false,
  asOf: null,
  source: { kind: 'DERIVATION', label: '', countedOn: null, department: null },
}
