// How the hub signs in to a system. A secret is named, never written; it comes from the vault and leaves for the system's own
// origin only.
import { z } from 'zod'

export const secret = z.string().regex(/^\$\{settings\.\w+\}$/, 'a secret is named, never written: ${settings.apiKey}')

/** Sign-in of the kinds that speak HTTP. */
export const httpSignIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('basic'), username: z.string().min(1), password: secret }),
    z.strictObject({ kind: z.literal('header'), header: z.string().regex(/^[\w-]+$/), value: secret }),
    z.strictObject({ kind: z.literal('bearer'), token: secret }),
    z
      .strictObject({ kind: z.literal('caller') })
      .describe('The worker’s own access token: only for systems that trust the same login'),
  ])
  .default({ kind: 'none' })

export type HttpSignIn = z.output<typeof httpSignIn>

/** Sign-in of databases and file servers. */
export const passwordSignIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('password'), password: secret }),
  ])
  .default({ kind: 'none' })
