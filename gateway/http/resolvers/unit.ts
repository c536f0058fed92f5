// English names of units that the catalogue names in Chinese. SI symbols are the same in both.
import type { Language } from '../language.ts'

const IN_ENGLISH: Readonly<Record<string, string>> = {
  个: 'in number',
  亩: 'mu (1/15 ha)',
  人: 'persons',
  元: 'CNY',
  处: 'places',
  头: 'head',
  层: 'floors',
  岁: 'years',
  年: 'year',
  户: 'households',
}

export const unitIn = (unit: string, language: Language): string => (language === 'en' && IN_ENGLISH[unit]) || unit
