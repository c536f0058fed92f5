// The read-back of a delivery after its acknowledgement: the stored values are compared with what was sent. A field that the
// department's system dropped or cut is reported.
import { z } from 'zod'
import { conversion, path } from './parts.ts'

export const readBack = <O extends z.ZodType>(operation: O) =>
  z
    .strictObject({
      operation,
      echo: path.optional().describe('Where the reply repeats the delivery id; another id there answers another delivery'),
      afterSeconds: z
        .number()
        .int()
        .min(0)
        .max(86_400)
        .default(0)
        .describe('How long after the acknowledgement to ask, for a system that books later'),
      under: path
        .optional()
        .describe(
          'Where the reply holds what is kept under the form’s own field codes; every field that was sent is compared there',
        ),
      fields: z
        .record(z.string().min(1), z.union([path, z.strictObject({ from: path, convert: conversion.optional() })]))
        .default({})
        .describe(
          'Field code of the form → where it stands in the reply, with the conversion that reads it where it is not the one that writes it',
        ),
    })
    .refine(
      ({ under, fields }) => under !== undefined || Object.keys(fields).length > 0,
      'say which fields are compared: `under`, `fields` or both',
    )
    .describe('Read-back: what the system keeps is compared with what was sent; lists are not compared')
