// The port of the department's database, which simulates a bad network: `down` cuts every connection. `drop-reply` holds back the
// reply after the warning of a booked report, and cuts once the database has committed.
import { connect } from 'node:net'
import { type Front, type ModeSwitch, openFront, passOn } from '../stage/index.ts'

const MARK = 'SCJG-DROP-REPLY'
/** ReadyForQuery, outside a transaction: everything is committed. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

export const openDatabaseFront = (
  { host: upstream, port: upstreamPort }: { host: string; port: number },
  mode: ModeSwitch,
  port: number,
  host: string,
): Promise<Front> =>
  openFront({
    port,
    host,
    admits() {
      if (mode.get().mode !== 'down') return true
      mode.take(true)
      return false
    },
    connect: () => (upstream.startsWith('/') ? connect(`${upstream}/.s.PGSQL.${upstreamPort}`) : connect(upstreamPort, upstream)),
    carry(client, database, end) {
      client.pipe(database)
      let dropping = false
      database.on('data', (chunk) => {
        if (!dropping && chunk.includes(MARK)) dropping = mode.take(true).mode === 'drop-reply'
        if (dropping && chunk.includes(READY)) return end()
        if (!dropping) passOn(database, client, chunk)
      })
    },
  })
