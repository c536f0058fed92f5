// Systems that no manifest can describe: the deployer's own code on the same contract. The manifest gives the department, the
// settings and the limits.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { head } from '../head.ts'

/** The module declares it, the manifest does not. */
const itself = z.never().optional()

export const moduleManifest = z.strictObject({
  ...head,
  kind: z.literal('module'),
  module: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens')
    .describe('Name of a file in the folder that the deployer set (YIBIAO_MODULES)'),
  system: z.strictObject({}).default({}),
  tasks: itself,
  forms: itself,
  records: itself,
  delivery: itself,
  corrections: itself,
  events: itself,
})

export type ModuleManifest = z.output<typeof moduleManifest> & Checked
