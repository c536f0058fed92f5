// The pages of a departmental web system: Chinese first, then English, designed for a phone.
import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Account } from './account-book.ts'
import type { Session } from './sessions.ts'

const STYLE = `*{box-sizing:border-box}body{margin:0;background:#f4f1ea;color:#22262b;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
header{background:#5b2333;color:#fff;padding:1rem}header b{display:block;font-size:1.15rem}header span,[lang=en]{font-size:.85em;opacity:.8}
main{max-width:34rem;margin:0 auto;padding:1rem}section{background:#fff;border-radius:10px;padding:1rem;margin:0 0 1rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem;margin:0}dt{color:#6a5f55}dd{margin:0;font-weight:600}.warn{background:#fff3d6}
a.go,button{display:block;width:100%;font:inherit;text-align:center;padding:.7rem;border:0;border-radius:8px;background:#5b2333;color:#fff;text-decoration:none;cursor:pointer}
button.quiet{background:#fff;color:#5b2333;border:1px solid #5b2333}label{display:block;margin:.5rem 0}
input{font:inherit;width:100%;padding:.6rem;border:1px solid #b9b0a5;border-radius:8px}`

const html = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const both = (zh: string, en: string) => `${html(zh)} <span lang="en">${html(en)}</span>`

export interface Names {
  name: { zh: string; en: string }
  department: { zh: string; en: string }
}

/** `leadsTo`: another origin that a form of the page may finally lead to. */
export function sendPage(reply: FastifyReply, names: Names, body: string, status = 200, leadsTo = ''): FastifyReply {
  const hash = createHash('sha256').update(STYLE).digest('base64')
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' ${leadsTo}; base-uri 'none'; frame-ancestors 'none'`,
    })
    .send(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(names.name.zh)}</title><style>${STYLE}</style></head><body><header><b>${html(names.name.zh)}</b>
<span lang="en">${html(names.name.en)} · ${html(names.department.en)}</span></header><main>${body}</main></body></html>`)
}

export const notePage = (reply: FastifyReply, names: Names, status: number, zh: string, en: string): FastifyReply =>
  sendPage(reply, names, `<section class="warn" data-note><p>${both(zh, en)}</p></section>${signInLink}`, status)

const signInLink = `<a class="go" href="/sign-in">${both('用一表账号登录', 'Sign in with the one login')}</a>`

export const welcomeBody = `<section><p>${both('示例系统，数据全部虚构。', 'An example system; everybody in it is invented.')}</p></section>${signInLink}`

/** `account`: null if none is linked, "unknown" if the hub did not answer. */
export function homeBody(session: Session, account: Account | null | 'unknown'): string {
  const known =
    account === 'unknown'
      ? `<p data-account="unknown">${both('暂时无法确认您的账号，请稍后再试。', 'Your account cannot be confirmed at the moment. Try again shortly.')}</p>`
      : account
        ? `<dl data-account="${html(account.number)}"><dt>${both('账号', 'account')}</dt><dd>${html(account.number)}</dd>
<dt>${both('姓名', 'name')}</dt><dd>${html(account.name)}</dd><dt>${both('岗位', 'post')}</dt><dd>${html(account.title)}</dd></dl>`
        : `<p data-account="none">${both('您在本系统没有关联账号。请在“一表 · 业务系统”中关联。', 'No account here is linked to you. Link yours in Yibiao, My systems.')}</p>`
  return `<section><p>${both('已登录', 'Signed in')}：<b data-who="${html(session.sub)}">${html(session.name)}</b></p>${known}</section>
<form method="post" action="/sign-out"><button class="quiet">${both('退出登录', 'Sign out')}</button></form>`
}

export const proveBody = (nonce: string, wrong: boolean, demo: string): string => `<section><p>${both(
  '请用您在本系统的原账号和密码确认，之后将回到一表。',
  'Show the account and password that you have here. You then go back to Yibiao.',
)}</p>${wrong ? `<p role="alert" data-wrong>${both('账号或密码不正确。', 'Wrong account or password.')}</p>` : ''}
<form method="post" action="/prove"><input type="hidden" name="nonce" value="${html(nonce)}">
<label>${both('原账号', 'Account')}<input name="account" autocomplete="off" required></label>
<label>${both('密码', 'Password')}<input name="password" type="password" autocomplete="off" required></label>
<button>${both('确认', 'Confirm')}</button></form></section><section class="warn"><p>${both('演示账号', 'Demo account')}：${html(demo)}</p></section>`
