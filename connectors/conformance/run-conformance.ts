// One suite for every connector, in this process and against a live system. Each case passes, fails, or is skipped with a reason.
// The run never throws for a system's behaviour.
import { createHash } from 'node:crypto'
import { HubError, inWords, type Label } from '../../schema/index.ts'
import type { Manifest } from '../language/index.ts'
import type { Case } from './case.ts'
import { correctionTaken, correctionUnknown } from './cases/corrections.ts'
import { badCredential, goodCredential } from './cases/credential.ts'
import { deliveryTaken, findUnknown, replyLost } from './cases/delivery.ts'
import { formsRead } from './cases/forms.ts'
import { deliveryKept } from './cases/kept.ts'
import { limitsHold } from './cases/limits.ts'
import { recordsRead, recordsTwice, recordsUnknown, undeclaredFields } from './cases/records.ts'
import { tasksAcrossRestart, tasksOnce, tasksRead, tasksTwice, tasksWhileInserting } from './cases/tasks.ts'
import { eventsVerified, previousVersion, secretsMarked, secretsUnseen } from './cases/whole.ts'
import type { ConformanceOptions } from './options.ts'
import { type CaseReport, type ConformanceReport, failed, passed, type Verdict } from './report.ts'
import { createStand, type Stand } from './stand.ts'

/** In this order: the last case checks all earlier output. */
const CASES: readonly Case[] = [
  ...[secretsMarked, goodCredential, badCredential],
  ...[tasksRead, tasksTwice, tasksOnce, tasksWhileInserting, tasksAcrossRestart],
  ...[formsRead, recordsRead, recordsTwice, recordsUnknown, undeclaredFields],
  ...[
    deliveryTaken,
    deliveryKept,
    replyLost,
    findUnknown,
    correctionTaken,
    correctionUnknown,
    eventsVerified,
    previousVersion,
    limitsHold,
    secretsUnseen,
  ],
]

const VALID: Label = { zh: '清单正确，与数据目录相符', en: 'The manifest is valid and fits the catalogue' }

export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const clock = options.clock ?? (() => new Date())
  const at = clock()
  const began = performance.now()
  const { checked } = options
  const manifest = 'manifest' in checked ? checked.manifest : null
  const validity: Verdict =
    'manifest' in checked
      ? passed(...checked.warnings.map((w) => ({ zh: `第 ${w.line} 行：${w.zh}`, en: `line ${w.line}: ${w.message}` })))
      : failed(
          `有 ${checked.problems.length} 处错误。`,
          `${checked.problems.length} mistakes.`,
          ...checked.problems.map((p) => ({
            zh: `第 ${p.line} 行第 ${p.column} 列：${p.zh}`,
            en: `line ${p.line}, column ${p.column}: ${p.code}: ${p.message}`,
          })),
        )
  const ran = manifest ? await runCases(options, manifest) : { reports: [], sent: false }
  const cases = [reported('manifest', VALID, validity, 0), ...ran.reports]
  const count = (state: CaseReport['state']) => cases.filter((one) => one.state === state).length
  const counts = { passed: count('passed'), skipped: count('skipped'), failed: count('failed') }
  return {
    ...{ suite: 1, connector: manifest?.id ?? '', department: manifest?.department.name ?? null, kind: manifest?.kind ?? null },
    manifest: createHash('sha256').update(options.text).digest('hex'),
    at: at.toISOString(),
    milliseconds: Math.round(performance.now() - began),
    wrote:
      ran.sent ||
      (options.write !== undefined && cases.some(({ id, state }) => /^(delivery|correction$)/.test(id) && state !== 'skipped')),
    passed: counts.failed === 0,
    ...{ counts, cases },
  }
}

const reported = (id: string, title: Label, verdict: Verdict, milliseconds: number): CaseReport => ({
  ...{ id, title, state: verdict.state, because: 'because' in verdict ? verdict.because : null },
  ...{ notes: ('notes' in verdict ? verdict.notes : undefined) ?? [], milliseconds },
})

async function runCases(options: ConformanceOptions, manifest: Manifest): Promise<{ reports: CaseReport[]; sent: boolean }> {
  let stand: Stand
  try {
    stand = createStand(options, manifest)
  } catch (error) {
    const broken = reported('connect', { zh: '可以建立连接', en: 'The connector can be built' }, verdictOf(error, options), 0)
    return { reports: [broken], sent: false }
  }
  const reports: CaseReport[] = []
  try {
    for (const { id, title, run } of CASES) {
      const began = performance.now()
      const verdict = await run(stand).catch((error: unknown) => {
        stand.said.push(error instanceof HubError ? `${error.message} ${inWords(error.detail ?? '', 'en')}` : String(error))
        return verdictOf(error, options)
      })
      reports.push(reported(id, title, verdict, Math.round(performance.now() - began)))
    }
  } finally {
    for (const close of stand.closing.reverse()) await close()
  }
  return {
    reports: reports.map((report) => withoutSecrets(report, Object.values(options.secrets))),
    sent: stand.effects.sent(),
  }
}

function verdictOf(error: unknown, { secrets }: ConformanceOptions): Verdict {
  if (!(error instanceof HubError)) {
    const name = error instanceof Error ? error.name : 'unknown'
    return failed(`连接器内部出错（${name}）。`, `The connector failed inside (${name}).`)
  }
  const zh = error.sentence?.zh ?? error.message
  const en = error.sentence?.en ?? error.message
  const detail = (language: 'zh' | 'en') => (error.detail ? ` ${inWords(error.detail, language)}` : '')
  return withoutSecrets(
    failed(`${error.code}：${zh}${detail('zh')}`, `${error.code}: ${en}${detail('en')}`),
    Object.values(secrets),
  )
}

/** A report is stored and shown, so no credential may be in it, whatever a system returned. */
function withoutSecrets<T>(value: T, secrets: readonly string[]): T {
  const cut = (text: string) => secrets.filter((s) => s.length >= 4).reduce((rest, s) => rest.replaceAll(s, '***'), text)
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return cut(one)
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}
