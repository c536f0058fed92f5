// The real system's reply, path by path: a click inserts the path at the cursor.
import { useTranslation } from 'react-i18next'
import type { ConnectorSampleQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'

interface Props {
  paths: NonNullable<ConnectorSampleQuery['connectorSample']>
  onPick: (path: string) => void
}

export function SamplePaths({ paths, onPick }: Props) {
  const { t } = useTranslation()
  if (paths.length === 0) return <p className={styles.quiet}>{t('connectors.noPaths')}</p>
  return (
    <ul className={styles.paths} data-testid="paths">
      {paths.map(({ path, type, filled, rows, samples, mappedTo }) => (
        <li key={path}>
          <button type="button" onClick={() => onPick(path)} data-testid={`path-${path}`}>
            <code>{path}</code>
            <small>
              {t(`connectors.type.${type}`)} · {t('connectors.filled', { filled, rows })}
            </small>
            <code className={styles.quiet}>{samples.join('  ')}</code>
            {mappedTo.length > 0 && (
              <Pill tone="good">
                <code>{mappedTo.join(' ')}</code>
              </Pill>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
