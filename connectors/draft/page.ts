// A manifest while it is written: lines, comments to review, and places that only a person can fill in.
import type { Label } from '../../schema/index.ts'

export interface Page {
  line(text: string, comment?: string): void
  /** Information that the document lacks: the line is written so that the check refuses it, and nothing else. */
  must(text: string, what: Label): void
  /** Text that a person should review, although it is complete. */
  look(text: string, what: Label): void
  notes: Label[]
  text(): string
}

export const MUST = '▸'

export function openPage(): Page {
  const lines: string[] = []
  const notes: Label[] = []
  const told = (what: Label): void => {
    notes.push({ zh: `第 ${lines.length} 行：${what.zh}`, en: `line ${lines.length}: ${what.en}` })
  }
  const said = ({ zh, en }: Label) => `${zh} / ${en}`.replace(/\s+/g, ' ')
  return {
    notes,
    line: (text, comment) => void lines.push(comment ? `${text} # ${comment.replace(/\s+/g, ' ')}` : text),
    must(text, what) {
      lines.push(`${text} # ${MUST} ${said(what)}`)
      told(what)
    },
    look(text, what) {
      lines.push(`${text} # ${said(what)}`)
      told(what)
    },
    text: () => `${lines.join('\n')}\n`,
  }
}

/** A value on one line, as YAML. */
export function inline(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return PLAIN.test(value) && !SPECIAL.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, one]) => `${inline(key)}: ${inline(one)}`).join(', ')} }`
}

const PLAIN = /^[\p{L}_$/][\p{L}\p{N}_./ -]*[\p{L}\p{N}_/]$|^[\p{L}_$/]$/u
const SPECIAL = /^(y|n|yes|no|on|off|true|false|null)$|\s#|:\s/i

/** A block of text, indented. */
export const block = (text: string, indent: string): string[] =>
  text
    .replace(/\r/g, '')
    .replace(/\t/g, '  ')
    .trimEnd()
    .split('\n')
    .map((one) => (one.trim() ? `${indent}${one}` : ''))
