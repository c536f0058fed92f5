// Sends one file by tus 1.0, in chunks that a slow phone gets through within the hub's time for a request.
import type { Upload } from 'tus-js-client'

interface Sent {
  sheet: string
  element: string
  headers: Record<string, string>
  /** Id of an upload to go on with. */
  resume: string | null
  onProgress: (sent: number) => void
  onDone: (upload: string) => void
  onError: (error: unknown) => void
}

const ADDRESS = '/files/uploads'
const CHUNK_BYTES = 512 * 1024
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000]
/** Sent again, it would be refused again. */
const FINAL = new Set([400, 403, 404, 413, 415])

export async function beginSending(file: File, { sheet, element, headers, resume, ...told }: Sent): Promise<Upload> {
  const tus = await import('tus-js-client')
  const upload: Upload = new tus.Upload(file, {
    endpoint: ADDRESS,
    uploadUrl: resume === null ? null : `${ADDRESS}/${resume}`,
    metadata: { sheet, element, filename: file.name },
    headers,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    // The hub knows what has arrived; this browser need not keep names of files.
    storeFingerprintForResuming: false,
    onProgress: (sent) => told.onProgress(sent),
    onSuccess: () => told.onDone(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => told.onError(error),
  })
  upload.start()
  return upload
}

/** The hub's own words; null if it may be tried again. */
export function refusalOf(error: unknown): string | null {
  const response = (error as { originalResponse?: { getStatus(): number; getBody(): string } | null }).originalResponse
  if (!response || !FINAL.has(response.getStatus())) return null
  try {
    const { errors } = JSON.parse(response.getBody()) as { errors: { message: string }[] }
    return errors[0]?.message ?? null
  } catch {
    return String(response.getStatus())
  }
}
