import { HubError } from '../../../schema/index.ts'

export const MAX_PAGE = 100

/** `first` of a page, limited to 1..100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
    throw new HubError('BAD_INPUT', { message: `\`first\` must be between 1 and ${MAX_PAGE}.` })
  return first
}
