// For verbs that need the catalogue: the store with the standard elements, and the dependencies of their use cases. Users of this
// program on the machine act for the departments; decisions record that.
import { createRematch, type Rematch } from '../asking/index.ts'
import { type CatalogueHolder, openCatalogue, seedCatalogue } from '../catalogue/index.ts'
import { type Store, withStore } from './with-store.ts'

export const ACTOR = 'cli'

export interface WithCatalogue extends Store {
  catalogue: CatalogueHolder
  rematch: Rematch
}

export const withCatalogue = <T>(work: (deps: WithCatalogue) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    await seedCatalogue(store.db)
    const catalogue = await openCatalogue(store.db, store.notifications)
    try {
      return await work({ ...store, catalogue, rematch: createRematch({ db: store.db, catalogue }) })
    } finally {
      catalogue.close()
    }
  })
