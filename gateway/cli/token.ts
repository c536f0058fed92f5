import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { identityUrlOf, readConfig } from '../config.ts'
import { tokenFor } from '../platform/index.ts'
import { print } from './print.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

export const tokenVerb = (): Command =>
  new Command('token')
    .description('prints a bearer token of a demo account, to try the GraphQL API with')
    .argument('[name]', 'worker, officer, supervisor, auditor, admin or worker2', 'worker')
    .option('--password <password>', 'password of the account; default: that of the demo')
    .option('--json', 'print {"token": ...}')
    .action(async (name: string, options: { password?: string; json?: boolean }) => {
      const config = readConfig(process.env, PROJECT_FOLDER)
      const issuerUrl = `${identityUrlOf(config)}/realms/${config.realm}`
      try {
        const token = await tokenFor({ issuerUrl }, name, options.password)
        print(options.json, { token }, () => token)
      } catch (error) {
        if (error instanceof HubError && error.code === 'IDENTITY_UNAVAILABLE')
          throw new HubError('IDENTITY_UNAVAILABLE', {
            message: `No identity provider answers at ${issuerUrl}. Is \`npm start\` running?`,
          })
        if (error instanceof HubError && error.code === 'UNAUTHENTICATED')
          throw new HubError('UNAUTHENTICATED', { message: `There is no account "${name}", or its password is another.` })
        throw error
      }
    })
