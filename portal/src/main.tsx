// Starts the portal: language first, so that nothing is drawn in the wrong one.
import './look/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguage } from './i18n/index.ts'
import { writeStylesWithNonce } from './look/style-nonce.ts'

writeStylesWithNonce()
neverFromMemory()
await startLanguage()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

/**
 * A page that the Back button brings back from the browser's memory would show what somebody saw before signing out. It is
 * hidden at once and fetched anew, so that the hub decides what may be seen now.
 */
function neverFromMemory(): void {
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.documentElement.hidden = true
    window.location.reload()
  })
}
