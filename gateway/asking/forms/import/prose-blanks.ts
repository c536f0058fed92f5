// Blanks within sentences: 本人____，身份证号____，家住____村. A blank asks for something only where a label stands right before it, or in
// brackets right behind it; any other is told, not guessed.
import type { Label } from '../../../../schema/index.ts'
import { isUnit, lineItems } from './label-parts.ts'
import { isMeta } from './xlsx/sheet-words.ts'
import { isLabelWord } from './xlsx/value-words.ts'

export interface ProseBlanks {
  labels: string[]
  /** How many blanks have no label. The words beside them may be somebody's answer, so they are told nowhere. */
  unread: number
}

// Each pattern begins only where a run begins, so that a cell of 30,000 spaces or underscores costs what its letters do.
/** Two underscores beside Latin letters are part of a name in a program. */
const BLANK = /(?<![_＿])(?:[_＿]{3,}|(?<![A-Za-z0-9.])[_＿]{2}(?![A-Za-z0-9_＿]))(?:\s+[_＿]+)*/
/** ____年__月__日 is one blank. */
const DATE = /(?<![\s_＿])[\s_＿]{2,}年[\s_＿]*月[\s_＿]*日/g
/** No label is longer, nor is what stands before it in its part of a sentence. */
const BESIDE = 40

/** 转院病人数      人: spaces before a unit. */
const GAP = /(?<=\p{Script=Han})[ \u3000]{3,}(?=(?:人次|人|次|户|万?元|个|名|亩|台|张|例|件|份|页|%)(?:[，。；、,;)）\s]|$))/gu

/** Most texts hold neither. */
const MAY_ASK = /[_＿]{2}|[ \u3000]{2}/

/** Null: the text has no blanks, or is a line of labels. */
export function proseBlanks(text: string): ProseBlanks | null {
  if (!MAY_ASK.test(text)) return null
  // Lines of a program hold brackets and underscores.
  if (!/\p{Script=Han}/u.test(text) && /[;=<>{}()[\]/\\]/.test(text)) return null
  const items = lineItems(text.trim())
  // 补充资料：…… heads a sentence.
  if (isMeta(text.trim()) || (items && !(items.length === 1 && items[0]?.isFilled))) return null
  const parts = text.replace(DATE, '____').replace(GAP, '____').split(BLANK)
  if (parts.length < 2) return null
  const labels = new Set<string>()
  let unread = 0
  for (let i = 0; i + 1 < parts.length; i++) {
    const before =
      (parts[i] ?? '')
        .slice(-BESIDE)
        .split(/[，。；、,;！？\n]/)
        .at(-1) ?? ''
    const after = (parts[i + 1] ?? '').slice(0, BESIDE)
    // 学院：____软件学院____ has its answer in the middle of the blank.
    if (i > 0 && /[:：]\s*$/.test(parts[i - 1] ?? '') && !/[:：，。；、,;]/.test(parts[i] ?? '')) continue
    const unit = unitBehind(after)
    const label = labelBefore(before, unit !== '') ?? labelBehind(after)
    // 学院____软件学院____: the answer ends like its label.
    const isAnswer = label !== null && [...labels].some((one) => one !== label && label.endsWith(one))
    if (label && !isAnswer) labels.add(`${label}${unit}`)
    else unread++
  }
  return { labels: [...labels], unread }
}

/** 性别____, 年收入为____, 本人（姓名）____. */
function labelBefore(text: string, isCounted: boolean): string | null {
  const said = text.replace(/\s+/g, '').replace(/(?:[:：]|为|是|系|共计?|约)+$/, '')
  const inBrackets = /[（(]([^（）()]{2,10})[)）]$/.exec(said)?.[1]
  // 学院：软件学院____ is filled in already; only 学院 is a label.
  const filled = /([^:：]+)[:：].+$/.exec(said)?.[1]
  const last = (filled ?? said).replace(/^(?:本人|申请人|家庭现有|现有|现|其)(?=.{2})/, '')
  return asLabel(inBrackets ?? last, isCounted)
}

/** ____（身份证号码）. */
const labelBehind = (text: string): string | null => asLabel(/^\s*[（(]\s*([^（）()]{2,10}?)\s*[)）]/.exec(text)?.[1] ?? '')

/** Who speaks, and what a sentence is about, is not what a blank asks for. */
const NO_LABEL = /^(?:本人|兹有|今有|我|现有|其中|与|由|在|于|到|至|对|向|给)|[的了在于与和]$|签[字名章]|盖章/

/** What a number with a unit follows is a figure's name: 中医诊疗人次. */
const asLabel = (said: string, isCounted = false): string | null =>
  said.length >= 2 && said.length <= 10 && !NO_LABEL.test(said) && (isLabelWord(said) || (isCounted && /次|例|项$/.test(said)))
    ? said
    : null

const unitBehind = (text: string): string => {
  const said = /^\s*(\S{1,3}?)(?=[，。；、,;\s]|$)/.exec(text)?.[1]
  return said !== undefined && isUnit(said) ? `（${said}）` : ''
}

export const unreadBlanks = (count: number): Label => ({
  zh: `句子里有 ${count} 处空白看不出要填什么，未读入：请在空白前写明栏目，如“姓名：____”。`,
  en: `It is not clear what ${count === 1 ? 'one blank' : `${count} blanks`} in a sentence ${count === 1 ? 'asks' : 'ask'} for; write a label before each, such as “Name: ____”.`,
})
