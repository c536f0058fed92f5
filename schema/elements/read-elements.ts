// Reads the standard elements from the YAML files next to this one, and checks them. An invalid file stops the start with its position.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSound } from '../read-sound.ts'
import type { Element } from '../types/element.ts'
import { elementSchema } from './element-schema.ts'

const fileSchema = z.strictObject({
  objectClass: elementSchema.shape.objectClass,
  elements: z.array(elementSchema.omit({ id: true, objectClass: true })).min(1),
})

/** Every standard element, in the order of the files. */
export function standardElements(): Element[] {
  const elements = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const { objectClass, elements } = readSound(join(import.meta.dirname, name), (text) => fileSchema.parse(parse(text)))
      return elements.map((e) => ({ id: `${objectClass}.${e.property}`, objectClass, ...e }))
    })
  const seen = new Set<string>()
  for (const { id } of elements) if (seen.size === seen.add(id).size) throw new Error(`element ${id} is defined twice`)
  return elements
}
