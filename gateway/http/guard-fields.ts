// Checks permission before any work. For every query, mutation and subscription, the rules (rules.ts) are first checked against
// the viewer's roles. The resolver checks again for the specific object. Then the texts are validated, and only then does
// anything read them. A field without a rule is refused.
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { HubError, type InputProblem, inWords } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { mayAnywhere, type Role, type Verb, type Viewer } from '../platform/index.ts'
import type { Context } from './context.ts'
import { sentence } from './errors.ts'
import { checkTexts } from './limits/texts.ts'
import { asksFirst, type Rule, ruleOf } from './rules.ts'

type Resolve = GraphQLFieldResolver<unknown, Context>

/** Null if the viewer may ask. Checks per row are the resolver's. */
function refusalOf(rule: Rule | undefined, viewer: Viewer): HubError | null {
  const first = rule && asksFirst(rule)
  if (first === undefined || first === 'inherited') return new HubError('FORBIDDEN', { detail: 'no rule' })
  if (first === 'signed in' || mayAnywhere(viewer, first)) return null
  return new HubError('FORBIDDEN', { detail: `may not ${first} anywhere` })
}

/** Modifies the given schema before use. The description of each root field then lists its permitted roles. */
export function guardFields(schema: GraphQLSchema, catalogue: Catalogue): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const isRoot = roots.includes(type)
    for (const field of Object.values(type.getFields())) {
      if (!isRoot && field.args.length === 0) continue
      const check = checkTexts(field.args)
      const subjectQuery = type === roots[0] && field.name !== 'subject' && catalogue.classes.has(field.name)
      const rule = ruleOf(type.name, field.name, { subjectQuery })
      const guarded =
        (work: Resolve): Resolve =>
        (parent, args, context, info) => {
          const refusal = isRoot ? refusalOf(rule, context.viewer) : null
          if (refusal) throw refusal
          check(args)
          return work(parent, args, context, info)
        }
      if (isRoot && rule) field.description = `${field.description ?? ''} ${permissionOf(rule)}`.trim()
      if (type === roots[2]) field.subscribe = field.subscribe && guarded(field.subscribe as Resolve)
      else {
        const work = (field.resolve as Resolve | undefined) ?? defaultFieldResolver
        field.resolve = guarded(type === roots[1] ? tellProblems(work) : work)
      }
    }
  }
  return schema
}

/** The permission of a root field, in the words of its description, generated from the rules that guard it. */
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

function permissionOf(rule: Rule): string {
  const first = asksFirst(rule)
  const asked = first === 'signed in' || first === 'inherited' ? 'everybody who is signed in' : named(first)
  const rows = typeof rule === 'object' ? `; the answer holds what ${named(rule.rows)} allows of it` : ''
  return `Permission: ${asked}${rows}.`
}

/**
 * Returns errors that a caller can fix in the payload of a mutation: a thrown BAD_INPUT becomes an entry of `problems`, and
 * nothing was changed. A resolver without problems may omit them. Permission, not found, conflicts and all others stay
 * errors of the answer.
 * Every payload has `problems` and no other non-null field; bin/check-schema.ts enforces that.
 */
function tellProblems(work: Resolve): Resolve {
  return async (parent, args, context, info) => {
    try {
      return { problems: [], ...((await work(parent, args, context, info)) as object) }
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
      const { code, path, detail } = error
      context.hub.log.info({ code, path: info.path, detail: detail && inWords(detail, 'en') }, 'refused')
      const problem: InputProblem = { code, message: sentence(error, context.language), ...(path && { path }) }
      return { problems: [problem] }
    }
  }
}
