// `yibiao connector`: the life of a connector from the command line, for operators. Exit codes: 0 done, 1 wrong or refused, 2
// something would break and was not accepted.
import { Command } from 'commander'
import { readAside } from '../asking/index.ts'
import { pullAgain } from '../exchange/index.ts'
import { checkVerb } from './connector-check.ts'
import { credentialVerb } from './connector-credential.ts'
import { lifeVerbs } from './connector-life.ts'
import { listVerb, versionsVerb } from './connector-list.ts'
import { newVerb } from './connector-new.ts'
import { publishVerb } from './connector-publish.ts'
import { testVerb } from './connector-test.ts'
import { tryVerb } from './connector-try.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

export function connectorVerb(): Command {
  const verb = new Command('connector').description(
    'the connectors to departmental systems: new, check, try, test, publish, pause, roll back',
  )
  for (const one of [
    newVerb(),
    checkVerb(),
    tryVerb(),
    testVerb(),
    publishVerb(),
    pullVerb(),
    ...lifeVerbs(),
    versionsVerb(),
    listVerb(),
    credentialVerb(),
  ])
    verb.addCommand(one)
  return verb
}

/** Asks a running hub to retry rows that were set aside and to pull now, or to read everything again. */
const pullVerb = (): Command =>
  new Command('pull')
    .description('tries the rows that were set aside again and pulls now; a running hub does it')
    .argument('<id>', 'the connector')
    .option('--all', 'reads everything again from the beginning; what is known already stays as it is')
    .option('--reason <why>', 'kept with the connector', 'pulled from the command line')
    .option('--json', 'print JSON')
    .action(async (id: string, { all = false, reason, json }: { all?: boolean; reason: string; json?: boolean }) => {
      const asked = await withStore(async (store) => {
        const { rows } = await pullAgain(store, { connector: id, all }, { actor: 'system', reason })
        return { id, all, rows, setAside: await readAside(store.db, id, 20) }
      })
      print(json, asked, () => [
        `asked  ${id}  ${all ? 'everything is read again' : 'what changed is read'}, ${asked.rows} rows set aside are tried again`,
        ...(asked.setAside.beyond > 0
          ? [`  ${asked.setAside.beyond} more were only counted: everything is read again for their sake`]
          : []),
        ...asked.setAside.rows.map((r) => `  ${r.row}  ${r.reason}  (version ${r.version}, since ${r.since.toISOString()})`),
      ])
    })
