// Values computed from others, by the name that `Element.derivation.rule` gives. A rule is pure: the same inputs on the same day
// give the same value, and an input it cannot read gives null.
import { birthDateIn, isCalendarDate, isGb11643, sexIn, type Value } from '../../../schema/index.ts'

export type DerivationRule = (inputs: readonly Value[], today: string) => Value | null

const birthDateFromIdNumber: DerivationRule = ([id]) => (isGb11643(String(id)) ? birthDateIn(String(id)) : null)

const sexFromIdNumber: DerivationRule = ([id]) => (isGb11643(String(id)) ? sexIn(String(id)) : null)

/** Completed years; someone born on 29 February grows older on 1 March of a common year. */
const ageFromBirthDate: DerivationRule = ([birthDate], today) => {
  const born = String(birthDate)
  if (!isCalendarDate(born) || born > today) return null
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)
}

export const derivationRules: Readonly<Record<string, DerivationRule>> = {
  birthDateFromIdNumber,
  sexFromIdNumber,
  ageFromBirthDate,
}
