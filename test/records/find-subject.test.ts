// A subject found by its own identifier, in one statement: its identity, and whether an authority has decided about it.
import { afterAll, expect, test } from 'vitest'
import { decideCorrection, IS_CORRECTED, readCorrections } from '../../gateway/delivering/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { findSubjectRow, readSubjects } from '../../gateway/platform/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { openStore } from '../support/store.ts'

const store = await openStore({ clock: () => new Date('2026-11-22T02:00:00Z') })
afterAll(() => store.close())
const { db, seal } = store
const deps = () => store
await addDepartments(db, ['public-security'])

test('a subject is found by its identifier however it is spelt, the same as by its id, and nobody else is', async () => {
  const [scene] = await addScenes(db, seal, ['public-security'], 1)
  const { acceptance } = scene as NonNullable<typeof scene>
  const byId = (await readSubjects(db, seal, [acceptance.subject.id])).get(acceptance.subject.id)
  const { county, objectClass, identifier } = byId as NonNullable<typeof byId>
  const find = (text: string, of = county) => findSubjectRow({ db: db, seal, corrected: IS_CORRECTED }, of, objectClass, text)
  expect(await find(` ${identifier.toLowerCase()} `)).toEqual({ ...byId, corrected: false })
  expect(await find(identifier, '999999')).toBeNull()
  expect(await find(`${identifier}0`)).toBeNull()

  const correction = { element: 'resident.phone', was: '13900000000', proposed: '13900000001', dueOn: '2026-12-05' }
  const at = { departmentId: 'public-security', connectorId: 'public-security' }
  const accepted = await accept(deps(), { ...acceptance, corrections: [{ ...correction, ...at }] })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  expect((await find(identifier))?.corrected, 'an open correction decides nothing').toBe(false)
  const id = (await readCorrections(deps(), [accepted.submissionId])).get(accepted.submissionId)?.[0]?.id as string
  await decideCorrection(deps(), { correction: id, accept: true, answer: '已核', actor: 'officer' })
  expect((await find(identifier))?.corrected).toBe(true)
})
