// A department's settings from the environment. All errors are reported at once.

export interface Settings {
  port: number
  host: string
  /** The department's own folder. */
  data: string
  /** The credential that the hub must present. */
  secret: string
  divisionsFile: string | undefined
  seed: number
  residents: number
  township: string | undefined
  /** 0: issues no tasks automatically. */
  issueEverySeconds: number
}

export function readSettings(env: NodeJS.ProcessEnv, alsoRequired: string[] = []): Settings {
  const wrong: string[] = []
  const required = (name: string) => {
    const value = env[name]
    if (!value) wrong.push(`${name} is missing`)
    return value ?? ''
  }
  const whole = (name: string, fallback: number) => {
    const value = env[name] ? Number(env[name]) : fallback
    if (!Number.isInteger(value) || value < 0) wrong.push(`${name} is not a whole number`)
    return value
  }
  const settings: Settings = {
    port: whole('DEPARTMENT_PORT', 0),
    host: env.DEPARTMENT_HOST || '127.0.0.1',
    data: required('DEPARTMENT_DATA'),
    secret: required('DEPARTMENT_SECRET'),
    divisionsFile: env.DEPARTMENT_DIVISIONS || undefined,
    seed: whole('DEPARTMENT_SEED', 42),
    residents: whole('DEPARTMENT_RESIDENTS', 10_400),
    township: env.DEPARTMENT_TOWNSHIP || undefined,
    issueEverySeconds: whole('DEPARTMENT_ISSUE_EVERY_SECONDS', 0),
  }
  for (const name of alsoRequired) required(name)
  if (wrong.length > 0) {
    console.error(wrong.join('\n'))
    process.exit(1)
  }
  return settings
}

/** The port of a department's other service besides HTTP: as given, otherwise ten above its own, otherwise any. */
export const portBeside = ({ port }: Settings, told: string | undefined): number => Number(told || (port ? port + 10 : 0))
