// A department's document, read in the browser: its probable kind, and its text.
import type { ConnectorSourceKind } from '../generated/graphql.ts'

export interface Source {
  kind: ConnectorSourceKind
  text: string
  base64: boolean
  fileName: string | null
}

const MOST_BYTES = 700_000

export function kindOf(text: string, fileName = ''): ConnectorSourceKind {
  if (/\.(wsdl)$/i.test(fileName) || /<(\w+:)?definitions[\s>]/.test(text)) return 'WSDL'
  if (/\.(graphqls?|gql)$/i.test(fileName) || /"__schema"/.test(text) || /^\s*(type|schema|extend type)\s+\w*\s*[@{]/m.test(text))
    return 'GRAPHQL'
  if (/(^|[{,])\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]/m.test(text)) return 'OPENAPI'
  return 'SAMPLE'
}

/** Null: too large for a page. */
export async function readSource(file: File): Promise<Source | null> {
  if (file.size > MOST_BYTES) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return { kind: kindOf(text, file.name), text, base64: false, fileName: file.name }
  } catch {
    // GB 18030 or a workbook: the hub reads the bytes.
  }
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return { kind: 'SAMPLE', text: btoa(binary), base64: true, fileName: file.name }
}
