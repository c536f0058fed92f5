// One form of the department as the manifest binds it: field code -> element, with a conversion if the formats differ.
import { z } from 'zod'
import { MOST_ROWS } from '../../schema/index.ts'
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
    unit: z.string().min(1).max(40).optional().describe('Unit in which the department asks, where its label does not name it'),
    onSpot: z.boolean().optional().describe('Measured or seen at the visit: no source and no earlier answer fills it in'),
    own: z.boolean().optional().describe('Said to this department alone: not merged with other forms, no fact of the subject'),
  }),
])

/** A list of the form: one row per subject. */
const boundRowSet = z.strictObject({
  label: label.optional(),
  of: z.string().min(1).describe('Object class of whom each row is about'),
  register: z
    .strictObject({
      label: z.string().min(1).max(100).optional(),
      ageFrom: z.number().int().min(0).optional(),
      ageBelow: z.number().int().min(1).optional(),
      sex: z.enum(['1', '2']).optional(),
      within: z.enum(['born', 'died', 'movedIn', 'movedOut']).optional(),
    })
    .optional()
    .describe('Who of the division’s register is listed; {}: everyone; left out: rows are added by hand'),
  required: z.boolean().optional(),
  maxRows: z.number().int().min(1).max(MOST_ROWS).optional(),
  fields: z.record(z.string(), boundField).describe('Field code of a row -> element'),
})

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
  source: z.string().max(200).optional(),
  fields: z.record(z.string(), boundField).describe('Field code of the department -> element'),
  rowSets: z.record(z.string(), boundRowSet).optional().describe('List code of the department -> its rows'),
  rules: z.array(formRule).default([]),
})

export type FormBinding = z.output<typeof formBinding>
