// A test delivery with entered or invented values of the right kind. Its ids mark it as a test.
import { createHash, randomBytes } from 'node:crypto'
import {
  type Manifest,
  type Parcel,
  type ParcelRow,
  type PlacedFile,
  placesFiles,
  type SentFile,
  writeFiles,
  writeValue,
} from '../../../../connectors/index.ts'
import type { Conversion, Element, Value } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'

export interface ParcelSample {
  form?: string | undefined
  values?: Record<string, Value | null> | undefined
  testMarker?: string | undefined
}

export function sampleParcel(
  manifest: Manifest,
  catalogue: Pick<Catalogue, 'elements' | 'codeLists'>,
  sample: ParcelSample,
): Parcel | string {
  const bindings = manifest.forms?.bindings ?? {}
  const code = sample.form ?? Object.keys(bindings)[0]
  const binding = code !== undefined && Object.hasOwn(bindings, code) ? bindings[code] : undefined
  if (sample.form !== undefined && !binding) return `the manifest binds no form ${sample.form}`
  const id = `${(sample.testMarker ?? 'test').replace(/[^\p{L}\p{N}-]/gu, '').slice(0, 40) || 'test'}-${randomBytes(6).toString('hex')}`
  const files: PlacedFile[] = []
  const fieldsOf = (bindings: NonNullable<typeof binding>['fields']): Parcel['fields'] =>
    Object.fromEntries(
      Object.entries(bindings).map(([field, given]) => {
        const bound = typeof given === 'string' ? { element: given } : given
        const element = catalogue.elements.get(bound.element)
        const convert = 'convert' in bound ? (bound.convert as Conversion) : undefined
        if (element?.domain.datatype === 'ATTACHMENT') {
          const sent = { ...SAMPLE_FILE, placed: `${id}-${files.length + 1}.jpg` }
          if (placesFiles(convert)) files.push(sent)
          const written = writeFiles(convert, [sent])
          return [field, written.ok ? written.value : null]
        }
        const written = (element ? invented(element, catalogue) : []).map((value) => writeValue(convert, value))
        const fits = written.find((w) => w.ok)
        return [field, fits?.ok ? fits.value : null]
      }),
    )
  const fields: Parcel['fields'] = fieldsOf(binding?.fields ?? {})
  for (const [list, set] of Object.entries(binding?.rowSets ?? {})) fields[list] = [fieldsOf(set.fields) as ParcelRow]
  return {
    ...{ deliveryId: id, submissionId: id, externalTaskId: id, form: `${manifest.id}:${code ?? 'test'}`, formVersion: 1 },
    ...{ division: '990101100001', period: null, subject: { objectClass: binding?.objectClass ?? 'resident', identifier: id } },
    ...{ acceptedAt: new Date().toISOString(), fields: { ...fields, ...sample.values } },
    ...(files.length > 0 && { files }),
  }
}

/** One white point. */
const CONTENT = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
const SAMPLE_FILE: Omit<SentFile, 'placed'> = {
  ...{ name: '测试.jpg', mediaType: 'image/jpeg', bytes: CONTENT.length, content: CONTENT },
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
}

/** A value of the right kind about nobody; several where a department may not know the first. */
function invented({ domain }: Element, { codeLists }: Pick<Catalogue, 'codeLists'>): Value[] {
  switch (domain.datatype) {
    case 'INTEGER':
      return [Number(domain.min ?? 1)]
    case 'DECIMAL':
      return [domain.min ?? '1']
    case 'BOOLEAN':
      return [true]
    case 'DATE':
      return ['2000-01-01']
    case 'TIME':
      return ['08:30']
    case 'DATETIME':
      return ['2000-01-01T08:30']
    case 'CODE': {
      const codes = codeLists.get(domain.codes ?? '')?.codes.map((c) => c.code) ?? []
      return domain.several ? codes.map((code) => [code]) : codes
    }
    default:
      return ['测试']
  }
}
