// Lines that a worker pasted: identifier, name, labels, parted by commas, blanks or tabs; one subject a line.
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
