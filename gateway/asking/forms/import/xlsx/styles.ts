// Reads two facts about a cell from a workbook's styles: whether its number is shown as a date, and whether it has borders.
import { attribute, eachTag } from './xml-tags.ts'

export interface Styles {
  isDate(style: number): boolean
  isBordered(style: number): boolean
}

/** Built-in formats, which a file does not define (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Text in quotes or brackets is not part of a date code, except [h], which counts hours. */
const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''))

const EDGES = new Set(['left', 'right', 'top', 'bottom'])

export function readStyles(xml: string | undefined): Styles {
  const codes = new Map<number, string>()
  const borders: boolean[] = []
  const formats: { number: number; border: number }[] = []
  let within = ''
  if (xml !== undefined)
    eachTag(xml, ({ name, attributes, kind }) => {
      if (kind === 'close') {
        if (name === within) within = ''
      } else if (name === 'borders' || name === 'cellXfs') within = kind === 'open' ? name : ''
      else if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (within === 'borders' && name === 'border') borders.push(false)
      else if (within === 'borders' && EDGES.has(name)) {
        if ((attribute(attributes, 'style') ?? 'none') !== 'none') borders[borders.length - 1] = true
      } else if (within === 'cellXfs' && name === 'xf')
        formats.push({
          number: Number(attribute(attributes, 'numFmtId') ?? 0),
          border: Number(attribute(attributes, 'borderId') ?? 0),
        })
    })
  const isDate = formats.map(({ number }) => {
    const code = codes.get(number)
    return code === undefined ? isBuiltInDate(number) : isDateCode(code)
  })
  return {
    isDate: (style) => isDate[style] ?? false,
    isBordered: (style) => borders[formats[style]?.border ?? -1] ?? false,
  }
}
