// A manifest of the right shape that the check would refuse, for tests of the safeguards behind the check.
import { parse } from 'yaml'
import type { Manifest } from '../../connectors/index.ts'
import { manifestLanguage } from '../../connectors/language/index.ts'
import { resolveConversions } from '../../connectors/manifest/resolve-conversions.ts'

export const uncheckedManifest = (text: string): Manifest => manifestLanguage.parse(resolveConversions(parse(text))) as Manifest
