// Saves unsaved input when the worker leaves the sheet: to another page of the portal, another tab, or by closing the window.
import { type RefObject, useEffect } from 'react'
import type { createKeeper } from '../kept/keeper.ts'
import { unsent } from '../kept/unsent.ts'
import type { Autosave } from './autosave.ts'
import { type DraftNow, typedIn } from './draft-now.ts'
import { saveOnLeaving } from './save-on-leaving.ts'

export function useLeaving(
  now: RefObject<DraftNow>,
  address: string,
  autosave: Autosave<unknown>,
  keeper: ReturnType<typeof createKeeper>,
): void {
  useEffect(() => {
    const leave = () => {
      const { current } = now
      if (autosave.unsaved() && !current.over && unsent.holds(address))
        // With a local copy nothing needs to be overwritten; without one this is the only remaining save.
        saveOnLeaving(
          { sheet: current.sheet.id, ...typedIn(current), version: keeper.safe() ? current.version : null },
          current.language,
        )
    }
    const hide = () => document.visibilityState === 'hidden' && void autosave.flush()
    const unsaved = () => !now.current.over && autosave.unsaved() !== undefined
    unsent.enter(address, { unsaved, safe: keeper.safe, retry: () => void autosave.flush(), stop: autosave.pause })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      // The person went to another page of the portal.
      if (unsaved()) void autosave.flush()
      unsent.leave(address, keeper.holds())
    }
  }, [now, address, autosave, keeper])
}
