// What each field of the schema is asked with: things of the one county that strangers must not see or touch.
import { COUNTY, type County, ID_NUMBER } from './county.ts'

/** Also the name of another department, in one's own words. */
const DRAFT_OF_CIVIL_AFFAIRS = 'id: civil-affairs\ndepartment: { id: civil-affairs }'

export const argumentsOf = (county: County): Record<string, () => string> => ({
  task: () => `id: "${county.ids.task}"`,
  sheet: () => `subject: {class: "resident", id: "${county.ids.subject}"}`,
  submission: () => `id: "${county.ids.submission}"`,
  form: () => 'id: "civil-affairs:F"',
  subject: () => `class: "resident", identifier: "${ID_NUMBER}"`,
  journal: () => `county: "${COUNTY}"`,
  journalCheck: () => `county: "${COUNTY}"`,
  accessRecord: () => `subject: "${county.ids.subject}"`,
  accessRecordOf: () => `county: "${COUNTY}", class: "resident", identifier: "${ID_NUMBER}"`,
  saveDraft: () => `input: {sheet: "${county.ids.sheet}", values: []}`,
  submitSheet: () => `input: {sheet: "${county.ids.sheet}", idempotencyKey: "somebody else", values: []}`,
  reveal: () =>
    `input: {subject: {class: "resident", id: "${county.ids.subject}"}, elements: ["resident.phone"], purpose: "核对"}`,
  decideDelivery: () => `input: {delivery: "${county.ids.delivery}", decision: GIVE_UP, reason: "x"}`,
  decideCorrection: () => `input: {correction: "${county.ids.correction}", accept: true, answer: "x"}`,
  connector: () => 'id: "civil-affairs"',
  checkManifest: () => 'manifest: "x"',
  connectorSample: () => 'connector: "civil-affairs", capability: "tasks"',
  saveConnectorDraft: () => `input: {manifest: ${JSON.stringify(DRAFT_OF_CIVIL_AFFAIRS)}, settings: []}`,
  dropConnectorDraft: () => 'connector: "civil-affairs"',
  tryConnector: () => 'input: {connector: "civil-affairs", capability: "tasks"}',
  publishConnector: () => 'input: {connector: "civil-affairs", revision: 1, reason: "x", untested: "x"}',
  pauseConnector: () => 'input: {connector: "civil-affairs", reason: "x"}',
  resumeConnector: () => 'input: {connector: "civil-affairs", reason: "x"}',
  rollbackConnector: () => 'input: {connector: "civil-affairs", version: 1, reason: "x"}',
  retireConnector: () => 'input: {connector: "civil-affairs", reason: "x"}',
  credentials: () => 'connector: "civil-affairs"',
  storeCredential: () => 'input: {connector: "civil-affairs", values: [{name: "token", value: "x"}]}',
  testCredential: () => 'input: {connector: "civil-affairs", values: [{name: "token", value: "x"}]}',
  removeCredential: () => 'connector: "civil-affairs"',
  storeMyAccount: () => 'input: {connector: "civil-affairs", values: [{name: "value", value: "x"}]}',
  testMyAccount: () => 'input: {connector: "civil-affairs", values: [{name: "value", value: "x"}]}',
  removeMyAccount: () => 'connector: "civil-affairs"',
  linkedAccount: () => 'system: "police-web", worker: "worker"',
  beginProof: () => 'system: "police-web"',
  linkAccount: () => 'input: {system: "police-web", proof: "x"}',
  unlinkAccount: () => 'system: "police-web"',
  importAccounts: () => `input: {system: "police-web", list: "username,account\\nworker,9"}`,
  issueRequests: () => `input: {form: "civil-affairs:F", subjects: [{identifier: "${ID_NUMBER}", division: "420525100000"}]}`,
})
