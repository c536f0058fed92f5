// Whether this process should get work, part by part.

export interface Readiness {
  ready: boolean
  /** By part: "ok", or why not. */
  parts: { database: string; migrations: string; writes: string; bell: string; process: string }
}

const PATIENCE_MS = 2000

export interface ReadinessAsked {
  stopping: AbortSignal
  missingMigrations: () => Promise<string[]>
  /** SQLSTATE or reason of the last failed write probe; null if it succeeded. */
  writes: string | null
  /** Seconds since a notification was last heard; null while they are heard. */
  silentFor: number | null
}

export async function readiness(of: ReadinessAsked): Promise<Readiness> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS).unref())
  const asked = await Promise.race([of.missingMigrations().catch(() => null), late])
  const answered = Array.isArray(asked)
  const parts = {
    database: answered ? 'ok' : asked === 'late' ? 'no answer in time' : 'does not answer',
    migrations: !answered ? 'unknown' : asked.length === 0 ? 'ok' : `missing: ${asked.join(', ')}`,
    writes: of.writes === null ? 'ok' : `nothing can be written: ${of.writes}`,
    bell: of.silentFor === null ? 'ok' : `not heard for ${of.silentFor} s`,
    process: of.stopping.aborted ? 'stopping' : 'ok',
  }
  return { ready: Object.values(parts).every((part) => part === 'ok'), parts }
}
