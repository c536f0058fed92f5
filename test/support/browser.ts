// The browser of the machine, driven by playwright-core. A missing browser is a failure that says what to install, never a skip.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'].concat(
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
)

function chromiumPath(): string {
  const named = process.env.CHROMIUM
  const found = named ? [named].find(existsSync) : PLACES.find(existsSync)
  if (found) return found
  throw new Error(
    `The browser test needs Chromium, and it is not at ${named ?? PLACES.join(' or ')}. ` +
      'On Debian: apt-get install -y chromium fonts-noto-cjk. Elsewhere, name it: CHROMIUM=/path/to/chromium npm test',
  )
}

export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
    // People's browsers bring a page back from memory on the Back button; this one does too.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
