// For the verbs that need the catalogue: the store, standard elements first, and what their use cases are handed. Whoever may run this
// program on the machine acts for the departments; what is decided says so.
import { type RunResult, runMatch } from '../asking/index.ts'
import { type CatalogueHolder, openCatalogue, seedCatalogue } from '../catalogue/index.ts'
import { type Store, withStore } from './with-store.ts'

export const ACTOR = 'cli'

export interface WithCatalogue extends Store {
  catalogue: CatalogueHolder
  rematch: () => Promise<RunResult>
}

export const withCatalogue = <T>(work: (deps: WithCatalogue) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    await seedCatalogue(store.db)
    const catalogue = await openCatalogue(store.db, store.bell)
    try {
      return await work({ ...store, catalogue, rematch: () => runMatch(store.db, catalogue.current()) })
    } finally {
      catalogue.close()
    }
  })
