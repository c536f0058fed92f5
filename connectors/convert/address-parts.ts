// Splits a Chinese address into its parts. Known division names are taken first. The rest is read by the usual endings of
// divisions (省 市 县 镇 村). The joined parts equal the text: nothing is dropped.
import { foldWidth } from './fold-width.ts'

export const PARTS = ['province', 'city', 'county', 'township', 'village', 'detail'] as const
export type AddressPart = (typeof PARTS)[number]
export type Address = Record<AddressPart, string>

const LEVELS: [Exclude<AddressPart, 'detail'>, RegExp][] = [
  [
    'province',
    /^(北京市|天津市|上海市|重庆市|香港特别行政区|澳门特别行政区|[^省市区县]{2,3}省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区)/,
  ],
  ['city', /^([^省市区县]{2,10}?(?:市|自治州|地区|盟))/],
  ['county', /^([^省市区县镇乡]{1,10}?(?:自治县|自治旗|林区|县|区|市|旗))/],
  ['township', /^([^镇乡村]{1,12}?(?:街道办事处|街道|民族乡|苏木|镇|乡))/],
  ['village', /^([^村社区]{1,15}?(?:村民委员会|居民委员会|村委会|居委会|社区|嘎查|村))/],
]

export function addressParts(text: string, known: Partial<Record<AddressPart, readonly string[]>>): Address {
  const parts: Address = { province: '', city: '', county: '', township: '', village: '', detail: '' }
  let rest = foldWidth(text).trim().replace(/\s+/g, '')
  for (const [level, ending] of LEVELS) {
    // The longest name first: 鸣凤镇 before 鸣凤.
    const names = [...(known[level] ?? [])].sort((a, b) => b.length - a.length)
    const found = names.find((name) => rest.startsWith(name)) ?? ending.exec(rest)?.[1]
    if (!found) continue
    // A municipality of provincial rank is its own city: nothing is taken twice.
    parts[level] = found
    rest = rest.slice(found.length)
  }
  return { ...parts, detail: rest }
}
