// The part of a manifest common to all kinds: language version, department, and settings of an installation.
import { z } from 'zod'
import { events } from './events.ts'
import { limits } from './limits.ts'
import { departmentName, namedConversion, setting } from './parts.ts'

export const LANGUAGE_VERSION = 1

const identifier = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'small letters, digits and hyphens')

export const head = {
  manifest: z.literal(LANGUAGE_VERSION).describe('Version of this language'),
  id: identifier,
  description: z.string().max(2000).optional(),
  department: z.strictObject({ id: identifier, name: departmentName }),
  settings: z.record(z.string().regex(/^[a-zA-Z]\w*$/), setting).default({}),
  conversions: z.record(z.string(), namedConversion).default({}).describe('Conversions used by name below'),
  limits,
  events: events.optional(),
}
