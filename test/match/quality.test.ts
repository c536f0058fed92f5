// The quality bar of issue 5 on a small part of the hand-made set: templates absent from training, names in no matcher table.
import { describe, expect, test } from 'vitest'
import { matchForms, readMatchForms } from '../../gateway/catalogue/index.ts'
import { ZH_PROPERTIES } from '../../gateway/catalogue/match/lexicon/zh-properties.ts'
import { ZH_ROLES } from '../../gateway/catalogue/match/lexicon/zh-qualifiers.ts'
import { plainChinese } from '../../gateway/catalogue/match/meaning/split-chinese.ts'
import { makeEnglish } from './corpus/make-en.ts'
import { type Labelled, makeChinese } from './corpus/make-zh.ts'
import { PROPERTIES, ROLES } from './corpus/zh-words.ts'
import { pairScores } from './measure.ts'

function scores({ forms, truth }: Labelled) {
  const fields = matchForms(readMatchForms({ forms })).fields
  const labels = forms.flatMap((form) => form.fields.map((_, i) => truth.get(`${form.key}#${i}`)))
  return pairScores(fields.map(({ cluster }, i) => ({ truth: labels[i], cluster })))
}

describe('on forms never seen', () => {
  const noise = { unseen: 0.15, typos: 0.02 }

  test('of a hundred Chinese merges made without a person none or nearly none is wrong, and most of what is the same is found', () => {
    const { precision, recall, merged } = scores(makeChinese('test', 3, 31, noise))
    expect(merged).toBeGreaterThan(1000)
    expect(precision).toBeGreaterThanOrEqual(0.995)
    expect(recall).toBeGreaterThan(0.6)
  })

  test('the same holds in English', () => {
    const { precision, recall, merged } = scores(makeEnglish('test', 4, 32, noise))
    expect(merged).toBeGreaterThan(200)
    expect(precision).toBeGreaterThanOrEqual(0.995)
    expect(recall).toBeGreaterThan(0.5)
  })

  test('no name that was kept for the test stands in a table of the matcher', () => {
    const plain = (name: string) => plainChinese(name.replace(/\(.*$/, ''))
    const known = [...ZH_PROPERTIES.map(([name]) => name), ...ZH_ROLES.keys()]
    const kept = [...PROPERTIES.values()].flatMap(({ seen, unseen }) =>
      unseen.filter((name) => !seen.map(plain).includes(plain(name))),
    )
    const keptRoles = Object.values(ROLES).flatMap(([, unseen]) => unseen)
    expect([...kept.filter((name) => !name.includes('(')), ...keptRoles].filter((name) => known.includes(name))).toEqual([])
  })

  test('the same forms give the same answer, to the last digit', () => {
    const { forms } = makeChinese('test', 1, 33, noise)
    expect(matchForms(readMatchForms({ forms }))).toEqual(matchForms(readMatchForms({ forms })))
  })
})
