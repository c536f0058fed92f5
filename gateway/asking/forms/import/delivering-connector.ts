// Finds the connector whose deliveries answer a department's forms. The portal, the API and the command line share this rule.
import type { ManifestReader } from '../../../../connectors/index.ts'
import { HubError, type Label } from '../../../../schema/index.ts'
import { type ReadRegistered, readDepartment } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'

/**
 * The named connector; otherwise the one that delivers; otherwise the department's only one. A department without a connector
 * gets its own id back: the hub keeps the answers to its forms. Throws NOT_FOUND for an unknown department or connector, and
 * BAD_INPUT if several connectors deliver and none is named.
 */
export async function deliveringConnector(
  { db, manifests, registered }: { db: Database; manifests: Pick<ManifestReader, 'check'>; registered: ReadRegistered },
  department: string,
  named?: string | null,
): Promise<string> {
  if (!(await readDepartment(db, department))) throw unknownDepartment(department)
  const connectors = (await registered()).filter((c) => c.department === department && c.state !== 'RETIRED')
  const ids = connectors.map((c) => c.id)
  if (named) {
    if (ids.includes(named)) return named
    throw new HubError('NOT_FOUND', { sentence: ids.length > 0 ? notOneOf(named, ids) : hasNone(named) })
  }
  const [first] = ids
  if (first === undefined) return department
  if (ids.length === 1) return first
  const delivering: string[] = []
  for (const { id, manifest } of connectors) {
    const checked = await manifests.check(manifest)
    if ('manifest' in checked && checked.manifest.delivery) delivering.push(id)
  }
  const [only = department, ...others] = delivering
  if (others.length > 0) throw new HubError('BAD_INPUT', { sentence: several(delivering) })
  return only
}

const unknownDepartment = (id: string) =>
  new HubError('NOT_FOUND', {
    sentence: {
      zh: `没有部门 ${id}，请先用 \`yibiao departments add\` 登记。`,
      en: `The hub does not know a department ${id}. Register it with \`yibiao departments add\`.`,
    },
  })

const several = (ids: readonly string[]): Label => ({
  zh: `该部门有多个接收填报的连接器（${ids.join('、')}），请指明用哪一个（connector，命令行为 --connector）。`,
  en: `Several connectors of the department take deliveries (${ids.join(', ')}). Say which one with \`connector\` (--connector).`,
})

const notOneOf = (id: string, ids: readonly string[]): Label => ({
  zh: `该部门没有连接器 ${id}，现有：${ids.join('、')}。`,
  en: `The department has no connector ${id}. It has ${ids.join(', ')}.`,
})

const hasNone = (id: string): Label => ({
  zh: `该部门没有连接器 ${id}，也没有其他连接器；不指明时，填报内容由本平台保存。`,
  en: `The department has no connector ${id}, nor any other. Name none, and the hub keeps the answers.`,
})
