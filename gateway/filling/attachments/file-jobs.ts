// The reading of pictures and PDF in bounded processes. Only types are imported: the libraries are loaded there, not in the hub.
import { job } from '../../../connectors/index.ts'
import type { readPdf } from './read-pdf.ts'
import type { readPicture } from './read-picture.ts'

const MB = 1024 * 1024

export const READ_PICTURE = job<typeof readPicture>('readPicture', new URL('./read-picture.ts', import.meta.url), {
  cpuMs: 15_000,
  inputBytes: 64 * MB,
  outputBytes: 16 * MB,
})

export const READ_PDF = job<typeof readPdf>('readPdf', new URL('./read-pdf.ts', import.meta.url), {
  cpuMs: 10_000,
  inputBytes: 64 * MB,
})
