// The list of files in a ZIP archive (APPNOTE 6.3, at most 65,534 files), read from its directory; nothing is unpacked. Names without
// the flag for UTF-8 are UTF-8 (macOS) or GB 18030 (Windows in China).
import iconv from 'iconv-lite'

export interface ZipEntry {
  name: string
  isEncrypted: boolean
  /** 0: stored; 8: deflated. Others are not unpacked. */
  method: number
  packed: number
  unpacked: number
  /** CRC-32 of its content. */
  crc: number
  /** Position of the entry's own header. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535
const UTF8 = 0x800
const ENCRYPTED = 0x1
const WIDE = 0xffffffff

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
    const more = view.getUint16(at + 30, true)
    const next = at + 46 + length + more + view.getUint16(at + 32, true)
    if (next > bytes.length) return null
    const wide = wideSizes(view, at + 46 + length, more)
    const size = (place: number) => {
      const value = view.getUint32(at + place, true)
      return value === WIDE ? (wide.shift() ?? value) : value
    }
    // In this order, as the wide ones are stored.
    const unpacked = size(24)
    const packed = size(20)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + length), (flags & UTF8) !== 0),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      at: size(42),
    })
    at = next
  }
  return entries
}

/** ZIP64: sizes that do not fit, in the entry's extra field. Some programs write them for small files too. */
function wideSizes(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3)
    return Array.from({ length: count }, (_, i) => at + 4 + i * 8)
      .filter((place) => place + 8 <= from + length)
      .map((place) => Number(view.getBigUint64(place, true)))
  }
  return []
}

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}
