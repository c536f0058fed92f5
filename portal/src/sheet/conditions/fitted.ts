// The result of a calculation as a value of its item: rounded to its digits. What does not fit is no value.
import type { Value } from '../../format/value.ts'
import type { DomainPartFragment } from '../../generated/graphql.ts'
import { dateIn, divided, isDecimal, numberIn, type Operand, textIn, whole, written } from './operand.ts'

export function fitted(domain: DomainPartFragment, result: Operand): Value | null {
  if (result === null) return null
  switch (domain.datatype) {
    case 'DECIMAL': {
      const n = numberIn(result)
      const { scale } = domain
      const rounded = n && scale !== null && scale !== undefined && n.scale > scale ? divided(n, whole(1), scale) : n
      return rounded && written(rounded)
    }
    case 'INTEGER': {
      const text = textIn(result) ?? ''
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null
    }
    case 'BOOLEAN':
      return typeof result === 'boolean' ? result : null
    case 'DATE':
      return dateIn(result)
    case 'CODE': {
      const text = textIn(result)
      return domain.codes?.some((c) => c.code === text) ? text : null
    }
    default: {
      const text = isDecimal(result) || typeof result === 'string' ? (textIn(result)?.trim() ?? '') : ''
      return text === '' ? null : text
    }
  }
}
