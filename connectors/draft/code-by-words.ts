// Finds the code of a department's words in one of our code lists: the same words, or the unique beginning of one of ours (汉 is
// 汉族). Longer words mean something else: 无法判断 is not 无.
import type { CodeList } from '../../schema/index.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s、，,（）()_-]/g, '')
    .toLowerCase()

/** Without what brackets explain, and without the last sign of 男性 and 汉族. */
const bare = (text: string): string => fold(text.replace(/[（(][^）)]*[）)]$/, '')).replace(/(?<=.)[性族]$/, '')

const begins = (label: string, said: string): boolean => {
  const own = fold(label)
  return said.length > (/^[\x20-\x7e]+$/.test(said) ? 2 : 1) && own.startsWith(said)
}

/** Undefined where none of the words says one code and no other. */
export function codeByWords({ codes }: CodeList, words: readonly string[]): string | undefined {
  const said = words.filter((w) => fold(w) !== '')
  const labels = (c: CodeList['codes'][number]) => [c.label.zh, c.label.en]
  const exact = codes.find((c) => labels(c).some((l) => said.some((w) => fold(l) === fold(w) || bare(l) === bare(w))))
  const near = codes.filter((c) => labels(c).some((l) => said.some((w) => begins(l, fold(w)))))
  return (exact ?? (near.length === 1 ? near[0] : undefined))?.code
}
