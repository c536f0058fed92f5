// The manifest of http-department.ts, with waits short enough for tests.
export const restManifest = (more = '', signIn = '{ kind: header, header: X-Key, value: "${settings.key}" }', limits = '') => `
manifest: 1
id: test-rest
kind: rest
department: { id: test-department, name: { zh: 测试局, en: Test Bureau } }
settings:
  origin: { description: where it is }
  key: { description: key, secret: true }
system: { origin: "\${settings.origin}" }
signIn: ${signIn}
limits: { connectSeconds: 1, replySeconds: 0.4, totalSeconds: 0.8, replyBytes: 100000, failuresToOpen: 100${limits} }
check: { operation: { path: /ping } }
records:
  - objectClass: resident
    operation: { method: POST, path: /people, body: { ids: "\${identifiers}" } }
    rows: people
    identifier: id
    map:
      - { to: resident.birthDate, from: born, convert: { name: date, format: yyyyMMdd } }
      - { to: resident.remark, from: who }
delivery:
  idempotency: KEY
  send:
    operation:
      method: POST
      path: /reports
      headers: { Idempotency-Key: "\${deliveryId}" }
      body: { task: "\${task}", form: "\${form}", data: "\${fields}" }
    acknowledgement: number
  find:
    operation: { path: "/reports/\${deliveryId}" }
    acknowledgement: number
${more}`
