// Questions to departments about their fields, and the answers.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AnswerQuestionDocument, MatchQuestionsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './review.module.css'

export function Questions() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: MatchQuestionsDocument, requestPolicy: 'cache-and-network' })
  const [asked, setAsked] = useState<string>()
  const answer = useDecision(AnswerQuestionDocument, () => [])
  if (!data && error) return <Failed error={error} onRetry={() => again()} />
  if (!data) return <Loading />
  if (data.matchQuestions.length === 0) return <Nothing text={t('review.noQuestions')} />
  return (
    <>
      <ul className={styles.list} data-testid="questions">
        {data.matchQuestions.map((q) => (
          <li key={q.id}>
            <div className={styles.line}>
              <Pill tone={q.answer ? 'good' : 'warn'}>{q.answer ? t('review.answered') : t('review.unanswered')}</Pill>
              <span>{q.department.name}</span>
              <code>
                {q.formId} #{q.field}
              </code>
            </div>
            <p>{q.question}</p>
            {q.answer && <p className={styles.answer}>{q.answer}</p>}
            {!q.answer && (
              <Button size="small" onClick={() => setAsked(q.id)} data-testid="answer">
                {t('review.answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title={t('review.answer')}
          note={t('review.answerNote')}
          decision={answer}
          onReason={async (text) => {
            if (!(await answer.run({ question: asked, answer: text }))) return
            setAsked(undefined)
            again({ requestPolicy: 'network-only' })
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
