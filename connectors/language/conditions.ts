// Conditions on a reply: on its status, a header, or a path in its body.
import { z } from 'zod'
import { patternOf } from '../pattern.ts'
import { path, scalar } from './parts.ts'

const status = z.number().int().min(100).max(599)
const text = z.string().min(1).max(200)

const tests = {
  path: path.optional(),
  header: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional()
    .describe('Instead of `path`: a header of the reply, by HTTP'),
  equals: z.union([scalar, z.array(scalar).min(1)]).optional(),
  contains: z
    .union([text, z.array(text).min(1)])
    .optional()
    .describe('A part of the text there, or of a text in the list there; of several any'),
  matches: text
    .refine((source) => patternOf(source) !== null, 'no pattern that is known here, or too large a one')
    .optional()
    .describe('A pattern: text . [a-z] \\d \\w \\s ^ $ ( ) | ? * + {m,n}; the first 4,000 characters are looked at'),
  exists: z.boolean().optional().describe('Whether anything stands there'),
}

interface Test {
  status?: unknown
  path?: unknown
  header?: unknown
  equals?: unknown
  contains?: unknown
  matches?: unknown
  exists?: unknown
}

const tested = ({ equals, contains, matches, exists }: Test) =>
  [equals, contains, matches, exists].some((test) => test !== undefined)

/** The tested value and the test are required together. */
export const together = (when: Test) =>
  (when.path === undefined || when.header === undefined) && ((when.path ?? when.header) !== undefined) === tested(when)

export const TOGETHER = '`path` or `header` goes with `equals`, `contains`, `matches` or `exists`'

const saysSomething = (when: Test) => when.status !== undefined || tested(when)

const withStatus = { status: z.union([status, z.array(status).min(1)]).optional(), ...tests }

const negated = z
  .strictObject(withStatus)
  .refine(together, TOGETHER)
  .refine(saysSomething, 'say what must not be so')
  .optional()
  .describe('What must not be so; the reply where it is so is none of this')

export const inReply = { ...withStatus, not: negated }

/** Only on the body, for systems that answer without a status. */
const { header: _, ...ofBody } = tests
export const inRows = {
  ...ofBody,
  not: z.strictObject(ofBody).refine(together, TOGETHER).refine(saysSomething, 'say what must not be so').optional(),
}

export type Condition = z.output<z.ZodObject<typeof withStatus>>

/** The mark of a good reply, if the status alone is not enough. */
export const success = z
  .strictObject({ ...tests, not: negated })
  .refine((when) => together(when) && (tested(when) || when.not !== undefined), TOGETHER)
  .optional()
  .describe('What a good reply carries, where the status alone does not say it')
