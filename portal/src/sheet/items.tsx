// The items in their sections, with filters.

import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Nothing } from '../parts/nothing.tsx'
import { Appeared } from './conditions/appeared.tsx'
import { isEdited } from './edits.ts'
import { FillAsLast } from './fill-as-last.tsx'
import { ItemRow } from './item-row.tsx'
import { isIn, SECTIONS, sectionOf, VIEWS, type View } from './sections.ts'
import styles from './sheet.module.css'
import type { Draft } from './use-draft.ts'

interface Props {
  draft: Draft
  /** The worker tried to submit: all missing values are shown. */
  attempted: boolean
  locked: boolean
}

export function Items({ draft, attempted, locked }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('all')
  const { sheet, edits } = draft
  const counts = Object.fromEntries(VIEWS.map((v) => [v, sheet.items.filter((i) => isIn(v, i, edits)).length]))
  const shown = sheet.items.filter((item) => isIn(view, item, edits))
  const { subject, period } = sheet
  const about = subject.class === 'place' && period ? { place: subject.id, period } : null
  const named = useMemo(() => sheet.items.map(({ element }) => ({ id: element.id, label: element.label })), [sheet.items])
  const general = draft.problems.filter((p) => !p.element && !p.rowSet)

  return (
    <section aria-label={t('sheet.items')}>
      <Appeared shown={named} />
      {sheet.items.length > 0 && (
        <fieldset className={styles.views}>
          <legend className="sr-only">{t('sheet.view')}</legend>
          {VIEWS.map((v) => (
            <button key={v} type="button" aria-pressed={view === v} onClick={() => setView(v)} data-testid={`view-${v}`}>
              {t(`view.${v}`)} <b>{counts[v]}</b>
            </button>
          ))}
        </fieldset>
      )}
      {!locked && <FillAsLast draft={draft} />}
      {general.map((p) => (
        <p key={p.code} role="alert" className={styles.general}>
          {p.message}
        </p>
      ))}
      {sheet.items.length > 0 && shown.length === 0 && <Nothing text={t('sheet.noneInView')} />}
      {SECTIONS.map((section) => {
        const items = shown.filter((item) => sectionOf(item) === section)
        if (items.length === 0) return null
        return (
          <section key={section} className={styles.section} data-section={section}>
            <h2>
              {t(`section.${section}`)} <b>{items.length}</b>
              <small>{t(`section.${section}Note`)}</small>
            </h2>
            {items.map((item) => (
              <ItemRow
                key={item.element.id}
                item={item}
                edits={edits}
                edited={isEdited(item, edits)}
                problems={draft.problems.filter((p) => p.element === item.element.id && !p.rowSet)}
                questions={draft.questions.filter((p) => p.element === item.element.id && !p.rowSet)}
                attempted={attempted}
                locked={locked}
                about={about}
                onEdit={draft.edit}
                onRevert={draft.revert}
                onReveal={draft.reveal}
              />
            ))}
          </section>
        )
      })}
    </section>
  )
}
