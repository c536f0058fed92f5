// The text inserted for a chosen path: after "from:" only the path, on an empty line a whole mapping row, elsewhere `from: path`.
export interface Insertion {
  text: string
  /** The new cursor position, from the start of the text. */
  caret: number
}

/** YAML does not read these as plain text. */
const quoted = (path: string) => (/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`)

export function insertionOf(path: string, before: string): Insertion {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const name = quoted(path)
  if (/\bfrom:\s*$/.test(line))
    return { text: line.endsWith(' ') ? name : ` ${name}`, caret: name.length + (line.endsWith(' ') ? 0 : 1) }
  if (line.trim() === '') {
    const row = '- { to: , from: '
    return { text: `${row}${name} }`, caret: '- { to: '.length }
  }
  return { text: `from: ${name}`, caret: name.length + 6 }
}
