// Drafts a manifest from a department's document: OpenAPI, WSDL, GraphQL, or a file. It proposes and states its certainty. What
// the document lacks is left to a person, on a line of its own that the check then reports.
import { type CodeList, type Element, HubError, type Label } from '../../schema/index.ts'
import { block, inline, openPage } from './page.ts'
import { readGraphqlSystem } from './read-graphql-system.ts'
import { readOpenapi } from './read-openapi.ts'
import { readSample } from './read-sample.ts'
import { readWsdlSystem } from './read-wsdl-system.ts'
import { rolesOf } from './roles.ts'
import type { System } from './shape.ts'
import { joined, type Suggest, suggestByWords } from './suggest.ts'
import { writeDelivery } from './write-delivery.ts'
import { writeCheck, writeHead } from './write-head.ts'
import { recordsAmong, writeRecords } from './write-records.ts'
import { writeTasks } from './write-tasks.ts'
import { fileOperation, type Proposal, type Writing } from './writing.ts'

export type DraftKind = 'openapi' | 'wsdl' | 'graphql' | 'sample'

export interface DraftSource {
  kind: DraftKind
  /** A workbook is given as bytes. */
  text: string | Uint8Array
  fileName?: string | undefined
}

export interface DraftFor {
  id: string
  department: string | { id: string; name: Label }
  elements: ReadonlyMap<string, Element>
  codeLists: ReadonlyMap<string, CodeList>
  suggest?: Suggest | undefined
}

export interface ManifestDraft {
  manifest: string
  notes: Label[]
  mapped: Proposal[]
}

const MOST_CHARACTERS = 2_000_000

/** Throws HubError BAD_INPUT if the document is not of its declared kind. */
export async function draftManifest(source: DraftSource, target: DraftFor): Promise<ManifestDraft> {
  const { text, fileName = 'sample' } = source
  if (text.length > MOST_CHARACTERS && source.kind !== 'sample') throw unreadable('it is too large')
  const plain = () => (typeof text === 'string' ? text : new TextDecoder().decode(text)).replace(/^\ufeff/, '')
  let system: System | string
  let ways: Writing['ways']
  if (source.kind === 'sample') {
    const sample = await readSample(text, fileName)
    system = typeof sample === 'string' ? sample : sample.system
    ways = typeof sample === 'string' ? undefined : sample.ways
  } else if (source.kind === 'openapi') system = await readOpenapi(plain())
  else system = source.kind === 'wsdl' ? readWsdlSystem(plain()) : readGraphqlSystem(plain())
  if (typeof system === 'string') throw unreadable(system)
  return write(system, target, ways, fileName)
}

function write(system: System, target: DraftFor, ways: Writing['ways'], fileName: string): ManifestDraft {
  const { elements, codeLists, id, department } = target
  const page = openPage()
  const roles = rolesOf(system.operations)
  const writing: Writing = {
    ...{ page, system, roles, elements, codeLists, id, ways, mapped: [] },
    suggest: target.suggest ? joined(target.suggest, suggestByWords(elements)) : suggestByWords(elements),
    files: `out/${fileName.replace(/^.*[\\/]/, '').replace(/\d+(?:[-_]\d+)*/g, '*')}`,
  }
  writeHead(page, system, id, typeof department === 'string' ? { id: department } : department)
  writeCheck(writing)
  if (roles.tasks) writeTasks(writing, roles.tasks)
  const answering = recordsAmong(writing, [])
  writeRecords(writing, answering)
  if (roles.send) writeDelivery(writing, roles.send)
  const told = [roles.check, roles.tasks, roles.send, roles.find, ...answering.map(({ operation }) => operation)]
  const left = system.operations.filter((one) => !told.includes(one)).map(({ name }) => name)
  if (left.length > 0) {
    page.line('')
    page.line(`# 未使用的操作 operations that are not used: ${left.slice(0, 60).join(', ')}`)
  }
  if (!roles.tasks && !roles.send && answering.length === 0) {
    page.line('')
    const none = {
      zh: '没有认出任务、数据或投递，请手工补充',
      en: 'neither tasks nor records nor a delivery were recognised: add them by hand',
    }
    if (ways) page.must(`tasks: ${inline({ operation: fileOperation(writing), map: [] })}`, none)
    else page.notes.push(none)
  }
  if (system.document) {
    page.line('')
    page.line(`${system.kind === 'soap' ? 'wsdl' : 'schema'}: |`)
    for (const one of block(system.document, '  ')) page.line(one)
  }
  return { manifest: page.text(), notes: page.notes, mapped: writing.mapped }
}

function unreadable(why: string): HubError {
  return new HubError('BAD_INPUT', { sentence: { zh: `无法读懂这份文件：${why}`, en: `This document cannot be used: ${why}.` } })
}
