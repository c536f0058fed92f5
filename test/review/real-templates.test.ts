// The eleven real templates of one city's departments, through the six steps. They are kept beside the repository; without
// them the test is skipped.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueResult, listIntake, planLaunch, readForm, reviewQueue, runMatch } from '../../gateway/asking/index.ts'
import { decide } from '../../gateway/asking/review/decide.ts'
import { launch } from '../../gateway/asking/review/launch.ts'
import { takeIn } from '../../gateway/asking/review/take-in.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { writeScore } from '../support/score.ts'
import { openStore } from '../support/store.ts'

const file = join(import.meta.dirname, '../../../shared/data/departments-cn.json')

test.skipIf(!existsSync(file))(
  'the eleven real templates are matched, decided on and put in force',
  { timeout: 120_000 },
  async () => {
    const { db, catalogue, close } = await openStore({ catalogue: true, departments: { credit: '信用办' } })
    try {
      const asks = { department: 'credit', connector: 'credit', actor: 'admin' }
      const taken = await takeIn(
        db,
        catalogue.current(),
        { name: 'departments-cn.json', bytes: new Uint8Array(readFileSync(file)) },
        asks,
      )
      expect(taken.problems).toEqual([])
      expect(taken.forms).toHaveLength(11)
      const first = await runMatch(db, catalogue.current())
      expect(first.auto).toBeGreaterThan(first.fields / 4)
      let decisions = 0
      for (let turn = 0; turn < 30; turn++) {
        const { items } = await reviewQueue(db, { limit: 100 })
        if (items.length === 0) break
        // An officer would accept a pair that the matcher is nearly sure of; all others are kept apart.
        const said = items.map((i) => ({ a: i.a.field, b: i.b.field, same: i.probability >= 0.95 }))
        await decide({ db, registered: registeredIn(db) }, 'admin', said)
        decisions += said.length
        await runMatch(db, catalogue.current())
      }
      for (const { id } of await listIntake(db, {})) {
        const plan = await planLaunch(db, catalogue.current(), id)
        expect(plan?.obstacles, id).toEqual([])
        const saved = await launch(db, catalogue, 'admin', id)
        expect((await readForm(db, saved.id))?.fields.length).toBe(plan?.impact.fields)
      }
      const [whole] = await catalogueResult(db)
      expect(whole).toMatchObject({ formsBefore: 11, waiting: 0 })
      expect(whole?.itemsAfter).toBeLessThan(whole?.itemsBefore ?? 0)
      writeScore(
        'six-steps-real-templates',
        { ...whole, department: 'eleven templates', decisions },
        'vitest run test/review/real-templates.test.ts',
      )
    } finally {
      await close()
    }
  },
)
