// Why a delivery is not acknowledged, where the hub itself is the one to say so. Kept as a code, with what it is about after a
// colon, and put into words for the reader's language; what a department says is kept and shown as it is.
import type { Label } from '../../schema/index.ts'
import { connectorWords } from './connector-words.ts'

const REASONS = {
  CONNECTOR_UNAVAILABLE: {
    zh: '该部门的连接已暂停、尚未就绪或不能接收数据，恢复后自动投递。',
    en: "The department's connector is paused, missing or cannot receive; delivery goes on when it can.",
  },
  CONNECTOR_PAUSED: {
    zh: '该部门已暂停接收，恢复后自动投递；暂停时间：',
    en: 'The department has paused; delivery goes on when it resumes. Paused since: ',
  },
  INTERRUPTED: {
    zh: '上次投递中断，无法确定部门是否已收到；请联系部门核实后决定。',
    en: 'The last attempt was interrupted; whether it arrived is not known. Ask the department, then decide.',
  },
  FORM_MISSING: { zh: '找不到该报表版本。', en: 'The version of the form cannot be found.' },
  FIELD: { zh: '字段无法按部门格式写出：', en: "A field cannot be written in the department's format: " },
  AWAITING: { zh: '部门已收到，等待签收。', en: 'The department has it; its acknowledgement is awaited.' },
  MISMATCH: {
    zh: '部门系统的接口或字段与连接的约定不符，不是填报的问题；连接更新后请重新发送。系统答复：',
    en: "The department's system does not know what the connector sends (a field or an address has changed); nothing that was filled in is at fault. Send again when the connector is mended. It says: ",
  },
  NO_ANSWER: { zh: '部门收到后超过期限仍未签收。', en: 'The department has had it for too long without acknowledging it.' },
  CONNECTOR_FAILED: { zh: '连接器内部错误，已记录。', en: 'The connector failed; it is recorded.' },
  NOT_THERE: {
    zh: '部门系统已签收，但回读时答复没有这一份。',
    en: "The department's system acknowledged it, but when it is read back says that there is none.",
  },
  NOTHING_COMPARED: {
    zh: '能回读的字段这次都没有填写。',
    en: 'None of the fields that can be read back was filled in.',
  },
  NOT_ASKED: {
    zh: '与该部门的连接没有说明怎样回读。',
    en: "The department's connector does not say how to read back.",
  },
  KEPT_HERE: { zh: '由部门在本平台收取。', en: 'The department reads it on this platform.' },
  GIVEN_UP: { zh: '经办人已终止投递：', en: 'An officer ended the delivery: ' },
} as const satisfies Record<string, Label>

export type ReasonCode = keyof typeof REASONS

/** Longest reason kept; a department may answer with a whole web page. */
const LONGEST = 500

export const reasonCode = (code: ReasonCode, about = ''): string => `#${code}${about ? `:${clean(about)}` : ''}`

/** A text from outside as PostgreSQL and a reader can bear it: one line, no control characters, bounded, never our own mark. */
export function clean(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^#+/, '')
  return [...line].slice(0, LONGEST).join('')
}

export function reasonText(stored: string | null, language: 'zh' | 'en'): string | null {
  const [, code, about = ''] = /^#([A-Z_]+)(?::(.*))?$/s.exec(stored ?? '') ?? []
  const reason = code === undefined ? undefined : (REASONS as Record<string, Label>)[code]
  if (reason) return `${reason[language]}${connectorWords(about, language)}`
  return stored === null ? null : connectorWords(stored, language)
}
