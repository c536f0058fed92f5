// The desk: one uncertain pair after another, side by side, ordered by savings; the certain ones in bulk. The last decision can
// be undone here, any other under 决定.
import { Alert, Button, Input, Progress } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DecideMatchesDocument, ReviewQueueDocument, UndoMatchesDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './review.module.css'
import { SideCard } from './side-card.tsx'
import { SurePairs } from './sure-pairs.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

const PAGE = 50
/** Maximum number of decisions per request. */
const AT_ONCE = 100

export function Desk() {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [last, setLast] = useState<{ ids: string[]; count: number } | null>(null)
  const [done, setDone] = useState(0)
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search.trim()) || null
  const requestPolicy = 'cache-and-network'
  const [{ data, error, fetching }, again] = useQuery({
    query: ReviewQueueDocument,
    variables: { first: PAGE, search: words },
    requestPolicy,
  })
  const [together, togetherAgain] = useQuery({
    query: ReviewQueueDocument,
    variables: { first: AT_ONCE, sure: true, search: words },
    requestPolicy,
  })
  const decide = useDecision(DecideMatchesDocument, (d) => {
    const ids = d.decideMatches.decisions?.map((x) => x.id) ?? []
    if (ids.length > 0) setLast({ ids, count: ids.length })
    setDone((n) => n + ids.length)
    return d.decideMatches.problems
  })
  const undo = useDecision(UndoMatchesDocument, (d) => d.undoMatches.problems)
  const items = data?.reviewQueue?.nodes ?? []
  const total = data?.reviewQueue?.totalCount ?? 0
  const item = items[Math.min(at, items.length - 1)]
  const sure = together.data?.reviewQueue?.nodes ?? []
  const sureCount = together.data?.reviewQueue?.totalCount ?? 0
  const busy = decide.busy || undo.busy || fetching || together.fetching
  const reload = () => {
    again({ requestPolicy: 'network-only' })
    togetherAgain({ requestPolicy: 'network-only' })
  }
  const say = async (pairs: typeof items, same: boolean) => {
    if (busy || pairs.length === 0) return
    if (!(await decide.run({ input: { pairs: pairs.map((i) => ({ a: i.a.field, b: i.b.field, same })) } }))) return
    setAt(0)
    reload()
  }
  const takeBack = async () => {
    if (busy || !last || !(await undo.run({ input: { decisions: last.ids } }))) return
    setDone((n) => Math.max(0, n - last.count))
    setLast(null)
    reload()
  }
  useDeskKeys(
    // biome-ignore lint/correctness/useExhaustiveDependencies: the verbs are made anew with what they work on
    useMemo(
      () => ({
        onSame: () => void say(item ? [item] : [], true),
        onNot: () => void say(item ? [item] : [], false),
        onNext: () => setAt((n) => Math.min(n + 1, Math.max(0, items.length - 1))),
        onBack: () => setAt((n) => Math.max(0, n - 1)),
        onUndo: () => void takeBack(),
      }),
      [item, items.length, busy, last],
    ),
  )
  if (!data?.reviewQueue && error) return <Failed error={error} onRetry={reload} />
  if (!data?.reviewQueue) return <Loading />
  return (
    <section className={styles.desk} data-testid="desk" aria-busy={busy}>
      <div className={styles.deskHead}>
        <span data-testid="waiting">{t('review.waiting', { count: total })}</span>
        <Input
          allowClear
          value={search}
          onChange={(e) => {
            setSearch(e.target.value)
            setAt(0)
          }}
          placeholder={t('review.search')}
          aria-label={t('review.search')}
          className={styles.search}
          data-testid="desk-search"
        />
        {done > 0 && <Progress percent={Math.round((done / (done + total)) * 100)} size="small" className={styles.progress} />}
        {last && (
          <Button size="small" onClick={takeBack} loading={undo.busy} data-testid="undo">
            {t('review.undo', { count: last.count })} <kbd>Z</kbd>
          </Button>
        )}
      </div>
      {(decide.problem ?? undo.problem) && <Alert type="error" showIcon title={decide.problem ?? undo.problem} />}
      {!item && <Nothing text={words ? t('review.nothingFound') : t('review.nothing')} />}
      {item && (
        <article className={styles.pair} data-testid="pair">
          <div className={styles.sides}>
            <SideCard side={item.a} />
            <span aria-hidden="true">⇄</span>
            <SideCard side={item.b} />
          </div>
          <p>
            <strong>{t('review.probability', { percent: Math.round(item.probability * 100) })}</strong> {item.reasons.join('；')}
          </p>
          <div className={styles.actions}>
            <Button type="primary" onClick={() => say([item], true)} loading={decide.busy} data-testid="same">
              {t('review.same')} <kbd>Y</kbd>
            </Button>
            <Button onClick={() => say([item], false)} disabled={busy} data-testid="not-same">
              {t('review.notSame')} <kbd>N</kbd>
            </Button>
            <Button onClick={() => setAt((n) => (n + 1) % items.length)} disabled={busy} data-testid="skip">
              {t('review.skip')} <kbd>J</kbd>
            </Button>
          </div>
        </article>
      )}
      {sure.length > 1 && <SurePairs pairs={sure} total={sureCount} busy={decide.busy} onSame={() => say(sure, true)} />}
    </section>
  )
}
