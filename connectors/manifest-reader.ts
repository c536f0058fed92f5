// Manifests as people hand them in, checked in a bounded process; what was checked is kept, because pages ask for it again and again.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { ERRORS, HubError } from '../schema/index.ts'
import { type Bounded, job } from './bounded/index.ts'
import type { Manifest } from './language/index.ts'
import {
  type Catalogue,
  type CheckedManifest,
  checkManifest,
  type checkText,
  headOfText,
  shareCatalogue,
  type TextHead,
  tooHeavyManifest,
} from './manifest/index.ts'

export interface ManifestReader {
  /** Against the language and the contract, and against a catalogue where one is given. Rejects with BUSY, and for nothing else. */
  check(text: string, catalogue?: Catalogue, account?: string): Promise<CheckedManifest>
  /** What the check made of it; null where it is not valid. Rejects with BUSY. */
  manifest(text: string, account?: string): Promise<Manifest | null>
  /** Whose it is, as far as it says. Rejects with TOO_HEAVY and BUSY. */
  head(text: string, account: string): Promise<TextHead | null>
}

const MODULE = new URL('./manifest/check-text.ts', import.meta.url)
const CHECK = job<typeof checkText>('checkText', MODULE, { inputBytes: 4_000_000 })
const HEAD = job<typeof headOfText>('headOfText', MODULE, { inputBytes: 4_000_000 })
/** Of the texts that were checked and are kept with what they say. */
const MOST_CHARACTERS = 8_000_000
const HUB = 'hub'

/** Without an account it is the hub's own work: texts that are in force. */
export function createManifestReader(bounded: Bounded): ManifestReader {
  const kept = new LRUCache<string, Promise<CheckedManifest>>({ maxSize: MOST_CHARACTERS })

  async function inProcess(text: string, catalogue: Catalogue | undefined, account: string): Promise<CheckedManifest> {
    const shared = catalogue && shareCatalogue(catalogue)
    try {
      const by = { account, patient: account === HUB, ...(shared && { shared }) }
      return await bounded.run(CHECK, { text, withCatalogue: catalogue !== undefined }, by)
    } catch (error) {
      if (error instanceof HubError && error.code === 'TOO_HEAVY') return tooHeavyManifest(error.sentence ?? ERRORS.TOO_HEAVY)
      throw error
    }
  }
  const keep = (key: string, text: string, checked: Promise<CheckedManifest>) => kept.set(key, checked, { size: text.length + 1 })
  const check: ManifestReader['check'] = (text, catalogue, account = HUB) => {
    const digest = createHash('sha256').update(text).digest('base64')
    const key = catalogue ? `${digest} ${catalogueNumber(catalogue)}` : digest
    const before = kept.get(key)
    if (before) return before
    const checked = inProcess(text, catalogue, account)
    keep(key, text, checked)
    // What fits the catalogue is valid without it: what is published is not parsed again to come in force.
    const known = (found: CheckedManifest) => 'manifest' in found && !kept.has(digest) && keep(digest, text, checked)
    checked.then(known, () => kept.delete(key))
    return checked
  }
  return {
    check,
    manifest: async (text, account) => manifestOrNull(await check(text, undefined, account)),
    head: (text, account) => bounded.run(HEAD, text, { account }),
  }
}

/** For programs that nobody shares, as the command line: in their own process. */
export const manifestsHere: ManifestReader = {
  async check(text, catalogue) {
    return checkManifest(text, catalogue)
  },
  async manifest(text) {
    return manifestOrNull(await manifestsHere.check(text))
  },
  async head(text) {
    return headOfText(text)
  },
}

const manifestOrNull = (checked: CheckedManifest): Manifest | null => ('manifest' in checked ? checked.manifest : null)

const numbers = new WeakMap<object, number>()
let count = 0

function catalogueNumber({ elements }: Catalogue): number {
  const known = numbers.get(elements)
  if (known !== undefined) return known
  numbers.set(elements, ++count)
  return count
}
