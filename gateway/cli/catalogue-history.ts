// Who changed an element or a code list, when, why, and how.
import { Command } from 'commander'
import { HubError, splitElementId } from '../../schema/index.ts'
import { codeListVersions, elementVersions } from '../catalogue/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

export const historyVerb = () =>
  new Command('history')
    .description('every version of an element or a code list, newest first: who, why, what is different')
    .argument('<id>', 'id of an element, `resident.phone`, or of a code list, `sex`')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: { json?: boolean }) => {
      const versions = await withStore(async ({ db }) => {
        const ofElement = await elementVersions(db, splitElementId(id).base)
        return ofElement.length > 0 ? ofElement : codeListVersions(db, id)
      })
      if (versions.length === 0) throw new HubError('NOT_FOUND', { message: `There is no element or code list ${id}.` })
      print(flags.json, versions, () =>
        versions.flatMap(({ version, at, by, why, changes }) => [
          `${version}  ${at.toISOString()}  ${by}  ${why}`,
          ...changes.map(({ what, before, after }) => `    ${what}: ${before ?? '-'} -> ${after ?? '-'}`),
        ]),
      )
    })
