// The list of files in a ZIP archive (APPNOTE 6.3, without ZIP64), read from its directory; nothing is unpacked. Names without the
// flag for UTF-8 are UTF-8 (macOS) or GB 18030 (Windows in China).
import iconv from 'iconv-lite'

export interface ZipEntry {
  name: string
  isEncrypted: boolean
  /** 0: stored; 8: deflated. Others are not unpacked. */
  method: number
  packed: number
  unpacked: number
  /** Position of the entry's own header. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535
const UTF8 = 0x800
const ENCRYPTED = 0x1

/** Null: there is no directory, or it is cut off. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - 22 - LONGEST_COMMENT && view.getUint32(end, true) !== END) end--
  if (end < 0 || view.getUint32(end, true) !== END) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const flags = view.getUint16(at + 8, true)
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + length), (flags & UTF8) !== 0),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}
