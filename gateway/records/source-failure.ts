import { ERRORS, HubError } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { SourceAnswer } from './source-answer.ts'

/** The error of a source that could not be asked: it names the department, never what the system said. */
export function sourceFailure(catalogue: Catalogue, answer: SourceAnswer): HubError {
  const code = answer.reason === 'refused' ? 'SOURCE_REFUSED' : 'SOURCE_UNAVAILABLE'
  const id = answer.connector.department
  const name = catalogue.departments.get(id)?.name ?? { zh: id, en: id }
  return new HubError(code, {
    sentence: { zh: `${name.zh}：${ERRORS[code].zh}`, en: `${name.en}: ${ERRORS[code].en}` },
    detail: answer.detail ?? undefined,
  })
}
