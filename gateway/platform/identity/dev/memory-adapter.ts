// Stores the development provider's sign-ins, sessions and refresh tokens in memory, until they expire or it stops. After a
// restart people sign in again. Issued access tokens stay valid, because the key is kept (secrets.ts).
import { LRUCache } from 'lru-cache'
import type { Adapter, AdapterPayload } from 'oidc-provider'

const MAX_ENTRIES = 20_000

type Storage = LRUCache<string, { payload: AdapterPayload; until: number }>

export const emptyStorage = (): Storage => new LRUCache({ max: MAX_ENTRIES })

export function memoryAdapter(storage: Storage, model: string): Adapter {
  const keyOf = (id: string) => `${model}:${id}`
  const live = (key: string): AdapterPayload | undefined => {
    const entry = storage.get(key)
    if (entry && entry.until > Date.now()) return entry.payload
    storage.delete(key)
    return undefined
  }
  const findBy = (matches: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of storage.entries()) if (key.startsWith(`${model}:`) && matches(payload)) return live(key)
    return undefined
  }
  return {
    async upsert(id, payload, expiresIn) {
      storage.set(keyOf(id), { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY })
    },
    find: async (id) => live(keyOf(id)),
    findByUid: async (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = live(keyOf(id))
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void storage.delete(keyOf(id)),
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of [...storage.entries()]) if (payload.grantId === grantId) storage.delete(key)
    },
  }
}
