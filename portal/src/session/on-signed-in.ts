// Told to the window when a session that had ended is taken up again, so that what failed meanwhile is fetched or saved now.
import { useEffect, useRef } from 'react'

const SIGNED_IN = 'yibiao:signed-in'
/** Told to the window where an answer looks as if somebody else had signed in to this browser. */
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
