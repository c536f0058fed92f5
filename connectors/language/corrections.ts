// A worker's "this is wrong", sent to the authority's system: how it is written there, and how its answer returns. The answer may
// be in the reply, polled later, or come as an event.
import { z } from 'zod'
import { conversion, path } from './parts.ts'
import { values } from './values.ts'

const element = z.string().min(1)

const correctedField = z.union([element, z.strictObject({ element, convert: conversion.optional() })])

const wait = z.number().int().min(1).max(86_400)

const answer = <State extends string>(states: readonly [State, ...State[]]) =>
  z.strictObject({
    from: path,
    map: z.record(z.string(), z.enum(states)),
    reason: path.optional().describe('The authority’s answer in words'),
  })

export const corrections = <O extends z.ZodType, F extends z.ZodType>(send: O, find: F) =>
  z
    .strictObject({
      idempotency: z
        .enum(['KEY', 'NATURAL_KEY', 'LOOK_UP', 'NONE'])
        .describe('What the system does with a repeated correction id'),
      fields: z
        .record(z.string().min(1), correctedField)
        .describe(
          'The department’s own name of a value → element, with the conversion that writes it; of others its officer is told',
        ),
      send: z.strictObject({
        operation: send,
        values,
        acknowledgement: path.optional().describe('The department’s own number for what it received'),
        echo: path.optional().describe('Where the reply repeats the correction id'),
        answer: answer(['accepted', 'rejected', 'awaiting'])
          .optional()
          .describe('Where the reply itself says what became of it; without it the answer comes later'),
        checkAfterSeconds: wait.default(3600).describe('When to ask what became of it'),
      }),
      find: z
        .strictObject({
          operation: find,
          echo: path.optional(),
          state: answer(['accepted', 'rejected', 'awaiting', 'absent']),
          checkAfterSeconds: wait.default(3600),
        })
        .optional(),
    })
    .describe('Corrections: what workers say is wrong in the records that this system is the authority for')
