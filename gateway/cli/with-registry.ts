// For the verbs that change connectors: the store, and the catalogue that an impact is measured against.
import { type CatalogueHolder, openCatalogue } from '../catalogue/index.ts'
import { breaks, type Finding, hashOf } from '../exchange/index.ts'
import { type Store, withStore } from './with-store.ts'

export const withRegistry = <T>(work: (registry: Store & { catalogue: CatalogueHolder }) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    const catalogue = await openCatalogue(store.db, store.bell)
    try {
      return await work({ ...store, catalogue })
    } finally {
      catalogue.close()
    }
  })

/** What would break, as lines; sets exit code 2. */
export function refusedFor(impact: readonly Finding[]): { refused: true; hash: string; impact: readonly Finding[] } {
  process.exitCode = 2
  return { refused: true, hash: hashOf(impact), impact }
}

export const impactLines = (impact: readonly Finding[]): string[] => [
  ...impact.map(
    (f) => `  ${f.severity.toLowerCase().padEnd(8)}  ${f.code}  ${f.about}\n    ${f.message.en}\n    ${f.message.zh}`,
  ),
  ...(breaks(impact) ? [`Nothing was changed. To go on all the same: --accept ${hashOf(impact)}`] : []),
]
