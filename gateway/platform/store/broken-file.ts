// A file that the hub cannot read at its start: which file, why, and what the operator does about it. The reason never quotes the
// file, which may contain a secret.
import { readFile } from 'node:fs/promises'

export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
  readonly file: string
  constructor(file: string, cause: unknown, what: { en: string; zh: string }) {
    super(`${file} cannot be used (${reasonOf(cause)}). ${what.en}\n无法使用文件 ${file}。${what.zh}`, { cause })
    this.file = file
  }
}

/** A parser's message may quote the text, so a JSON fault gives only its kind. */
function reasonOf(cause: unknown): string {
  if (cause instanceof SyntaxError) return 'it is cut short or no JSON'
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'it is missing'
  return code ?? (cause instanceof Error ? cause.message : String(cause))
}

/** Reads a JSON file. `sound` checks its content. */
export async function readJsonFile<T>(
  file: string,
  what: { en: string; zh: string },
  sound: (value: unknown) => boolean = () => true,
): Promise<T> {
  const text = await readFile(file, 'utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (!sound(value)) throw new Error('it does not hold what it should')
    return value as T
  } catch (cause) {
    throw new BrokenFile(file, cause, what)
  }
}
