// What one operation is, for each kind: a request, a statement, a file.
import { z } from 'zod'
import { scalar } from './parts.ts'

const relativePath = z
  .string()
  .regex(/^\/(?!\/)[^\s\\#?]*$/, 'a path begins with one / and carries no query')
  .refine((text) => !text.split('/').includes('..'), 'a path may not climb with ..')

export const restOperation = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  path: relativePath.describe('Below the system’s origin; ${names} are filled in and escaped'),
  query: z.record(z.string(), scalar).default({}).describe('A parameter whose value is absent is left out'),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
  body: z.json().optional().describe('JSON; text that is one ${name} alone keeps the type of its value'),
})

export const sqlOperation = z.strictObject({
  statement: z.string().min(1).describe('One statement; parameters by name: :deliveryId'),
})

const encoding = z.enum(['UTF-8', 'GB18030', 'GBK']).default('UTF-8')

const relativeFile = z
  .string()
  .regex(/^[^/\\\0][^\\\0]*$/, 'a file is named from the exchange folder on')
  .refine((text) => !text.split('/').some((part) => part === '..' || part === ''), 'a file may not climb with ..')

export const fileRead = z.strictObject({
  files: relativeFile.describe('out/tasks-*.csv; * stands for part of a file name'),
  format: z.enum(['csv', 'json']),
  encoding,
  delimiter: z.string().length(1).default(','),
  watermark: z
    .enum(['name', 'changed'])
    .default('name')
    .describe('name: files come with growing names. changed: a file that changes is read again'),
})

export const fileWrite = z.strictObject({
  file: relativeFile.describe('in/${deliveryId}.csv'),
  format: z.enum(['csv', 'json']),
  encoding,
  delimiter: z.string().length(1).default(','),
  columns: z.record(z.string(), z.string()).describe('Column -> template; the fields of the form follow'),
})

export const fileFind = z.strictObject({
  file: relativeFile.describe('ack/${deliveryId}.json'),
  format: z.enum(['csv', 'json']),
  encoding,
  delimiter: z.string().length(1).default(','),
  waiting: z.array(relativeFile).default([]).describe('While one of these exists the department has the delivery before it'),
})

export type RestOperation = z.output<typeof restOperation>
export type SqlOperation = z.output<typeof sqlOperation>
export type FileRead = z.output<typeof fileRead>
export type FileWrite = z.output<typeof fileWrite>
export type FileFind = z.output<typeof fileFind>
