// Scrolls to an item and focuses it.
export const inputId = (element: string, row = ''): string => `item-${row && `${row}-`}${element.replaceAll('.', '-')}`

export function goToItem(element: string, scope?: string): void {
  const row = document.getElementById(`row-${inputId(element, scope)}`)
  if (!row) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  row.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
