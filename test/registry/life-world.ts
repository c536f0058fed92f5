// A hub in this process with one department over HTTP, its connector registered, and a person who may change it.
import { registerConnector } from '../../gateway/exchange/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { type HttpDepartment, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'

export const ID = 'test-rest'
export const DIVISION = '420525100000'
export const KEY = 'the-key-of-the-department'

const FORMS = `
forms:
  bindings:
    T1:
      title: { zh: 测试表, en: Test form }
      objectClass: resident
      period: NONE
      fields:
        XM: { element: resident.name, label: { zh: 姓名, en: Name }, required: true }
        XB: { element: resident.sex, label: { zh: 性别, en: Sex }, convert: { name: codes, map: { '1': M, '2': F } } }
`
/** With a form of two fields. */
export const manifest = (more = FORMS) => restManifest(more)

export interface LifeWorld extends Omit<TestHub, 'ask'> {
  department: HttpDepartment
  /** Fails as the query does. */
  ask<T>(text: string, variables?: Record<string, unknown>, who?: Viewer): Promise<T>
}

export const admin = viewer('admin', at('ADMIN', null))
export const officer = viewer('officer', at('OFFICER', '420525000000', 'test-department'))
export const another = viewer('another', at('OFFICER', null, 'statistics'))
export const branch = viewer('branch', at('OFFICER', '420526000000', 'test-department'))

export async function startLifeWorld(): Promise<LifeWorld> {
  const department = await startHttpDepartment()
  const { origin } = department
  const web = await startHub({
    catalogue: true,
    divisions: { [DIVISION]: '鸣凤镇' },
    env: { YIBIAO_ALLOW_ORIGINS: origin },
  })
  await registerConnector(web.hub, { manifest: manifest(), settings: { origin }, secrets: { key: KEY } })
  return {
    ...web,
    department,
    async ask<T>(text: string, variables: Record<string, unknown> = {}, as: Viewer = officer) {
      const { data, errors } = await web.ask<T>(text, variables, { as, language: 'en' })
      if (errors) throw errors[0]?.originalError ?? errors[0]
      return data
    },
    async close() {
      await web.close()
      await department.close()
    },
  }
}

/** Saves the text as a draft and gives its revision. */
export async function draft(world: LifeWorld, text: string, settings = { origin: world.department.origin }): Promise<number> {
  const input = { manifest: text, settings: Object.entries(settings).map(([name, value]) => ({ name, value })) }
  const query =
    'mutation ($input: SaveConnectorDraftInput!) { saveConnectorDraft(input: $input) { connector { draft { revision } } problems { code } } }'
  const { saveConnectorDraft } = await world.ask<{
    saveConnectorDraft: { connector: { draft: { revision: number } } | null; problems: { code: string }[] }
  }>(query, { input })
  const { connector, problems } = saveConnectorDraft
  if (!connector) throw Object.assign(new Error('the draft was not kept'), problems[0])
  return connector.draft.revision
}

export interface Changed {
  connector: { id: string; state: string; version: number | null } | null
  problems: { code: string; message: string }[]
  impact: {
    hash: string
    findings: { severity: string; code: string; about: string; message: string; tasks: number | null }[]
  } | null
}

const FIELDS = `connector { id state version } problems { code message } impact { hash findings { severity code about message tasks } }`

export async function change(world: LifeWorld, verb: string, input: Record<string, unknown>, who = officer): Promise<Changed> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const answer = await world.ask<Record<string, Changed>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${FIELDS} } }`,
    { input },
    who,
  )
  return answer[verb] as Changed
}
