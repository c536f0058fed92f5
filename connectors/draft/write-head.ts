// Drafts the head: the department, the address, the sign-in, and the check that the system is reachable.
import type { Label } from '../../schema/index.ts'
import { callOf } from './call.ts'
import { inline, type Page } from './page.ts'
import type { SignIn, System } from './shape.ts'
import type { Writing } from './writing.ts'

export function writeHead(page: Page, system: System, id: string, department: { id: string; name?: Label | undefined }): void {
  page.line('# yaml-language-server: $schema=../../../connectors/manifest/manifest.schema.json')
  page.line(
    `# 草稿 Draft, made from ${system.title.replace(/\s+/g, ' ') || 'a document'}; ▸ 处须由人填写 marks what a person must fill in.`,
  )
  page.line('manifest: 1')
  page.line(`id: ${inline(id)}`)
  page.line(`kind: ${system.kind}`)
  const title = (system.kind === 'file' ? '' : system.title.replace(/\s+/g, ' ').trim()) || department.id
  const name = department.name ?? { zh: title, en: title }
  const text = `department: ${inline({ id: department.id, name })}`
  if (department.name) page.line(text)
  else page.look(text, { zh: '请核对部门名称', en: 'look at the name of the department' })
  page.line('')
  page.line('settings:')
  if (system.kind === 'file') page.line('  folder: { description: 交换目录 Exchange folder as the hub sees it }')
  else page.line('  origin: { description: "系统地址 Origin of the system, e.g. https://example.gov.cn" }')
  for (const [setting, description] of Object.entries(secretsOf(system.signIn))) page.line(`  ${setting}: ${inline(description)}`)
  page.line('')
  const path = system.basePath && system.basePath !== '/' ? system.basePath : undefined
  const there = system.kind === 'rest' ? 'basePath' : 'path'
  if (system.kind === 'file') page.line(`system: ${inline({ folder: '${settings.folder}' })}`)
  else if (system.kind === 'soap' && !path)
    page.must(`system: ${inline({ origin: '${settings.origin}', path: '' })}`, {
      zh: '请填写服务的路径',
      en: 'fill in the path of the service',
    })
  else if (system.kind === 'graphql')
    page.look(`system: ${inline({ origin: '${settings.origin}', path: '/graphql' })}`, {
      zh: '请核对接口的路径',
      en: 'look at the path: the schema does not say it',
    })
  else page.line(`system: ${inline({ origin: '${settings.origin}', [there]: path })}`)
  writeSignIn(page, system)
  if (system.kind === 'soap') page.line(`version: "${system.soapVersion}"`)
}

function secretsOf(signIn: SignIn | undefined): Record<string, { description: string; secret?: boolean }> {
  const secret = (description: string) => ({ description, secret: true })
  switch (signIn?.kind) {
    case 'basic':
      return { username: { description: '用户名 Username of the hub' }, password: secret('密码 Its password') }
    case 'bearer':
      return { token: secret('令牌 Bearer token issued to the hub') }
    case 'header':
    case 'query':
      return { apiKey: secret('密钥 Key issued to the hub') }
    case 'clientCredentials':
      return { clientId: { description: '客户端 Client id of the hub' }, clientSecret: secret('客户端密钥 Its secret') }
    default:
      return {}
  }
}

function writeSignIn(page: Page, { signIn, kind }: System): void {
  if (kind === 'file') return
  const rules: Record<SignIn['kind'], object | null> = {
    none: null,
    basic: { kind: 'basic', username: '${settings.username}', password: '${settings.password}' },
    bearer: { kind: 'bearer', token: '${settings.token}' },
    header: { kind: 'header', header: signIn && 'name' in signIn ? signIn.name : '', value: '${settings.apiKey}' },
    query: { kind: 'query', parameter: signIn && 'name' in signIn ? signIn.name : '', value: '${settings.apiKey}' },
    clientCredentials: {
      ...{ kind: 'clientCredentials', tokenUrl: signIn && 'tokenUrl' in signIn ? signIn.tokenUrl : '' },
      ...{ clientId: '${settings.clientId}', clientSecret: '${settings.clientSecret}' },
    },
  }
  const rule = signIn ? rules[signIn.kind] : null
  if (rule) page.line(`signIn: ${inline(rule)}`)
  else
    page.look('signIn: { kind: none }', {
      zh: '文档未说明登录方式，请核对',
      en: 'the document does not say how it is signed in to: look at it',
    })
}

export function writeCheck({ page, system, roles }: Writing): void {
  if (system.kind === 'file' || (system.kind === 'graphql' && !roles.check)) return
  if (roles.check) page.line(`check: ${inline({ operation: callOf(system, roles.check, () => undefined) })}`)
  else
    page.must(`check: ${inline({ operation: system.kind === 'soap' ? { name: '' } : { path: '' } })}`, {
      zh: '请选择一个不需要参数、只读的操作，用来测试连接',
      en: 'choose an operation that reads and needs nothing, to prove that the system can be reached',
    })
}
