// The catalogue: elements, code lists, departments, and the graph that they generate.
export { buildCatalogue, type CatalogueParts } from './build-catalogue.ts'
export type { Catalogue, CatalogueDepartment, CatalogueHolder } from './catalogue.ts'
export { type GeneratedTypes, generateTypes, typeName } from './generate-types.ts'
export type { GraphContext } from './graph-context.ts'
export { openCatalogue } from './open-catalogue.ts'
export { saveElements } from './save-elements.ts'
export { searchElements } from './search-elements.ts'
export { seedCatalogue } from './seed-catalogue.ts'
