// A form as a PDF to print and sign: title, department, then label next to value, or a roster with one row per subject. The font
// is embedded (only the used characters), so that it looks the same everywhere. Row sets follow, a table each.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Form, FormField } from '../../../../schema/index.ts'
import type { FilledRow, FilledRowSets } from './fill-workbook.ts'

const MARGIN = 48
const PAD = 4

export interface PdfHead {
  department: string
  /** Beijing time, "2026-11-22 09:30". */
  printedAt: string
}

export async function formPdf(
  form: Form,
  rows: readonly FilledRow[],
  isList: boolean,
  head: PdfHead,
  rowSets: FilledRowSets = {},
): Promise<Uint8Array> {
  const widest = Math.max(isList ? form.fields.length : 0, ...(form.rowSets ?? []).map((r) => r.fields.length))
  const doc = new PDFDocument({
    size: 'A4',
    layout: widest > 6 ? 'landscape' : 'portrait',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: form.title.zh, Producer: 'Yibiao' },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  doc.registerFont('text', fontPath('Regular')).registerFont('head', fontPath('Medium'))
  doc.font('head').fontSize(15).text(form.title.zh, { align: 'center' })
  doc
    .moveDown(0.4)
    .font('text')
    .fontSize(9)
    .fillColor('#555')
    .text(head.department, { align: 'center' })
    .fillColor('#000')
    .moveDown(0.8)
  const width = doc.page.width - 2 * MARGIN
  if (isList) drawList(doc, form.fields, rows, width)
  else
    for (const field of form.fields)
      drawRow(
        doc,
        [`${field.label.zh}${field.required ? ' *' : ''}`, shown(rows[0]?.[field.code])],
        [width * 0.38, width * 0.62],
        'text',
      )
  for (const set of form.rowSets ?? []) {
    const filled = rowSets[set.code] ?? []
    // A heading never remains alone at the bottom of a page.
    if (doc.y + 90 > doc.page.height - MARGIN) doc.addPage()
    doc
      .moveDown(0.8)
      .font('head')
      .fontSize(11)
      .fillColor('#000')
      .text(`${set.label.zh}（${filled.length}）`, MARGIN)
      .moveDown(0.3)
    drawList(doc, set.fields, filled, width)
  }
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc
      .font('text')
      .fontSize(8)
      .fillColor('#777')
      .text(`一表 Yibiao · ${head.printedAt} · ${page + 1}/${count}`, MARGIN, doc.page.height - 30, {
        align: 'center',
        width,
        lineBreak: false,
      })
  }
  doc.end()
  return done
}

const shown = (content: FilledRow[string] | undefined) => (content === null || content === undefined ? '' : String(content))

/** The header is repeated on each page of the list. */
function drawList(doc: PDFKit.PDFDocument, fields: readonly FormField[], rows: readonly FilledRow[], width: number): void {
  const widths = fields.map(() => width / fields.length)
  const header = () =>
    drawRow(
      doc,
      fields.map((f) => f.label.zh),
      widths,
      'head',
    )
  header()
  for (const row of rows.length > 0 ? rows : [{} as FilledRow])
    drawRow(
      doc,
      fields.map((f) => shown(row[f.code])),
      widths,
      'text',
      header,
    )
}

function drawRow(
  doc: PDFKit.PDFDocument,
  texts: readonly string[],
  widths: readonly number[],
  font: 'text' | 'head',
  onNewPage?: () => void,
): void {
  doc.font(font).fontSize(10)
  const height = Math.max(18, ...texts.map((t, i) => doc.heightOfString(t, { width: (widths[i] ?? 0) - 2 * PAD }) + 2 * PAD))
  if (doc.y + height > doc.page.height - MARGIN) {
    doc.addPage()
    onNewPage?.()
    doc.font(font).fontSize(10)
  }
  const top = doc.y
  let left = MARGIN
  for (const [i, text] of texts.entries()) {
    const width = widths[i] ?? 0
    doc.rect(left, top, width, height).lineWidth(0.5).strokeColor('#999').stroke()
    doc.fillColor('#000').text(text, left + PAD, top + PAD, { width: width - 2 * PAD, height: height - PAD })
    left += width
  }
  doc.x = MARGIN
  doc.y = top + height
}

/** The package does not export its package.json, so its entry point locates its folder. */
function fontPath(weight: 'Regular' | 'Medium'): string {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  return join(dirname(dirname(entry)), 'fonts', `NotoSansHans-${weight}.otf`)
}
