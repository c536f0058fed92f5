// The pages of the development provider: sign-in, and the short page that confirms a sign-out.
import { createHash } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'

const STYLE = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:linear-gradient(160deg,#e8effa,#f6f7f9);color:#1d2733;
font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{width:min(28rem,calc(100vw - 2rem));margin:1rem 0;background:#fff;padding:1.75rem;border-radius:14px;box-shadow:0 6px 30px #1d273320}
h1{margin:0;font-size:1.5rem}h1 small{font-size:.9rem;font-weight:400;color:#5b6875}
.note{margin:.75rem 0 1.25rem;padding:.6rem .8rem;border-radius:8px;background:#fff7e0;color:#6b4e00;font-size:.85rem}
.bad{background:#fdecec;color:#9b1c1c}h2{margin:0 0 .5rem;font-size:1rem}[lang=en]{color:#5b6875;font-size:.85em;font-weight:400}
.people form{display:grid}.people{display:grid;grid-template-columns:1fr 1fr;gap:.5rem;margin:0 0 1.25rem}
button{font:inherit;cursor:pointer;border-radius:8px;border:1px solid #cfd8e3;background:#fff;padding:.55rem .6rem;text-align:left;width:100%}
button:hover,button:focus-visible{border-color:#1456c4;outline:2px solid #1456c433}button b{display:block;font-weight:600}
button span{display:block;font-size:.78rem;color:#5b6875}.go{background:#1456c4;border-color:#1456c4;color:#fff;text-align:center;margin-top:.9rem}
.go [lang=en]{display:inline;color:#dbe7ff}label{display:block;margin-top:.6rem;font-size:.9rem}
input{font:inherit;width:100%;padding:.55rem .7rem;border:1px solid #b9c4d0;border-radius:8px;margin-top:.2rem}
@media(max-width:24rem){.people{grid-template-columns:1fr}}`

const SUBMIT = 'document.forms[0].submit()'
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** No form-action: browsers also apply it to the redirects after the form, and those lead back to the hub. */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src ${sha256(STYLE)}; script-src ${sha256(SUBMIT)}; base-uri 'none'; frame-ancestors 'none'`

const safe = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const page = (title: string, body: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>`

const person = ({ username, password, name, titleEn }: DemoAccount) => `<form method="post">
<input type="hidden" name="username" value="${safe(username)}"><input type="hidden" name="password" value="${safe(password)}">
<button><b>${safe(name.replace('示例·', ''))}</b><span>${safe(username)} · ${safe(titleEn)}</span></button></form>`

export function loginPage(accounts: readonly DemoAccount[], failed: boolean): string {
  return page(
    '一表 · 登录',
    `<h1>一表 <small>Yibiao</small></h1>
<p class="note">演示登录服务，不可用于生产；账号均为虚构。<br><span lang="en">Demonstration sign-in, not for production. Nobody here is real.</span></p>
${failed ? '<p class="note bad" role="alert">用户名或密码不正确。 <span lang="en">Wrong user name or password.</span></p>' : ''}
<h2>选择演示账号 <span lang="en">Choose a demo account</span></h2><div class="people">${accounts.map(person).join('\n')}</div>
<h2>或输入用户名和密码 <span lang="en">Or type a user name and password</span></h2>
<form method="post"><label>用户名 <span lang="en">User name</span><input name="username" autocomplete="username" required></label>
<label>密码 <span lang="en">Password</span><input name="password" type="password" autocomplete="current-password" required></label>
<button class="go">登录 <span lang="en">Sign in</span></button></form>`,
  )
}

export function notePage(zh: string, en: string, back?: string): string {
  const link = back ? `<p><a href="${safe(back)}">重新登录 <span lang="en">Sign in again</span></a></p>` : ''
  return page('一表 · 登录', `<h1>一表 <small>Yibiao</small></h1><p>${safe(zh)}</p><p lang="en">${safe(en)}</p>${link}`)
}

/** A valid ID token (the hub sends one) skips the confirmation; otherwise the person presses the button. */
export async function leavingPage(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const inner =
    '<input type="hidden" name="logout" value="yes"><button class="go">退出登录 <span lang="en">Sign out</span></button></form>'
  const script = ctx.oidc.entities.IdTokenHint ? `<script>${SUBMIT}</script>` : ''
  ctx.set('content-security-policy', CONTENT_SECURITY_POLICY)
  ctx.body = page('一表 · 退出', `<h1>一表 <small>Yibiao</small></h1>${form.replace('</form>', inner)}${script}`)
}

export function leftPage(ctx: KoaContextWithOIDC): void {
  ctx.set('content-security-policy', CONTENT_SECURITY_POLICY)
  ctx.body = notePage('您已退出登录。', 'You are signed out.')
}
