// Reads the standard code lists from the YAML files next to this one, and checks them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { isOwnWords } from '../answers.ts'
import { readSound } from '../read-sound.ts'
import type { CodeList } from '../types/element.ts'

const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const codeListSchema = z
  .strictObject({
    id: z.string().min(1),
    label,
    standard: z.string().optional(),
    codes: z.array(z.strictObject({ code: z.string().min(1), label, alone: z.boolean().optional() })).min(1),
  })
  .refine((list) => !list.codes.some((c) => isOwnWords(c.code)), 'a code looks like own words')
  .refine((list) => new Set(list.codes.map((c) => c.code)).size === list.codes.length, 'a code stands twice')

export function standardCodeLists(): CodeList[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSound(join(import.meta.dirname, name), (text) => codeListSchema.parse(parse(text))))
}
