// Records: known subjects return convertible values, the same twice. An unknown subject is absent, not an error.
import { inWords } from '../../../schema/index.ts'
import type { LookupReply } from '../../contract.ts'
import type { Case } from '../case.ts'
import { failed, note, passed, skipped } from '../report.ts'
import type { Stand } from '../stand.ts'

const FEW = 20
/** Belongs to nobody: its check digit is wrong in every scheme. */
const NOBODY = '000000000000000000'

interface Asked {
  objectClass: string
  identifiers: string[]
}

async function asked(stand: Stand): Promise<Asked[]> {
  const { connector, options, takes } = stand
  const tasks = takes && !options.write ? [] : (await stand.tasks()).tasks
  return connector.records.map(({ objectClass }) => ({
    objectClass,
    identifiers: [
      ...new Set([
        ...(options.identifiers?.[objectClass] ?? []),
        ...tasks.flatMap(({ subject }) => (subject?.objectClass === objectClass ? [subject.identifier] : [])),
      ]),
    ].slice(0, FEW),
  }))
}

const look = ({ connector, context }: Stand, { objectClass, identifiers }: Asked): Promise<LookupReply> => {
  const elements = connector.records.find((r) => r.objectClass === objectClass)?.elements ?? []
  return connector.lookup?.(objectClass, identifiers, elements, context()) ?? Promise.reject(new Error('no look-up'))
}

const none = () => skipped('清单未声明数据。', 'The manifest declares no records.')
const nobody = () =>
  skipped('没有可供查询的标识：未给出，任务中也没有。', 'Nobody to look up: no identifier was given, and the tasks name none.')

export const recordsRead: Case = {
  id: 'records',
  title: { zh: '已知对象的数据可以查到，数值都能转换', en: 'Records of known subjects are answered, and every value converts' },
  async run(stand) {
    if (!stand.connector.lookup) return none()
    const all = await asked(stand)
    if (all.every(({ identifiers }) => identifiers.length === 0)) return nobody()
    const notes = []
    for (const one of all) {
      if (one.identifiers.length === 0) {
        notes.push(note(`${one.objectClass}：没有标识可查。`, `${one.objectClass}: nobody to look up.`))
        continue
      }
      const reply = await look(stand, one)
      if (reply.kind === 'failed')
        return failed(`${one.objectClass}：${inWords(reply.detail, 'zh')}`, `${one.objectClass}: ${inWords(reply.detail, 'en')}`)
      if (reply.records.size === 0)
        return failed(
          `${one.objectClass}：所查的 ${one.identifiers.length} 个都查不到。`,
          `${one.objectClass}: none of ${one.identifiers.length} is known.`,
        )
      const wrong = [...reply.records.values()].flatMap(({ problems }) => Object.entries(problems).map(([e, p]) => `${e}: ${p}`))
      if (wrong.length > 0) {
        const kinds = [...new Set(wrong)].slice(0, 10).join('; ')
        return failed(`${wrong.length} 个数值不合约定：${kinds}`, `${wrong.length} values do not fit: ${kinds}`)
      }
      const declared = new Set(stand.connector.records.find((r) => r.objectClass === one.objectClass)?.elements)
      if ([...reply.records.values()].some(({ values }) => Object.keys(values).some((element) => !declared.has(element))))
        return failed(
          `${one.objectClass}：给出了未声明的数据元。`,
          `${one.objectClass}: it answers elements that it does not declare.`,
        )
      notes.push(
        note(
          `${one.objectClass}：${reply.records.size}/${one.identifiers.length}`,
          `${one.objectClass}: ${reply.records.size} of ${one.identifiers.length} known`,
        ),
      )
    }
    return passed(...notes)
  },
}

export const recordsTwice: Case = {
  id: 'records-twice',
  title: { zh: '两次查询结果一致', en: 'Two look-ups agree' },
  async run(stand) {
    if (!stand.connector.lookup) return none()
    const all = (await asked(stand)).filter(({ identifiers }) => identifiers.length > 0)
    if (all.length === 0) return nobody()
    for (const one of all) {
      const [first, second] = [await look(stand, one), await look(stand, one)]
      if (first.kind !== 'found' || second.kind !== 'found')
        return failed(`${one.objectClass}：查询失败。`, `${one.objectClass}: the look-up failed.`)
      const differ = [...first.records].filter(([id, record]) => {
        const other = second.records.get(id)
        return !other || (other.asOf === record.asOf && JSON.stringify(other.values) !== JSON.stringify(record.values))
      })
      if (differ.length > 0)
        return failed(`${one.objectClass}：${differ.length} 个前后不同。`, `${one.objectClass}: ${differ.length} differ.`)
    }
    return passed()
  },
}

export const recordsUnknown: Case = {
  id: 'records-unknown',
  title: { zh: '查询不存在的对象不算出错', en: 'Somebody unknown is absent, and no error' },
  async run(stand) {
    const [first] = stand.connector.records
    if (!stand.connector.lookup || !first) return none()
    const reply = await look(stand, { objectClass: first.objectClass, identifiers: [NOBODY] })
    if (reply.kind === 'failed')
      return failed(
        `查询不存在的对象时出错：${inWords(reply.detail, 'zh')}`,
        `Looking up somebody unknown fails: ${inWords(reply.detail, 'en')}`,
      )
    return reply.records.has(NOBODY)
      ? failed('系统给出了不存在者的数据。', 'The system answers about somebody who is not there.')
      : passed()
  },
}

export const undeclaredFields: Case = {
  id: 'undeclared-fields',
  title: { zh: '系统给出而清单未声明的字段', en: 'Fields that the system answers and the manifest does not declare' },
  async run({ undeclared: { found } }) {
    if (found.size === 0)
      return skipped(
        '此类连接的原始答复在连接器之外看不到，或没有可查看的答复。',
        'Replies of this kind cannot be seen from outside the connector, or there was none to look at.',
      )
    return passed(
      ...[...found].map(([section, names]) =>
        names.size === 0
          ? note(`${section}：没有。`, `${section}: none.`)
          : note(`${section}：${[...names].join('、')}`, `${section}: ${[...names].join(', ')}`),
      ),
    )
  },
}
