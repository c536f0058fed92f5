// An expression in the words of people, in Chinese and English: for the page of a form, a sheet and the message of a rule.
import type { ElementId, Label } from '../types/element.ts'
import type { Expression } from './parse-expression.ts'

export interface Names {
  /** What the form calls it. */
  element(id: ElementId): Label
  /** A code's label; null: the value speaks for itself. */
  code(id: ElementId, code: string): Label | null
  list(code: string): Label
}

const both = (zh: string, en: string): Label => ({ zh, en })
const joined = (parts: readonly Label[], zh: string, en: string): Label =>
  both(parts.map((p) => p.zh).join(zh), parts.map((p) => p.en).join(en))

type Call = Expression & { kind: 'call' }

export function sayExpression(e: Expression, names: Names): Label {
  const say = (x: Expression | undefined): Label => (x ? sayExpression(x, names) : both('', ''))
  switch (e.kind) {
    case 'element': {
      const { zh, en } = names.element(e.id)
      return both(`“${zh}”`, `“${en}”`)
    }
    case 'today':
      return both('今天', 'today')
    case 'decimal':
      return both(e.value, e.value)
    case 'literal':
      if (typeof e.value === 'boolean') return e.value ? both('是', 'yes') : both('否', 'no')
      return typeof e.value === 'number' ? both(String(e.value), String(e.value)) : both(`“${e.value}”`, `“${e.value}”`)
    case 'call':
      return sayCall(e, names, say)
  }
}

function sayCall(e: Call, names: Names, say: (x: Expression | undefined) => Label): Label {
  const [x, y, z] = e.args
  const [a, b, c] = [say(x), say(y), say(z)]
  const inner = (p: Expression): Label => {
    const said = say(p)
    const isLoose = p.kind === 'call' && p !== e && LOOSE.has(p.name) && p.name !== e.name
    return isLoose ? both(`（${said.zh}）`, `(${said.en})`) : said
  }
  const all = e.args.map(inner)
  switch (e.name) {
    case 'and':
      return joined(all, '且', ' and ')
    case 'or':
      return joined(all, '或', ' or ')
    case 'not':
      return sayNot(x, names, say)
    case 'equal':
    case 'has': {
      const [what, which] = comparedCode(e, names, say)
      return e.name === 'has'
        ? both(`${what.zh}选了${which.zh}`, `${what.en} has ${which.en}`)
        : both(`${what.zh}为${which.zh}`, `${what.en} is ${which.en}`)
    }
    case 'less':
      return isPlain(x)
        ? both(`${b.zh}大于 ${a.zh}`, `${b.en} is more than ${a.en}`)
        : both(`${a.zh}小于 ${b.zh}`, `${a.en} is less than ${b.en}`)
    case 'atMost':
      return isPlain(x)
        ? both(`${b.zh}不小于 ${a.zh}`, `${b.en} is at least ${a.en}`)
        : both(`${a.zh}不大于 ${b.zh}`, `${a.en} is at most ${b.en}`)
    case 'given':
      return both(`已填写${a.zh}`, `${a.en} is filled in`)
    case 'if':
      return both(`如果${a.zh}则为${b.zh}，否则为${c.zh}`, `${b.en} if ${a.en}, otherwise ${c.en}`)
    case 'coalesce':
      return both(e.args.map((p) => say(p).zh).join('，没有则取'), e.args.map((p) => say(p).en).join(', or else '))
    case 'sum':
      return joined(all, ' + ', ' + ')
    case 'difference':
      return joined(all, ' − ', ' − ')
    case 'product':
      return joined(all, ' × ', ' × ')
    case 'ratio':
      return joined(all.slice(0, 2), ' ÷ ', ' ÷ ')
    case 'remainder':
      return both(`${a.zh}除以 ${b.zh} 的余数`, `the remainder of ${a.en} by ${b.en}`)
    case 'abs':
      return both(`${a.zh}的绝对值`, `the size of ${a.en}`)
    case 'round':
      return both(`${a.zh}（保留 ${b.zh} 位小数）`, `${a.en} (to ${b.en} digits)`)
    case 'least':
      return both(`${joined(all, '、', '').zh}中最小的`, `the smallest of ${joined(all, '', ', ').en}`)
    case 'greatest':
      return both(`${joined(all, '、', '').zh}中最大的`, `the largest of ${joined(all, '', ', ').en}`)
    case 'age':
      return both(`由${a.zh}到${b.zh}的周岁`, `the age from ${a.en} at ${b.en}`)
    case 'days':
      return both(`${a.zh}到${b.zh}的天数`, `the days from ${a.en} to ${b.en}`)
    case 'later':
      return both(`${a.zh}之后 ${b.zh} 天`, `${b.en} days after ${a.en}`)
    case 'length':
      return both(`${a.zh}的字数`, `the length of ${a.en}`)
    case 'count':
      return both(`${a.zh}所选的个数`, `the number of answers in ${a.en}`)
    case 'joined':
      return both(`${joined(all, '、', '').zh}连写`, `${joined(all, '', ', ').en} put together`)
    case 'substring':
      return both(`${a.zh}第 ${b.zh} 位起的 ${c.zh} 位`, `${c.en} characters of ${a.en} from the ${b.en}.`)
    case 'matches':
      return both(`${a.zh}符合格式 ${b.zh}`, `${a.en} has the form ${b.en}`)
    case 'last':
      return both(`上期${a.zh}`, `${a.en} of the period before`)
    case 'total':
      return both(`${listOf(x, names).zh}各行${b.zh}之和`, `the sum of ${b.en} over ${listOf(x, names).en}`)
    case 'rows':
      return both(`${listOf(x, names).zh}的行数`, `the number of rows of ${listOf(x, names).en}`)
    default:
      return both(`${e.name}(${joined(all, '，', '').zh})`, `${e.name}(${joined(all, '', ', ').en})`)
  }
}

/** Are put in brackets inside each other. */
const LOOSE = new Set(['and', 'or', 'sum', 'difference', 'product', 'ratio', 'if', 'coalesce'])

const isPlain = (e: Expression | undefined): boolean => e !== undefined && e.kind !== 'element' && e.kind !== 'call'

const listOf = (e: Expression | undefined, names: Names): Label => {
  const { zh, en } = names.list(e?.kind === 'literal' ? String(e.value) : '')
  return both(`“${zh}”`, `“${en}”`)
}

function comparedCode(e: Call, names: Names, say: (x: Expression | undefined) => Label): [Label, Label] {
  const [x, y] = e.args
  const [what, which] = x?.kind === 'literal' ? [y, x] : [x, y]
  const code = what?.kind === 'element' && which?.kind === 'literal' ? names.code(what.id, String(which.value)) : null
  return [say(what), code ? both(`“${code.zh}”`, `“${code.en}”`) : say(which)]
}

function sayNot(x: Expression | undefined, names: Names, say: (x: Expression | undefined) => Label): Label {
  if (x?.kind === 'call') {
    const [a, b] = [say(x.args[0]), say(x.args[1])]
    if (x.name === 'given') return both(`未填写${a.zh}`, `${a.en} is not filled in`)
    if (x.name === 'equal' || x.name === 'has') {
      const [what, which] = comparedCode(x, names, say)
      return x.name === 'has'
        ? both(`${what.zh}未选${which.zh}`, `${what.en} does not have ${which.en}`)
        : both(`${what.zh}不为${which.zh}`, `${what.en} is not ${which.en}`)
    }
    if (x.name === 'less') return both(`${a.zh}不小于 ${b.zh}`, `${a.en} is at least ${b.en}`)
    if (x.name === 'atMost') return both(`${a.zh}大于 ${b.zh}`, `${a.en} is more than ${b.en}`)
    if (x.name === 'matches') return both(`${a.zh}不符合格式 ${b.zh}`, `${a.en} does not have the form ${b.en}`)
  }
  const said = say(x)
  return both(`并非（${said.zh}）`, `not (${said.en})`)
}
