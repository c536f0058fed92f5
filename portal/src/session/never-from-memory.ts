// A page that the Back button brings back from the browser's memory would show what somebody saw before signing out. It is hidden
// at once and fetched anew, so that the hub decides what may be seen now.
export function neverFromMemory(): void {
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.documentElement.hidden = true
    window.location.reload()
  })
}
