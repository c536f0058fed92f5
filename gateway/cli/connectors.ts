// The former names of verbs: `connectors publish` and `connectors list` are `connector publish` and `connector list`.
import { Command } from 'commander'
import { listVerb } from './connector-list.ts'
import { publishVerb } from './connector-publish.ts'

export const connectorsVerb = (): Command =>
  new Command('connectors').description('the same as `connector`: publish, list').addCommand(publishVerb()).addCommand(listVerb())
