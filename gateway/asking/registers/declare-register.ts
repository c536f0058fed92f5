// A division declares that its register contains everybody, or everybody with a label, from a day on; or withdraws that. Figures
// are counted only for declared populations.
import { HubError } from '../../../schema/index.ts'
import { appendJournal, countyOfDivision, may, type Viewer } from '../../platform/index.ts'
import { EVERYBODY } from './declared-since.ts'
import { demandKept } from './demand-kept.ts'
import type { RegisterDeps } from './register-deps.ts'
import { sound } from './sound-labels.ts'
import { touchRegister } from './touch-register.ts'

export interface DeclareRegisterInput {
  division: string
  class: string
  /** Omitted: everybody of the class. */
  label?: string | null
  /** ISO date. */
  completeSince: string
}

const NO_LABEL = { zh: '标签不能为空，最多 20 字。', en: 'A label has 1 to 20 characters.' }

/** The stored form of a population: a normalised label, or everybody. */
export function populationOf(label: string | null | undefined): string {
  if (label === null || label === undefined) return EVERYBODY
  const [one] = sound([label]) ?? []
  if (one === undefined) throw new HubError('BAD_INPUT', { sentence: NO_LABEL })
  return one
}

export const declareRegister = (deps: RegisterDeps, viewer: Viewer, input: DeclareRegisterInput): Promise<void> =>
  say(deps, viewer, input, input.completeSince)

export const withdrawDeclaration = (
  deps: RegisterDeps,
  viewer: Viewer,
  input: Omit<DeclareRegisterInput, 'completeSince'>,
): Promise<void> => say(deps, viewer, input, null)

async function say(
  { db, clock }: RegisterDeps,
  viewer: Viewer,
  input: Omit<DeclareRegisterInput, 'completeSince'>,
  completeSince: string | null,
): Promise<void> {
  const { division, class: objectClass } = input
  if (!may(viewer, 'keep register', { division })) throw new HubError('FORBIDDEN')
  const population = populationOf(input.label)
  await demandKept(db, division, objectClass)
  const county = countyOfDivision(division)
  const said = { complete_since: completeSince, declared_by: viewer.id, declared_at: clock() }
  await db.transaction().execute(async (trx) => {
    await touchRegister(trx, division, objectClass)
    await trx
      .insertInto('register_declaration')
      .values({ county, division_code: division, object_class: objectClass, population, ...said })
      .onConflict((c) => c.columns(['county', 'division_code', 'object_class', 'population']).doUpdateSet(said))
      .execute()
    const body = { division, class: objectClass, label: population || null, completeSince }
    await appendJournal(trx, county, clock(), [{ kind: 'register.declared', actor: viewer.id, body }])
  })
}
