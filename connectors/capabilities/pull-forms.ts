// The department's forms, bound to elements by the manifest: from its own list if it has one, otherwise from the manifest. A form
// with an unbound required field cannot be answered: it is left out and reported.
import type { CallContext, FormDraft } from '../contract.ts'
import type { FormsSection } from '../language/index.ts'
import type { Log } from '../log.ts'
import type { Mapper } from '../mapping/index.ts'
import { declaredForm, listedForm } from './form-draft.ts'
import type { PageSource } from './page-source.ts'

export interface FormReading<O> {
  connector: string
  section: FormsSection<O>
  mapper: Mapper
  log: Log
}

export async function pullForms<O>(
  { connector, section, mapper, log }: FormReading<O>,
  pages: PageSource | null,
  context: CallContext,
): Promise<FormDraft[]> {
  if (!section.list || !pages) return Object.entries(section.bindings).map(([code, b]) => declaredForm(connector, code, b))
  const drafts: FormDraft[] = []
  for await (const { rows } of pages(null, context)) {
    for (const row of rows) {
      const draft = row.problem ?? (await listedForm(connector, section, mapper, row.value))
      if (typeof draft === 'string') log.warn({ connector, problem: draft }, 'a form of the department was left out')
      else {
        if (draft.unbound)
          log.warn({ connector, form: draft.id, fields: draft.unbound }, 'optional fields of a form are not bound')
        drafts.push(draft)
      }
    }
  }
  return drafts
}
