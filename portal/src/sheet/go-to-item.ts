// Brings an item into view and puts the cursor in it.
export const inputId = (element: string): string => `item-${element.replaceAll('.', '-')}`

export function goToItem(element: string): void {
  const row = document.getElementById(`row-${inputId(element)}`)
  if (!row) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  row.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
