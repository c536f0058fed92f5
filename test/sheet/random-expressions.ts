// Expressions at random, over the given elements.
import fc from 'fast-check'
import { type Expression, FUNCTIONS } from '../../schema/index.ts'

const NAMES = (Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]).filter(
  (n) => !['last', 'total', 'rows', 'valid', 'matches'].includes(n),
)

export function expressionOver(ids: readonly string[]): fc.Arbitrary<Expression> {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    { arbitrary: fc.constantFrom(...ids).map((id): Expression => ({ kind: 'element', id })), weight: 5 },
    fc.constantFrom<Expression>({ kind: 'today' }, { kind: 'decimal', value: '2.5' }, { kind: 'literal', value: '' }),
    fc.constantFrom('1', '01', 'y', 'abc', '2026-01-01').map((value): Expression => ({ kind: 'literal', value })),
    fc.integer({ min: 0, max: 20 }).map((value): Expression => ({ kind: 'literal', value })),
    fc.boolean().map((value): Expression => ({ kind: 'literal', value })),
    fc.constantFrom<Expression>(
      {
        kind: 'call',
        name: 'total',
        args: [
          { kind: 'literal', value: 'list' },
          { kind: 'element', id: 'resident.c0' },
        ],
      },
      { kind: 'call', name: 'rows', args: [{ kind: 'literal', value: 'list' }] },
      { kind: 'call', name: 'last', args: [{ kind: 'element', id: 'place.h0' }] },
    ),
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom('[0-9]{1,3}', '(?:a|y).*')).map(
      ([id, p]): Expression => ({
        kind: 'call',
        name: 'matches',
        args: [
          { kind: 'element', id },
          { kind: 'literal', value: p },
        ],
      }),
    ),
  )
  return fc.letrec<{ e: Expression }>((tie) => ({
    e: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.constantFrom(...NAMES).chain((name) => {
        const least = FUNCTIONS[name][0]
        return fc
          .array(tie('e'), { minLength: least, maxLength: least })
          .map((args): Expression => ({ kind: 'call', name, args }))
      }),
    ),
  })).e
}
