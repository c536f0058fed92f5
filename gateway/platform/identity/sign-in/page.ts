// The pages shown when signing in fails: a sentence in Chinese and in English, and a link to continue.
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { ERRORS } from '../../../../schema/index.ts'

interface Note {
  status: number
  zh: string
  en: string
}

export const NOTES = {
  stale: {
    status: 400,
    zh: '这次登录已失效或已经用过（例如按了“后退”，或停留太久）。',
    en: 'This sign-in has expired or was already used (for example after the Back button, or a long pause).',
  },
  declined: { status: 403, zh: '登录没有完成。', en: 'The sign-in was not completed.' },
  untrusted: {
    status: 502,
    zh: '登录服务的答复未通过核验，请联系管理员。',
    en: "The identity provider's answer did not pass our checks. Call the administrator.",
  },
  unavailable: {
    status: ERRORS.IDENTITY_UNAVAILABLE.status,
    zh: ERRORS.IDENTITY_UNAVAILABLE.zh,
    en: ERRORS.IDENTITY_UNAVAILABLE.en,
  },
  foreign: {
    status: 403,
    zh: '该请求不是从本系统页面发出的，已拒绝。',
    en: 'This request did not come from a page of this system and was refused.',
  },
  failed: { status: ERRORS.INTERNAL.status, zh: ERRORS.INTERNAL.zh, en: ERRORS.INTERNAL.en },
  signedOut: { status: 200, zh: '您已退出登录。', en: 'You are signed out.' },
} satisfies Record<string, Note>

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3f5f8;color:#1d2733;
font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{background:#fff;max-width:26rem;margin:1rem;padding:2rem;border-radius:12px;box-shadow:0 2px 16px #1d273322}
h1{font-size:1.25rem;margin:0 0 1rem}p{margin:.5rem 0}p[lang=en]{color:#5b6875;font-size:.9rem}
a{display:block;margin-top:1.5rem;padding:.7rem;text-align:center;border-radius:8px;background:#1456c4;color:#fff;text-decoration:none}`

export function showNote(reply: FastifyReply, name: keyof typeof NOTES): FastifyReply {
  const { status, zh, en } = NOTES[name]
  const nonce = randomBytes(16).toString('base64')
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`)
    .send(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>一表 · 登录</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>一表 <span lang="en">Yibiao</span></h1>
<p>${zh}</p><p lang="en">${en}</p><a href="/auth/login">重新登录 <span lang="en">Sign in again</span></a></main></body></html>`)
}
