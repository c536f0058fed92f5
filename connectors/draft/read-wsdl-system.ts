// Reads a WSDL as operations. The document does not say whether one writes, so its name decides.
import { type ElementShape, readWsdl } from '../wsdl/index.ts'
import { asDeepAsFits } from './as-deep-as-fits.ts'
import { leafShape, type Shape, type System } from './shape.ts'

const WRITES =
  /^(submit|send|post|put|add|create|insert|update|save|report|delete|remove|cancel|shangbao|tijiao|baosong|提交|上报|报送|新增|保存|修改|删除)/i

export function readWsdlSystem(text: string): System | string {
  for (const soapVersion of ['1.1', '1.2'] as const) {
    const wsdl = readWsdl(text, soapVersion)
    if (typeof wsdl === 'string') {
      if (soapVersion === '1.2' || !wsdl.includes('binding')) return wsdl
      continue
    }
    const operations = [...wsdl.operations].map(([name, { input, output }]) => ({
      ...{ name, label: input.about().label, writes: WRITES.test(name) },
      ...{ input: opened(input).inside, output: output ? opened(output) : null },
    }))
    const address = /<(?:\w+:)?address\s+[^>]*location\s*=\s*["'](?:https?:\/\/[^/"']*)?([^"']*)["']/.exec(text)?.[1] ?? ''
    const service = /<(?:\w+:)?service\s+[^>]*name\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? ''
    return { kind: 'soap', title: service, operations, soapVersion, document: text, basePath: address }
  }
  return 'it has no binding for SOAP'
}

const opened = (element: ElementShape): Shape => asDeepAsFits(8, (levels, count) => shapeOf(element, levels, count))

function shapeOf(element: ElementShape, levels: number, count: () => void): Shape {
  count()
  const { elements } = levels > 0 ? element.content() : { elements: [] }
  const { type, label, codes } = element.about()
  const inside = elements.map((one) => shapeOf(one, levels - 1, count))
  return leafShape(element.name, {
    ...{ label, codes, list: element.list, required: !element.optional, inside },
    type: inside.length > 0 ? 'object' : typeOf(type),
  })
}

function typeOf(type: string): Shape['type'] {
  if (type === 'date') return 'date'
  if (type === 'dateTime') return 'instant'
  if (type === 'boolean') return 'boolean'
  if (/^(decimal|float|double)$/.test(type)) return 'number'
  return /^(u?n?s?igned)?(int|integer|long|short|byte)$|Integer$|^unsigned/i.test(type) ? 'integer' : 'text'
}
