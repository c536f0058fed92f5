// The value of an item of datatype ATTACHMENT: the ids of its files, separated by one space, in the worker's order.
import type { Domain, Value } from '../../../schema/index.ts'
import { countyOf } from '../../platform/index.ts'

/** Files of one item, if its domain does not say. */
const MOST_FILES = 5

export const mostFiles = ({ maxFiles }: Domain): number => maxFiles ?? MOST_FILES

/** The ids in a value; empty for anything else. */
export const filesNamed = (value: Value | null): string[] => (typeof value === 'string' ? (readNames(value) ?? []) : [])

/** Each id once; null if the text is something else. */
export function readNames(text: string): string[] | null {
  const names = text.trim().split(/\s+/)
  return names.every((name) => countyOf(name) !== null) ? [...new Set(names)] : null
}

export const isAttachment = ({ domain }: { domain: Domain }): boolean => domain.datatype === 'ATTACHMENT'
