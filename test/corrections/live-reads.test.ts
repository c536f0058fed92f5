// A live read shows a correction that the authority accepted, until the authority's own record shows it.
import { afterAll, expect, test } from 'vitest'
import { decideCorrection, readCorrections } from '../../gateway/delivering/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { correctedRecords } from '../../gateway/http/corrected-records.ts'
import { readSubjects, type SubjectRow } from '../../gateway/platform/index.ts'
import { type Element, type Fact, HubError, standardElements, type Value } from '../../schema/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { openStore } from '../support/store.ts'

const store = await openStore({ clock: () => new Date('2026-11-22T02:00:00Z') })
afterAll(() => store.close())
const { db, seal } = store
const deps = () => store
await addDepartments(db, ['public-security'])

async function corrected(element: string, was: Value | null, proposed: Value | null, yes = true): Promise<SubjectRow> {
  const [scene] = await addScenes(db, seal, ['public-security'], 1)
  const { acceptance } = scene as NonNullable<typeof scene>
  const at = { departmentId: 'public-security', connectorId: 'public-security', dueOn: '2026-12-05' }
  const accepted = await accept(deps(), { ...acceptance, corrections: [{ element, was, proposed, ...at }] })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  const { submissionId } = accepted
  const id = (await readCorrections(deps(), [submissionId])).get(submissionId)?.[0]?.id as string
  await decideCorrection(deps(), { correction: id, accept: yes, answer: '已核', actor: 'officer' })
  return (await readSubjects(db, seal, [acceptance.subject.id])).get(acceptance.subject.id) as SubjectRow
}

const elements = new Map<string, Element>(standardElements().map((e) => [e.id, e]))
const catalogue = { elements, classes: new Map([['resident', [...elements.values()]]]) } as never
const down = new HubError('SOURCE_UNAVAILABLE')
const police = {
  ...{ id: 'public-security', capabilities: ['records'] },
  records: [{ objectClass: 'resident', elements: ['resident.phone', 'resident.birthDate', 'resident.name'] }],
}
const connectors = { all: () => [police] } as never

/** The hub's reads while the authority's record is this, or the authority is down. */
function reads(record: Readonly<Record<string, Value | null>> | null) {
  const says = (id: string): Value | null => record?.[id] ?? null
  return correctedRecords({ ...deps(), connectors }, catalogue, {
    async value(_, id) {
      if (!record) throw down
      return says(id)
    },
    facts: async (_, ids = []) =>
      ids.flatMap((id): Fact[] =>
        says(id) === null
          ? []
          : [
              {
                ...{ element: id, value: says(id) as Value, asOf: null, classification: 'PERSONAL' as const },
                source: { kind: 'AUTHORITY', connector: 'public-security', department: 'public-security' },
              },
            ],
      ),
  })
}

test('the accepted value stands for the old record, for an authority that is down, and not once the record moves on', async () => {
  const phone = 'resident.phone'
  const subject = await corrected(phone, '15400000001', '15400000002')
  expect(await reads({ [phone]: '15400000001' }).value(subject, phone)).toBe('15400000002')
  expect(await reads(null).value(subject, phone)).toBe('15400000002')
  expect(await reads({ [phone]: '15400000003' }).value(subject, phone)).toBe('15400000003')
  expect(await reads({ [phone]: null }).value(subject, phone)).toBeNull()
  await expect(reads(null).value(subject, 'resident.name')).rejects.toBe(down)
  const [fact] = await reads({ [phone]: '15400000001' }).facts(subject, [phone])
  expect(fact).toMatchObject({ value: '15400000002', source: { kind: 'AUTHORITY', department: 'public-security' } })
  expect(fact?.source.correction).toBeDefined()
  expect(await reads({ [phone]: '15400000003' }).facts(subject, [phone])).toMatchObject([{ value: '15400000003' }])
})

test('what is derived is derived from it; what was rejected changes nothing', async () => {
  const birth = 'resident.birthDate'
  const older = await corrected(birth, '1950-01-01', '1940-01-01')
  const record = { [birth]: '1950-01-01', 'resident.age': 76 }
  expect(await reads(record).value(older, birth)).toBe('1940-01-01')
  expect(await reads(record).value(older, 'resident.age')).toBe(86)
  const same = await corrected(birth, '1950-01-01', '1940-01-01', false)
  expect(await reads(record).value(same, birth)).toBe('1950-01-01')
  expect(await reads(record).value(same, 'resident.age')).toBe(76)
})

test('nothing known, and the authority agrees to a value: it stands', async () => {
  const subject = await corrected('resident.phone', null, '15400000002')
  expect(await reads({}).value(subject, 'resident.phone')).toBe('15400000002')
  expect(await reads({}).facts(subject, ['resident.phone'])).toMatchObject([{ value: '15400000002' }])
})
