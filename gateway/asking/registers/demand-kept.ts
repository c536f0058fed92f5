// Checks that a register is possible: an existing division, and a class of the catalogue that is not a place. A line of anything
// else would appear on the page of everybody who works there.

import { HubError } from '../../../schema/index.ts'
import { isClass } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { readDivisions } from '../../platform/index.ts'

const NO_DIVISION = { zh: '没有这个行政区划，请核对代码。', en: 'There is no such division. Check the code.' }
const NO_CLASS = { zh: '没有这一类台账。', en: 'No register is kept of this class.' }

export async function demandKept(db: Database, division: string, objectClass: string): Promise<void> {
  if ((await readDivisions(db, [division])).length === 0) throw new HubError('BAD_INPUT', { sentence: NO_DIVISION })
  if (objectClass === 'place' || !(await isClass(db, objectClass))) throw new HubError('BAD_INPUT', { sentence: NO_CLASS })
}
