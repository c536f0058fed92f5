// Systems with SOAP: document/literal, by their WSDL. Paths begin in the answering element. Those of error rules begin at `fault`
// (fault.code, fault.subcode, fault.reason, fault.detail) or, for an answer, in its element.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { success } from '../conditions.ts'
import { corrections } from '../corrections.ts'
import { restErrors } from '../error-rules.ts'
import { head } from '../head.ts'
import { forms, keepingDelivery, records, tasks } from '../sections.ts'
import { httpSignIn, secret } from '../sign-in.ts'
import { encoding } from './rest.ts'

const soapOperation = z.strictObject({
  name: z.string().min(1).describe('Of the operation in the WSDL'),
  writes: z.boolean().default(false).describe('It changes something there: said for `send`, and nowhere else'),
  input: z
    .record(z.string(), z.json())
    .default({})
    .describe('What stands inside the element that the operation wants; @name is an attribute, what is absent is left out'),
})

const usernameToken = z
  .strictObject({
    kind: z.literal('usernameToken'),
    username: z.string().min(1),
    password: secret,
    passwordType: z.enum(['digest', 'text']).default('digest'),
    timestamp: z.boolean().default(true).describe('Also says from when until when the message holds'),
  })
  .describe('WS-Security UsernameToken in the header of each message, with a nonce and the time')

export const soapManifest = z.strictObject({
  ...head,
  kind: z.literal('soap'),
  system: z.strictObject({
    origin: z.string().min(1),
    path: z
      .string()
      .regex(/^(\/[\w.~-]+)+$/)
      .describe('Of the service; the address in the WSDL is not used'),
  }),
  version: z.enum(['1.1', '1.2']).default('1.1').describe('Of SOAP'),
  wsdl: z.string().min(1).describe('The WSDL, with its schemas in it: nothing is fetched'),
  encoding,
  signIn: httpSignIn,
  messageSignIn: usernameToken.optional(),
  check: z.strictObject({ operation: soapOperation }),
  success,
  errors: restErrors,
  tasks: tasks(soapOperation).optional(),
  forms: forms(soapOperation).optional(),
  records: records(soapOperation).optional(),
  delivery: keepingDelivery(soapOperation, soapOperation).optional(),
  corrections: corrections(soapOperation, soapOperation).optional(),
})

export type SoapManifest = z.output<typeof soapManifest> & Checked
export type SoapManifestOperation = z.output<typeof soapOperation>
export type MessageSignIn = z.output<typeof usernameToken>
