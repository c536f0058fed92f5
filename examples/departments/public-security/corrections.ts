// Corrections 纠错: reported errors in the records. Each is booked once under its serial number and waits for a clerk. An accepted
// one changes the record itself.
import { type CorrectionLine, compactTime, type Store } from '../stage/index.ts'

/** The correctable fields, by kind of object. */
const FIELDS = {
  RK: {
    table: 'rk',
    key: 'GMSFHM',
    names: ['XM', 'XB', 'CSRQ', 'MZ', 'HYZK', 'WHCD', 'LXDH', 'HJDZ', 'JZDZ', 'HH', 'YHZGX', 'CYZK'],
  },
  HU: { table: 'hu', key: 'HH', names: ['HZXM', 'HZSFHM', 'HDZ', 'HRS', 'LXDH', 'FWLX', 'FWMJ', 'JCNF'] },
} as const

const SCHEMA = `create table if not exists jc (
  JCBH text primary key, LSH text unique, DXLX text, DXBS text, ZDM text, YZ text, XZ text, LY text, QX text, ZT text default '0',
  YJ text, CF integer default 0)`

export interface Correction {
  lsh: string
  DXLX: string
  DXBS: string
  ZDM: string
  YZ: string | null
  XZ: string | null
  LY: string | null
  QX: string | null
}

export interface CorrectionBook {
  /** The number of its booking, the same for a repeat; or why it is refused. */
  book(correction: Correction): { JCBH: string; CF: '0' | '1' } | { refused: 'data' | 'key'; msg: string }
  find(lsh: string): { JCBH: string; ZT: string; YJ: string | null } | undefined
  latest(limit: number): CorrectionLine[]
  decide(no: string, accept: boolean, words: string): boolean
}

type Row = Record<string, string | number | null>

export function createCorrectionBook({ db, transact }: Store): CorrectionBook {
  db.exec(SCHEMA)
  const byKey = db.prepare('select * from jc where LSH = ?')
  const same = (row: Row, c: Correction) => (['DXLX', 'DXBS', 'ZDM', 'YZ', 'XZ'] as const).every((name) => row[name] === c[name])
  return {
    book(c) {
      const kind = Object.hasOwn(FIELDS, c.DXLX) ? FIELDS[c.DXLX as keyof typeof FIELDS] : undefined
      if (!kind || !(kind.names as readonly string[]).includes(c.ZDM)) return { refused: 'data', msg: '此项不受理纠错' }
      if (!db.prepare(`select 1 from ${kind.table} where ${kind.key} = ?`).get(c.DXBS))
        return { refused: 'data', msg: '查无此对象' }
      return transact(() => {
        const before = byKey.get(c.lsh) as Row | undefined
        if (before && !same(before, c)) return { refused: 'key', msg: '流水号已用于其他内容' }
        if (before) {
          db.prepare('update jc set CF = CF + 1 where LSH = ?').run(c.lsh)
          return { JCBH: String(before.JCBH), CF: '1' }
        }
        const { n } = db.prepare('select count(*) + 1 as n from jc').get() as { n: number }
        const JCBH = `GA-JC-${String(n).padStart(6, '0')}`
        db.prepare('insert into jc (JCBH, LSH, DXLX, DXBS, ZDM, YZ, XZ, LY, QX) values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
          ...[JCBH, c.lsh, c.DXLX, c.DXBS, c.ZDM, c.YZ, c.XZ, c.LY, c.QX],
        )
        return { JCBH, CF: '0' }
      })
    },
    find: (lsh) => byKey.get(lsh) as ReturnType<CorrectionBook['find']>,
    latest: (limit) =>
      (db.prepare('select * from jc order by JCBH desc limit ?').all(limit) as Row[]).map((row) => ({
        ...{ no: String(row.JCBH), correctionId: String(row.LSH), subject: String(row.DXBS), field: String(row.ZDM) },
        ...{ was: text(row.YZ), proposed: text(row.XZ), reason: text(row.LY), due: text(row.QX), repeats: Number(row.CF) },
        state: ({ '0': 'waiting', '1': 'accepted', '2': 'rejected' } as const)[String(row.ZT)] ?? 'waiting',
        answer: text(row.YJ),
      })),
    decide: (no, accept, words) =>
      transact(() => {
        const row = db
          .prepare(`update jc set ZT = ?, YJ = ? where JCBH = ? and ZT = '0' returning *`)
          .get(accept ? '1' : '2', words, no)
        if (!row) return false
        const { DXLX, DXBS, ZDM, XZ } = row as Record<string, string>
        const { table, key } = FIELDS[DXLX as keyof typeof FIELDS]
        // ZDM is one of the names above: booking checked it.
        if (accept)
          db.prepare(`update ${table} set ${ZDM} = ?, GXSJ = ? where ${key} = ?`).run(
            XZ ?? '',
            compactTime(new Date()),
            DXBS ?? '',
          )
        return true
      }),
  }
}

const text = (value: string | number | null | undefined) => (value === null || value === undefined ? null : String(value))
