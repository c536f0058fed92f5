// Window event: an ended session is resumed, so that failed fetches and saves are repeated now.
import { useEffect, useRef } from 'react'

const SIGNED_IN = 'yibiao:signed-in'
/** Window event: an answer suggests that somebody else has signed in to this browser. */
export const WHO = 'yibiao:who'
export const askWhoIsSignedIn = (): boolean => window.dispatchEvent(new Event(WHO))

export const tellSignedIn = (): boolean => window.dispatchEvent(new Event(SIGNED_IN))

export function useOnSignedIn(act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const run = () => latest.current()
    window.addEventListener(SIGNED_IN, run)
    return () => window.removeEventListener(SIGNED_IN, run)
  }, [])
}
