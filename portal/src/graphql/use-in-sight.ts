// Whether this tab is visible. A hidden tab keeps no live stream and is notified when it becomes visible.
import { useEffect, useRef, useSyncExternalStore } from 'react'

const watch = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
const inSightNow = () => document.visibilityState === 'visible'

export function useInSight(onReturn: () => void): boolean {
  const inSight = useSyncExternalStore(watch, inSightNow)
  const before = useRef(inSight)
  const act = useRef(onReturn)
  useEffect(() => {
    act.current = onReturn
    if (inSight && !before.current) act.current()
    before.current = inSight
  })
  return inSight
}
