// Questions to departments about their fields, and the answers.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerQuestionDocument, MatchQuestionsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './review.module.css'

export function Questions() {
  const { t } = useTranslation()
  const pages = usePages(MatchQuestionsDocument, {}, (d) => d.matchQuestions)
  const [asked, setAsked] = useState<string>()
  const answer = useDecision(AnswerQuestionDocument, (d) => d.answerQuestion.problems)
  return (
    <>
      <Listing pages={pages} empty={t('review.noQuestions')}>
        {(questions) => (
          <ul className={styles.list} data-testid="questions">
            {questions.map((q) => (
              <li key={q.id}>
                <div className={styles.line}>
                  <Pill tone={q.answer ? 'good' : 'warn'}>{q.answer ? t('review.answered') : t('review.unanswered')}</Pill>
                  <span>{q.department.name}</span>
                  <code>
                    {q.form.id} #{q.field}
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
        )}
      </Listing>
      {asked && (
        <ReasonDialog
          title={t('review.answer')}
          note={t('review.answerNote')}
          decision={answer}
          onReason={async (text) => {
            if (!(await answer.run({ input: { question: asked, answer: text } }))) return
            setAsked(undefined)
            pages.reload()
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
