// Reads a file of the program itself; an error names the file.
import { readFileSync } from 'node:fs'

export function readSound<T>(file: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(
      `${file} is not what this version brought (${(cause as Error).message}). Install this version again. 文件 ${file} 已损坏或被改动，请重新安装本版本。`,
      { cause },
    )
  }
}
