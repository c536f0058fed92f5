// Checks SOAP operations against the WSDL: they exist, accept their parameters, are marked if they write, and answer at the paths
// that are read.

import { operationsOf, type SoapManifest, type SoapManifestOperation } from '../language/index.ts'
import { type ElementShape, readWsdl } from '../wsdl/index.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './problem.ts'
import { neverAnswered, type ReplyShape } from './reply-shape.ts'

const SAY_IT = { zh: '若它写入数据，写 writes: true', en: 'say `writes: true` if it writes' }
const READ_ONLY = { zh: '换成只读的操作，并删去 writes', en: 'use an operation that only reads, without `writes`' }

export function soapFindings(manifest: SoapManifest): Finding[] {
  const wsdl = readWsdl(manifest.wsdl, manifest.version)
  if (typeof wsdl === 'string') return [{ path: ['wsdl'], code: 'DOCUMENT_INVALID', about: wsdl }]
  const names = [...wsdl.operations.keys()]
  return operationsOf(manifest).flatMap(({ path, operation, writes, reads }): Finding[] => {
    const { name, input, writes: said } = operation as SoapManifestOperation
    const known = wsdl.operations.get(name)
    if (!known) {
      const why = wsdl.unusable.get(name)
      return [
        {
          path: [...path, 'name'],
          code: 'OPERATION_UNKNOWN',
          about: why ? `${name}: ${why}` : name,
          meant: nearest(name, names),
        },
      ]
    }
    return [
      ...(writes && !said ? [{ path: [...path, 'name'], code: 'READ_IN_SEND' as const, about: name, fix: SAY_IT }] : []),
      ...(said && !writes ? [{ path: [...path, 'writes'], code: 'WRITE_IN_READ' as const, about: name, fix: READ_ONLY }] : []),
      ...inputFindings(known.input, input, [...path, 'input']),
      ...(known.output ? neverAnswered(shapeOf(known.output), reads) : []),
    ]
  })
}

function inputFindings(shape: ElementShape, given: Readonly<Record<string, unknown>>, path: PropertyKey[], depth = 0): Finding[] {
  const { elements, attributes, open } = shape.content()
  const names = elements.map(({ name }) => name)
  if (open || depth > 12) return []
  return [
    ...Object.keys(given)
      .filter((key) => (key.startsWith('@') ? !attributes.includes(key.slice(1)) : key !== '#text' && !names.includes(key)))
      .map(
        (key): Finding => ({ path: [...path, key], code: 'INPUT_UNFIT', about: key, meant: nearest(key, names), atKey: true }),
      ),
    ...elements
      .filter(({ name, optional }) => !optional && !Object.hasOwn(given, name))
      .map(({ name }): Finding => ({ path, code: 'INPUT_UNFIT', about: `${name} is wanted`, atKey: true })),
    ...elements.flatMap((child) => {
      const value = given[child.name]
      const inner = typeof value === 'object' && value !== null && !Array.isArray(value)
      return inner ? inputFindings(child, value as Record<string, unknown>, [...path, child.name], depth + 1) : []
    }),
  ]
}

function shapeOf(element: ElementShape): ReplyShape {
  const { elements, attributes, open } = element.content()
  return {
    names: () => [...elements.map(({ name }) => name), ...attributes.map((name) => `@${name}`)],
    inside(name) {
      if (open || attributes.includes(name.slice(1))) return null
      const child = elements.find((one) => one.name === name)
      return child && shapeOf(child)
    },
  }
}
