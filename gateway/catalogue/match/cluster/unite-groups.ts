// What is given as the same, an element and its synonyms, applies to whole groups: they become one. If that joins two fields of one
// form, only the named field moves. People's decisions are applied later (settle.ts).
import { DECIDED, type Decision, lastDecisions } from './decisions.ts'
import type { Placed, PlacedForm, Proposal } from './matcher.ts'

export interface United {
  placed: readonly PlacedForm[]
  proposals: readonly Proposal[]
}

export function uniteGroups(placed: readonly PlacedForm[], proposals: readonly Proposal[], decided: readonly Decision[]): United {
  const decisions = lastDecisions(decided)
  if (!decisions.some((d) => d.same)) return { placed, proposals }
  const fields = new Map(placed.flatMap((p) => p.fields.map((f): [string, Standing] => [f.id, { form: p.form, group: f.group }])))
  const groups = new Map<number, Group>()
  for (const [id, { form, group }] of fields) {
    const known = groups.get(group) ?? { fields: [], forms: new Set() }
    known.fields.push(id)
    known.forms.add(form)
    groups.set(group, known)
  }
  const apart = new Map<string, string[]>()
  for (const { a, b, same } of decisions) {
    if (same) continue
    apart.set(a, [...(apart.get(a) ?? []), b])
    apart.set(b, [...(apart.get(b) ?? []), a])
  }
  const said = new Set<string>()
  const joined = new Map<number, number>()
  const saidApart = (some: readonly string[], group: number) =>
    some.some((id) => apart.get(id)?.some((other) => fields.get(other)?.group === group))
  const into = (target: number, moving: readonly string[]) => {
    const group = groups.get(target) as Group
    for (const id of moving) {
      const field = fields.get(id)
      if (!field) continue
      field.group = target
      group.fields.push(id)
      group.forms.add(field.form)
    }
  }

  for (const { a, b, same } of decisions) {
    const [one, other] = [fields.get(a), fields.get(b)]
    if (!same || !one || !other || one.group === other.group) continue
    // The older group keeps its number.
    const [stays, goes] = one.group < other.group ? [one, other] : [other, one]
    const mover = goes === one ? a : b
    const [kept, left] = [groups.get(stays.group) as Group, groups.get(goes.group) as Group]
    said.add(mover)
    if (!left.fields.some((id) => kept.forms.has(fields.get(id)?.form ?? '')) && !saidApart(left.fields, stays.group)) {
      groups.delete(goes.group)
      joined.set(goes.group, stays.group)
      const opener = left.fields[0]
      if (opener !== undefined) said.add(opener)
      into(stays.group, left.fields)
    } else {
      const rest = left.fields.filter((id) => id !== mover)
      groups.set(goes.group, { fields: rest, forms: new Set(rest.flatMap((id) => fields.get(id)?.form ?? [])) })
      into(stays.group, [mover])
    }
  }

  const now = (field: Placed): Placed => {
    const group = fields.get(field.id)?.group ?? field.group
    if (said.has(field.id)) return { ...field, group, probability: 1, reasons: [DECIDED], decided: true }
    return group === field.group ? field : { ...field, group }
  }
  const groupNow = (group: number): number => {
    const next = joined.get(group)
    return next === undefined ? group : groupNow(next)
  }
  return {
    placed: placed.map((p) => ({ ...p, fields: p.fields.map(now) })),
    proposals: proposals
      .map((proposal) => ({
        ...proposal,
        group: fields.get(proposal.field)?.group ?? proposal.group,
        other: groupNow(proposal.other),
      }))
      .filter((proposal) => proposal.group !== proposal.other),
  }
}

interface Standing {
  form: string
  group: number
}

interface Group {
  fields: string[]
  forms: Set<string>
}
