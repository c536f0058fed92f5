// How much of a sheet its worker sees. Personal values to check are shown in full: checking them is what the sheet is for, and each
// opening is written down. Sensitive ones that were fetched stay masked until asked for (Mutation.reveal); what the worker typed into
// this sheet is the worker's own.
import { isPersonal } from '../../../schema/index.ts'
import type { SheetItemView, SheetView } from '../../sheet/index.ts'
import type { Context } from '../context.ts'

const FILL = 'fill sheet'

/** Facts about the item may be shown in full. */
export const factsShown = ({ element }: SheetItemView, { readings }: Context): boolean =>
  element.classification !== 'SENSITIVE' || readings.purpose !== null

export const valueShown = (item: SheetItemView, context: Context): boolean =>
  factsShown(item, context) || item.state === 'EDITED' || item.state === 'TYPED'

/** Before anything of the sheet is shown: one entry for an opening and subject, whatever the number of items. */
export async function noteOpening(context: Context, sheet: SheetView): Promise<void> {
  await Promise.all([note(context, sheet.subject, sheet.items), noteRows(context, sheet)])
}

/** The same for the subjects of its lists, or for some of them. */
export async function noteRows(context: Context, sheet: SheetView, only?: readonly string[]): Promise<void> {
  await Promise.all(
    sheet.rowSets.flatMap(({ rows }) =>
      rows.flatMap(({ subject, items }) =>
        subject && (only?.includes(subject.id) ?? true) ? [note(context, { county: sheet.county, id: subject.id }, items)] : [],
      ),
    ),
  )
}

async function note(context: Context, subject: { county: string; id: string }, items: readonly SheetItemView[]): Promise<void> {
  const shown = items.filter(
    (i) => isPersonal(i.element.classification) && (i.fetched || i.lastPeriod || i.candidates.length > 0),
  )
  const elements = shown.filter((i) => factsShown(i, context)).map((i) => i.element.id)
  const connectors = shown.flatMap((i) => [i.fetched, ...i.candidates].flatMap((f) => f?.source.connector ?? []))
  await context.readings.noteFetched(subject, elements, connectors, context.readings.purpose ?? FILL)
}
