// Starts the portal: language first, so that nothing is drawn in the wrong one.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguage } from './i18n/index.ts'
import { writeStylesWithNonce } from './look/style-nonce.ts'
import { neverFromMemory } from './session/never-from-memory.ts'
import './look/base.css'

writeStylesWithNonce()
neverFromMemory()
await startLanguage()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
