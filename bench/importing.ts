// What others notice while departments bring their forms: workbooks are read, stored and matched with all the others.
import { besideDocuments, CLIENTS, leastAndMost, medianRatio, ROUND_MS, ROUNDS } from './bounded/beside-documents.ts'
import type { Score } from './score.ts'

const ACCOUNTS = 2

export async function benchImporting(): Promise<Score> {
  const { documents, said, ratios, table } = await besideDocuments('forms', ACCOUNTS)
  return {
    name: 'importing',
    about: `${CLIENTS} clients read the inbox, each again as soon as it was answered, while ${ACCOUNTS} accounts import ${documents} made workbooks in turn, each matched with all the others, and while nobody does; ${ROUNDS} rounds of ${ROUND_MS} ms of each in turn.`,
    figures: {
      'p99 while forms are imported, ratio to none (median of the rounds)': medianRatio(ratios),
      'the same, the least and the most of the rounds': leastAndMost(ratios),
      'files imported': Object.values(said).reduce((sum, n) => sum + n, 0),
      'of them told to wait': said.BUSY ?? 0,
    },
    table,
  }
}
