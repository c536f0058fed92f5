// A file that the hub reads at its start and cannot: which one, why, and what whoever runs it does about it. The reason never quotes
// what the file holds, which may be a secret.
import { readFile } from 'node:fs/promises'

export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
  readonly file: string
  constructor(file: string, cause: unknown, what: { en: string; zh: string }) {
    super(`${file} cannot be used (${reasonOf(cause)}). ${what.en}\n无法使用文件 ${file}。${what.zh}`, { cause })
    this.file = file
  }
}

/** A parser's own words may quote the text: of a JSON fault only the kind is told. */
function reasonOf(cause: unknown): string {
  if (cause instanceof SyntaxError) return 'it is cut short or no JSON'
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'it is missing'
  return code ?? (cause instanceof Error ? cause.message : String(cause))
}

/** Reads a JSON file; `sound` says whether it holds what it should. */
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
