// A file appears in the exchange folder complete or not at all.
import { renameSync, writeFileSync } from 'node:fs'

export function putFile(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.tmp`, content)
  renameSync(`${path}.tmp`, path)
}
