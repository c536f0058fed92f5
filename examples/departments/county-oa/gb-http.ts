// The HTTP of the old office system: forms in and JSON out, both in GB 18030, and always HTTP 200.
import type { FastifyInstance, FastifyReply } from 'fastify'
import iconv from 'iconv-lite'

export type Form = Record<string, string>

export interface Told {
  result: 'ok' | 'error'
  errcode: string
  errmsg: string
  data: unknown
}

export const done = (data: unknown): Told => ({ result: 'ok', errcode: '', errmsg: '', data })
export const failed = (errcode: string, errmsg: string): Told => ({ result: 'error', errcode, errmsg, data: null })

export const tell = (reply: FastifyReply, told: Told): FastifyReply =>
  reply
    .code(200)
    .type('application/json; charset=GB18030')
    .send(iconv.encode(JSON.stringify(told), 'gb18030'))

export function readForms(api: FastifyInstance): void {
  api.removeAllContentTypeParsers()
  api.addContentTypeParser(/^application\/x-www-form-urlencoded/, { parseAs: 'buffer' }, (_request, body, parsed) => {
    try {
      parsed(null, formOf((body as Buffer).toString('latin1')))
    } catch {
      parsed(null, {})
    }
  })
}

/** Percent-encoded bytes of GB 18030. */
function formOf(text: string): Form {
  const decode = (part: string) =>
    iconv.decode(
      Buffer.from(
        part.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ),
      'gb18030',
    )
  return Object.fromEntries(
    text
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [decode(name), decode(value.join('='))]
      }),
  )
}
