// The result: how many requests are new, how many existed before, and which failed and why.
import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueRequestsMutation } from '../generated/graphql.ts'

interface Props {
  outcome: IssueRequestsMutation['issueRequests']
  asked: number
}

export function Issued({ outcome: { issued: fresh, problems }, asked }: Props) {
  const { t } = useTranslation()
  const issued = fresh ?? 0
  const place = useRef<HTMLDivElement>(null)
  // On a phone the submit button is a screen below.
  useEffect(() => {
    // In newer browsers it returns a promise, which is no cleanup function of an effect.
    void place.current?.scrollIntoView({ block: 'center' })
  }, [])
  const before = Math.max(0, asked - issued - problems.length)
  return (
    <div ref={place} data-testid="issued" style={{ display: 'grid', gap: 8, marginBottom: 12 }}>
      <Alert
        type={issued > 0 ? 'success' : 'info'}
        showIcon
        title={t('issue.done', { count: issued })}
        description={before > 0 ? t('issue.already', { count: before }) : undefined}
      />
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('issue.problems')}
          description={
            <ul>
              {problems.map((p) => (
                <li key={p.message}>{p.message}</li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}
