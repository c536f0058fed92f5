// `yibiao departments`: departments that ask without a system of their own. A connector's manifest registers its department.
import { Command } from 'commander'
import { saveDepartment } from '../catalogue/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const addVerb = (): Command =>
  new Command('add')
    .description('makes a department known that has no system; the hub keeps what answers its forms')
    .argument('<id>', 'small letters, digits and hyphens')
    .requiredOption('--name-zh <name>', 'name in Chinese')
    .requiredOption('--name-en <name>', 'name in English')
    .action(async (id: string, options: { nameZh: string; nameEn: string }) => {
      await withStore((store) => saveDepartment(store, { id, name: { zh: options.nameZh, en: options.nameEn } }))
      print(false, null, () => `kept  ${id}`)
    })

export const departmentsVerb = (): Command =>
  new Command('departments').description('departments that ask without a system of their own').addCommand(addVerb())
