// Converts a statement with named parameters (`:deliveryId`) to one with numbers (`$1`) and their names in order. Quoted text,
// quoted names, comments, dollar quotes and `::` casts are unchanged.

export interface NumberedStatement {
  text: string
  names: readonly string[]
}

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$[A-Za-z_]*\$)[\s\S]*?\1|::|(?<![\w:]):([A-Za-z_]\w*)/g

export function numberParameters(statement: string): NumberedStatement {
  const names: string[] = []
  const text = statement.replace(TOKEN, (whole, _quote: string | undefined, name: string | undefined) => {
    if (name === undefined) return whole
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { text, names }
}
