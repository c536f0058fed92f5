// Where to ask from: the watermark, or so many seconds before it for a system that books rows with a time already past. A watermark that
// is no such time is asked as it is.
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
