// Limits one account to its share of a bounded resource. Further requests of that account wait in order.
import { HubError } from '../../../schema/index.ts'

export interface Shares {
  /** Returns a function that releases it. Rejects with RATE_LIMITED after its patience. */
  take(account: string): Promise<() => void>
  waiting(): number
}

interface Account {
  held: number
  waiting: (() => void)[]
}

const SENTENCE = {
  zh: '您同时提出的查询过多，前面的仍在处理，请稍后再试。',
  en: 'You asked too much at once, and what came before is still being worked on. Try again shortly.',
}

export function createShares(most: number, patienceMs: number): Shares {
  const accounts = new Map<string, Account>()

  const giveBack = (name: string, account: Account) => () => {
    const next = account.waiting.shift()
    if (next) return next()
    account.held--
    if (account.held === 0) accounts.delete(name)
  }

  return {
    take(name) {
      const account = accounts.get(name) ?? { held: 0, waiting: [] }
      accounts.set(name, account)
      const give = giveBack(name, account)
      if (account.held < most) {
        account.held++
        return Promise.resolve(give)
      }
      return new Promise((resolve, reject) => {
        const taken = () => {
          clearTimeout(timer)
          resolve(give)
        }
        const timer = setTimeout(() => {
          account.waiting.splice(account.waiting.indexOf(taken), 1)
          reject(new HubError('RATE_LIMITED', { sentence: SENTENCE, detail: 'the share of the database was held all the time' }))
        }, patienceMs)
        account.waiting.push(taken)
      })
    },
    waiting: () => [...accounts.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
  }
}
