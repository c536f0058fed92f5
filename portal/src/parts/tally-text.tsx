// How a sheet was filled in, in a sentence that claims no check that did not happen.
import { useTranslation } from 'react-i18next'
import type { SubmissionQuery } from '../generated/graphql.ts'

export type Tally = NonNullable<NonNullable<SubmissionQuery['submission']>['tally']>

export function TallyText({ tally }: { tally: Tally }) {
  const { t } = useTranslation()
  const parts = [
    tally.typed > 0 && t('tally.typed', { count: tally.typed }),
    tally.changed > 0 && t('tally.changed', { count: tally.changed }),
    tally.prefilled > 0 &&
      (tally.unseen > 0
        ? t('tally.prefilledUnseen', { count: tally.prefilled, unseen: tally.unseen })
        : t('tally.prefilled', { count: tally.prefilled })),
    tally.empty > 0 && t('tally.empty', { count: tally.empty }),
  ].filter((part) => part !== false)
  return <>{t('tally.all', { count: tally.items, parts: parts.join(t('tally.separator')) })}</>
}
