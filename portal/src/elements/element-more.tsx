// Details that are fetched when opened: the parts of a figure that forms may ask for, and every version with author, reason and changes.
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Actor } from '../connectors/actor.tsx'
import { minuteOf } from '../format/dates.ts'
import { ElementHistoryDocument, type ElementHistoryQuery } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import styles from './elements.module.css'

/** The parts of an element and of a code list with a label here. */
const PARTS = [
  ...(['authority', 'breakdowns', 'classification', 'codes', 'counted', 'definition', 'derivation', 'domain'] as const),
  ...(['freshnessDays', 'identifier', 'label', 'perPeriod', 'property', 'standard', 'synonyms'] as const),
]

type Version = NonNullable<ElementHistoryQuery['element']>['versions'][number]

export function ElementMore({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: ElementHistoryDocument, variables: { id } })
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
  if (!data?.element) return <Loading rows={1} />
  const { parts, versions, domain } = data.element
  return (
    <div className={styles.opened} data-testid={`element-more-${id}`}>
      {parts.length > 0 && (
        <section>
          <h3>{t('elements.parts')}</h3>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={part.id}>
                {part.label} <code>{part.id}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Versions title={t('elements.versions')} versions={versions} />
      {domain.codeVersions && <Versions title={t('elements.codeVersions')} versions={domain.codeVersions} />}
    </div>
  )
}

/** `label.zh` as "名称 zh". */
function useWhat(): (what: string) => string {
  const { t } = useTranslation()
  return (what) => {
    const [first, ...rest] = what.split('.')
    const known = PARTS.find((p) => p === first)
    return [known ? t(`elementPart.${known}`) : first, rest.join('.')].filter(Boolean).join(' ')
  }
}

function Versions({ title, versions }: { title: string; versions: readonly Version[] }) {
  const { t } = useTranslation()
  const nameOf = useWhat()
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles.versions}>
        {versions.map(({ version, at, by, why, changes }) => (
          <li key={version}>
            <strong>{t('elements.version', { version })}</strong>
            <div>
              <p>
                {by.id === 'migration/seed' ? t('elements.seed') : why}
                <small>
                  <time dateTime={at}>{minuteOf(at)}</time> · <Actor by={by} />
                </small>
              </p>
              {changes.length > 0 && (
                <dl>
                  {changes.map(({ what, before, after }) => (
                    <div key={what}>
                      <dt>{nameOf(what)}</dt>
                      <dd>
                        <del>{before ?? t('elements.absent')}</del> → <ins>{after ?? t('elements.absent')}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
