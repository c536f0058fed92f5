// Input that is not at the hub yet, stored in this browser: sealed with a key that no script can export, one record per sheet.
// Plain IndexedDB: two tables and five queries need no library.
export const DAYS = 14
export const MOST = 50
/** The deletion time of input stored now. */
export const untilNow = (): number => Date.now() + DAYS * 86_400_000

interface Sealed {
  user: string
  address: string
  at: number
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

const untilOf = ({ at }: Sealed): number => at + DAYS * 86_400_000

/** False on plain http and if the browser forbids it: then nothing is stored, and the pages say so. */
export const deviceKeeps = (): boolean => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined

// After signing out, a closing page must write nothing more.
let signedOut = false
let line: Promise<unknown> = Promise.resolve()

/** One at a time, in order: an earlier save must not rewrite a dropped copy. */
function inLine<T>(act: () => Promise<T>): Promise<T> {
  const next = line.then(act, act)
  line = next.catch(() => {})
  return next
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** A browser whose storage hangs must not block a sheet or a sign-out. */
const tooLong = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('the storage does not open')), 5000))

async function within<T>(mode: IDBTransactionMode, act: (keys: IDBObjectStore, kept: IDBObjectStore) => Promise<T>): Promise<T> {
  if (!deviceKeeps()) throw new Error('this browser keeps nothing')
  const opening = indexedDB.open('yibiao-unsent', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys')
    opening.result.createObjectStore('kept', { keyPath: ['user', 'address'] })
  }
  const db = await Promise.race([answer(opening), tooLong()])
  try {
    const transaction = db.transaction(['keys', 'kept'], mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('not written'))
    })
    done.catch(() => {})
    const result = await act(transaction.objectStore('keys'), transaction.objectStore('kept'))
    await done
    return result
  } finally {
    db.close()
  }
}

async function keyOf(user: string): Promise<CryptoKey> {
  const known = await within<CryptoKey | undefined>('readonly', (keys) => answer(keys.get(user)))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Another tab may have been first: its key is used.
  return within('readwrite', async (keys) => {
    const first: CryptoKey | undefined = await answer(keys.get(user))
    if (!first) await answer(keys.put(made, user))
    return first ?? made
  })
}

const cipher = (iv: Uint8Array<ArrayBuffer>, user: string, address: string) => ({
  name: 'AES-GCM',
  iv,
  // A record moved to another sheet or person does not open.
  additionalData: new TextEncoder().encode(JSON.stringify([user, address])),
})

/** Resolves when it is written. Rejects otherwise: the caller must not claim that it is stored. */
export const keep = (user: string, address: string, what: unknown): Promise<void> =>
  inLine(async () => {
    if (signedOut) throw new Error('signed out')
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(what))
    const sealed = await crypto.subtle.encrypt(cipher(iv, user, address), await keyOf(user), text)
    await within('readwrite', async (_, kept) => {
      const known = await answer(kept.getKey([user, address]))
      // Old records are never silently evicted: without room the new one is refused and reported.
      if (!known && (await answer(kept.count())) >= MOST) throw new Error('too many')
      await answer(kept.put({ user, address, at: Date.now(), iv, sealed } satisfies Sealed))
    })
  })

/** Null: nothing is stored, or its key is gone. */
export const readKept = (user: string, address: string): Promise<unknown> =>
  inLine(async () => {
    const [key, record] = await within('readonly', (keys, kept) =>
      Promise.all([answer<CryptoKey | undefined>(keys.get(user)), answer<Sealed | undefined>(kept.get([user, address]))]),
    )
    if (!key || !record || untilOf(record) < Date.now()) return null
    const text = await crypto.subtle.decrypt(cipher(record.iv, user, address), key, record.sealed)
    return JSON.parse(new TextDecoder().decode(text))
  }).catch(() => null)

export const drop = (user: string, address: string): Promise<void> =>
  inLine(async () => {
    await within('readwrite', (_, kept) => answer(kept.delete([user, address])))
  }).catch(() => {})

export interface KeptSheet {
  address: string
  /** Its deletion time, sent or not. */
  until: number
}

/** The current person's stored sheets, and how many were too old. Others' records and expired ones are deleted with their keys. */
export const tidy = (user: string): Promise<{ kept: KeptSheet[]; tooOld: number }> =>
  inLine(() =>
    within('readwrite', async (keys, kept) => {
      const [owners, records] = await Promise.all([answer(keys.getAllKeys()), answer<Sealed[]>(kept.getAll())])
      const mine = records.filter((r) => r.user === user)
      const young = mine.filter((r) => untilOf(r) >= Date.now())
      for (const owner of owners) if (owner !== user) keys.delete(owner)
      for (const record of records) if (!young.includes(record)) kept.delete([record.user, record.address])
      return { kept: young.map((r) => ({ address: r.address, until: untilOf(r) })), tooOld: mine.length - young.length }
    }),
  ).catch(() => ({ kept: [], tooOld: 0 }))

/** At sign-out: deletes everything, including the keys. */
export const forgetAll = (): Promise<void> =>
  inLine(async () => {
    signedOut = true
    await within('readwrite', (keys, kept) => Promise.all([answer(keys.clear()), answer(kept.clear())]))
  }).then(
    () => {},
    () => {},
  )
