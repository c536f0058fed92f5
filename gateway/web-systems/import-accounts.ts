// A department's own list of whose account is whose: CSV with a column of sign-in names and one of accounts. Each row is linked by
// itself; what cannot be is named by its line, without the account.
import { parse } from 'csv-parse/sync'
import { HubError, type Label } from '../../schema/index.ts'
import { may, type Viewer } from '../identity/index.ts'
import { type LinkOutcome, linkAccount } from './link-account.ts'
import { isAccount, type LinkDeps, readSystem } from './web-system.ts'

const NAMES = { username: ['username', '用户名', '登录名'], account: ['account', '账号', '帐号'] }
const MOST_ROWS = 5000

export interface AccountsImported {
  linked: number
  unchanged: number
  problems: { line: number; code: string; message: Label }[]
}

interface Line {
  line: number
  username: string
  account: string
}

function linesOf(list: string): Line[] {
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(list, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as never
  } catch {
    throw new HubError('BAD_INPUT', { sentence: { zh: '不是 CSV 文件。', en: 'This is not a CSV file.' } })
  }
  const [head, ...body] = rows
  const column = (names: readonly string[]) => head?.record.findIndex((cell) => names.includes(cell.toLowerCase())) ?? -1
  const [username, account] = [column(NAMES.username), column(NAMES.account)]
  if (username < 0 || account < 0) {
    const zh = '第一行须有“用户名”和“账号”两列。'
    throw new HubError('BAD_INPUT', { sentence: { zh, en: 'The first line must name the columns username and account.' } })
  }
  if (body.length > MOST_ROWS) {
    const [zh, en] = [`一次最多 ${MOST_ROWS} 行。`, `At most ${MOST_ROWS} rows at once.`]
    throw new HubError('BAD_INPUT', { sentence: { zh, en } })
  }
  return body.map(({ record, info }) => ({
    line: info.lines,
    username: record[username] ?? '',
    account: record[account] ?? '',
  }))
}

const SENTENCES: Record<Exclude<LinkOutcome, 'linked' | 'same'> | 'who' | 'account', Label> = {
  who: { zh: '没有这个用户名的人登录过', en: 'nobody with this user name has signed in yet' },
  account: { zh: '账号缺失或不合规', en: 'the account is missing or is no account' },
  taken: { zh: '该账号已关联其他人', en: 'the account is linked to somebody else' },
  other: { zh: '此人已关联另一个账号', en: 'this person has another account linked' },
  unlinked: { zh: '此人已自行解除该账号的关联', en: 'this person unlinked the account' },
}

export async function importAccounts(deps: LinkDeps, viewer: Viewer, id: string, list: string): Promise<AccountsImported> {
  const system = await readSystem(deps.db, id)
  if (!may(viewer, 'keep account list', { department: system.department }))
    throw new HubError('FORBIDDEN', { detail: `may not keep the account list of ${system.id}` })
  const lines = linesOf(list)
  const known = await deps.db
    .selectFrom('worker')
    .select(['id', 'username'])
    .where('username', 'in', ['', ...new Set(lines.map((l) => l.username))])
    .execute()
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
      result.problems.push({ line, code: outcome.toUpperCase(), message })
    }
  }
  return result
}
