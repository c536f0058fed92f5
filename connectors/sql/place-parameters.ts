// Converts a statement with named parameters (`:deliveryId`) to one with MySQL's placeholders (`?`), and their values in order. A
// list becomes one placeholder per item, so that `in (:identifiers)` works as written. Quoted text, quoted names and comments are
// unchanged.

const TOKEN =
  /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|--[ \t][^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|(?<![\w:]):([A-Za-z_]\w*)/g

export function placeParameters(statement: string, valueFor: (name: string) => unknown): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const text = statement.replace(TOKEN, (whole, name: string | undefined) => {
    if (name === undefined) return whole
    const value = valueFor(name)
    if (!Array.isArray(value)) {
      values.push(value)
      return '?'
    }
    values.push(...value)
    return value.length === 0 ? 'null' : value.map(() => '?').join(', ')
  })
  return { text, values }
}
