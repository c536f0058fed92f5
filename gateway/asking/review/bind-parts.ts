// Binds 其中：女 to that part of the figure before it, as an import by name does. Fields that the matcher holds for the same stay
// one: they are bound only if all of them ask for one part, and nothing else in their forms asks for it.
import { sql } from 'kysely'
import type { ElementMap } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { partOfWhole } from '../forms/import/part-of-whole.ts'
import type { IntakeBody } from './intake-body.ts'

const PART = {
  zh: '是上一项的一部分，数据元目录有此细分',
  en: 'a part of the figure before it, which the catalogue breaks down so',
}

/** Whether the label may name a part: partOfWhole finds one only behind such a word or a colon. */
export const mayBePart = (label: string): boolean =>
  /^\s*(?:其中|of (?:which|whom|these|them))|[:：]\s*\S/i.test(label.normalize('NFKC'))

/** The part that each such field of a form asks for, by code. `elementOf`: the element that a field is bound to anyway. */
export function partsIn(
  { fields, rowSets = [] }: IntakeBody,
  elementOf: (code: string) => string | null | undefined,
  elements: ElementMap,
  codeLists: Catalogue['codeLists'],
): Map<string, string> {
  const parts = new Map<string, string>()
  const wholes = new Map<string, Parameters<typeof partOfWhole>[2]>()
  for (const { code, label } of fields) {
    const known = elementOf(code)
    if (known === undefined) continue
    const list = rowSets.find((r) => r.fields.includes(code))?.code ?? ''
    const element = known === null ? undefined : elements.get(known)
    const part = known === null ? partOfWhole({ elements, codeLists }, label, wholes.get(list) ?? null) : undefined
    if (part) parts.set(code, part.id)
    else if (!element?.base) wholes.set(list, element ? { label, element } : null)
  }
  return parts
}

/** Binds, or no longer binds, the fields of these clusters. */
export async function bindParts(trx: Database, clusters: readonly string[]): Promise<void> {
  const some = [...clusters]
  await sql`
    with parted(cluster) as (
      select distinct coalesce(f.moved, u.cluster) from match_field f join match_unit u on u.unit = f.unit
      where (f.part is not null or f.bound is not null) and coalesce(f.moved, u.cluster) = any(${some})
    ), own as (
      select f.field, f.form_id, f.part, f.bound, u.cluster
      from parted join match_unit u on u.cluster = parted.cluster join match_field f on f.unit = u.unit
      where f.form_id is not null and f.moved is null
      union all
      select f.field, f.form_id, f.part, f.bound, f.moved from parted join match_field f on f.moved = parted.cluster
      where f.form_id is not null
    ), agreed as (
      select cluster from own group by cluster having count(part) = count(*) and count(distinct part) = 1
    ), taken as (
      select own.cluster from own
      join match_field f on f.form_id = own.form_id and f.field <> own.field
      join match_unit u on u.unit = f.unit
      join match_cluster c on c.cluster = coalesce(f.moved, u.cluster)
      where own.part is not null and (f.part = own.part or c.known ->> f.object_class = own.part)
    ), said as (
      select field, case when cluster in (select cluster from agreed) and cluster not in (select cluster from taken)
        then ${JSON.stringify([PART])}::jsonb end as bound
      from own where part is not null or bound is not null
    )
    update match_field f set bound = said.bound from said where said.field = f.field and f.bound is distinct from said.bound
  `.execute(trx)
}
