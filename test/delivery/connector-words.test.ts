// Why a delivery waits is told in the reader's language, also where a connector says it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reasonCode, reasonText } from '../../gateway/delivery/reasons.ts'

const source = (file: string) => readFileSync(join(import.meta.dirname, '../../connectors', file), 'utf8')
const sentences = [
  ...source('http/exchange.ts').matchAll(/(?:return|stop\() ?'([a-z][^']+ [^']+)'/g),
  ...source('capabilities/send-parcel.ts').matchAll(/reason: '([^']+)'/g),
  ...source('capabilities/find-delivery.ts').matchAll(/reason: '([^']+)'/g),
  ...source('protect/guard.ts').matchAll(/notMade\(\s*'([^']+)'/g),
  ...source('file/file-transport.ts').matchAll(/fault\('(?:awaiting|absent|unknown)', '([^']+)'/g),
  ...source('rest/read-reply.ts').matchAll(/fault\('unknown', '([^']+)'/g),
].map((found) => found[1] as string)

test('every sentence that a connector may say of a failed call is told in Chinese to readers of Chinese', () => {
  expect(sentences.length).toBeGreaterThan(15)
  for (const sentence of sentences) {
    expect(reasonText(sentence, 'zh'), sentence).toMatch(/[\u4e00-\u9fff]/)
    expect(reasonText(sentence, 'en')).toBe(sentence)
  }
})

test('what a department says is shown as it said it; a bare status of HTTP is explained', () => {
  expect(reasonText('任务已撤销', 'en')).toBe('任务已撤销')
  expect(reasonText('Closed until Monday', 'zh')).toBe('Closed until Monday')
  expect(reasonText('HTTP 503', 'zh')).toBe('部门系统答复错误（HTTP 503）。')
  expect(reasonText(reasonCode('AWAITING'), 'zh')).toBe('部门已收到，等待签收。')
  expect(reasonText(null, 'zh')).toBeNull()
})
