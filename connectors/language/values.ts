// What a manifest computes from the parameters of a write before sending.
import { z } from 'zod'
import { conversion, expression } from './parts.ts'

export const values = z
  .record(
    z.string(),
    z
      .strictObject({
        from: z
          .union([z.string(), z.array(z.string()).min(2).max(20)])
          .optional()
          .describe('A parameter (acceptedAt; of a correction: due), or a field of the form (fields.XM)'),
        convert: conversion.optional(),
        jsonata: expression.optional().describe('Computes the parameter from what is sent, or from what stands at `from`'),
      })
      .refine((value) => value.from !== undefined || value.jsonata !== undefined, 'say `from` or `jsonata`'),
  )
  .default({})
  .describe('Further parameters, made from the given ones by a conversion')
