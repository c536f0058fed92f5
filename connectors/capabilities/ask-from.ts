// The start of a pull: the watermark, or some seconds earlier for a system that books rows with a past time. A watermark that is
// not a time is used as it is.
import { readValue, writeValue } from '../convert/index.ts'
import type { ListSection } from '../language/index.ts'

export function askFrom(since: string, watermark: ListSection<unknown>['watermark']): string {
  if (since === '' || watermark?.kind !== 'greatest' || watermark.overlapSeconds === undefined) return since
  const moment = readValue(watermark.convert, since)
  const millis = moment.ok && typeof moment.value === 'string' ? Date.parse(moment.value) : Number.NaN
  if (Number.isNaN(millis)) return since
  const earlier = writeValue(watermark.convert, new Date(millis - watermark.overlapSeconds * 1000).toISOString())
  return earlier.ok && earlier.value !== null ? String(earlier.value) : since
}
