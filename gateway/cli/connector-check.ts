// Checks a manifest without a hub and without a database: against the language, the contract, and the standard elements.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { manifestsHere } from '../../connectors/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'
import { print } from './print.ts'

export const checkVerb = (): Command =>
  new Command('check')
    .description('says what is wrong in a manifest, with line, column and what to write instead; needs no hub')
    .argument('<manifest...>', 'files (YAML)')
    .option('--own-elements', 'the catalogue of this installation has further elements: do not check against the standard ones')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: { ownElements?: boolean; json?: boolean }) => {
      const codeLists = new Map(standardCodeLists().map((l) => [l.id, l]))
      const standard = () => ({ elements: new ElementMap(standardElements(), codeLists), codeLists })
      const catalogue = options.ownElements ? undefined : standard()
      const results = await Promise.all(
        files.map(async (file) => {
          const checked = await manifestsHere.check(await readFile(file, 'utf8'), catalogue)
          const valid = 'manifest' in checked
          return { file, valid, problems: valid ? [] : checked.problems, warnings: valid ? checked.warnings : [] }
        }),
      )
      if (results.some((r) => !r.valid)) process.exitCode = 1
      print(options.json, results, () =>
        results.flatMap(({ file, valid, problems, warnings }) => [
          ...[...problems, ...warnings].map(
            (p) => `${file}:${p.line}:${p.column}  ${p.code}  ${p.message}\n    ${p.suggestion.en}  ${p.suggestion.zh}`,
          ),
          `${file}: ${valid ? 'valid' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`}`,
        ]),
      )
    })
