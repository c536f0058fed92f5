/** Of a worker, for logs: the same on every instance, and nobody without the hub's key can say whose it is. */
export const pseudonymOf = (seal: { hash(text: string, purpose: string): Buffer }, workerId: string): string =>
  seal.hash(workerId, 'log.worker').toString('hex').slice(0, 16)
