// Parses pasted lines: identifier, name, labels, separated by commas, blanks or tabs; one subject per line.
export interface PastedLine {
  identifier: string
  name: string | null
  labels: string[]
}

export const readLines = (text: string): PastedLine[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [identifier, name, ...labels] = line.split(/[\s,，、;；]+/).filter(Boolean)
    return identifier ? [{ identifier, name: name ?? null, labels }] : []
  })
