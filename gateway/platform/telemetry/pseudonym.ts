/** A worker's pseudonym for logs: the same on every instance. Only the hub's key links it to the worker. */
export const pseudonymOf = (seal: { hash(text: string, purpose: string): Buffer }, workerId: string): string =>
  seal.hash(workerId, 'log.worker').toString('hex').slice(0, 16)
