// Why work was not done: each case has its sentence, which says what to do.
import { HubError } from '../../schema/index.ts'

export type Cause = 'time' | 'memory' | 'input' | 'output' | 'depth' | 'ended'

const SENTENCES: Record<Cause, { zh: string; en: string }> = {
  time: {
    zh: '处理这份内容所需的时间超出限度，已停止。请拆分或简化后再试。',
    en: 'This takes more processor time than it may and was stopped. Split it or make it simpler and try again.',
  },
  memory: {
    zh: '处理这份内容所需的内存超出限度，已停止。请拆分或简化后再试。',
    en: 'This takes more memory than it may and was stopped. Split it or make it smaller and try again.',
  },
  input: {
    zh: '这份内容过大，未处理。请拆分后再试。',
    en: 'This is larger than it may be and was not looked at. Split it and try again.',
  },
  output: {
    zh: '这份内容展开后过大，已停止。请拆分后再试。',
    en: 'What comes out of this is larger than it may be. Split it and try again.',
  },
  depth: {
    zh: '这份内容嵌套过深，无法读取。请减少层级后再试。',
    en: 'This is nested too deeply to be read. Use fewer levels and try again.',
  },
  ended: {
    zh: '这份内容无法在限度内处理，已停止。请简化后再试。',
    en: 'This could not be worked on within its bounds and was stopped. Make it simpler and try again.',
  },
}

export const tooHeavy = (cause: Cause, detail?: string): HubError =>
  new HubError('TOO_HEAVY', { sentence: SENTENCES[cause], detail: `${cause}${detail ? `: ${detail}` : ''}`, cause })

const OWN = {
  zh: '您还有几份内容正在处理，请等它们处理完再试。',
  en: 'Several things that you handed in are still being worked on. Wait for them and try again.',
}

/** `own`: only this account's share is used up. The cause is the number of seconds to wait. */
export const busy = (own: boolean, seconds: number): HubError =>
  new HubError('BUSY', { cause: seconds, ...(own && { sentence: OWN }) })

/** Seconds for Retry-After; null for every other error. */
export const secondsUntilFree = (error: unknown): number | null =>
  error instanceof HubError && error.code === 'BUSY' && typeof error.cause === 'number' ? error.cause : null
