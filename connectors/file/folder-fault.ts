// A failing exchange folder is not a refusal of the department.
import { because } from '../../schema/index.ts'
import { type Fault, fault } from '../capabilities/index.ts'
import { codeOf } from './storage.ts'

export function folderFault(error: unknown): Fault {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code = codeOf(error)?.startsWith('E') ? codeOf(error) : codeOf(cause)
  const words = because('FOLDER_UNUSABLE', { code: code ?? 'unknown error' })
  if (code === 'EAUTH' || code === 'EHOSTKEY') return fault('sign-in-expired', words)
  return fault(code === 'EUNKNOWN' ? 'unknown' : 'unsent', words)
}
