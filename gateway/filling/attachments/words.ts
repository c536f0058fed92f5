// What is told about a file that cannot be taken, and what to do then, as a village clerk would say it.
import type { Label } from '../../../schema/index.ts'

export type FileFault =
  | 'EMPTY'
  | 'TYPE'
  | 'HEIC'
  | 'BROKEN'
  | 'PIXELS'
  | 'PAGES'
  | 'ENCRYPTED'
  | 'ACTIVE'
  | 'ONLY_PICTURE'
  | 'ONLY_PDF'
  | 'INCOMPLETE'
  | 'GONE'

const FAULTS: Record<FileFault, Label> = {
  EMPTY: { zh: '是空文件，请重新选择', en: 'is empty; choose it again' },
  TYPE: {
    zh: '不是照片（JPEG、PNG、WebP）也不是 PDF，收不了；请拍照，或另存为 PDF 后再传',
    en: 'is neither a photo (JPEG, PNG, WebP) nor a PDF; take a photo of it, or save it as PDF',
  },
  HEIC: {
    zh: '是苹果手机的 HEIC 照片；请在手机“设置 - 相机 - 格式”中选“兼容性最佳”后重拍，或把照片另存为 JPEG 再传',
    en: 'is a HEIC photo; choose “Most Compatible” under Settings, Camera, Formats and take it again, or save it as JPEG',
  },
  BROKEN: {
    zh: '打不开，文件可能不完整；请重新拍照或重新保存后再传',
    en: 'cannot be opened, it may be incomplete; take or save it again',
  },
  PIXELS: {
    zh: '尺寸过大，请用较低的分辨率重拍或缩小后再传',
    en: 'has too many pixels; take it at a lower resolution, or make it smaller',
  },
  PAGES: { zh: '页数过多（最多 200 页），请分成几份', en: 'has too many pages (at most 200); split it' },
  ENCRYPTED: { zh: '有密码，部门打不开；请去掉密码后另存再传', en: 'is protected by a password; save it without one' },
  ACTIVE: {
    zh: '里面带有脚本、附件或自动打开的内容，为了安全不收；请用“打印为 PDF”另存一份再传',
    en: 'holds scripts, files or actions, which are not taken; print it to a new PDF and choose that',
  },
  ONLY_PICTURE: { zh: '不是照片，这一项只收照片', en: 'is no photo; only photos belong here' },
  ONLY_PDF: { zh: '不是 PDF，这一项只收 PDF', en: 'is no PDF; only PDF belongs here' },
  INCOMPLETE: { zh: '还没有传完，请继续上传', en: 'has not arrived completely; resume it' },
  GONE: { zh: '已不在此表，请重新上传', en: 'is no longer with this sheet; choose it again' },
}

/** “户口簿.jpg”是空文件…… */
export const faultSentence = (fault: FileFault, name: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? `“${name}”${FAULTS[fault].zh}。` : `“${name}” ${FAULTS[fault].en}.`
