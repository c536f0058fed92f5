// Starts the portal: language first, so that nothing appears in the wrong one.
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
 * The Back button may restore a page from the browser's memory with data from before signing out. Such a page is hidden at once
 * and fetched again, so that the hub decides what is visible.
 */
function neverFromMemory(): void {
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.documentElement.hidden = true
    window.location.reload()
  })
}
