// Writes one line of fixed width. A value longer than its column is reported, never cut.
import iconv from 'iconv-lite'
import type { FileLayout } from '../../language/index.ts'

export function fixedLine(
  layout: FileLayout,
  values: ReadonlyMap<string, string>,
  measure: 'bytes' | 'characters',
  encoding: string,
): { text: string } | { problem: string } {
  const size = (text: string) => (measure === 'bytes' ? iconv.encode(text, encoding).length : [...text].length)
  const unplaced = [...values].find(([name, value]) => value !== '' && !layout.some((column) => column.name === name))
  if (unplaced) return { problem: `the layout has no place for ${unplaced[0]}` }
  let line = ''
  for (const { name, start, length, align } of [...layout].sort((a, b) => a.start - b.start)) {
    const value = values.get(name) ?? ''
    const left = length - size(value)
    if (left < 0 || /[\r\n]/.test(value)) return { problem: `${name}: does not fit ${length} ${measure}` }
    if (size(line) > start - 1) return { problem: `${name}: begins where another column still is` }
    const filled = align === 'right' ? ' '.repeat(left) + value : value + ' '.repeat(left)
    line += ' '.repeat(start - 1 - size(line)) + filled
  }
  return { text: `${line}\r\n` }
}
