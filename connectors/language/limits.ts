// How much of a department's system the hub may use, and how long it waits. Every wait is limited.
import { z } from 'zod'

const seconds = z.number().positive().max(600)

export const limits = z
  .strictObject({
    connectSeconds: seconds.default(5).describe('To open a connection'),
    replySeconds: seconds.default(15).describe('From the question to the head of the reply, and between two parts of it'),
    totalSeconds: seconds.default(30).describe('For one call, waiting for a free place included'),
    replyBytes: z.number().int().positive().max(1_000_000_000).default(8_000_000).describe('Largest reply or file that is read'),
    concurrency: z.number().int().min(1).max(64).default(8).describe('Calls at the same time'),
    queue: z.number().int().min(0).max(10_000).default(200).describe('Calls that may wait for a free place'),
    perSecond: z.number().positive().max(1000).optional().describe('Calls begun in one second'),
    perHour: z.number().int().min(1).max(10_000_000).optional().describe('Calls granted in an hour, to each process of the hub'),
    perDay: z.number().int().min(1).max(100_000_000).optional().describe('Calls granted in a day, to each process of the hub'),
    failuresToOpen: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Failures in a row after which the system is left alone'),
    restSeconds: seconds.default(10).describe('How long it is left alone before one call tries again'),
  })
  .prefault({})

export type Limits = z.infer<typeof limits>
