// Whether the person with this number can be in the list at all. The list's age and sex conditions also apply to rows added by
// hand.
import { birthDateIn, isGb11643, sexIn } from '../../../../schema/index.ts'
import { ageAt } from '../../../platform/index.ts'
import type { MergedRowSet } from './merge-row-sets.ts'

export function fitsList({ register }: Pick<MergedRowSet, 'register'>, identifier: string, on: string): boolean {
  const { ageFrom, ageBelow, sex } = register ?? {}
  if (ageFrom === undefined && ageBelow === undefined && sex === undefined) return true
  if (!isGb11643(identifier)) return false
  const age = ageAt(birthDateIn(identifier), on)
  if (ageFrom !== undefined && (age === null || age < ageFrom)) return false
  if (ageBelow !== undefined && (age === null || age >= ageBelow)) return false
  return sex === undefined || sexIn(identifier) === sex
}
