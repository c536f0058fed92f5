// Parses a manifest and reports all faults at once, each with line, column and a correction. With the catalogue it also reports
// what does not fit the elements. Never throws.
import { isNode, LineCounter, parseDocument } from 'yaml'
import { HubError, type Label } from '../../schema/index.ts'
import { type Manifest, manifestLanguage } from '../language/index.ts'
import { keyFaults } from '../yaml/index.ts'
import { absentFindings } from './absent-findings.ts'
import { type Catalogue, catalogueFindings } from './catalogue-findings.ts'
import { correctionFindings } from './correction-findings.ts'
import { deliveryFindings } from './delivery-findings.ts'
import { eventFindings } from './event-findings.ts'
import { keysAt } from './keys-at.ts'
import { kindFindings } from './kind-findings.ts'
import { listFindings } from './list-findings.ts'
import { locate } from './locate.ts'
import { mappingFindings } from './mapping-findings.ts'
import { operationFindings } from './operation-findings.ts'
import { type Finding, type ManifestProblem, problemAt } from './problem.ts'
import { isWarning } from './problem-codes.ts'
import { readBackFindings } from './read-back-findings.ts'
import { recordFindings } from './record-findings.ts'
import { resolveConversions } from './resolve-conversions.ts'
import { rowFindings } from './row-findings.ts'
import { rowSetFindings } from './row-set-findings.ts'
import { ruleFindings } from './rule-findings.ts'
import { shapeFindings } from './shape-findings.ts'
import { signInFindings } from './sign-in-findings.ts'
import { systemFindings } from './system-findings.ts'
import { circleFindings, textFindings } from './text-findings.ts'
import { verbFindings } from './verb-findings.ts'
import { strayAlias, yamlFindings } from './yaml-findings.ts'

/** `warnings` are harmless: unused parts. */
export type CheckedManifest = ({ manifest: Manifest } | { problems: ManifestProblem[] }) & { warnings: ManifestProblem[] }

// Ten times the largest example; keeps hostile text from using memory.
const MOST_CHARACTERS = 512_000

/** A text whose check exceeded its limits. */
export const tooHeavyManifest = ({ zh, en }: Label): CheckedManifest => ({
  problems: [{ ...problemAt({ line: 1, column: 1 }, { code: 'TOO_LARGE', message: en }), zh }],
  warnings: [],
})

/** Throws HubError MANIFEST_INVALID with every problem, its line and column. */
export function manifestIn(checked: CheckedManifest): Manifest {
  if ('manifest' in checked) return checked.manifest
  const en = checked.problems.map((p) => `line ${p.line}, column ${p.column}: ${p.code}: ${p.message}`)
  const zh = checked.problems.map((p) => `第 ${p.line} 行第 ${p.column} 列：${p.zh}`)
  throw new HubError('MANIFEST_INVALID', { sentence: { zh: zh.join('\n'), en: en.join('\n') } })
}

export function checkManifest(text: string, catalogue?: Catalogue): CheckedManifest {
  if (text.length > MOST_CHARACTERS)
    return {
      problems: [problemAt({ line: 1, column: 1 }, { code: 'TOO_LARGE', message: `more than ${MOST_CHARACTERS} characters` })],
      warnings: [],
    }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: false })
  const broken = yamlFindings(text, document.errors, keyFaults(document))
  if (broken.length > 0)
    return {
      problems: broken.map(({ offset, ...finding }) => {
        const { line, col } = lines.linePos(offset)
        return problemAt({ line, column: col }, finding)
      }),
      warnings: [],
    }
  let raw: unknown
  try {
    raw = document.toJS({ maxAliasCount: 100 })
  } catch {
    const { line, col } = lines.linePos(strayAlias(document))
    return { problems: [problemAt({ line, column: col }, { code: 'TOO_MANY_ALIASES' })], warnings: [] }
  }
  const kind = typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : undefined
  const parsed = manifestLanguage.safeParse(resolveConversions(raw), { reportInput: true })
  const manifest = parsed.success ? (parsed.data as Manifest) : null
  const circles = circleFindings(raw)
  const findings: Finding[] =
    circles.length > 0
      ? circles
      : manifest
        ? [
            ...textFindings(raw),
            ...FINDERS.flatMap((find) => find(manifest)),
            ...(catalogue ? catalogueFindings(manifest, catalogue) : []),
          ]
        : shapeFindings(parsed.error?.issues ?? [], (path) => keysAt(kind, path))
  const root = isNode(document.contents) ? document.contents : null
  const problems = reportedOnce(raw, findings)
    .map((finding) => problemAt(locate(root, finding.path, lines, finding.atKey), finding))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  const [warnings = [], errors = []] = [true, false].map((harmless) =>
    problems.filter(({ code }) => isWarning(code) === harmless),
  )
  return manifest && errors.length === 0 ? { manifest, warnings } : { problems: errors, warnings }
}

const FINDERS: readonly ((manifest: Manifest) => Finding[])[] = [
  systemFindings,
  operationFindings,
  verbFindings,
  listFindings,
  absentFindings,
  recordFindings,
  deliveryFindings,
  readBackFindings,
  correctionFindings,
  ruleFindings,
  mappingFindings,
  rowFindings,
  rowSetFindings,
  eventFindings,
  signInFindings,
  kindFindings,
]

/** A fault in a named conversion is reported at its definition, not at every use. */
function reportedOnce(raw: unknown, findings: Finding[]): Finding[] {
  const inConversions = findings.some(({ path }) => path[0] === 'conversions')
  const usedByName = ({ path }: Finding) => {
    const place = path.indexOf('convert')
    if (place < 0 || place === path.length - 1) return false
    const use = path
      .slice(0, place + 1)
      .reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], raw)
    return typeof use === 'string'
  }
  return inConversions ? findings.filter((finding) => !usedByName(finding)) : findings
}
