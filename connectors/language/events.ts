// Events from a department: it posts to /hooks/<connector>, signed with a shared secret. The signature covers the time, so that
// an intercepted event soon expires. The id of an event makes it act once.
import { z } from 'zod'
import { mapping, path } from './parts.ts'
import { secret } from './sign-in.ts'

const header = z.string().regex(/^[\w-]+$/)

/** What a department may sign; the body is always included. */
export const EVENT_SIGNED_NAMES = ['timestamp', 'nonce', 'body', 'bodyHash'] as const

const signature = z.strictObject({
  algorithm: z.enum(['hmac-sha256', 'hmac-sm3']).default('hmac-sha256'),
  secret,
  header: header.describe('Where the signature stands'),
  prefix: z.string().default('').describe('What stands before it: sha256='),
  encoding: z.enum(['hex', 'base64']).default('hex'),
  text: z
    .string()
    .min(1)
    .default('${timestamp}.${body}')
    .describe('What is signed; it must hold ${timestamp}, and ${body} or ${bodyHash} (its digest in hex)'),
  timestamp: z.strictObject({ header, unit: z.enum(['seconds', 'milliseconds', 'iso']).default('seconds') }),
  nonce: header.optional().describe('A header that is part of what is signed'),
  windowSeconds: z.number().int().min(10).max(3600).default(300).describe('How far the clocks may be apart'),
})

const state = z.strictObject({
  from: path,
  map: z.record(z.string(), z.enum(['acknowledged', 'refused'])),
})

export const events = z
  .strictObject({
    signature,
    rows: path.default('$').describe('Where the events stand in the body'),
    id: path.describe('The department’s own id of the event; the same again is not acted on again'),
    about: z
      .strictObject({ from: path, map: z.record(z.string(), z.enum(['task', 'delivery', 'correction', 'record'])) })
      .describe('What an event is about; a kind that is not named here is taken and left alone'),
    task: z.strictObject({ map: mapping }).optional().describe('A task that is new, changed or closed'),
    delivery: z
      .strictObject({ deliveryId: path, state, acknowledgement: path.optional(), reason: path.optional() })
      .optional()
      .describe('What became of a delivery'),
    correction: z
      .strictObject({
        correctionId: path,
        state: z.strictObject({ from: path, map: z.record(z.string(), z.enum(['accepted', 'rejected'])) }),
        reason: path.optional(),
      })
      .optional()
      .describe('What the authority answers to a correction'),
  })
  .describe('What the department tells by itself')

export type EventsSection = z.output<typeof events>
export type EventSignature = EventsSection['signature']
