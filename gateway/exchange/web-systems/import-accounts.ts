// Imports a department's own list of accounts: CSV with a column of usernames and one of accounts. Each row is linked separately.
// A failed row is reported by its line number, without the account.
import type { Bounded } from '../../../connectors/index.ts'
import { HubError, type Label, type ProblemCode } from '../../../schema/index.ts'
import { may, type Viewer, workersCalled } from '../../platform/index.ts'
import { linesIn } from './account-lines.ts'
import { type LinkOutcome, linkAccount } from './link-account.ts'
import { isAccount, type LinkDeps, readSystem } from './web-system.ts'

export interface AccountsImported {
  linked: number
  unchanged: number
  problems: { line: number; code: ProblemCode; message: Label }[]
}

const SENTENCES: Record<Exclude<LinkOutcome, 'linked' | 'same'> | 'who' | 'account', Label> = {
  who: { zh: '没有这个用户名的人登录过', en: 'nobody with this user name has signed in yet' },
  account: { zh: '账号缺失或不合规', en: 'the account is missing or is no account' },
  taken: { zh: '该账号已关联其他人', en: 'the account is linked to somebody else' },
  other: { zh: '此人已关联另一个账号', en: 'this person has another account linked' },
  unlinked: { zh: '此人已自行解除该账号的关联', en: 'this person unlinked the account' },
}

export async function importAccounts(
  deps: LinkDeps & { bounded: Bounded },
  viewer: Viewer,
  id: string,
  list: string,
): Promise<AccountsImported> {
  const system = await readSystem(deps.db, id)
  if (!may(viewer, 'keep account list', { department: system.department }))
    throw new HubError('FORBIDDEN', { detail: `may not keep the account list of ${system.id}` })
  const lines = await linesIn(deps.bounded, viewer.id, list)
  const known = await workersCalled(
    deps.db,
    lines.map((l) => l.username),
  )
  const result: AccountsImported = { linked: 0, unchanged: 0, problems: [] }
  for (const { line, username, account } of lines) {
    const people = known.filter((k) => k.username === username)
    const worker = people.length === 1 ? people[0]?.id : undefined
    const outcome = !worker
      ? 'who'
      : !isAccount(account)
        ? 'account'
        : await deps.db
            .transaction()
            .execute((trx) => linkAccount(trx, deps, system, { worker, account, way: 'LIST', actor: viewer.id }))
    if (outcome === 'linked') result.linked += 1
    else if (outcome === 'same') result.unchanged += 1
    else {
      const { zh, en } = SENTENCES[outcome]
      const message = { zh: `第 ${line} 行：${zh}。`, en: `Line ${line}: ${en}.` }
      result.problems.push({ line, code: outcome.toUpperCase() as Uppercase<typeof outcome>, message })
    }
  }
  return result
}
