// Given credentials must match the manifest: no extra name, none missing.
import { type Manifest, wantedCredentials } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'
import type { Owner } from './owner.ts'

/** Throws HubError BAD_INPUT. The message contains names, never values. */
export function demandWanted(manifest: Manifest, owner: Owner, values: Readonly<Record<string, string>>): void {
  const wanted = wantedCredentials(manifest)
  const own = wanted.own?.of.toUpperCase() === owner.kind ? wanted.own.names.map((name) => ({ name, optional: false })) : []
  const names = owner.kind === 'SYSTEM' ? wanted.system : own
  const missing = names.filter(({ name, optional }) => !optional && !values[name]).map(({ name }) => name)
  const unknown = Object.keys(values).filter((name) => !names.some((known) => known.name === name))
  if (names.length > 0 && missing.length === 0 && unknown.length === 0) return
  const about = [...missing, ...unknown].join(', ')
  throw new HubError('BAD_INPUT', {
    sentence:
      names.length === 0
        ? { zh: '该系统不需要这种账号。', en: 'This system wants no such account.' }
        : missing.length > 0
          ? { zh: `还缺：${about}`, en: `Still missing: ${about}` }
          : { zh: `不需要：${about}`, en: `Not wanted: ${about}` },
  })
}
