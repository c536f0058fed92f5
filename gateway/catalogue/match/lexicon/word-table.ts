/** Reads `meaning: word word` lines into word -> meaning. A duplicate word is a mistake in the table and stops the start. */
export function wordTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const line of text.trim().split('\n')) {
    const [meaning = '', words = ''] = line.split(': ')
    for (const word of words.split(' ')) {
      if (table.has(word)) throw new Error(`word table: ${word} is given twice`)
      table.set(word, meaning)
    }
  }
  return table
}
