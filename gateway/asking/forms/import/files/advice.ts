// What to do with a file from which no form can be read, by its kind.
import type { Label } from '../../../../../schema/index.ts'
import type { FileKind } from './what-file.ts'

const DOCUMENT: Label = {
  zh: '请在 Word 或 WPS 中打开，另存为 .docx 再导入。',
  en: 'Open it in Word or WPS, save it as .docx and import that.',
}
const TYPED: Label = {
  zh: '读不出栏目：请向来文部门索取 .xlsx 或 .docx 的表样，或按样式录入成 .xlsx 再导入。',
  en: 'No fields can be read from it: ask the department for the form as .xlsx or .docx, or type it as .xlsx and import that.',
}
const UNPACK = (kind: string): Label => ({
  zh: `${kind} 压缩包未打开：请解压，把里面的文件放进文件夹或 .zip 再导入。`,
  en: `The ${kind} archive was not opened: unpack it and import its files as a folder or a .zip.`,
})
const named = (zh: string, en: string, to: Label): Label => ({ zh: `${zh}${to.zh}`, en: `${en} ${to.en}` })

export const ADVICE = {
  xlsb: {
    zh: '这是二进制工作簿（.xlsb）：请在 Excel 中打开，另存为 .xlsx 再导入。',
    en: 'This is a binary workbook (.xlsb): open it in Excel, save it as .xlsx and import that.',
  },
  ods: {
    zh: '这是 OpenDocument 表格：请在 WPS 或 LibreOffice 中打开，另存为 .xlsx 再导入。',
    en: 'This is an OpenDocument spreadsheet: open it in WPS or LibreOffice, save it as .xlsx and import that.',
  },
  odt: named('这是 OpenDocument 文字文档。', 'This is an OpenDocument text.', DOCUMENT),
  rtf: named('这是 RTF 文档。', 'This is an RTF document.', DOCUMENT),
  pptx: named('这是演示文稿，', 'This is a presentation.', TYPED),
  ofd: named('这是 OFD 版式文件，', 'This is an OFD document.', TYPED),
  pdf: named('这是 PDF，', 'This is a PDF.', TYPED),
  picture: named('这是图片，', 'This is a picture.', TYPED),
  media: { zh: '这是音频或视频，不是报表。', en: 'This is sound or video, not a form.' },
  rar: UNPACK('RAR'),
  '7z': UNPACK('7z'),
  gzip: UNPACK('gzip'),
  zip: {
    zh: '这是压缩包，文件名却不是 .zip：请改名为 .zip 再导入。',
    en: 'This is a ZIP archive under another name: give it the name .zip and import it again.',
  },
  locked: {
    zh: '文件设有打开密码：请取消密码后再导入。',
    en: 'The file has a password: take the password off and import it again.',
  },
  text: {
    zh: '这是文字，看不出表格：请做成 .xlsx 再导入。',
    en: 'This is plain text without a table: make the form an .xlsx workbook and import that.',
  },
  unknown: {
    zh: '文件残缺，或不是认识的格式：请另存为 .xlsx 再导入。',
    en: 'The file is broken, or of no known format: save the form as .xlsx and import that.',
  },
} satisfies Partial<Record<FileKind, Label>>

export const adviceFor = (kind: FileKind): Label => (ADVICE as Partial<Record<FileKind, Label>>)[kind] ?? ADVICE.unknown

export const OLD_DOCUMENT = named('这是旧的 .doc 或 .wps 文档。', 'This is an old .doc or .wps document.', DOCUMENT)
export const OLD_SLIDES = named('这是演示文稿，', 'This is a presentation.', TYPED)
