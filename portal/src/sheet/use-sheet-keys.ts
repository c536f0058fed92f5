// Ctrl+S saves, Ctrl+Enter submits (⌘ on a Mac).
import { useEffect } from 'react'

interface Keys {
  onSave: () => unknown
  onSubmit: () => unknown
  active: boolean
}

export function useSheetKeys({ onSave, onSubmit, active }: Keys): void {
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const act = event.key === 's' ? onSave : event.key === 'Enter' ? onSubmit : null
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onSave, onSubmit, active])
}
