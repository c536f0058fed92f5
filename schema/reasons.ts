// Why a step with a department's system failed, in the hub's own words. Stored and passed on as a code with its parameters;
// `inWords` translates it to the reader's language. A department's own message stays unchanged (`said`).
import type { Label } from './types/element.ts'

/** `{name}` is a parameter; a parameter that is itself a reason is translated, too. */
export const REASONS = {
  // A call that was not made.
  TOO_MANY_CALLS: { zh: '等待该部门系统的请求过多，稍后再试。', en: 'too many calls are waiting for this system' },
  RATE_LIMITED: { zh: '受约定的调用频率限制，稍后再试。', en: 'the rate agreed with this system left no time for the call' },
  CALLS_USED_UP: { zh: '与部门系统约定的调用次数已用完，稍后再试。', en: 'the calls agreed with this system are used up' },
  LEFT_ALONE: {
    zh: '部门系统连续出错，稍后再试。',
    en: 'the system failed several times in a row and is left alone for a while',
  },
  ASKED_TO_WAIT: { zh: '部门系统要求稍后再试。', en: 'the department asked to be left alone for a while' },
  // The connection to the system.
  CONNECTION_REFUSED: { zh: '部门系统拒绝连接。', en: 'the system refused the connection' },
  NAME_UNKNOWN: { zh: '无法解析部门系统的地址。', en: 'the name of the system cannot be resolved' },
  ADDRESS_REFUSED: { zh: '部门系统的地址不在允许范围内。', en: 'the name of the system resolves to a refused address' },
  NO_CONNECTION_IN_TIME: { zh: '连接部门系统超时。', en: 'no connection in time' },
  NO_DATABASE: { zh: '无法连接部门数据库。', en: 'no connection to the database' },
  NO_REPLY_IN_TIME: { zh: '部门系统未在规定时间内答复。', en: 'the system did not answer in time' },
  CERTIFICATE_INVALID: { zh: '部门系统的证书无效。', en: 'the certificate of the system is not valid' },
  CONNECTOR_CLOSED: { zh: '连接已关闭。', en: 'this connector was closed' },
  CONNECTION_BROKE: { zh: '与部门系统的连接中断。', en: 'the connection broke' },
  REPLY_TOO_LARGE: { zh: '部门系统的答复过大。', en: 'the reply is larger than this system may send' },
  CONNECTOR_FAULT: { zh: '连接器内部错误，已记录。', en: 'the connector failed inside' },
  MODULE_FAULT: { zh: '连接器模块内部错误，已记录。', en: 'the module failed inside' },
  // The sign-in.
  SIGN_IN_NOT_HELD: { zh: '部门系统不认可登录凭据（{answer}）。', en: '{answer}: the sign-in does not hold' },
  NO_TOKEN_IN_TIME: { zh: '获取令牌超时。', en: 'no token in time' },
  TOKEN_PLACE_AWAY: { zh: '无法连接颁发令牌的服务。', en: 'the place that gives tokens cannot be reached' },
  TOKEN_CLIENT_REFUSED: {
    zh: '颁发令牌的服务不认可本平台的客户端。',
    en: 'the hub’s client is not accepted where tokens are given',
  },
  NO_TOKEN_GIVEN: { zh: '没有取得令牌（HTTP {status}）。', en: 'no token was given: HTTP {status}' },
  NO_EXCHANGE: { zh: '本平台没有启用令牌交换。', en: 'the hub exchanges no tokens here' },
  WORKER_HAS_NO_ACCESS: { zh: '填报人没有该系统的使用权限。', en: 'the worker has no access to this system' },
  WORKER_SIGN_IN_ENDED: { zh: '填报人的登录已过期，请重新登录。', en: 'the worker’s own sign-in has ended' },
  PROVIDER_GAVE_NO_TOKEN: {
    zh: '统一登录服务没有给出该系统的令牌。',
    en: 'the identity provider gave no token for this system',
  },
  WANTS_WORKER: { zh: '该系统要求填报人本人登录。', en: 'this system wants the worker’s own sign-in' },
  ACCOUNT_MISSING: { zh: '请先添加您在该系统的账号。', en: 'add your account for this system' },
  DIVISION_ACCOUNT_MISSING: { zh: '本辖区尚无该系统的账号。', en: 'the division has no account for this system' },
  VAULT_UNREADABLE: { zh: '无法读取账号保管库。', en: 'the vault cannot be read' },
  SIGN_IN_NOT_SENDABLE: {
    zh: '登录凭据中有无法放入请求头的字符。',
    en: 'the sign-in holds what cannot stand in a header',
  },
  // The request.
  PATH_VALUE_MISSING: { zh: '地址中必需的值为空。', en: 'a value that the path needs is absent' },
  PATH_VALUE_UNFIT: { zh: '有的值不能放入地址。', en: 'a value that cannot stand in a path' },
  HEADER_VALUE_UNFIT: { zh: '有的值不能放入请求头。', en: 'a value that cannot stand in a header' },
  FILE_NAME_VALUE_UNFIT: { zh: '有的值不能用作文件名。', en: 'a value that cannot stand in a file name' },
  ENCODING_UNFIT: {
    zh: '有的字无法用该系统的编码写出。',
    en: 'a value that cannot be written in this system’s encoding',
  },
  CHARACTER_UNFIT: { zh: '有的字在 {encoding} 编码中不存在。', en: 'a character that {encoding} does not have' },
  CELL_TOO_LONG: { zh: '有的内容超过工作簿单元格的长度。', en: 'a value longer than a cell of a workbook' },
  FORMAT_UNFIT: { zh: '有的值无法用该系统的格式写出。', en: 'a value that cannot be written in this system’s format' },
  FIELD_NAMED_AS_COLUMN: { zh: '表中的字段与列 {name} 重名。', en: 'the form has a field named like the column {name}' },
  LIST_FIELD_NAMED_AS_COLUMN: { zh: '名册中的字段与列 {name} 重名。', en: 'the list has a field named like the column {name}' },
  SECOND_LIST: { zh: '一张表放不下第二个名册（{name}）。', en: 'a table has no place for a second list ({name})' },
  SEVERAL_ANSWERS: {
    zh: '“{name}”有几个答案，部门系统一处只收一个值：请在连接清单里用 several 说明怎样写。',
    en: '{name}: several answers where the system takes one value; the manifest says with several how they are written',
  },
  NO_CODE: { zh: '部门没有对应的代码。', en: 'a code for which the department has none' },
  NO_TABLE_ENTRY: {
    zh: '对照表中没有部门的对应写法。',
    en: 'a value for which the table has none of the department’s',
  },
  NOT_WRITABLE: { zh: '有内容无法按部门系统的格式写出：{problem}', en: '{problem}' },
  FILES_NOT_TAKEN: {
    zh: '附件以文件名报送，只用于以文件交换的部门系统。',
    en: 'files named by `placed` go to connectors of kind file only',
  },
  OPERATION_MISSING: { zh: '接口描述（WSDL）中没有操作 {name}。', en: 'the WSDL has no operation {name}' },
  NO_RECORDS: { zh: '该连接不提供查询。', en: 'it answers no records' },
  // The reply.
  HTTP_STATUS: { zh: '部门系统答复错误（HTTP {status}）。', en: 'HTTP {status}' },
  REDIRECT: { zh: '部门系统要求转到别的地址（HTTP {status}），未转去。', en: 'HTTP {status}: redirects are not followed' },
  SQL_ERROR: { zh: '部门数据库报错（{error}）。', en: '{error}' },
  SOAP_FAULT: { zh: '部门系统答复错误（SOAP {code}）。', en: 'SOAP fault {code}' },
  NOT_AGREED_FORMAT: { zh: '部门系统的答复不符合约定格式（{format}）。', en: 'the reply is not the {format} that was agreed' },
  REPLY_UNREADABLE: { zh: '部门系统的答复无法读取：{problem}', en: 'the reply {problem}' },
  NOT_SAID_TO_GO_WELL: { zh: '部门系统的答复未说明已成功。', en: 'the reply does not say that it went well' },
  ROWS_SAY_NO: { zh: '部门数据库返回的内容表示未成功。', en: 'the rows say that it did not go well' },
  ERROR_WITHOUT_WORDS: { zh: '部门系统报错，未说明原因。', en: 'it does not say why' },
  ERROR_OF_NO_FIELD: { zh: '部门系统报错，未指明字段：{words}', en: 'an error that names no field: {words}' },
  OTHER_DELIVERY: { zh: '部门系统的答复与本次投递不符。', en: 'the reply is about another delivery' },
  NO_ACKNOWLEDGEMENT: { zh: '部门系统的答复中没有签收凭证。', en: 'the reply carries no acknowledgement' },
  STATE_UNKNOWN: { zh: '部门系统答复的状态无法识别。', en: 'the reply names a state that the manifest does not know' },
  CANNOT_BE_ASKED: { zh: '该部门系统不支持查询投递结果。', en: 'this system cannot be asked about a delivery' },
  TAKEN_FOR_LATER: { zh: '部门已接收，待处理。', en: 'taken for later' },
  DECIDES_LATER: { zh: '部门稍后答复。', en: 'the department decides later' },
  LATER_AND_NOT_ASKABLE: { zh: '部门已接收待处理，但无法查询结果。', en: 'taken for later, and nobody can be asked' },
  REFUSED: { zh: '部门退回。', en: 'refused by the department' },
  NO_LIST: { zh: '部门系统的答复中没有约定的列表。', en: 'the reply holds no list where the manifest says' },
  NO_FIELDS: { zh: '部门系统的答复中没有约定的字段。', en: 'the reply holds no fields where the manifest says' },
  NONE_OF_THE_FIELDS: {
    zh: '部门系统的答复中没有任何要核对的字段。',
    en: 'the reply holds none of the fields that are compared',
  },
  NO_NEXT_PAGE: { zh: '部门系统没有说明列表如何继续。', en: 'the system could not say how its list goes on' },
  PAGE_ELSEWHERE: { zh: '列表的下一页在别的地址上。', en: 'the next page stands on another origin' },
  WATERMARK_TOO_COARSE: {
    zh: '同一时间标记的数据多于一页，无法逐页读取。',
    en: 'more rows share one watermark than a page holds, so the list cannot be walked',
  },
  TOO_MANY_PAGES: { zh: '列表超过 {most} 页。', en: 'the list has more than {most} pages' },
  // Files.
  NOT_ANSWERED_YET: { zh: '部门尚未答复。', en: 'the department has not answered yet' },
  NOT_SEEN: { zh: '部门尚未收到。', en: 'the department has not seen it' },
  ACKNOWLEDGEMENT_EMPTY: { zh: '签收文件为空。', en: 'the acknowledgement file is empty' },
  FILE_UNREADABLE: { zh: '部门的文件无法读取：{problem}', en: '{problem}' },
  FOLDER_UNUSABLE: { zh: '无法使用交换目录（{code}）。', en: 'the exchange folder cannot be used ({code})' },
  FOLDER_LATE: { zh: '交换目录未在规定时间内响应。', en: 'the exchange folder did not answer in time' },
  FILES_LATE: { zh: '未在规定时间内读完文件。', en: 'the files were not read in time' },
  NOBODY_TO_LOOK_UP: {
    zh: '连接配置没有说明文件中的一行是关于谁的。',
    en: 'the manifest does not say whom a row of a file is about',
  },
  DRY_RUN: { zh: '试运行：没有发送。', en: 'a dry run: it was not sent' },
  // The hub itself, about a delivery.
  CONNECTOR_UNAVAILABLE: {
    zh: '该部门的连接已暂停、尚未就绪或不能接收数据，恢复后自动投递。',
    en: "The department's connector is paused, missing or cannot receive; delivery goes on when it can.",
  },
  CONNECTOR_PAUSED: {
    zh: '该部门已暂停接收，恢复后自动投递；暂停时间：{since}',
    en: 'The department has paused; delivery goes on when it resumes. Paused since: {since}',
  },
  INTERRUPTED: {
    zh: '上次投递中断，无法确定部门是否已收到；请联系部门核实后决定。',
    en: 'The last attempt was interrupted; whether it arrived is not known. Ask the department, then decide.',
  },
  FORM_MISSING: { zh: '找不到该报表版本。', en: 'The version of the form cannot be found.' },
  FIELD: {
    zh: '字段无法按部门格式写出：{field}：{problem}',
    en: "A field cannot be written in the department's format: {field}: {problem}",
  },
  AWAITING: { zh: '部门已收到，等待签收。', en: 'The department has it; its acknowledgement is awaited.' },
  MISMATCH: {
    zh: '部门系统的接口或字段与连接的约定不符，不是填报的问题；连接更新后请重新发送。系统答复：{answer}',
    en: "The department's system does not know what the connector sends (a field or an address has changed); nothing that was filled in is at fault. Send again when the connector is mended. It says: {answer}",
  },
  NO_ANSWER: { zh: '部门收到后超过期限仍未签收。', en: 'The department has had it for too long without acknowledging it.' },
  CONNECTOR_FAILED: { zh: '连接器内部错误，已记录。', en: 'The connector failed; it is recorded.' },
  NOT_THERE: {
    zh: '部门系统已签收，但回读时答复没有这一份。',
    en: "The department's system acknowledged it, but when it is read back says that there is none.",
  },
  NOTHING_COMPARED: { zh: '能回读的字段这次都没有填写。', en: 'None of the fields that can be read back was filled in.' },
  NOT_ASKED: { zh: '与该部门的连接没有说明怎样回读。', en: "The department's connector does not say how to read back." },
  KEPT_HERE: { zh: '由部门在本平台收取。', en: 'The department reads it on this platform.' },
  GIVEN_UP: { zh: '经办人已终止投递：{why}', en: 'An officer ended the delivery: {why}' },
} as const satisfies Record<string, Label>

export type ReasonCode = keyof typeof REASONS

/** Names in the braces of a text. */
type Named<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never
type Params<C extends ReasonCode> = Record<Named<(typeof REASONS)[C]['zh']>, string | number>

declare const reason: unique symbol
/** `#CODE`, `#CODE:parameter` or `#CODE:{"name":"parameter"}`; or a department's message, which never begins with `#`. */
export type Reason = string & { readonly [reason]: true }

/** Maximum stored length of a department's or a person's message; a department may answer with a whole web page. */
const LONGEST = 500

/** A text from outside, cleaned for PostgreSQL and readers: one line, no control characters, limited length, never our own mark. */
export function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^#+/, '')
  return [...line].slice(0, LONGEST).join('')
}

/** The hub's own reason. A parameter that is a Reason keeps its code. */
export function because<C extends ReasonCode>(
  code: C,
  ...[params]: [Named<(typeof REASONS)[C]['zh']>] extends [never] ? [] : [Params<C>]
): Reason {
  const given = Object.entries(params ?? {}).map(([name, value]) => [name, kept(String(value))] as const)
  const [only] = given
  const about = given.length === 1 && only ? only[1] : JSON.stringify(Object.fromEntries(given))
  return `#${code}${given.length === 0 || about === '' ? '' : `:${about}`}` as Reason
}

const kept = (text: string): string => (codeIn(text) ? text : oneLine(text))

/** A connector's reason, cleaned for storage. */
export const asReason = (text: string): Reason => kept(text) as Reason

/** A department's or a person's message. */
export const said = (words: string): Reason => oneLine(words) as Reason

const CODED = /^#([A-Z_]+)(?::(.*))?$/s

function codeIn(text: string): ReasonCode | undefined {
  const code = CODED.exec(text)?.[1]
  return code !== undefined && Object.hasOwn(REASONS, code) ? (code as ReasonCode) : undefined
}

/** A reason in the reader's language; other texts are returned unchanged. */
export function inWords(text: string, language: 'zh' | 'en'): string
export function inWords(text: string | null, language: 'zh' | 'en'): string | null
export function inWords(text: string | null, language: 'zh' | 'en'): string | null {
  if (text === null) return null
  const code = codeIn(text)
  if (code === undefined) return text
  const words: string = REASONS[code][language]
  const about = CODED.exec(text)?.[2] ?? ''
  const [first = '', second] = [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string)
  const params = second === undefined ? { [first]: about } : paramsIn(about)
  // Stored by an earlier build, or cut: its text replaces the first parameter.
  if (params === null) return `${words.slice(0, words.indexOf(`{${first}}`))}${about}`
  return words.replace(/\{(\w+)\}/g, (_, name: string) => inWords(params[name] ?? '', language))
}

function paramsIn(json: string): Record<string, string> | null {
  try {
    const found: unknown = JSON.parse(json)
    const whole = typeof found === 'object' && found !== null && Object.values(found).every((one) => typeof one === 'string')
    return whole ? (found as Record<string, string>) : null
  } catch {
    return null
  }
}
