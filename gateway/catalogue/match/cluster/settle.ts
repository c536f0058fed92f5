// Applies people's decisions to the matcher's groups. "Not the same" takes a field out of its group; "the same" unites two groups,
// or, where another decision or a form with a field in each prevents it, moves only the named field. A decision concerns only the
// groups of its two fields and those tied to them by other decisions, so settling these alone gives the same as settling all.
import { type Decision, lastDecisions } from './decisions.ts'
import type { Standing } from './ground.ts'

/** A group, or a part of one that decisions took out of it. */
export interface Unit {
  name: string
  group: number
  cluster: string
  /** Its first field: the one that the others were compared with. */
  opener: string
}

export interface Settled {
  unit: string
  /** The cluster to which a decision moved this field alone. */
  moved: string | null
  /** A decision is why it is where it is. */
  said: boolean
}

export interface Cluster {
  name: string
  /** In order of arrival. */
  fields: Standing[]
  /** Probability of its least doubtful merge, for its first field. */
  surest: number
}

export interface Settlement {
  fields: Map<string, Settled>
  units: Unit[]
  clusters: Map<string, Cluster>
  /** Pairs of clusters that a decision holds apart: see `pairOf`. */
  apart: Set<string>
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** A cluster while decisions are applied. The one that opened first keeps its name. */
interface Making {
  name: string
  order: readonly [group: number, part: number]
  fields: Member[]
  forms: Map<string, number>
  joined?: Making
}

interface Member {
  standing: Standing
  unit: Making
  now: Making
  said: boolean
  /** Named by a decision that was applied: another decision does not take it away again. */
  tied: boolean
}

const unitName = (group: number, part: number): string => (part === 0 ? `c${group + 1}` : `c${group + 1}~${part}`)

/** `fields` in order of arrival. Decisions about other fields are left out. */
export function settle(fields: readonly Standing[], decided: readonly Decision[]): Settlement {
  const known = new Set(fields.map((f) => f.id))
  const decisions = lastDecisions(decided).filter((d) => d.a !== d.b && known.has(d.a) && known.has(d.b))
  const apart = new Map<string, string[]>()
  for (const { a, b, same } of decisions)
    if (!same)
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        apart.set(x, [...(apart.get(x) ?? []), y])

  const units: Making[] = []
  const members = new Map<string, Member>()
  for (const [group, own] of Map.groupBy(fields, (f) => f.group)) {
    const parts = partsOf(own, apart).map((part, i): Making => ({ name: unitName(group, i), order: [group, i], ...fill(part) }))
    units.push(...parts)
    for (const part of parts)
      for (const member of part.fields) {
        member.unit = part
        member.now = part
        members.set(member.standing.id, member)
      }
  }
  for (const { a, b, same } of decisions) if (same) unite(members.get(a) as Member, members.get(b) as Member, apart, members)
  return described(fields, units, members, decisions)
}

const fill = (part: readonly Standing[]): Pick<Making, 'fields' | 'forms'> => {
  const forms = new Map<string, number>()
  for (const { form } of part) forms.set(form, (forms.get(form) ?? 0) + 1)
  return { forms, fields: part.map((standing) => ({ standing, said: false, tied: false }) as Member) }
}

/** The rest of a group, then the parts that decisions take out of it: each field in the first part with nothing against it. */
function partsOf(own: readonly Standing[], apart: ReadonlyMap<string, readonly string[]>): Standing[][] {
  const placed = new Map<string, number>()
  const ids = own.some((f) => apart.has(f.id)) ? new Set(own.map((f) => f.id)) : new Set<string>()
  const parts: Standing[][] = [[]]
  for (const field of own) {
    const against = (apart.get(field.id) ?? []).filter((id) => ids.has(id))
    let at = 0
    while (against.some((id) => placed.get(id) === at)) at++
    if (against.length > 0) placed.set(field.id, at)
    const part = parts[at]
    if (part) part.push(field)
    else parts[at] = [field]
  }
  return parts
}

const isBefore = (a: Making, b: Making): boolean => (a.order[0] - b.order[0] || a.order[1] - b.order[1]) < 0

function unite(a: Member, b: Member, apart: ReadonlyMap<string, readonly string[]>, members: ReadonlyMap<string, Member>): void {
  if (a.now === b.now) {
    a.tied = b.tied = true
    return
  }
  const [older, younger] = isBefore(a.now, b.now) ? [a, b] : [b, a]
  const [stays, goes] = [older.now, younger.now]
  const heldFrom = (member: Member, target: Making) =>
    (apart.get(member.standing.id) ?? []).some((id) => members.get(id)?.now === target)
  const alone = (member: Member, target: Making) => !member.tied && !heldFrom(member, target)
  const [few, many] = goes.forms.size < stays.forms.size ? [goes, stays] : [stays, goes]
  const shareForm = [...few.forms.keys()].some((form) => many.forms.has(form))
  if (!shareForm && !goes.fields.some((member) => heldFrom(member, stays))) {
    const opener = goes.fields.reduce((first, m) => (m.standing.at < first.standing.at ? m : first))
    opener.said = true
    for (const member of goes.fields) put(member, stays)
    goes.fields = []
    goes.joined = stays
    younger.said = true
  } else if (alone(younger, stays)) moveAlone(younger, stays)
  else if (alone(older, goes)) moveAlone(older, goes)
  else return
  a.tied = b.tied = true
}

function put(member: Member, target: Making): void {
  target.fields.push(member)
  target.forms.set(member.standing.form, (target.forms.get(member.standing.form) ?? 0) + 1)
  member.now = target
}

function moveAlone(member: Member, target: Making): void {
  const { now: from } = member
  const { form } = member.standing
  const left = (from.forms.get(form) ?? 1) - 1
  from.fields = from.fields.filter((m) => m !== member)
  if (left > 0) from.forms.set(form, left)
  else from.forms.delete(form)
  put(member, target)
  member.said = true
}

function described(
  fields: readonly Standing[],
  made: readonly Making[],
  members: ReadonlyMap<string, Member>,
  decisions: readonly Decision[],
): Settlement {
  const of = (id: string) => members.get(id) as Member
  const last = (unit: Making): Making => (unit.joined ? last(unit.joined) : unit)
  const settled = new Map<string, Settled>()
  const openers = new Map<Making, Standing>()
  const clusters = new Map<string, Cluster>()
  for (const standing of fields) {
    const { unit, now, said } = of(standing.id)
    const stayed = last(unit) === now
    settled.set(standing.id, { unit: unit.name, moved: stayed ? null : now.name, said })
    if (stayed && !openers.has(unit)) openers.set(unit, standing)
    const cluster = clusters.get(now.name)
    if (!cluster) clusters.set(now.name, { name: now.name, fields: [standing], surest: 0 })
    else {
      cluster.fields.push(standing)
      cluster.surest = Math.max(cluster.surest, said || openers.get(unit) === standing ? 1 : standing.probability)
    }
  }
  const units = made.flatMap((unit) => {
    const opener = openers.get(unit)
    return opener ? [{ name: unit.name, group: unit.order[0], cluster: last(unit).name, opener: opener.id }] : []
  })
  const apart = new Set<string>()
  for (const { a, b, same } of decisions) if (!same && of(a).now !== of(b).now) apart.add(pairOf(of(a).now.name, of(b).now.name))
  return { fields: settled, units, clusters, apart }
}
