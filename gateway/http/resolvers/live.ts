// Live changes: a notification says that something changed, the row says what. Each event checks again whether the viewer may see it.
import { HubError } from '../../../schema/index.ts'
import { readTasks } from '../../asking/index.ts'
import { readDeliveries } from '../../delivering/index.ts'
import { readSubmission } from '../../filling/index.ts'
import type { Topic } from '../../platform/index.ts'
import { may } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'

/** With more unread notifications the client is too slow. The oldest are dropped; it will see newer states anyway. */
const MAX_WAITING = 1000

/** Notified ids of a topic, until the client disconnects. */
async function* rings({ hub, signal }: Context, topic: Topic): AsyncGenerator<string> {
  const waiting: string[] = []
  let wake: (() => void) | undefined
  // A waiting generator cannot be returned. The signal wakes it, so that no listener outlives its client.
  signal?.addEventListener('abort', () => wake?.())
  const unsubscribe = hub.notifications.listen(topic, (id) => {
    waiting.push(id)
    if (waiting.length > MAX_WAITING) waiting.shift()
    wake?.()
  })
  try {
    while (!signal?.aborted) {
      const id = waiting.shift()
      if (id !== undefined) yield id
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    unsubscribe()
  }
}

/** Checked at each event: the viewer of an open stream is refreshed while it runs (stream.ts). */
const readable = ({ viewer }: Context, { division, workerId }: { division: string; workerId: string }): boolean =>
  may(viewer, 'read submission', { division, worker: workerId })

export const live: Resolvers = {
  Subscription: {
    inboxChanged: {
      async *subscribe(_: unknown, __: unknown, context: Context) {
        for await (const id of rings(context, 'task')) {
          const task = (await readTasks(context.hub.db, [id])).get(id)
          if (task && may(context.viewer, 'read task', { division: task.division_code, department: task.department_id }))
            yield { inboxChanged: task }
        }
      },
    } as never,
    deliveryChanged: {
      async *subscribe(_: unknown, args: { submission: string }, context: Context) {
        const { hub, language } = context
        const submission = await readSubmission(hub, args.submission)
        if (!submission || !readable(context, submission)) throw new HubError('NOT_FOUND')
        // Listening begins before the current state is read, so that no change is missed between the two.
        const changes = rings(context, 'delivery')
        const first = changes.next()
        const shown = new Map<string, string>()
        const news = async () => {
          const deliveries = (await readDeliveries(hub.db, [submission.id], language)).get(submission.id) ?? []
          return deliveries.filter((d) => {
            const state = JSON.stringify(d)
            const changed = shown.get(d.id) !== state
            shown.set(d.id, state)
            return changed
          })
        }
        for (const delivery of await news()) yield { deliveryChanged: delivery }
        for (let ring = await first; !ring.done; ring = await changes.next())
          if (ring.value === submission.id && readable(context, submission))
            for (const delivery of await news()) yield { deliveryChanged: delivery }
      },
    } as never,
  },
}
