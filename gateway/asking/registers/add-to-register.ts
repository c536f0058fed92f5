// Adds subjects to a division's register one by one, and reports those that cannot be added. A listed subject gets the labels
// that are new. The name is only a note: listing someone grants no access to records.
import { checkRules, HubError, type InputProblem, type Label, type ObjectClass, type ProblemCode } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { appendJournal, countyOfDivision, ensureSubjects, may, newId, type Viewer } from '../../platform/index.ts'
import { demandKept } from './demand-kept.ts'
import { type Came, labelsOn, openEntry, sealEntry } from './entry.ts'
import type { RegisterDeps } from './register-deps.ts'
import { sound } from './sound-labels.ts'
import { touchRegister } from './touch-register.ts'

export interface NewEntry {
  identifier: string
  name?: string | null
  labels?: readonly string[] | null
}

export interface AddToRegisterInput {
  division: string
  class: ObjectClass
  came: Came
  /** ISO date. */
  since: string
  entries: readonly NewEntry[]
}

export interface AddedToRegister {
  added: number
  problems: InputProblem[]
}

const MOST_AT_ONCE = 2000

export async function addToRegister(
  deps: RegisterDeps & { catalogue: Catalogue },
  viewer: Viewer,
  input: AddToRegisterInput,
  language: 'zh' | 'en' = 'zh',
): Promise<AddedToRegister> {
  const { division, since } = input
  if (!may(viewer, 'keep register', { division })) throw new HubError('FORBIDDEN')
  if (input.entries.length > MOST_AT_ONCE) throw new HubError('BAD_INPUT', { message: `At most ${MOST_AT_ONCE} at once.` })
  const identifier = deps.catalogue.classes.get(input.class)?.find((e) => e.identifier)
  if (!identifier || input.class === 'place')
    throw new HubError('BAD_INPUT', { sentence: { zh: '没有这一类台账。', en: 'No register is kept of this class.' } })
  await demandKept(deps.db, division, input.class)
  const check = identifier.domain.check && checkRules[identifier.domain.check]
  const problems: AddedToRegister['problems'] = []
  const wanted = new Map<string, { name: string | undefined; labels: string[] }>()
  for (const [i, entry] of input.entries.entries()) {
    const text = entry.identifier.normalize('NFKC').trim().toUpperCase()
    const labels = sound(entry.labels ?? [])
    const fault = !text ? MISSING : check && !check(text) ? WRONG : labels ? null : LABELS
    if (fault)
      problems.push({
        ...{ code: fault.code, path: `entries.${i}.${fault.at}` },
        message: fault.say(i + 1, identifier.label)[language],
      })
    else wanted.set(text, { name: entry.name?.trim() || undefined, labels: labels ?? [] })
  }
  const county = countyOfDivision(division)
  const added = await deps.db.transaction().execute(async (trx) => {
    await touchRegister(trx, division, input.class)
    const known = [...wanted.keys()].map((text) => ({ objectClass: input.class, identifier: text, division, unproven: true }))
    const ids = await ensureSubjects(trx, deps.seal, county, known)
    let fresh = 0
    for (const [n, { name, labels }] of [...wanted.values()].entries()) {
      const subject_id = ids[n] as string
      const of = { county, id: newId(county), subject_id }
      const kept = labels.map((label) => ({ label, since }))
      const row = { division_code: division, object_class: input.class, since, changed_by: viewer.id, changed_at: deps.clock() }
      const inserted = await trx
        .insertInto('register_entry')
        .values({
          ...of,
          ...row,
          body_sealed: sealEntry(deps.seal, of, { came: input.came, ...(name && { name }), labels: kept }),
        })
        .onConflict((c) =>
          c.columns(['county', 'division_code', 'object_class', 'subject_id']).where('until', 'is', null).doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
      if (inserted) fresh++
      else await addLabels(trx)
      async function addLabels(db: typeof trx) {
        const present = await db
          .selectFrom('register_entry')
          .selectAll()
          .where('county', '=', county)
          .where('division_code', '=', division)
          .where('object_class', '=', input.class)
          .where('subject_id', '=', subject_id)
          .where('until', 'is', null)
          .forUpdate()
          .executeTakeFirstOrThrow()
        const { came, went, name: called, labels: had } = openEntry(deps.seal, present)
        const carries = labelsOn({ came, labels: had }, since)
        const more = kept.filter((l) => !carries.includes(l.label))
        if (more.length === 0) return
        const body = { came, ...(went && { went }), ...(called && { name: called }), labels: [...had, ...more] }
        await db
          .updateTable('register_entry')
          .set({ body_sealed: sealEntry(deps.seal, present, body), changed_by: viewer.id, changed_at: deps.clock() })
          .where('county', '=', county)
          .where('id', '=', present.id)
          .execute()
      }
    }
    if (wanted.size > 0) {
      const body = { division, class: input.class, added: fresh, named: wanted.size }
      await appendJournal(trx, county, deps.clock(), [{ kind: 'register.added', actor: viewer.id, body }])
    }
    return fresh
  })
  return { added, problems }
}

interface Fault {
  code: ProblemCode
  at: keyof NewEntry
  say(line: number, identifier: Label): Label
}
const MISSING: Fault = {
  code: 'REQUIRED',
  at: 'identifier',
  say: (n, { zh, en }) => ({ zh: `第 ${n} 行：缺少${zh}。`, en: `Line ${n}: ${en} is missing.` }),
}
const WRONG: Fault = {
  code: 'CHECK_DIGIT',
  at: 'identifier',
  say: (n, { zh, en }) => ({ zh: `第 ${n} 行：${zh}有误，请核对。`, en: `Line ${n}: ${en} is not valid.` }),
}
const LABELS: Fault = {
  code: 'LENGTH',
  at: 'labels',
  say: (n) => ({ zh: `第 ${n} 行：标签最多 20 个，每个最多 20 字。`, en: `Line ${n}: at most 20 labels of 20 characters.` }),
}
