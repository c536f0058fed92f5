// The port of the exchange database, which simulates a bad network: `down` cuts every connection, `hang` passes nothing on,
// `fail` accepts no new ones.
import { connect } from 'node:net'
import { type Front, type ModeSwitch, openFront, passOn } from '../stage/index.ts'
import type { ExchangeDatabase } from './exchange-database.ts'

export const openExchangeFront = (
  upstream: ExchangeDatabase['upstream'],
  mode: ModeSwitch,
  port: number,
  host: string,
): Promise<Front> =>
  openFront({
    port,
    host,
    admits: () => !['down', 'fail'].includes(mode.get().mode),
    connect: () => connect(upstream),
    carry(client, database) {
      const pass = (from: typeof client, to: typeof client) =>
        from.on('data', (bytes) => {
          if (mode.get().mode !== 'hang') passOn(from, to, bytes)
        })
      pass(client, database)
      pass(database, client)
    },
  })
