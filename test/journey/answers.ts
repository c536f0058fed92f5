// Values that a worker would type if no department has them, such that every rule of the demo's forms holds.
import type { Item, Sheet } from './client.ts'

/** A plausible value for an item without one. */
function answerFor(item: Item): unknown {
  const { datatype, codes } = item.element.domain
  if (datatype === 'CODE') return codes?.[0]?.code
  if (datatype === 'INTEGER') return { 'resident.diastolicPressure': 80, 'resident.systolicPressure': 125 }[item.element.id] ?? 1
  if (datatype === 'DECIMAL')
    return { 'resident.height': '165.0', 'resident.weight': '60.0', 'resident.bloodGlucose': '5.6' }[item.element.id] ?? '100.00'
  if (datatype === 'BOOLEAN') return false
  if (datatype === 'DATE') return '2026-11-01'
  if (/phone/i.test(item.element.id)) return '15400001234'
  return '无'
}

export const valuesFor = (sheet: Sheet) =>
  sheet.items.flatMap((item) => {
    if (item.state === 'CONFLICT') return [{ element: item.element.id, value: item.candidates[0]?.value ?? item.fetched?.value }]
    if (item.value === null) return [{ element: item.element.id, value: answerFor(item) }]
    return []
  })
