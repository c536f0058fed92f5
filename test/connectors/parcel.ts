import type { Parcel } from '../../connectors/index.ts'

export const context = { caller: { worker: 'worker-1', purpose: 'test' } }

/** A parcel for tests; the delivery id is the key. */
export const parcel = (deliveryId: string, fields: Parcel['fields'] = { XM: '张桂兰' }): Parcel => ({
  deliveryId,
  submissionId: `s-${deliveryId}`,
  externalTaskId: 'T-1',
  form: 'test:F1',
  formVersion: 1,
  division: '420525101001',
  period: null,
  subject: { objectClass: 'resident', identifier: '990101194403050002' },
  acceptedAt: '2026-11-21T02:30:00.000Z',
  fields,
})
