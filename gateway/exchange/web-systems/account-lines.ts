// The lines of a department's list of accounts: CSV with a column of usernames and one of accounts. Read in a bounded process.
import { parse } from 'csv-parse/sync'
import { type Bounded, job } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'

const NAMES = { username: ['username', '用户名', '登录名'], account: ['account', '账号', '帐号'] }
const MOST_ROWS = 5000

export interface Line {
  line: number
  username: string
  account: string
}

export function accountLines(list: string): Line[] {
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

const READ = job<typeof accountLines>('accountLines', new URL('./account-lines.ts', import.meta.url))

/** Rejects with BAD_INPUT, TOO_HEAVY and BUSY. */
export const linesIn = (bounded: Bounded, account: string, list: string): Promise<Line[]> => bounded.run(READ, list, { account })
