// Items of a sheet, in the form that the hub sends.
import type { DomainPartFragment, FactPartFragment, ItemPartFragment, SourceKind } from '../../portal/src/generated/graphql.ts'

export const domain = (part: Partial<DomainPartFragment> = {}): DomainPartFragment => ({
  datatype: 'STRING',
  unit: null,
  maxLength: null,
  min: null,
  max: null,
  scale: null,
  maxFiles: null,
  media: null,
  standard: null,
  codes: null,
  several: false,
  ownWords: false,
  ...part,
})

export const fact = (value: unknown, kind: SourceKind = 'AUTHORITY'): FactPartFragment => ({
  value,
  masked: false,
  asOf: '2026-11-20T08:00:00.000Z',
  source: { kind, label: kind, countedOn: null, department: { id: 'public-security', name: '公安局' } },
})

export function item(part: Partial<ItemPartFragment> & { domain?: DomainPartFragment; id?: string } = {}): ItemPartFragment {
  const { domain: itsDomain, id = 'resident.name', ...rest } = part
  return {
    asked: true,
    asks: [],
    calculated: false,
    required: false,
    state: rest.fetched ? 'FILLED' : 'EMPTY',
    value: rest.fetched?.value ?? null,
    masked: false,
    readOnly: false,
    issue: null,
    labels: [],
    element: { id, label: '姓名', definition: null, classification: 'PERSONAL' },
    domain: itsDomain ?? domain(),
    onSpot: false,
    ownTo: null,
    lastTime: null,
    neededBy: [],
    fetched: null,
    lastPeriod: null,
    sinceThen: null,
    candidates: rest.fetched ? [rest.fetched] : [],
    ...rest,
  }
}
