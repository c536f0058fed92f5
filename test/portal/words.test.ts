// The portal's texts in two languages: the same keys, the same placeholders, and none unused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../portal/src/i18n/en.ts'
import { zh } from '../../portal/src/i18n/zh.ts'

const chinese: Record<string, string> = zh
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const placeholders = (text: string) => new Set([...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1]))

const sources = readdirSync('portal/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^(i18n|generated)/.test(name))
  .map((name) => readFileSync(join('portal/src', name), 'utf8'))
  .join('\n')

test('Chinese and English have the same words', () => {
  expect([...new Set(Object.keys(en).map(withoutPlural))].sort()).toEqual(Object.keys(chinese).sort())
})

test('English has both numbers wherever it counts in words', () => {
  for (const key of Object.keys(en).filter((k) => /_(one|other)$/.test(k))) {
    expect(Object.keys(en)).toEqual(expect.arrayContaining([`${withoutPlural(key)}_one`, `${withoutPlural(key)}_other`]))
  }
})

test('a sentence fills in nothing that the other language does not know', () => {
  for (const [key, text] of Object.entries(en)) {
    const known = placeholders(chinese[withoutPlural(key)] ?? '')
    for (const name of placeholders(text)) expect(known, `${key}: ${name}`).toContain(name)
  }
})

test('nothing in Chinese is left in the English words', () => {
  for (const [key, text] of Object.entries(en)) expect(text, key).not.toMatch(/\p{Script=Han}/u)
})

test('every word is shown somewhere', () => {
  const literal = new Set([...sources.matchAll(/'([\w.]+)'/g)].map((m) => m[1]))
  const composed = [...sources.matchAll(/t\(\s*`([\w.]+)\$\{[^}]+\}(\w*)`/g)].map((m) => new RegExp(`^${m[1]}\\w+${m[2]}$`))
  const unused = Object.keys(chinese).filter((key) => !literal.has(key) && !composed.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})

test('no page speaks Chinese by itself: every word goes through the catalogue', () => {
  const withoutComments = sources.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '')
  const found = [...withoutComments.matchAll(/^.*\p{Script=Han}.*$/gmu)].map((m) => m[0].trim())
  // The switch to Chinese is named in Chinese in both languages.
  expect(found.filter((line) => !line.includes("'中文'"))).toEqual([])
})
