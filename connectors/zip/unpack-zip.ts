// Unpacks files of a ZIP archive and checks each against its checksum, so that a file damaged on its way is not read as another one.
import { crc32, inflateRawSync } from 'node:zlib'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** The files that are wanted, by name. Throws if the archive or one of these files is damaged. */
export function unpackZip(bytes: Uint8Array, wanted: (entry: ZipEntry) => boolean): Record<string, Uint8Array> {
  const entries = zipDirectory(bytes)
  if (!entries) throw new Error('the archive has no directory')
  const files: Record<string, Uint8Array> = Object.create(null)
  for (const entry of entries) {
    if (!wanted(entry)) continue
    const content = contentOf(bytes, entry)
    if (!content) throw new Error('a file of the archive is damaged')
    files[entry.name] = content
  }
  return files
}

/** Null: the file is cut off, damaged, or packed in a way that is not known. */
export function contentOf(bytes: Uint8Array, { at, method, packed, unpacked, crc }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) return null
  const content = method === 0 ? data.slice() : method === 8 ? inflated(data, unpacked) : null
  return content?.length === unpacked && crc32(content) === crc ? content : null
}

function inflated(data: Uint8Array, unpacked: number): Uint8Array | null {
  try {
    return new Uint8Array(inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) }))
  } catch {
    return null
  }
}
