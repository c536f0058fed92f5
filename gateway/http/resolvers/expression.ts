// Expressions of forms as text, in words with the form's own labels, and as a tree.
import {
  type Expression,
  type Form,
  type FormField,
  type FormRule,
  type Label,
  type Names,
  ownId,
  type RowSet,
  readExpression,
  sayExpression,
  writeExpression,
} from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'

export interface ExpressionView {
  e: Expression
  /** Whose labels name its elements. */
  form: string
  /** Only the hub can evaluate it. */
  byHub: boolean
}

/** A field, a list, a rule with its form, in whose words its expressions are said. */
export type FieldOfForm = FormField & { form: string }
export type RowSetOfForm = RowSet & { form: string }
export interface RuleOfForm {
  rule: FormRule
  form: string
}

const viewOf = (text: string | undefined, form: string): ExpressionView | null => {
  const e = readExpression(text)
  return e && { e, form, byHub: false }
}

export const expression: Resolvers = {
  Ask: {
    askedWhen: (a) => a.askedWhen && { e: a.askedWhen, form: a.form, byHub: a.byHub === true },
    requiredWhen: (a) => a.requiredWhen && { e: a.requiredWhen, form: a.form, byHub: a.byHub === true },
    calculated: (a) => a.calculated && { e: a.calculated, form: a.form, byHub: a.byHub === true },
  },
  ListAsk: {
    askedWhen: (a) => a.askedWhen && { e: a.askedWhen, form: a.form, byHub: a.byHub === true },
  },
  FormField: {
    askedWhen: (f) => viewOf(f.askedWhen, f.form),
    requiredWhen: (f) => viewOf(f.requiredWhen, f.form),
    calculated: (f) => viewOf(f.calculated, f.form),
  },
  RowSet: {
    askedWhen: (s) => viewOf(s.askedWhen, s.form),
  },
  Expression: {
    text: ({ e }) => writeExpression(e),
    words: async ({ e, form }, _, context) => say(sayExpression(e, await namesIn(context, form)), context.language),
    tree: ({ e, byHub }) => (byHub ? null : e),
  },
  FormRule: {
    message: (r, _, { language }) => say(r.rule.message, language),
    words: async (r, _, context) => {
      const that = r.rule.kind === 'holds' ? readExpression(r.rule.that) : null
      return that && say(sayExpression(that, await namesIn(context, r.form)), context.language)
    },
  },
}

async function namesIn({ hub }: Context, id: string): Promise<Names> {
  const form = await readForm(hub.db, id)
  const { elements, codeLists } = hub.catalogue.current()
  const fields = form ? allFields(form) : []
  const fieldOf = (element: string) => fields.find((f) => f.element === element || ownId(id, f) === element)
  const plain = (text: string): Label => ({ zh: text, en: text })
  return {
    element: (element) => fieldOf(element)?.label ?? elements.get(element)?.label ?? plain(element),
    code(element, code) {
      const domain = elements.get(fieldOf(element)?.element ?? element)?.domain
      return codeLists.get(domain?.codes ?? '')?.codes.find((c) => c.code === code)?.label ?? null
    },
    list: (code) => form?.rowSets?.find((r) => r.code === code)?.label ?? plain(code),
  }
}

const allFields = ({ fields, rowSets = [] }: Form): FormField[] => [...fields, ...rowSets.flatMap((r) => r.fields)]
