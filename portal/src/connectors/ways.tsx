// Whether a connector answers, per purpose: a working delivery does not hide a failing pull.
import { useTranslation } from 'react-i18next'
import { shortTime } from '../format/dates.ts'
import type { Capability, HealthPartFragment } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'
import styles from './connectors.module.css'

const NEEDS = { PULL: ['TASKS', 'FORMS'], LOOK_UP: ['RECORDS'], DELIVERY: ['DELIVERY', 'CORRECTIONS'] } as const

interface Props {
  ways: HealthPartFragment['ways']
  capabilities: readonly Capability[]
}

export function Ways({ ways, capabilities }: Props) {
  const { t } = useTranslation()
  const there = ways.filter(({ kind }) => NEEDS[kind].some((one) => capabilities.includes(one)))
  return (
    <ul className={styles.pills} data-testid="ways">
      {there.map(({ kind, answered, answeredAt, failedAt }) => {
        const [tone, word]: [Tone, 'answered' | 'unanswered' | 'never'] =
          answered === null ? ['plain', 'never'] : answered ? ['good', 'answered'] : ['bad', 'unanswered']
        const at = answered ? answeredAt : failedAt
        return (
          <li key={kind} data-answered={answered ?? undefined}>
            <Pill tone={tone}>
              {t(`connectors.way.${kind}`)} {t(`connectors.${word}`)} {at && shortTime(at)}
            </Pill>
          </li>
        )
      })}
    </ul>
  )
}
