// The officer's input so far, and the part that goes to the hub.
import type { FormsQuery, IssueRequestsInput } from '../generated/graphql.ts'

export type IssuableForm = NonNullable<FormsQuery['forms']>['nodes'][number]

export interface IssueDraft {
  form: string | null
  title: string
  period: string | null
  /** "2026-12-31": due at the end of that day. */
  due: string | null
  /** For forms about places: who fills them in. */
  divisions: readonly string[]
  /** For other forms: who answers. */
  division: string | null
  /** One subject per line. */
  lines: string
}

export const MOST = 2000
export const emptyDraft: IssueDraft = { form: null, title: '', period: null, due: null, divisions: [], division: null, lines: '' }

export const aboutPlaces = (form: IssuableForm): boolean => form.class === 'place'

/** "identifier name", in any width and case; a repeated identifier counts once. */
export function subjectsOf(lines: string): { subjects: { identifier: string; label: string | null }[]; repeated: number } {
  const subjects = new Map<string, { identifier: string; label: string | null }>()
  const all = lines.split('\n').flatMap((line) => {
    const [, identifier, label] =
      /^(\S+)\s*(.*)$/.exec(
        line
          .normalize('NFKC')
          .replace(/[,;、\t]/g, ' ')
          .trim(),
      ) ?? []
    return identifier ? [{ identifier: identifier.toUpperCase(), label: label || null }] : []
  })
  for (const subject of all) if (!subjects.has(subject.identifier)) subjects.set(subject.identifier, subject)
  return { subjects: [...subjects.values()], repeated: all.length - subjects.size }
}

export const countOf = (draft: IssueDraft, form: IssuableForm): number =>
  aboutPlaces(form) ? draft.divisions.length : subjectsOf(draft.lines).subjects.length

export function isWhole(draft: IssueDraft, form: IssuableForm): boolean {
  const count = countOf(draft, form)
  return (
    count > 0 &&
    count <= MOST &&
    (form.period === 'NONE' || draft.period !== null) &&
    (aboutPlaces(form) || draft.division !== null)
  )
}

export function inputOf(draft: IssueDraft, form: IssuableForm): IssueRequestsInput {
  const division = draft.division ?? ''
  return {
    form: form.id,
    title: draft.title.trim() || null,
    period: form.period === 'NONE' ? null : draft.period,
    dueAt: draft.due ? new Date(`${draft.due}T23:59:59`).toISOString() : null,
    ...(aboutPlaces(form)
      ? { divisions: [...draft.divisions] }
      : { subjects: subjectsOf(draft.lines).subjects.map((s) => ({ ...s, division })) }),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Periods that may still be requested: the current one, the next, and the past year's; newest first. */
export function periodsOf(kind: IssuableForm['period'], today: Date): string[] {
  const [year, month] = [today.getFullYear(), today.getMonth()]
  if (kind === 'YEAR') return [1, 0, -1, -2].map((n) => String(year + n))
  const months = Array.from({ length: 14 }, (_, i) => new Date(year, month + 1 - i, 1))
  if (kind === 'MONTH') return months.map((d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}`)
  if (kind === 'QUARTER') return [...new Set(months.map((d) => `${d.getFullYear()}-Q${Math.floor(d.getMonth() / 3) + 1}`))]
  return []
}
