// The manifest of each of the ten departments.
import { FIELDS } from './shape.ts'

export const benchManifest = (id: string, limits: string): string => `manifest: 1
id: ${id}
kind: rest
department: { id: ${id}, name: { zh: ${id}, en: ${id} } }
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}" }
limits: ${limits}
check: { operation: { path: /records/0 } }
records:
  - objectClass: resident
    operation: { path: "/records/\${identifier}" }
    batch: 1
    identifier: number
    map:
${FIELDS.map((f) => `      - { to: resident.${id}${f}, from: ${f} }`).join('\n')}
`
