// Check digits and other rules on a single value.
import type { CheckRule } from '../types/element.ts'
import { isGb11643 } from './gb11643.ts'
import { isGb32100 } from './gb32100.ts'
import { isPhone } from './phone.ts'

export { isCalendarDate } from './calendar-date.ts'
export { clockTime, isClockTime, isLocalDateTime, localDateTime } from './clock-time.ts'
export { birthDateIn, gb11643CheckCharacter, isGb11643, sexIn } from './gb11643.ts'
export { gb11714CheckCharacter, gb32100CheckCharacter, isGb32100 } from './gb32100.ts'
export { isPhone } from './phone.ts'

/** The rule of each `Domain.check`. */
export const checkRules: Record<CheckRule, (text: string) => boolean> = {
  GB11643: isGb11643,
  GB32100: isGb32100,
  PHONE: isPhone,
}
