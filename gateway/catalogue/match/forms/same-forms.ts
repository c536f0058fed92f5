// Step 1: forms that ask the same, of two departments or two years: the same, nearly the same, or one contained in another. They
// are judged by the groups of their fields and the topic of their titles. Candidates share a rare group or a title.
import type { Label } from '../../../../schema/index.ts'
import type { MatchForm } from '../match-form.ts'
import { overlap, spelledAlike } from '../score/likeness.ts'
import { titleCore, titleWithKind } from './title-core.ts'

export type FormRelation = 'same' | 'near' | 'contained'

export interface FormPair {
  /** For contained: `a` is part of `b`. */
  a: string
  b: string
  relation: FormRelation
  /** Share of common fields: of all for same and near, of the smaller form for contained. */
  share: number
  reasons: readonly Label[]
}

const MOST_CANDIDATES = 40
const COMMON = 60

interface Outline {
  key: string
  groups: number[]
  core: string
  title: string
}

export function sameForms(forms: readonly MatchForm[], groupsOf: readonly (readonly number[])[]): FormPair[] {
  const outlines = forms.map((form, i): Outline => {
    const groups = [...new Set(groupsOf[i])].sort((a, b) => a - b)
    return { key: form.key, groups, core: titleCore(form.title), title: titleWithKind(form.title) }
  })
  const byGroup = new Map<number, number[]>()
  const byTitle = new Map<string, number[]>()
  const pairs: FormPair[] = []
  for (const [at, outline] of outlines.entries()) {
    for (const other of candidates(outline, byGroup, byTitle)) {
      const earlier = outlines[other]
      const pair = earlier && judge(outline, earlier)
      if (pair) pairs.push(pair)
    }
    for (const group of outline.groups) byGroup.set(group, [...(byGroup.get(group) ?? []).slice(-COMMON), at])
    if (outline.core) byTitle.set(outline.core, [...(byTitle.get(outline.core) ?? []).slice(-COMMON), at])
  }
  return pairs
}

/** Forms with the most shared rare groups first. */
function candidates(outline: Outline, byGroup: ReadonlyMap<number, number[]>, byTitle: ReadonlyMap<string, number[]>): number[] {
  const score = new Map<number, number>()
  for (const group of outline.groups) {
    const forms = byGroup.get(group) ?? []
    for (const form of forms) score.set(form, (score.get(form) ?? 0) + 1 / forms.length)
  }
  for (const form of byTitle.get(outline.core) ?? []) score.set(form, (score.get(form) ?? 0) + 1)
  return [...score]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([form]) => form)
}

function judge(a: Outline, b: Outline): FormPair | undefined {
  const share = overlap(a.groups.map(String), b.groups.map(String))
  const both = a.groups.filter((group) => b.groups.includes(group)).length
  const [small, large] = a.groups.length <= b.groups.length ? [a, b] : [b, a]
  const inside = small.groups.length === 0 ? 0 : both / small.groups.length
  const alike = spelledAlike(a.core, b.core)
  const sameTitle = a.title !== '' && a.title === b.title
  const percent = (n: number) => `${Math.round(n * 100)}%`
  const shared: Label = {
    zh: `${both} 个字段相同（${percent(share)}）`,
    en: `${both} fields the same (${percent(share)})`,
  }
  const titled: Label[] = sameTitle
    ? [{ zh: '去除年度、地区、部门后标题相同', en: 'same title apart from year, place and department' }]
    : alike >= 0.6
      ? [{ zh: '标题相近', en: 'titles alike' }]
      : []
  const pair = (relation: FormRelation, value: number): FormPair => ({
    a: small.key,
    b: large.key,
    relation,
    share: Math.round(value * 1000) / 1000,
    reasons: [shared, ...titled],
  })
  if (share >= 0.9 && (alike >= 0.5 || share === 1) && both >= 2) return pair('same', share)
  if (sameTitle && share >= 0.7) return pair('same', share)
  if (inside >= 0.95 && both >= 4 && small.groups.length < large.groups.length * 0.9) return pair('contained', inside)
  if (share >= 0.6 && both >= 4) return pair('near', share)
  return undefined
}
