// The templates, each fetched when it is wanted.
import type { Template } from './templates.ts'

const texts = import.meta.glob<string>('./templates/*.yaml', { query: '?raw', import: 'default' })

export async function templateText(kind: Template): Promise<string> {
  const read = texts[`./templates/${kind}.yaml`]
  if (!read) throw new Error(`no template ${kind}`)
  return read()
}
