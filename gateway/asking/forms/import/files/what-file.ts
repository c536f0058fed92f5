// What a file is, told by its bytes. Its name decides only between texts: an extension is often wrong (.xls that is a web page).
import { strFromU8 } from 'fflate'
import { unpackZip, zipDirectory } from '../../../../../connectors/zip/index.ts'

export type FileKind =
  | ('xlsx' | 'xlsb' | 'docx' | 'ods' | 'odt' | 'pptx' | 'ofd' | 'zip' | 'locked')
  // An OLE file: .xls, .doc, .et, .wps, or a workbook with a password; see open-ole.ts.
  | 'ole'
  // A workbook of Excel 2 to 4, without OLE around it.
  | 'biff'
  | ('pdf' | 'rar' | '7z' | 'gzip' | 'rtf' | 'picture' | 'media' | 'page' | 'xml' | 'json' | 'csv' | 'text' | 'unknown')

const SIGNS: [readonly number[], FileKind][] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x09, 0x00, 0x04, 0x00], 'biff'],
  [[0x09, 0x02, 0x06, 0x00], 'biff'],
  [[0x09, 0x04, 0x06, 0x00], 'biff'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
]

export function whatFile(name: string, bytes: Uint8Array): FileKind {
  const sign = SIGNS.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (sign) return sign[1]
  if (starts(bytes, 'RIFF')) return starts(bytes.subarray(8), 'WEBP') ? 'picture' : 'media'
  if (starts(bytes.subarray(4), 'ftyp')) return /^(?:hei|mif|avi)/.test(latin(bytes, 8, 12)) ? 'picture' : 'media'
  if (starts(bytes, 'BM') && /\.(?:bmp|dib)$/i.test(name)) return 'picture'
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) return inZip(bytes) ?? 'unknown'
  return inText(name, bytes)
}

/** Null: the archive is broken. */
function inZip(bytes: Uint8Array): FileKind | null {
  const entries = zipDirectory(bytes)
  if (!entries) return null
  const names = new Set(entries.map((e) => e.name))
  const part = (path: string) => {
    try {
      const files = unpackZip(bytes, (f) => f.name === path && f.unpacked < 1_000_000)
      return files[path] ? strFromU8(files[path] as Uint8Array) : ''
    } catch {
      return ''
    }
  }
  if (names.has('[Content_Types].xml') || [...names].some((n) => /^(?:xl\/workbook|word\/document)\.xml$/.test(n))) {
    const types = part('[Content_Types].xml')
    // Some programs declare the binary type in every workbook that they write; only its part tells.
    if (/sheet\.binary\.macroEnabled\.main/.test(types) && [...names].some((n) => /workbook\.bin$/.test(n))) return 'xlsb'
    if (/presentationml/.test(types) && !/spreadsheetml|wordprocessingml/.test(types)) return 'pptx'
    // A document may hold a workbook for its chart, but not the other way round.
    if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(types) || names.has('word/document.xml'))
      return 'docx'
    return 'xlsx'
  }
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('mimetype') && names.has('META-INF/manifest.xml')) {
    const isLocked = /encryption-data/.test(part('META-INF/manifest.xml'))
    const mime = part('mimetype')
    return isLocked ? 'locked' : /spreadsheet/.test(mime) ? 'ods' : /opendocument/.test(mime) ? 'odt' : 'zip'
  }
  return 'zip'
}

function inText(name: string, bytes: Uint8Array): FileKind {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = bytes.subarray(0, 4096)
  if (!isWide && head.includes(0)) return 'unknown'
  const start = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1').decode(head)
  const text = start.replace(/^(?:\ufeff|ï»¿)/, '').trimStart()
  if (/\.json$/i.test(name)) return 'json'
  if (/\.csv$/i.test(name)) return 'csv'
  if (
    /^(?:<!doctype html|<html|<table|<head|<body|<meta|<style)/i.test(text) ||
    (/^<\?xml|^<!--/.test(text) && /<html/i.test(text))
  )
    return 'page'
  if (/^<\?xml|^<(?:\w+:)?Workbook\b/.test(text)) return 'xml'
  if (/^[{[]/.test(text)) return 'json'
  // Several columns in the first line: a table that a program wrote under another name.
  if (/^[^\n]*\t/.test(text) && /\.(?:xlsx?|et|tsv|tab|txt)$/i.test(name)) return 'csv'
  return /\.tsv$/i.test(name) ? 'csv' : 'text'
}

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
const starts = (bytes: Uint8Array, sign: string) => latin(bytes, 0, sign.length) === sign
