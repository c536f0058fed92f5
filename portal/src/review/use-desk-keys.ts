// The desk by keyboard: Y the same, N not, J or ↓ next, K or ↑ previous, Z undoes the last decision.
import { useEffect } from 'react'

interface Keys {
  onSame: () => void
  onNot: () => void
  onNext: () => void
  onBack: () => void
  onUndo: () => void
}

const TYPED = /^(?:text|search|number|email|url|tel|password|date)$/

/** A selected tab is an input, too, but nobody types into it. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TYPED.test(target.type))

export function useDeskKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = {
        y: keys.onSame,
        n: keys.onNot,
        j: keys.onNext,
        ArrowDown: keys.onNext,
        k: keys.onBack,
        ArrowUp: keys.onBack,
        z: keys.onUndo,
      }[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys])
}
