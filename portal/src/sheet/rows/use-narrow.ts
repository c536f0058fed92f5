// A phone, or an equally narrow window: lists are cards there.
import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia('(max-width: 899px)')
const subscribe = (changed: () => void) => {
  const list = query()
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches)
