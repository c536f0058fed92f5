import { ERRORS, HubError } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { SourceAnswer } from './source-answer.ts'

/** The error code of each kind of source failure. */
export const SOURCE_ERRORS = {
  refused: 'SOURCE_REFUSED',
  unavailable: 'SOURCE_UNAVAILABLE',
  'sign-in-missing': 'SIGN_IN_MISSING',
} as const

/** The error of a source that could not be asked. It names the department, never the system's message. */
export function sourceFailure(catalogue: Catalogue, answer: SourceAnswer): HubError {
  const code = SOURCE_ERRORS[answer.reason ?? 'unavailable']
  const id = answer.connector.department
  const name = catalogue.departments.get(id)?.name ?? { zh: id, en: id }
  return new HubError(code, {
    sentence: { zh: `${name.zh}：${ERRORS[code].zh}`, en: `${name.en}: ${ERRORS[code].en}` },
    detail: answer.detail ?? undefined,
  })
}
