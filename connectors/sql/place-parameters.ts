// A statement with parameters by name (`:deliveryId`) as one with placeholders (`?`), as MySQL takes it, and their values in order.
// A list becomes as many placeholders as it has members, so that `in (:identifiers)` reads as it is written. Quoted text, quoted
// names and comments are left as they are.

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
