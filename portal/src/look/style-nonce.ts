// Style elements that the look's libraries write carry the page's nonce, so that the policy needs no 'unsafe-inline'. antd passes
// its own nonce on almost everywhere; its scroll lock and its measuring of scroll bars do not (react-component/util#671).

// Vite puts it there (html.cspNonce); the server replaces the placeholder.
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

export function writeStylesWithNonce(): void {
  if (!nonce) return
  const create = document.createElement.bind(document) as (name: string, options?: ElementCreationOptions) => HTMLElement
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (name === 'style') element.nonce = nonce
    return element
  }
  document.createElement = createWithNonce as typeof document.createElement
}
