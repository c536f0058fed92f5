// Reads a manifest and says what is wrong in it, all at once, each with its line and column. Never throws.
import { isNode, LineCounter, parseDocument } from 'yaml'
import { eventFindings } from './event-findings.ts'
import { keysAt } from './keys-at.ts'
import { type Manifest, manifestLanguage } from './language.ts'
import { locate } from './locate.ts'
import { mappingFindings } from './mapping-findings.ts'
import { operationFindings } from './operation-findings.ts'
import type { Finding, ManifestProblem } from './problem.ts'
import { resolveConversions } from './resolve-conversions.ts'
import { shapeFindings } from './shape-findings.ts'
import { signInFindings } from './sign-in-findings.ts'

export type CheckedManifest = { manifest: Manifest } | { problems: ManifestProblem[] }

// Ten times the largest of the examples; keeps hostile text from costing memory.
const MOST_CHARACTERS = 512_000

export function checkManifest(text: string): CheckedManifest {
  if (text.length > MOST_CHARACTERS)
    return { problems: [{ line: 1, column: 1, code: 'TOO_LARGE', message: `more than ${MOST_CHARACTERS} characters` }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return { line, column: col, code: 'YAML_SYNTAX', message: error.message }
      }),
    }
  let raw: unknown
  try {
    raw = document.toJS({ maxAliasCount: 100 })
  } catch {
    return {
      problems: [{ line: 1, column: 1, code: 'YAML_SYNTAX', message: 'too many aliases, or an alias without its anchor' }],
    }
  }
  const kind = typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : undefined
  const parsed = manifestLanguage.safeParse(resolveConversions(raw), { reportInput: true })
  const findings: Finding[] = parsed.success
    ? [
        ...operationFindings(parsed.data),
        ...mappingFindings(parsed.data),
        ...eventFindings(parsed.data),
        ...signInFindings(parsed.data),
      ]
    : shapeFindings(parsed.error.issues, (path) => keysAt(kind, path))
  if (parsed.success && findings.length === 0) return { manifest: parsed.data }
  const root = isNode(document.contents) ? document.contents : null
  const problems = findings.map(({ code, message, path, atKey }) => ({ ...locate(root, path, lines, atKey), code, message }))
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
}
