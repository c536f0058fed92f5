// A departmental web system's settings from the environment. All errors are reported at once.

export interface WebSettings {
  port: number
  host: string
  /** Its address for browsers, without a trailing slash. */
  publicUrl: string
  /** Its own folder: accounts, keys. */
  data: string
  /** <Keycloak>/realms/<realm> */
  issuer: string
  clientId: string
  /** The secret of its client; "" for SAML, which has a key instead. */
  clientSecret: string
  /** The hub's address for browsers. */
  hubUrl: string
  /** The department's own service account, which asks the hub about linked accounts. */
  hubClientId: string
  hubClientSecret: string
}

export function readWebSettings(
  env: NodeJS.ProcessEnv,
  own: { clientId: string; hubClientId: string; secret: boolean },
): WebSettings {
  const wrong: string[] = []
  const required = (name: string) => {
    if (!env[name]) wrong.push(`${name} is missing`)
    return (env[name] ?? '').replace(/\/+$/, '')
  }
  const port = Number(required('DEPARTMENT_PORT'))
  if (!Number.isInteger(port) || port < 1)
    wrong.push('DEPARTMENT_PORT is not a port: browsers are sent there, so it cannot be any')
  const settings = {
    port,
    host: env.DEPARTMENT_HOST || '127.0.0.1',
    publicUrl: env.WEB_PUBLIC_URL?.replace(/\/+$/, '') || `http://127.0.0.1:${port}`,
    data: required('DEPARTMENT_DATA'),
    issuer: required('WEB_ISSUER'),
    clientId: env.WEB_CLIENT_ID || own.clientId,
    clientSecret: own.secret ? required('WEB_CLIENT_SECRET') : '',
    hubUrl: required('WEB_HUB_URL'),
    hubClientId: env.WEB_HUB_CLIENT_ID || own.hubClientId,
    hubClientSecret: required('WEB_HUB_CLIENT_SECRET'),
  }
  if (wrong.length > 0) {
    console.error(wrong.join('\n'))
    process.exit(1)
  }
  return settings
}
