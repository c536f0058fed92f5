// The permission of a root field, in the words of its description, generated from the rules that guard it.
import { mayAnywhere, type Role, type Verb } from '../platform/index.ts'
import { asksFirst, type Rule } from './rules.ts'

const ROLES: readonly Role[] = ['WORKER', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMIN']

/** Roles that may do it to at least one thing, according to `may`. */
const rolesOf = (verb: Verb): Role[] =>
  ROLES.filter((role) => {
    const assignments = [{ role, division: '420525101201', department: 'any' }]
    return mayAnywhere({ id: 'any', username: 'any', name: 'any', token: null, assignments }, verb)
  })

const named = (verb: Verb): string => {
  const roles = rolesOf(verb)
  return `\`${verb}\` (${roles.length === ROLES.length ? 'every role' : roles.join(', ')})`
}

export function permissionOf(rule: Rule): string {
  const first = asksFirst(rule)
  const asked = first === 'signed in' || first === 'inherited' ? 'everybody who is signed in' : named(first)
  const rows = typeof rule === 'object' ? `; the answer holds what ${named(rule.rows)} allows of it` : ''
  return `Permission: ${asked}${rows}.`
}
