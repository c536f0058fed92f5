// Conditions and bounds in forms of others' standards: FHIR Questionnaire and JSON Schema, as the hub's own expressions. The form of each
// case follows the standard's own examples; labels are invented.
import { expect, test } from 'vitest'
import type { RawField, ReadForms } from '../../gateway/asking/forms/import/raw-form.ts'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { type Expression, writeExpression } from '../../schema/index.ts'

const read = (name: string, content: object): Promise<ReadForms> =>
  readForms({ name, bytes: new TextEncoder().encode(JSON.stringify(content)) })

const text = (e: Expression | undefined) => (e ? writeExpression(e) : undefined)
/** By code: asked, required, constraints. */
function logicOf({ forms }: ReadForms): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  for (const { code, required, logic = {} } of forms[0]?.fields ?? ([] as RawField[]))
    all[code] = {
      ...(required && { required }),
      ...(logic.askedWhen && { asked: text(logic.askedWhen) }),
      ...(logic.listAskedWhen && { listAsked: text(logic.listAskedWhen) }),
      ...(logic.requiredWhen && { requiredWhen: text(logic.requiredWhen) }),
      ...(logic.constraints && { holds: logic.constraints.map((c) => text(c.that)) }),
    }
  return all
}
const told = ({ problems }: ReadForms) => problems.map((p) => p.message.zh)

const questionnaire = (...item: object[]) => read('q.json', { resourceType: 'Questionnaire', id: 'q', title: '随访', item })
const yesNo = {
  type: 'choice',
  answerOption: [
    { valueCoding: { system: 'urn:a', code: 'Y', display: '是' } },
    { valueCoding: { system: 'urn:a', code: 'N', display: '否' } },
  ],
}

test('enableWhen: codings, numbers, yes and no, dates, several answers, whether there is an answer', async () => {
  const when = (linkId: string, enableWhen: object[], more: object = {}) => ({
    ...{ linkId, text: linkId, type: 'string', required: true, enableWhen },
    ...more,
  })
  const form = await questionnaire(
    { linkId: 'smokes', text: '是否吸烟', ...yesNo },
    { linkId: 'ills', text: '疾病', ...yesNo, repeats: true },
    { linkId: 'age', text: '年龄', type: 'integer' },
    { linkId: 'ok', text: '同意', type: 'boolean' },
    { linkId: 'on', text: '日期', type: 'date' },
    when('a', [{ question: 'smokes', operator: '=', answerCoding: { system: 'urn:a', code: 'Y' } }]),
    when('b', [{ question: 'ills', operator: '=', answerCoding: { code: 'N' } }]),
    when('c', [{ question: 'age', operator: '>=', answerInteger: 60 }]),
    when('d', [{ question: 'ok', operator: '!=', answerBoolean: true }]),
    when('e', [{ question: 'on', operator: '<', answerDate: '2026-01-31' }]),
    when('f', [{ question: 'smokes', operator: 'exists', answerBoolean: false }]),
    when(
      'g',
      [
        { question: 'z', operator: 'exists', answerBoolean: true },
        { question: 'age', operator: '<', answerDecimal: 1.5 },
      ],
      {
        enableBehavior: 'any',
      },
    ),
    // STU3: without an operator, and any is enough.
    when('h', [
      { question: 'smokes', hasAnswer: true },
      { question: 'ok', answerBoolean: false },
    ]),
    { linkId: 'z', text: '后面的题', type: 'string' },
  )
  expect(told(form)).toEqual([])
  expect(logicOf(form)).toMatchObject({
    a: { required: true, asked: "equal({smokes}, 'Y')" },
    b: { asked: "has({ills}, 'N')" },
    c: { asked: 'atMost(60, {age})' },
    d: { asked: 'or(not(given({ok})), not(equal({ok}, true)))' },
    e: { asked: "less({on}, '2026-01-31')" },
    f: { asked: 'not(given({smokes}))' },
    g: { asked: 'or(given({z}), less({age}, 1.5))' },
    h: { asked: 'or(given({smokes}), equal({ok}, false))' },
  })
})

test('a group carries its condition to what is inside; that of a repeating group is of the whole list', async () => {
  const form = await questionnaire(
    { linkId: 'kids', text: '有无子女', ...yesNo },
    {
      ...{
        linkId: 'g',
        text: '概况',
        type: 'group',
        enableWhen: [{ question: 'kids', operator: '=', answerCoding: { code: 'Y' } }],
      },
      item: [
        { linkId: 'n', text: '子女数', type: 'integer', required: true },
        {
          ...{ linkId: 'rows', text: '子女', type: 'group', repeats: true },
          enableWhen: [{ question: 'n', operator: '>', answerInteger: 0 }],
          item: [
            { linkId: 'name', text: '姓名', type: 'string' },
            {
              ...{ linkId: 'nick', text: '小名', type: 'string' },
              enableWhen: [{ question: 'name', operator: 'exists', answerBoolean: true }],
            },
          ],
        },
      ],
    },
  )
  expect(logicOf(form)).toEqual({
    kids: {},
    n: { required: true, asked: "equal({kids}, 'Y')" },
    name: { listAsked: "and(equal({kids}, 'Y'), less(0, {n}))" },
    nick: { listAsked: "and(equal({kids}, 'Y'), less(0, {n}))", asked: 'given({name})' },
  })
})

test.each([
  ['a coding that is not among the choices', [{ question: 'smokes', operator: '=', answerCoding: { code: 'X' } }], {}],
  ['a question that is not asked', [{ question: 'gone', operator: 'exists', answerBoolean: true }], {}],
  [
    'several conditions without a behaviour',
    [1, 2].map(() => ({ question: 'smokes', operator: 'exists', answerBoolean: true })),
    {},
  ],
  ['an order of choices', [{ question: 'smokes', operator: '>', answerCoding: { code: 'Y' } }], {}],
  ['an amount in another unit', [{ question: 'age', operator: '>', answerQuantity: { value: 1, unit: '月' } }], {}],
  ['a partial date', [{ question: 'on', operator: '=', answerDate: '2026-01' }], {}],
  ['FHIRPath', [], { extension: [{ url: 'http://x/sdc-questionnaire-enableWhenExpression', valueExpression: {} }] }],
])('a condition that is not understood is told, and the field is asked and not required: %s', async (_, enableWhen, more) => {
  const form = await questionnaire(
    { linkId: 'smokes', text: '是否吸烟', ...yesNo },
    { linkId: 'age', text: '年龄', type: 'integer' },
    { linkId: 'on', text: '日期', type: 'date' },
    { linkId: 'a', text: '支数', type: 'integer', required: true, enableWhen, ...more },
  )
  expect(logicOf(form).a).toEqual({})
  expect(told(form)).toEqual([expect.stringMatching(/^“支数”只在一定条件下填写，条件（.+）未读入/)])
})

test('bounds, lengths and patterns of a Questionnaire hold; an invariant in FHIRPath is told', async () => {
  const ext = (url: string, value: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/${url}`, ...value })
  const form = await questionnaire(
    {
      ...{ linkId: 'sys', text: '收缩压', type: 'integer' },
      extension: [ext('minValue', { valueInteger: 60 }), ext('maxValue', { valueInteger: 260 })],
    },
    { linkId: 'day', text: '日期', type: 'date', extension: [ext('maxValue', { valueDate: '2026-12-31' })] },
    {
      ...{ linkId: 'no', text: '编号', type: 'string' },
      extension: [ext('minLength', { valueInteger: 3 }), ext('regex', { valueString: '[A-Z]{2}[0-9]+' })],
    },
    {
      linkId: 'odd',
      text: '其他',
      type: 'string',
      extension: [ext('questionnaire-constraint', {}), ext('regex', { valueString: '(a+)+' })],
    },
  )
  expect(logicOf(form)).toEqual({
    sys: { holds: ['atMost(60, {sys})', 'atMost({sys}, 260)'] },
    day: { holds: ["atMost({day}, '2026-12-31')"] },
    no: { holds: ['atMost(3, length({no}))', "matches({no}, '(?:[A-Z]{2}[0-9]+)')"] },
    odd: {},
  })
  expect(told(form)).toEqual([expect.stringMatching(/“其他”的填写限制（questionnaire-constraint, regex）未读入/)])
})

/** JSON Schema's own words; an object literal with a `then` looks like a promise. */
const ifThen = (condition: object, yes: object, no?: object) =>
  Object.fromEntries([
    ['if', condition],
    ['then', yes],
    ['else', no],
  ])
const schema = (content: object) =>
  read('s.json', { $schema: 'https://json-schema.org/draft/2020-12/schema', title: '登记', ...content })

test('if, then and else: required under a condition, and fields that only a branch has', async () => {
  const form = await schema({
    properties: {
      country: { type: 'string', enum: ['CN', 'US'] },
      code: { type: 'string' },
      at: { type: 'object', title: '住处', properties: { kind: { enum: ['自有', '租住'] } } },
    },
    required: ['country'],
    ...ifThen(
      { properties: { country: { const: 'US' } }, required: ['country'] },
      { required: ['code'], properties: { state: { type: 'string', title: '州' } } },
      { properties: { county: { type: 'string', title: '县' } }, required: ['county'] },
    ),
    allOf: [
      ifThen(
        { properties: { at: { properties: { kind: { const: '租住' } }, required: ['kind'] } } },
        { properties: { rent: { type: 'number', title: '租金' } } },
      ),
    ],
  })
  expect(told(form)).toEqual([])
  expect(logicOf(form)).toEqual({
    country: { required: true },
    code: { requiredWhen: "and(given({country}), equal({country}, 'US'))" },
    'at.kind': {},
    state: { asked: "and(given({country}), equal({country}, 'US'))" },
    county: { required: true, asked: "not(and(given({country}), equal({country}, 'US')))" },
    rent: { asked: "and(given(at.kind), equal(at.kind, '租住'))" },
  })
})

test('dependencies: a list of names, a schema, and one shape for each answer, as form builders write them', async () => {
  const form = await schema({
    properties: {
      card: { type: 'string' },
      address: { type: 'string' },
      pets: { type: 'string', enum: ['无', '一只', '多只'] },
    },
    dependentRequired: { card: ['address'] },
    dependencies: {
      pets: {
        oneOf: [
          { properties: { pets: { enum: ['无'] } } },
          { properties: { pets: { enum: ['一只'] }, age: { type: 'integer' } }, required: ['age'] },
          { properties: { pets: { enum: ['多只'] }, age: { type: 'integer' }, rid: { type: 'boolean' } }, required: ['rid'] },
        ],
      },
    },
  })
  expect(told(form)).toEqual([])
  const one = "and(given({pets}), equal({pets}, '一只'))"
  const more = "and(given({pets}), equal({pets}, '多只'))"
  expect(logicOf(form)).toEqual({
    card: {},
    address: { requiredWhen: 'given({card})' },
    pets: {},
    age: { asked: `or(${one}, ${more})`, requiredWhen: one },
    rid: { required: true, asked: more },
  })
})

test('bounds and patterns of a schema hold; what a schema says of nothing, it says here of nothing', async () => {
  const form = await schema({
    properties: {
      n: { type: 'integer', exclusiveMinimum: 0, maximum: 120, multipleOf: 5 },
      part: { type: 'string', pattern: '^A[0-9]{3}$', minLength: 4 },
      free: { type: 'string' },
    },
    // Without "required" this holds where `free` is not given.
    ...ifThen({ properties: { free: { const: 'x' } } }, { required: ['n'] }),
  })
  expect(logicOf(form)).toEqual({
    n: {
      holds: ['less(0, {n})', 'atMost({n}, 120)', 'equal(remainder({n}, 5), 0)'],
      requiredWhen: "or(not(given({free})), equal({free}, 'x'))",
    },
    part: { holds: ["matches({part}, '(?:A[0-9]{3})')", 'atMost(4, length({part}))'] },
    free: {},
  })
})

test('a branch under a condition that is not understood is asked, not required, and told', async () => {
  const form = await schema({
    properties: { a: { type: 'string' } },
    ...ifThen({ properties: { a: { format: 'email' } } }, { properties: { b: { type: 'string' } }, required: ['b', 'a'] }),
  })
  expect(logicOf(form)).toEqual({ a: {}, b: {} })
  expect(told(form)).toEqual([expect.stringMatching(/“登记”里有按条件（a format）增减的栏目/)])
})

test('conditions within conditions are read to a depth, then told; ten thousand of one group are translated once', async () => {
  let deepest: object = { properties: { last: { type: 'string' } } }
  for (let n = 0; n < 200; n++)
    deepest = { properties: { [`f${n}`]: { type: 'string' } }, ...ifThen({ required: ['a'] }, deepest) }
  const nested = await schema({ properties: { a: { type: 'string' } }, ...ifThen({ required: ['a'] }, deepest) })
  expect(nested.forms[0]?.fields.length).toBeGreaterThan(5)
  expect(told(nested)).toEqual([expect.stringMatching(/嵌套超过 32 层/)])

  const enableWhen = Array.from({ length: 10_000 }, () => ({ question: 'q', hasAnswer: true }))
  const item = Array.from({ length: 1000 }, (_, n) => ({ linkId: `i${n}`, text: `项目${n}`, type: 'string' }))
  const wide = await questionnaire(
    { linkId: 'q', text: '问', type: 'string' },
    { linkId: 'g', text: '组', type: 'group', enableWhen, item },
  )
  expect(wide.forms[0]?.fields).toHaveLength(1001)
  const [first, second] = wide.forms[0]?.fields.slice(1) ?? []
  expect(first?.logic?.askedWhen).toBe(second?.logic?.askedWhen)
})
