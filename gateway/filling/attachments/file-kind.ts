// What a file is, by its first bytes. Its name and the type that a browser claims count for nothing.
export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf' | 'heic'

const starts = (bytes: Uint8Array, text: string, at = 0): boolean => [...text].every((c, i) => bytes[at + i] === c.charCodeAt(0))

/** Brands of ISO/IEC 23008-12; phones write heic, and mif1 or msf1 as the general ones. */
const HEIF = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

export function kindOf(bytes: Uint8Array): FileKind | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  if (starts(bytes, '%PDF-')) return 'pdf'
  if (starts(bytes, 'ftyp', 4) && HEIF.some((brand) => starts(bytes, brand, 8))) return 'heic'
  return null
}
