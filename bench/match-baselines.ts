// Simple alternatives to a matcher: equal labels, nearly equal labels, the best hit of a text search (BM25).
import type { MatchForm } from '../gateway/catalogue/index.ts'
import { editDistance } from '../gateway/catalogue/match/score/likeness.ts'

const textOf = (field: MatchForm['fields'][number]) =>
  field.label ?? field.title ?? field.name ?? field.path?.split('.').at(-1) ?? field.code ?? ''
const normal = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
const textsOf = (forms: readonly MatchForm[]) => forms.flatMap((form) => form.fields.map(textOf))

export const equalLabels = (forms: readonly MatchForm[]): string[] => textsOf(forms).map((text, i) => text || `#${i}`)

export function nearLabels(forms: readonly MatchForm[], most = 0.2): string[] {
  const leaders: string[] = []
  return textsOf(forms).map((text) => {
    const plain = normal(text)
    const leader = leaders.find((l) => Math.abs(l.length - plain.length) <= 3 && editDistance(l, plain) <= most)
    if (leader === undefined) leaders.push(plain)
    return leader ?? plain
  })
}

const tokensOf = (text: string): string[] => {
  const plain = text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  const han = [...plain.replace(/[^\u4e00-\u9fff]/g, '')]
  return [...han, ...han.slice(1).map((c, i) => `${han[i]}${c}`), ...(plain.match(/[a-z\d]+/g) ?? [])]
}

/** Each field joins the group of its best hit if that scores at least `least` of the field's score against itself. */
export function bm25(forms: readonly MatchForm[], least = 0.8): string[] {
  const documents = textsOf(forms).map(tokensOf)
  const frequency = new Map<string, number>()
  for (const tokens of documents) for (const token of new Set(tokens)) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const mean = documents.reduce((n, d) => n + d.length, 0) / documents.length
  const score = (query: readonly string[], d: readonly string[]) => {
    let sum = 0
    for (const token of new Set(query)) {
      const n = d.filter((t) => t === token).length
      const df = frequency.get(token) ?? 0
      const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))
      sum += (idf * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * d.length) / mean))
    }
    return sum
  }
  const leaders: { tokens: string[]; id: string }[] = []
  return documents.map((tokens, i) => {
    const self = score(tokens, tokens)
    let [best, value] = ['', least * self]
    for (const leader of leaders) {
      const s = Math.min(score(tokens, leader.tokens), score(leader.tokens, tokens))
      if (s > value) [best, value] = [leader.id, s]
    }
    if (best) return best
    leaders.push({ tokens, id: `#${i}` })
    return `#${i}`
  })
}
