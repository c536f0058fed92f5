// Deliveries: accepted, applied once however often they are sent, and once if the reply is lost.
import { inWords, type Label, type Outcome } from '../../../schema/index.ts'
import type { Connector, Parcel } from '../../contract.ts'
import type { Case } from '../case.ts'
import { openFront } from '../front.ts'
import { failed, note, outcomeWords, passed, skipped, type Verdict } from '../report.ts'
import type { Stand } from '../stand.ts'
import { acknowledgedBy } from './kept.ts'

const unwanted = ({ connector, options }: Stand): Verdict | null => {
  if (!connector.send) return skipped('清单未声明投递。', 'The manifest declares no delivery.')
  if (!options.write)
    return skipped(
      '未获准写入（须给出测试标记），没有投递。',
      'Nobody permitted writing (with a test marker), so nothing was sent.',
    )
  return null
}

const parcels = new WeakMap<Stand, Promise<Parcel | string>>()

/** A template for all parcels: the same values, another id each. */
async function parcelOf(stand: Stand, name: string): Promise<Parcel | string> {
  const { options, tasks, forms } = stand
  const one =
    parcels.get(stand) ??
    (async () => (options.write ? await options.write.parcel({ tasks: (await tasks()).tasks, forms: await forms() }) : ''))()
  parcels.set(stand, one)
  const parcel = await one
  return typeof parcel === 'string' ? parcel : { ...parcel, deliveryId: `${parcel.deliveryId}-${name}` }
}

/** The final outcome: polls the department until it has answered. */
async function settled(stand: Stand, connector: Connector, sent: Outcome | undefined, parcel: Parcel): Promise<Outcome | null> {
  const until = Date.now() + (stand.options.patienceSeconds ?? 30) * 1000
  let outcome: Outcome | null = sent ?? null
  while (outcome?.kind === 'awaiting' && connector.find && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    outcome = await connector.find(parcel.deliveryId, stand.context())
    // Sent, and not yet processed by the department.
    outcome ??= { kind: 'awaiting', checkAfterSeconds: 1 }
  }
  if (outcome && 'reason' in outcome) stand.said.push(inWords(outcome.reason, 'en'))
  return outcome
}

const unanswered = (outcome: Outcome | null): Verdict => {
  const { zh, en } = outcomeWords(outcome)
  return failed(`投递未被签收：${zh}`, `The delivery was not acknowledged: ${en}`)
}

const actedOften = (times: number): Verdict =>
  failed(`系统对同一投递处理了 ${times} 次。`, `The system acted ${times} times on one delivery.`)

export const deliveryTaken: Case = {
  id: 'delivery',
  title: { zh: '投递被签收，重复投递只处理一次', en: 'A delivery is acknowledged, and acts once when it is repeated' },
  async run(stand) {
    const not = unwanted(stand)
    if (not) return not
    const { connector, context } = stand
    const parcel = await parcelOf(stand, 'a')
    if (typeof parcel === 'string') return failed(`无法组成测试投递：${parcel}`, `No test delivery could be made: ${parcel}`)
    const first = await settled(stand, connector, await connector.send?.(parcel, context()), parcel)
    if (first?.kind !== 'acknowledged') return unanswered(first)
    acknowledgedBy.set(stand, { parcel, acknowledgement: first.acknowledgement })
    if (connector.idempotency === 'NONE')
      return passed(
        note(
          '清单声明重复投递会重复处理，因此没有重发。',
          'The manifest declares that a repeat acts twice, so it was not repeated.',
        ),
      )
    const again = await settled(stand, connector, await connector.send?.(parcel, context()), parcel)
    if (again?.kind !== 'acknowledged') return unanswered(again)
    return actedOnce(stand, parcel, [first.acknowledgement, again.acknowledgement])
  },
}

/**
 * Counts by the system's books if accessible, otherwise by the rows of `find`, otherwise by an unchanged acknowledgement number.
 * Without any of these the result is unknown and reported so: two missing acknowledgements prove nothing.
 */
async function actedOnce(stand: Stand, parcel: Parcel, numbers: readonly string[], how?: Label): Promise<Verdict> {
  const { connector, options, context, effects } = stand
  const { deliveryId } = parcel
  const of = how ? [how] : []
  if (new Set(numbers).size > 1)
    return failed(
      `重复投递得到了另一个签收号（先 ${numbers[0]}，后 ${numbers.at(-1)}）。`,
      `The repeat was given another acknowledgement (first ${numbers[0]}, then ${numbers.at(-1)}).`,
    )
  const known = connector.find ? await connector.find(deliveryId, context()) : undefined
  if (known === null)
    return failed(
      '投递已签收，查询却答复没有：按此重发就会处理两次。请检查 find。',
      'It was acknowledged, and asked about it the system says that there is none: a repeat would act twice. Look at `find`.',
    )
  const times = (await options.effects?.(deliveryId)) ?? (known?.kind === 'acknowledged' ? effects.lastFound() : null)
  if (times !== null && times !== 1) return actedOften(times)
  if (times === 1) return passed(...of, note('系统中只有一笔。', 'The system holds it once.'))
  if (numbers.every((number) => number !== deliveryId))
    return passed(
      ...of,
      note(
        '以签收号相同为准；系统自己的台账未查。',
        'Judged by the same acknowledgement; the books of the system were not looked at.',
      ),
    )
  return skipped(
    '投递已签收，但无从得知是否只处理了一次：答复没有部门自己的签收号，也没有可以计数的查询（find）。请在部门系统中核对。',
    'It was acknowledged; whether it acted once cannot be told: the reply gives no number of its own, and `find` gives nothing to count. Look into the system.',
  )
}

export const replyLost: Case = {
  id: 'delivery-reply-lost',
  title: { zh: '答复丢失后再次投递，只处理一次', en: 'A delivery whose reply is lost is sent again and acts once' },
  async run(stand) {
    const not = unwanted(stand)
    if (not) return not
    const { connector, options, context, connect, place, closing } = stand
    if (connector.idempotency === 'NONE' && !connector.find)
      return skipped(
        '清单声明不能保证（NONE），也无从查询：答复丢失后由人决定。',
        'The manifest declares NONE and there is nothing to ask: after a lost reply a person decides.',
      )
    const parcel = await parcelOf(stand, 'b')
    if (typeof parcel === 'string') return failed(`无法组成测试投递：${parcel}`, `No test delivery could be made: ${parcel}`)
    const plainHttp = place.url?.protocol === 'http:' || place.url?.protocol === 'https:'
    let how = note('答复在到达中台之前被截断（经由本机代理）。', 'The reply was cut off on the wire, by a front on this machine.')
    if (plainHttp && place.url) {
      const front = await openFront(place.url)
      closing.push(front.close)
      const through = connect({
        manifest: place.at('127.0.0.1', front.port),
        ...frontManifestIsPlain(place.origin('127.0.0.1', front.port), options.allowOrigins),
      })
      front.loseNext()
      const sent = await through.send?.(parcel, context())
      if (sent?.kind === 'acknowledged' || sent?.kind === 'refused')
        return failed(`答复丢失却被当作 ${sent.kind}。`, `A lost reply was taken for ${sent.kind}.`)
    } else {
      await connector.send?.(parcel, context())
      how = note(
        '答复在连接器交出后被丢弃（该协议不经代理）。',
        'The reply was thrown away after the connector gave it: no front speaks this protocol.',
      )
    }
    // Like the hub: ask first if possible, then send again under the same id.
    const seen = connector.find ? await connector.find(parcel.deliveryId, context()) : null
    const first = await settled(stand, connector, seen ?? undefined, parcel)
    const repeat = connector.idempotency !== 'NONE'
    const last =
      first?.kind === 'acknowledged' && !repeat
        ? first
        : repeat
          ? await settled(stand, connector, await connector.send?.(parcel, context()), parcel)
          : first
    if (last?.kind !== 'acknowledged') return unanswered(last)
    const before = first?.kind === 'acknowledged' ? [first.acknowledgement] : []
    return actedOnce(stand, parcel, [...before, last.acknowledgement], how)
  },
}

const frontManifestIsPlain = (origin: string, allowOrigins: readonly string[]) => ({
  allowOrigins: [...allowOrigins, origin],
  development: true,
})

export const findUnknown: Case = {
  id: 'find-unknown',
  title: { zh: '查询从未投递的编号，答复为没有', en: 'Asked about a delivery that was never sent, it says that there is none' },
  async run({ connector, context, options }) {
    if (!connector.find) return skipped('清单未声明查询投递。', 'The manifest declares no way to ask about a delivery.')
    const outcome = await connector.find(`${options.write?.marker ?? 'test'}-never-sent-${Date.now().toString(36)}`, context())
    if (outcome === null) return passed()
    const { zh, en } = outcomeWords(outcome)
    return failed(`答复不是“没有”，而是 ${zh}`, `It does not say that there is none, but ${en}`)
  },
}
