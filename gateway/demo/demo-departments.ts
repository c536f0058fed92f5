// The example departments of the demo: their ports and the settings of their manifests.
export interface DemoDepartment {
  id: string
  /** Added to the hub's port. */
  portOffset: number
  /** Shows another way to connect; omitted with YIBIAO_DEMO_DEPARTMENTS=core. */
  extra?: true
  /** Environment in addition to every department's. */
  env(at: { port: number; dataFolder: string; databaseUrl: string; issuer: string; jwks: string }): Record<string, string>
  /** Settings for its manifest, from its ready line. */
  settings(ready: Record<string, unknown>): Record<string, string>
  secrets(secret: string, ready: Record<string, unknown>): Record<string, string>
}

const origin = (ready: Record<string, unknown>) => `http://127.0.0.1:${ready.port}`

export const DEMO_DEPARTMENTS: readonly DemoDepartment[] = [
  {
    id: 'public-security',
    portOffset: 11,
    env: () => ({}),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ apiKey: secret }),
  },
  {
    id: 'market-regulation',
    portOffset: 12,
    env: ({ port, databaseUrl }) => ({ DEPARTMENT_DATABASE_URL: databaseUrl, DEPARTMENT_SQL_PORT: String(port + 10) }),
    settings: (ready) => ({
      host: '127.0.0.1',
      port: String(ready.sqlPort),
      database: String(ready.database),
      user: String(ready.role),
    }),
    secrets: (secret) => ({ password: secret }),
  },
  {
    id: 'civil-affairs',
    portOffset: 13,
    env: () => ({}),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ token: secret }),
  },
  {
    id: 'statistics',
    portOffset: 14,
    env: () => ({}),
    settings: (ready) => ({ folder: String(ready.folder) }),
    secrets: () => ({}),
  },
  {
    id: 'emergency-management',
    portOffset: 15,
    extra: true,
    env: () => ({}),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ password: secret }),
  },
  {
    id: 'health',
    portOffset: 16,
    extra: true,
    env: ({ issuer, jwks }) => ({ DEPARTMENT_ISSUER: issuer, DEPARTMENT_JWKS: jwks }),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ key: secret }),
  },
  {
    id: 'natural-resources',
    portOffset: 18,
    extra: true,
    env: () => ({}),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ appSecret: secret }),
  },
  {
    id: 'agriculture',
    portOffset: 17,
    extra: true,
    // PostgreSQL only if the machine has no MariaDB.
    env: ({ port, databaseUrl }) => ({ DEPARTMENT_DATABASE_URL: databaseUrl, DEPARTMENT_SQL_PORT: String(port + 10) }),
    settings: (ready) => ({ address: String(ready.address) }),
    secrets: (secret) => ({ password: secret }),
  },
  {
    id: 'taxation',
    portOffset: 19,
    extra: true,
    env: ({ port }) => ({ DEPARTMENT_SFTP_PORT: String(port + 10) }),
    settings: (ready) => ({
      host: '127.0.0.1',
      port: String(ready.sftpPort),
      user: String(ready.user),
      hostKey: String(ready.hostKey),
    }),
    secrets: (secret) => ({ password: secret }),
  },
  {
    id: 'county-oa',
    portOffset: 20,
    extra: true,
    env: () => ({}),
    settings: (ready) => ({ origin: origin(ready) }),
    secrets: (secret) => ({ password: secret }),
  },
]

/** Where each running example department shows its own books. */
export const demoPages = ({ port, demoDepartments }: { port: number; demoDepartments: 'core' | 'all' }): string[] =>
  DEMO_DEPARTMENTS.filter((d) => demoDepartments === 'all' || !d.extra).map((d) => `http://127.0.0.1:${port + d.portOffset}/`)
