// Refuses ambiguous addresses as BAD_INPUT before anything reads them: with a NUL, which no name contains, or with a repeated
// parameter, which proxies in front may read differently. The portal's pages may repeat theirs.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ERRORS, isKeepable } from '../../../schema/index.ts'
import { languageOf } from '../language.ts'

const OURS = /^\/(files|graphql|auth|hooks)(\/|$)/

const SENTENCE = {
  zh: '地址中有重复的参数或无法识别的字符，请检查。',
  en: 'The address repeats a parameter or holds a character that cannot be read. Check it.',
}

export function refuseOddAddresses(app: FastifyInstance): void {
  // Uses callbacks: every request of the hub passes here, nearly all without effect.
  app.addHook('onRequest', (request, reply, done) => (isOdd(request) ? refuse(request, reply) : done()))
}

function isOdd({ url, params, query }: FastifyRequest): boolean {
  const given = Object.entries((query ?? {}) as Record<string, unknown>)
  const texts = [...Object.values((params ?? {}) as object), ...given.flat(2)].filter((text) => typeof text === 'string')
  const twice = given.some(([, value]) => Array.isArray(value))
  return (twice && OURS.test(url.split('?', 1)[0] ?? '')) || !texts.every(isKeepable)
}

function refuse({ headers }: FastifyRequest, reply: FastifyReply): void {
  const message = SENTENCE[languageOf(headers['accept-language'])]
  void reply.code(ERRORS.BAD_INPUT.status).send({ errors: [{ message, extensions: { code: 'BAD_INPUT' } }] })
}
