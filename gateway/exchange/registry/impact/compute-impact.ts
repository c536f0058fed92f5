// What a change of a connector would break in its own forms, in the catalogue, and on other departments' sheets; the gravest
// first. `after` null: the connector is removed.
import type { Manifest, ManifestReader } from '../../../../connectors/index.ts'
import { formsInForce } from '../../../asking/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { inForceOf } from '../in-force.ts'
import { capabilitiesImpact } from './capabilities-impact.ts'
import type { Finding } from './finding.ts'
import { formsImpact } from './forms-impact.ts'
import { openWork } from './open-work.ts'
import { type OtherForm, recordsImpact } from './records-impact.ts'

const ORDER = ['BREAKING', 'WARNING', 'INFO']

export async function computeImpact(
  { db, manifests, catalogue }: { db: Database; manifests: ManifestReader; catalogue: { current(): Catalogue } },
  connector: string,
  after: Manifest | null,
): Promise<Finding[]> {
  const inForce = await inForceOf(db, connector)
  if (!inForce || inForce.state === 'RETIRED') return []
  // A manifest of an older language, or one broken by hand, is compared only as far as the tables allow.
  const before = await manifests.manifest(inForce.manifest)
  const [work, forms] = await Promise.all([openWork(db, connector), formsInForce(db)])
  const own = forms.filter((f) => f.connector === connector).map((f) => f.body)
  const elsewhere = forms
    .filter((f) => f.connector !== connector)
    .map(({ body, department, open }): OtherForm => ({ form: body, department, tasks: open }))
  return [
    ...capabilitiesImpact(before, after, work),
    ...formsImpact(connector, own, { before, after }, work),
    ...recordsImpact(connector, before, after, catalogue.current(), elsewhere),
  ].toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}
