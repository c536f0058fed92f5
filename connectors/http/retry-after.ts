// Retry-After (RFC 9110, 10.2.3): seconds or a date. Nonsense is ignored; no more than 12 hours are believed.

const LONGEST = 12 * 3600

export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text), LONGEST)
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} /.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, Math.ceil((at - now.getTime()) / 1000)), LONGEST)
}
