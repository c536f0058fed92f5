// What a standard form may ask and a sheet cannot take, or not in the same way: told with its place and what to do, never dropped
// without a word.
import type { Label } from '../../../../../schema/index.ts'

export const RECORDING = (label: string): Label => ({
  zh: `“${label}”要录音或录像，一表只收照片和 PDF，未读入：请与部门约定另行报送。`,
  en: `"${label}" asks for a recording; a sheet takes photos and PDF only, so it was left out. Agree with the department how it is sent.`,
})

export const OTHER_FILES = (label: string): Label => ({
  zh: `“${label}”要附文件，一表只收照片和 PDF：请告知填报人把其他文件另存为 PDF。`,
  en: `"${label}" asks for a file of any kind; a sheet takes photos and PDF only. Tell those who fill it in to save others as PDF.`,
})

export const CALCULATED = (label: string): Label => ({
  zh: `“${label}”由公式算出，公式未读入，也不要求填写：需要的话请部门系统自行计算，或在数据元中定义推导。`,
  en: `"${label}" is calculated; the formula was not read and nobody is asked for it. Let the department calculate it, or declare a derivation of the element.`,
})

/** `what`: the part that is not understood. */
export const CONDITIONAL = (label: string, what: string): Label => ({
  zh: `“${label}”只在一定条件下填写，条件（${what}）未读入：已改为选填，请在表单里核对。`,
  en: `"${label}" is asked only under a condition (${what}), which was not read: it was made optional. Check it in the form.`,
})

export const CONDITIONAL_PARTS = (label: string, what: string): Label => ({
  zh: `“${label}”里有按条件（${what}）增减的栏目，条件未读入：这些栏目总是询问，不强制填写，请核对。`,
  en: `Fields of "${label}" depend on a condition (${what}), which was not read: they are always asked and not required. Check them.`,
})

export const CONSTRAINED = (label: string, what: string): Label => ({
  zh: `“${label}”的填写限制（${what}）未读入：请核对是否可以用数据元的范围表示。`,
  en: `The constraint of "${label}" (${what}) was not read: see whether the element's bounds can say it.`,
})

export const OUTSIDE_CHOICES = (label: string, file: string): Label => ({
  zh: `“${label}”的选项在另一个文件或代码集（${file}）里，未能读取，先按文字填写：请把选项列在表内再导入。`,
  en: `The choices of "${label}" are in another file or code system (${file}) and could not be read; it is asked as text. List them in the form and import it again.`,
})

export const FILTERED_CHOICES = (label: string): Label => ({
  zh: `“${label}”的选项随前面的答案筛选，筛选条件未读入：全部选项都列出。`,
  en: `The choices of "${label}" depend on earlier answers; the filter was not read and all of them are offered.`,
})

export const RANKED = (label: string): Label => ({
  zh: `“${label}”要求排出先后，一表没有排序题：先按文字填写，请写明顺序。`,
  en: `"${label}" asks for an order of preference, which a sheet does not have: it is asked as text. Write the order.`,
})

export const POSITION = (label: string): Label => ({
  zh: `“${label}”是定位坐标，一表不取定位：先按文字填写（纬度 经度）。`,
  en: `"${label}" is a position; a sheet does not locate the device: it is asked as text (latitude longitude).`,
})

export const UNKNOWN_TYPE = (label: string, type: string): Label => ({
  zh: `“${label}”的类型“${type}”不认识，先按文字填写：请核对。`,
  en: `"${label}" has the unknown type "${type}" and is asked as text. Check it.`,
})

/** `names`: of the items. */
export const BY_DEVICE = (names: readonly string[]): Label => ({
  zh: `设备自动记录的或隐藏的项目没有读入，不要求填写：${names.join('、')}。`,
  en: `Items that are hidden or that the device fills itself were left out: ${names.join(', ')}.`,
})

export const REPEATED_TEXT = (label: string): Label => ({
  zh: `“${label}”可填多项，一表只有一格：请把各项写在一起，用顿号隔开。`,
  en: `"${label}" takes several entries, a sheet has one box for them: write them together, with commas between.`,
})

export const ALTERNATIVES = (label: string): Label => ({
  zh: `“${label}”有几种填法（oneOf、anyOf），各自的栏目未读入：请把要填的栏目直接列出。`,
  en: `"${label}" may take several shapes (oneOf, anyOf), whose fields were not read: list the fields that are to be filled in.`,
})

export const FREE_NAMES = (label: string): Label => ({
  zh: `“${label}”可添加任意名称的栏目，一表的栏目须事先列明：未读入。`,
  en: `"${label}" takes fields of any name; a sheet's fields are fixed: those were not read.`,
})

export const OTHER_FORM = (label: string): Label => ({
  zh: `“${label}”引用另一张表，其中的栏目未读入：请把那张表也导入。`,
  en: `"${label}" refers to another form, whose fields were not read: import that form, too.`,
})
