// Step 1: forms that ask the same, of two departments or two years: the same, nearly the same, or one contained in another. They
// are judged by the groups of their fields and the topic of their titles. Candidates share a rare group or a title.
import type { Label } from '../../../../schema/index.ts'
import type { MatchForm } from '../match-form.ts'
import { spelledAlike } from '../score/likeness.ts'
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

export interface Outline {
  key: string
  /** The clusters that it asks for, each once. */
  clusters: ReadonlySet<string>
  core: string
  title: string
}

export const outlineOf = ({ key, title }: Pick<MatchForm, 'key' | 'title'>, clusters: Iterable<string>): Outline => ({
  key,
  clusters: new Set(clusters),
  core: titleCore(title),
  title: titleWithKind(title),
})

/** `clustersOf`: what people's decisions make of the groups. */
export function sameForms(
  forms: readonly MatchForm[],
  groupsOf: readonly (readonly number[])[],
  clustersOf: readonly (readonly string[])[] = groupsOf.map((groups) => groups.map(String)),
): FormPair[] {
  const outlines = forms.map((form, i) => outlineOf(form, clustersOf[i] ?? []))
  return formsNear(forms, groupsOf).flatMap((near, i) =>
    near.flatMap((other) => {
      const [later, earlier] = [outlines[i], outlines[other]]
      return (later && earlier && pairOfForms(later, earlier)) ?? []
    }),
  )
}

/** For each form the earlier ones worth comparing it with, by the matcher's own groups: people's decisions do not change them. */
export function formsNear(forms: readonly MatchForm[], groupsOf: readonly (readonly number[])[]): number[][] {
  const byGroup = new Map<number, number[]>()
  const byTitle = new Map<string, number[]>()
  return forms.map((form, at) => {
    const groups = [...new Set(groupsOf[at])].sort((a, b) => a - b)
    const core = titleCore(form.title)
    const near = candidates({ groups, core }, byGroup, byTitle)
    for (const group of groups) byGroup.set(group, [...(byGroup.get(group) ?? []).slice(-COMMON), at])
    if (core) byTitle.set(core, [...(byTitle.get(core) ?? []).slice(-COMMON), at])
    return near
  })
}

/** Forms with the most shared rare groups first. */
function candidates(
  outline: { groups: readonly number[]; core: string },
  byGroup: ReadonlyMap<number, number[]>,
  byTitle: ReadonlyMap<string, number[]>,
): number[] {
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

/** Of all fields of both, and of those of the smaller one: with less two forms are not alike. */
const LEAST = 0.6
const NEARLY_ALL = 0.95

/** How two forms relate; undefined: they are not alike. */
export function pairOfForms(a: Outline, b: Outline): FormPair | undefined {
  const [small, large] = a.clusters.size <= b.clusters.size ? [a, b] : [b, a]
  let both = 0
  for (const cluster of small.clusters) if (large.clusters.has(cluster)) both++
  const share = both === 0 ? 0 : both / (a.clusters.size + b.clusters.size - both)
  const inside = both === 0 ? 0 : both / small.clusters.size
  if (share < LEAST && inside < NEARLY_ALL) return undefined
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
  if (inside >= NEARLY_ALL && both >= 4 && small.clusters.size < large.clusters.size * 0.9) return pair('contained', inside)
  if (share >= LEAST && both >= 4) return pair('near', share)
  return undefined
}
