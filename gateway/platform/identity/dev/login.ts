// GET and POST /realms/<realm>/login/<id>: the sign-in page of the development provider.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'
import type { Guesses } from './guesses.ts'
import { CONTENT_SECURITY_POLICY, loginPage, notePage } from './pages.ts'
import type { FindByPassword } from './password-grant.ts'

/** Enough for a password or a token. */
const MAX_FORM_BYTES = 8192

export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const part of request) {
    body += part
    if (body.length > MAX_FORM_BYTES) throw new Error('the form is too large')
  }
  return new URLSearchParams(body)
}

function show(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end(html)
}

export interface LoginParts {
  provider: Provider
  accounts: readonly DemoAccount[]
  findByPassword: FindByPassword
  guesses: Guesses
  portalUrl: string
}

export function createLogin({ provider, accounts, findByPassword, guesses, portalUrl }: LoginParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      // The cookie identifies the sign-in, so another browser's sign-in is not found.
      await provider.interactionDetails(request, response)
      if (request.method !== 'POST') return show(response, 200, loginPage(accounts, false))
      const form = await formOf(request)
      const username = form.get('username')
      const seconds = await guesses.wait(username)
      if (seconds > 0) {
        response.setHeader('retry-after', seconds)
        const [zh, en] = ['密码错误次数过多，请稍后再试。', 'Too many wrong passwords. Try again later.']
        return show(response, 429, notePage(zh, en, `${portalUrl}/auth/login`))
      }
      const account = findByPassword(username, form.get('password'))
      if (!account) {
        await guesses.wrong(username)
        return show(response, 401, loginPage(accounts, true))
      }
      await provider.interactionFinished(request, response, { login: { accountId: account.id } })
    } catch {
      const [zh, en] = ['这次登录已失效或已经用过。', 'This sign-in has expired or was already used.']
      show(response, 400, notePage(zh, en, `${portalUrl}/auth/login`))
    }
  }
}
