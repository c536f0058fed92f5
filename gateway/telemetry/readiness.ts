// Whether this process should be given work, part by part.

export interface Readiness {
  ready: boolean
  /** By part: "ok", or why not. */
  parts: { database: string; migrations: string; process: string }
}

const PATIENCE_MS = 2000

export async function readiness(of: { stopping: AbortSignal; missingMigrations: () => Promise<string[]> }): Promise<Readiness> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS).unref())
  const asked = await Promise.race([of.missingMigrations().catch(() => null), late])
  const answered = Array.isArray(asked)
  const parts = {
    database: answered ? 'ok' : asked === 'late' ? 'no answer in time' : 'does not answer',
    migrations: !answered ? 'unknown' : asked.length === 0 ? 'ok' : `missing: ${asked.join(', ')}`,
    process: of.stopping.aborted ? 'stopping' : 'ok',
  }
  return { ready: Object.values(parts).every((part) => part === 'ok'), parts }
}
