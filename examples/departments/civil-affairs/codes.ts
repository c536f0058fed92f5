// Code lists of civil affairs, all of its own.

export const CODE_LISTS = {
  gender: [
    ['男', '男'],
    ['女', '女'],
  ],
  disability_category: [
    ['01', '视力残疾'],
    ['02', '听力残疾'],
    ['03', '言语残疾'],
    ['04', '肢体残疾'],
    ['05', '智力残疾'],
    ['06', '精神残疾'],
    ['07', '多重残疾'],
  ],
  disability_level: [
    ['1', '一级'],
    ['2', '二级'],
    ['3', '三级'],
    ['4', '四级'],
  ],
  self_care: [
    ['A', '完全自理'],
    ['B', '部分自理'],
    ['C', '不能自理'],
  ],
  employment: [
    ['Y', '就业'],
    ['N', '未就业'],
    ['R', '离退休'],
  ],
  marital: [
    ['1', '未婚'],
    ['2', '已婚'],
    ['3', '离异'],
    ['4', '丧偶'],
  ],
  pension_insurance: [
    ['01', '城乡居民基本养老保险'],
    ['02', '企业职工基本养老保险'],
    ['03', '机关事业单位养老保险'],
    ['99', '未参保'],
  ],
  medical_insurance: [
    ['01', '城乡居民基本医疗保险'],
    ['02', '职工基本医疗保险'],
    ['99', '未参保'],
  ],
} as const

export const SELF_CARE = { full: 'A', partial: 'B', none: 'C' } as const
export const PENSION = { rural: '01', employee: '02', public: '03', none: '99' } as const
export const MEDICAL = { rural: '01', employee: '02', none: '99' } as const
