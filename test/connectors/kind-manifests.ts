// One manifest for each further kind that uses HTTP, for suites that apply to all of them.
import { graphqlManifest } from './graphql-world.ts'
import { soapManifest } from './soap-world.ts'
import { xmlManifest } from './xml-world.ts'

export const kindManifests: Record<string, string> = {
  graphql: graphqlManifest,
  'soap 1.1': soapManifest('1.1'),
  'soap 1.2': soapManifest('1.2'),
  xml: xmlManifest,
}
