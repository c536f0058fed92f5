// Every error that a client can get: a stable code, a sentence in Chinese and in English, the HTTP status, and whether a retry
// can help. test/docs.test.ts compares `docs/ERRORS.md` with it.

export interface ErrorEntry {
  readonly zh: string
  readonly en: string
  /** HTTP status if the whole request fails with it. */
  readonly status: number
  /** True when the same request may succeed later. */
  readonly retriable: boolean
}

export const ERRORS = {
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Sign in first.', status: 401, retriable: false },
  IDENTITY_UNAVAILABLE: {
    zh: '登录服务暂时无法访问，请稍后再试。',
    en: 'The identity provider cannot be reached. Try again shortly.',
    status: 503,
    retriable: true,
  },
  FORBIDDEN: { zh: '您没有权限查看或办理此项。', en: 'You may not see or do this.', status: 403, retriable: false },
  NOT_FOUND: { zh: '没有找到，或不在您的辖区内。', en: 'Not found, or outside your divisions.', status: 404, retriable: false },
  BAD_INPUT: {
    zh: '提交的内容有误，请检查后重试。',
    en: 'The input is not valid. Check it and try again.',
    status: 400,
    retriable: false,
  },
  QUERY_REFUSED: {
    zh: '查询过大或过于复杂，请缩小范围。',
    en: 'The query is too large or too complex. Ask for less.',
    status: 400,
    retriable: false,
  },
  RATE_LIMITED: { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests. Try again later.', status: 429, retriable: true },
  BUSY: {
    zh: '系统正在处理其他人提交的文件，请稍后再试。',
    en: 'The hub is working on what others handed in. Try again shortly.',
    status: 429,
    retriable: true,
  },
  TOO_HEAVY: {
    zh: '这份内容过大或过于复杂，处理已停止。请拆分或简化后再试。',
    en: 'This is too large or too complex and was stopped. Split it or make it simpler and try again.',
    status: 422,
    retriable: false,
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '同一个提交标识已用于不同内容，请刷新页面后重新提交。',
    en: 'This idempotency key was already used for other content. Reload the page and submit again.',
    status: 422,
    retriable: false,
  },
  SHEET_CHANGED: {
    zh: '此表在您打开后发生了变化，请刷新后核对。',
    en: 'This sheet changed after you opened it. Reload and check it.',
    status: 409,
    retriable: false,
  },
  SOURCE_UNAVAILABLE: {
    zh: '来源部门的系统暂时无法访问。',
    en: "The source department's system cannot be reached at the moment.",
    status: 200,
    retriable: true,
  },
  SOURCE_REFUSED: {
    zh: '来源部门的系统拒绝了查询。',
    en: "The source department's system refused the question.",
    status: 200,
    retriable: false,
  },
  SIGN_IN_MISSING: {
    zh: '尚未登记该系统的账号，请先在“我的账号”中添加。',
    en: 'There is no account for this system yet. Add it under "My accounts" first.',
    status: 200,
    retriable: false,
  },
  PURPOSE_REQUIRED: {
    zh: '个人信息默认不完整显示；请说明用途后查看。',
    en: 'Personal values are masked. Say what you need this one for.',
    status: 200,
    retriable: false,
  },
  DATABASE_UNAVAILABLE: {
    zh: '数据库暂时无法访问，请稍后再试；未收到回执即未受理。',
    en: 'The database cannot be reached. Try again shortly; without a receipt nothing was accepted.',
    status: 503,
    retriable: true,
  },
  JOURNAL_BROKEN: {
    zh: '日志链校验失败，已停止受理，请联系管理员。',
    en: 'The journal failed its verification; acceptance is stopped. Call the administrator.',
    status: 503,
    retriable: false,
  },
  SEAL_BROKEN: {
    zh: '此处保存的数据已被改动，无法使用，请联系管理员。',
    en: 'What is kept here was changed by somebody and cannot be used. Call the administrator.',
    status: 500,
    retriable: false,
  },
  FILE_TOO_LARGE: {
    zh: '文件过大，请缩小或分成几份。',
    en: 'The file is too large. Make it smaller or split it.',
    status: 413,
    retriable: false,
  },
  UPLOAD_ELSEWHERE: {
    zh: '文件已从别处续传，请从已收到的位置继续。',
    en: 'The upload is at another place. Ask how much has arrived and go on from there.',
    status: 409,
    retriable: false,
  },
  MANIFEST_INVALID: { zh: '连接清单有误。', en: 'The connector manifest is not valid.', status: 400, retriable: false },
  DESTINATION_REFUSED: {
    zh: '目标地址不在允许名单内。',
    en: 'The destination is not on the allow-list.',
    status: 400,
    retriable: false,
  },
  INTERNAL: {
    zh: '系统内部错误，已记录，请稍后再试。',
    en: 'Something failed inside the hub. It is recorded; try again later.',
    status: 500,
    retriable: true,
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

/** Thrown where a fault is found, translated once at the edge. `message` is safe to show; `detail` goes only to the log. */
export class HubError extends Error {
  override readonly name = 'HubError'
  readonly code: ErrorCode
  readonly detail: string | undefined
  /** The sentence in both languages, if it is more specific than the catalogue's: it names a department or a field. */
  readonly sentence: { zh: string; en: string } | undefined
  /** The place in the input: `correctionReason`, `entries.3`. */
  readonly path: string | undefined

  constructor(
    code: ErrorCode,
    options: { detail?: string; cause?: unknown; message?: string; sentence?: { zh: string; en: string }; path?: string } = {},
  ) {
    super(options.message ?? options.sentence?.en ?? ERRORS[code].en, { cause: options.cause })
    this.code = code
    this.detail = options.detail
    this.sentence = options.sentence
    this.path = options.path
  }
}
