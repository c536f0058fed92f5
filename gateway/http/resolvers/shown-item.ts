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

/** Before anything of the sheet is shown: one row for an opening, whatever the number of items. */
export async function noteOpening(context: Context, sheet: SheetView): Promise<void> {
  const shown = sheet.items.filter(
    (i) => isPersonal(i.element.classification) && (i.fetched || i.lastPeriod || i.candidates.length > 0),
  )
  const elements = shown.filter((i) => factsShown(i, context)).map((i) => i.element.id)
  const connectors = shown.flatMap((i) => [i.fetched, ...i.candidates].flatMap((f) => f?.source.connector ?? []))
  await context.readings.noteFetched(sheet.subject, elements, connectors, context.readings.purpose ?? FILL)
}
