// How much of a sheet its worker sees. Personal values are shown in full: checking them is the purpose of the sheet, and each
// opening is recorded. Fetched sensitive values stay masked until requested (Mutation.reveal). The worker's own input is always
// visible.
import { isPersonal } from '../../../schema/index.ts'
import { markRevealed, type SheetItemView, type SheetView } from '../../filling/index.ts'
import type { Context } from '../context.ts'

const FILL = 'fill sheet'
/** The name of register labels in the access record. */
export const LABELS = 'register.labels'

/** Facts about the item may be shown in full. */
export const factsShown = ({ element }: SheetItemView, { readings }: Context): boolean =>
  element.classification !== 'SENSITIVE' || readings.purpose !== null

export const valueShown = (item: SheetItemView, context: Context): boolean =>
  factsShown(item, context) || item.state === 'EDITED' || item.state === 'TYPED'

/** Call before anything of the sheet is shown: one entry per opening and subject, whatever the number of items. */
export async function noteOpening(context: Context, sheet: SheetView): Promise<void> {
  await Promise.all([note(context, sheet.subject, sheet.items), noteRows(context, sheet)])
  if (context.readings.purpose !== null) await markRevealed(context.hub, sheet, inFull(sheet))
}

/** By subject, the sensitive elements that are shown for the purpose. */
function inFull({ subject, items, rowSets }: SheetView): Record<string, string[]> {
  const shown: Record<string, string[]> = {}
  for (const of of [{ subject, items }, ...rowSets.flatMap(({ rows }) => rows)])
    if (of.subject)
      shown[of.subject.id] = (shown[of.subject.id] ?? []).concat(
        of.items.flatMap(({ element }) => (element.classification === 'SENSITIVE' ? [element.id] : [])),
      )
  return shown
}

/** The same for the subjects of its lists, or for some of them. */
export async function noteRows(context: Context, sheet: SheetView, only?: readonly string[]): Promise<void> {
  await Promise.all(
    sheet.rowSets.flatMap(({ rows, byLabel }) =>
      rows.flatMap(({ subject, items, origin }) =>
        subject && (only?.includes(subject.id) ?? true)
          ? [note(context, { county: sheet.county, id: subject.id }, items, byLabel && origin === 'REGISTER' ? [LABELS] : [])]
          : [],
      ),
    ),
  )
}

async function note(
  context: Context,
  subject: { county: string; id: string },
  items: readonly SheetItemView[],
  besides: readonly string[] = [],
): Promise<void> {
  const shown = items.filter(
    (i) => isPersonal(i.element.classification) && (i.fetched || i.lastPeriod || i.lastTime || i.candidates.length > 0),
  )
  const elements = shown.filter((i) => factsShown(i, context)).map((i) => i.element.id)
  const connectors = shown.flatMap((i) => [i.fetched, i.lastTime, ...i.candidates].flatMap((f) => f?.source.connector ?? []))
  await context.readings.noteFetched(subject, [...elements, ...besides], connectors, context.readings.purpose ?? FILL)
}
