// The parameters of each operation, by its name in the manifest.
import type { OperationName } from './error-rules.ts'

const LIST = ['cursor', 'offset', 'page', 'size'] as const

const SENT = [
  'deliveryId',
  'submissionId',
  'task',
  'form',
  'formVersion',
  'division',
  'period',
  'subjectClass',
  'subject',
] as const

export const PARAMETERS: Readonly<Record<OperationName, readonly string[]>> = {
  check: [],
  tasks: ['since', ...LIST],
  forms: LIST,
  records: ['identifiers', 'identifier'],
  'delivery.send': [...SENT, 'acceptedAt', 'fields'],
  'delivery.find': ['deliveryId'],
  'delivery.readBack': ['deliveryId', 'acknowledgement', ...SENT.slice(1), 'acceptedAt'],
  'corrections.send': [
    ...['correctionId', 'submissionId', 'division', 'subjectClass', 'subject', 'element', 'field'],
    ...['was', 'proposed', 'reason', 'due', 'raisedAt'],
  ],
  'corrections.find': ['correctionId'],
}
