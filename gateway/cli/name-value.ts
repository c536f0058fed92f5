import { HubError } from '../../schema/index.ts'

export type Pairs = Record<string, string>

/** For repeated options: `--set origin=https://... --set page=100`. */
export function pair(text: string, before: Pairs = {}): Pairs {
  const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new HubError('BAD_INPUT', { message: `"${text}" is not of the form name=value.` })
  return { ...before, [name]: value }
}

/** Secrets are read from named variables, because other processes of the machine can read arguments. */
export function fromEnvironment(named: Pairs): Pairs {
  const missing = Object.values(named).filter((variable) => !process.env[variable])
  if (missing.length > 0) throw new HubError('BAD_INPUT', { message: `These variables are not set: ${missing.join(', ')}.` })
  return Object.fromEntries(Object.entries(named).map(([name, variable]) => [name, process.env[variable] ?? '']))
}
