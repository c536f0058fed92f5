// What a standard form may ask and a sheet cannot take, or not in the same way: told with its place and what to do, never dropped
// without a word.
import type { Label } from '../../../../../schema/index.ts'

export const ATTACHMENT = (label: string): Label => ({
  zh: `“${label}”要附照片、录音或文件，一表还不能填报，未读入：请与部门约定另行报送。`,
  en: `"${label}" asks for a picture, a recording or a file, which a sheet cannot take yet; left out. Agree with the department how it is sent.`,
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
