// A first manifest from a document, without a hub and without a database.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { type DraftKind, manifestsHere } from '../../connectors/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'
import { draftFrom } from '../exchange/index.ts'
import { print } from './print.ts'

const KINDS: readonly DraftKind[] = ['openapi', 'wsdl', 'graphql', 'sample']

interface Options {
  id: string
  department: string
  kind?: DraftKind
  json?: boolean
}

export const newVerb = (): Command =>
  new Command('new')
    .description('a first manifest from an OpenAPI, WSDL or GraphQL document, or from a file as the department gives it')
    .argument('<document>', 'file')
    .requiredOption('--id <id>', 'id that the connector shall have')
    .requiredOption('--department <id>', 'whose system it is')
    .addOption(new Option('--kind <kind>', 'what the file is; left out: told from what is in it').choices(KINDS))
    .option('--json', 'print JSON: manifest, notes, proposals')
    .action(async (file: string, { id, department, kind, json }: Options) => {
      const bytes = await readFile(file)
      const codeLists = new Map(standardCodeLists().map((l) => [l.id, l]))
      const catalogue = { elements: new ElementMap(standardElements(), codeLists), codeLists }
      const source = { kind: kind ?? kindOf(file, bytes), text: bytes, fileName: basename(file) }
      const draft = await draftFrom(catalogue, { ...source, id, department })
      const checked = await manifestsHere.check(draft.manifest, catalogue)
      const findings = 'manifest' in checked ? [] : checked.problems
      print(json, { ...draft, findings }, () => draft.manifest.trimEnd())
      if (json) return
      for (const { zh, en } of draft.notes) console.error(`${en}\n    ${zh}`)
      console.error(
        findings.length === 0 ? 'valid as it stands' : `to be filled in: lines ${findings.map((f) => f.line).join(', ')}`,
      )
    })

function kindOf(file: string, bytes: Buffer): DraftKind {
  const head = bytes.subarray(0, 4000).toString('utf8')
  if (/\.(graphqls?|gql)$/i.test(file) || /"__schema"\s*:/.test(head)) return 'graphql'
  if (/<(\w+:)?definitions\b/.test(head)) return 'wsdl'
  return /^\s*["']?(openapi|swagger)["']?\s*:/m.test(head) || /["'](openapi|swagger)["']\s*:/.test(head) ? 'openapi' : 'sample'
}
