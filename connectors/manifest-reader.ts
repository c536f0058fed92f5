// Checks submitted manifests in a bounded process. Results are cached, because pages request them again and again.
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
  /** Checks against the language and the contract, and against a catalogue if given. Rejects only with BUSY. */
  check(text: string, catalogue?: Catalogue, account?: string): Promise<CheckedManifest>
  /** The checked manifest; null if it is invalid. Rejects with BUSY. */
  manifest(text: string, account?: string): Promise<Manifest | null>
  /** Its id and department, as far as given. Rejects with TOO_HEAVY and BUSY. */
  head(text: string, account: string): Promise<TextHead | null>
}

const MODULE = new URL('./manifest/check-text.ts', import.meta.url)
const CHECK = job<typeof checkText>('checkText', MODULE, { inputBytes: 4_000_000 })
const HEAD = job<typeof headOfText>('headOfText', MODULE, { inputBytes: 4_000_000 })
/** Total length of the cached texts and results. */
const MOST_CHARACTERS = 8_000_000
const HUB = 'hub'

/** Without an account it is the hub's own work: manifests in force. */
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
    // A manifest that fits the catalogue is valid without it, so a published one is not parsed again.
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

/** For programs with one user, such as the command line: in their own process. */
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
