// What others notice while hostile documents are read.
import { besideDocuments, CLIENTS, leastAndMost, medianRatio, ROUND_MS, ROUNDS } from './bounded/beside-documents.ts'
import type { Score } from './score.ts'

const ACCOUNTS = 8

export async function benchBounded(): Promise<Score> {
  const { documents, said, ratios, table } = await besideDocuments('hostile', ACCOUNTS)
  return {
    name: 'bounded',
    about: `${CLIENTS} clients read the inbox, each again as soon as it was answered, while ${ACCOUNTS} accounts hand in ${documents} hostile documents in turn, and while nobody does; ${ROUNDS} rounds of ${ROUND_MS} ms of each in turn.`,
    figures: {
      'p99 while hostile documents are read, ratio to none (median of the rounds)': medianRatio(ratios),
      'the same, the least and the most of the rounds': leastAndMost(ratios),
      'documents handed in': Object.values(said).reduce((sum, n) => sum + n, 0),
      'of them stopped for time, memory or size, or told to wait': (said.TOO_HEAVY ?? 0) + (said.BUSY ?? 0),
    },
    table,
  }
}
