// A MariaDB server for one test file, with its TCP front. Null, and one line of output, if the machine has none.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OwnServer, serverProgram, startOwnServer } from '../../examples/departments/agriculture/own-server.ts'

/** Whether the machine has one. */
export const hasMariadb = serverProgram() !== undefined

export async function startMariadb(): Promise<OwnServer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-mariadb-'))
  const server = await startOwnServer(folder)
  if (!server) console.log('No MariaDB on this machine: what needs one is not tested here.')
  return (
    server && {
      ...server,
      async stop() {
        await server.stop()
        await rm(folder, { recursive: true, force: true })
      },
    }
  )
}
