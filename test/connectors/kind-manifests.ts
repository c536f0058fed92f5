// One manifest for each further kind that speaks HTTP, for suites that hold for all of them.
import { graphqlManifest } from './graphql-world.ts'
import { soapManifest } from './soap-world.ts'
import { xmlManifest } from './xml-world.ts'

export const kindManifests: Record<string, string> = {
  graphql: graphqlManifest,
  'soap 1.1': soapManifest('1.1'),
  'soap 1.2': soapManifest('1.2'),
  xml: xmlManifest,
}
