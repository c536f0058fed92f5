// One form of the department as the manifest binds it: field code -> element, with the conversion where the formats differ.
import { z } from 'zod'
import { conversion, label, scalar } from './parts.ts'

const element = z.string().min(1)

const boundField = z.union([
  element,
  z.strictObject({
    element,
    convert: conversion.optional(),
    label: label.optional(),
    required: z.boolean().optional(),
    hint: label.optional(),
  }),
])

/** The rules of schema/types/form.ts, as data. */
const formRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notAfter'), earlier: element, later: element, message: label }),
  z.strictObject({ kind: z.literal('atMost'), part: element, whole: element, message: label }),
  z.strictObject({ kind: z.literal('sumEquals'), parts: z.array(element).min(1), total: element, message: label }),
  z.strictObject({ kind: z.literal('requiredWhen'), element, when: element, equals: z.array(scalar).min(1), message: label }),
])

export const formBinding = z.strictObject({
  title: label.optional(),
  objectClass: z.string().min(1).optional(),
  period: z.enum(['NONE', 'MONTH', 'QUARTER', 'YEAR']).optional(),
  source: z.string().optional(),
  fields: z.record(z.string(), boundField).describe('Field code of the department -> element'),
  rules: z.array(formRule).default([]),
})

export type FormBinding = z.output<typeof formBinding>
