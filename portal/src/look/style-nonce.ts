// Adds the page's nonce to style elements of the UI libraries, so that the policy needs no 'unsafe-inline'. antd passes its nonce
// almost everywhere, but not in its scroll lock and its scroll bar measurement (react-component/util#671).

// Vite writes it (html.cspNonce); the server replaces the placeholder.
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
