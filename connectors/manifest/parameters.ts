// The parameters that each operation is given.

const LIST = ['cursor', 'offset', 'page', 'size'] as const

export const PARAMETERS = {
  check: [],
  tasks: ['since', ...LIST],
  forms: [...LIST],
  records: ['identifiers', 'identifier'],
  send: [
    'deliveryId',
    'submissionId',
    'task',
    'form',
    'formVersion',
    'division',
    'period',
    'subjectClass',
    'subject',
    'acceptedAt',
    'fields',
  ],
  find: ['deliveryId'],
  readBack: [
    ...(['deliveryId', 'acknowledgement', 'submissionId', 'task', 'form', 'formVersion', 'division', 'period'] as const),
    ...(['subjectClass', 'subject', 'acceptedAt'] as const),
  ],
  correct: [
    'correctionId',
    'submissionId',
    'division',
    'subjectClass',
    'subject',
    'element',
    'field',
    'was',
    'proposed',
    'reason',
    'due',
    'raisedAt',
  ],
  findCorrection: ['correctionId'],
} as const satisfies Record<string, readonly string[]>

export type Purpose = keyof typeof PARAMETERS
