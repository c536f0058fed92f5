// Word documents made part by part, for what no library writes: form fields, content controls, boxes of symbol fonts.
import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const underlined = (text: string) => run(text, '<w:u w:val="single"/>')
export const line = (inside: string, isCentred = false) =>
  `<w:p><w:pPr>${isCentred ? '<w:jc w:val="center"/>' : ''}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`
export const title = (text: string) => line(text, true)
export const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<w:p>') || inside.startsWith('<w:sdt><w:sdtPr><w:block/>') ? inside : line(inside)}</w:tc>`
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((c) => (c.startsWith('<w:tc>') ? c : cell(c))).join('')}</w:tr>`).join('')}</w:tbl>`

/** A field as Word 97 made it: FORMTEXT, FORMCHECKBOX, FORMDROPDOWN. */
export const formField = (data: string, result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

export function rawDocument(body: string): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}
