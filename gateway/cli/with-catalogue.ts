// For the verbs of the six steps: the store and the catalogue, standard elements first. Whoever may run this program on the machine
// acts for the departments; what is decided says so.
import { type CatalogueHolder, openCatalogue, seedCatalogue } from '../catalogue/index.ts'
import { type Store, withStore } from './with-store.ts'

export const ACTOR = 'cli'

export const withCatalogue = <T>(work: (store: Store, catalogue: CatalogueHolder) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    await seedCatalogue(store.db)
    const catalogue = await openCatalogue(store.db, store.bell)
    try {
      return await work(store, catalogue)
    } finally {
      catalogue.close()
    }
  })
