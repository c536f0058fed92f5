// `yibiao connector`: the life of a connector from the command line, for operators. Exit codes: 0 done, 1 wrong or refused, 2
// something would break and was not accepted.
import { Command } from 'commander'
import { checkVerb } from './connector-check.ts'
import { credentialVerb } from './connector-credential.ts'
import { lifeVerbs } from './connector-life.ts'
import { listVerb, versionsVerb } from './connector-list.ts'
import { newVerb } from './connector-new.ts'
import { publishVerb } from './connector-publish.ts'
import { pullVerb } from './connector-pull.ts'
import { testVerb } from './connector-test.ts'
import { tryVerb } from './connector-try.ts'

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
