// The language of an answer: the Accept-Language header, Chinese unless English is preferred (RFC 9110 §12.5.4).
import type { Label } from '../../schema/index.ts'

export type Language = 'zh' | 'en'

export function languageOf(header: string | undefined): Language {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean)
      return { tag, q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ tag, q }) => q > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.q - a.q)
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh'
}

export const say = (label: Label, language: Language): string => label[language] || label.zh
