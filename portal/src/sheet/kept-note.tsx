// Reports the restored local copy: restored, to be decided, or without a place.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Value, valueText } from '../format/value.ts'
import type { Change, Choice, Sheet } from './kept-changes.ts'
import styles from './kept-note.module.css'
import { isChoice } from './use-draft.ts'

interface Props {
  sheet: Sheet
  /** Number of restored places. */
  back: number
  held: readonly Change[]
  onDecide: (about: readonly Change[], mine?: boolean) => void
}

export function KeptNote({ sheet, back, held, onDecide }: Props) {
  const { t } = useTranslation()
  const choices = held.filter(isChoice)
  const homeless = held.filter((c) => !isChoice(c))
  if (back === 0 && held.length === 0) return null
  const words = {
    ...{ yes: t('yes'), no: t('no'), none: t('value.none'), noneOfThese: t('choice.none'), and: t('list.separator') },
    files: (count: number) => t('attach.count', { count }),
  }
  const plain = { datatype: 'STRING' as const, codes: null, unit: null }
  const text = (change: Change, value: Value | null | undefined): string => {
    if (!change.element && typeof value === 'boolean') return t(value ? 'kept.removed' : 'kept.stays')
    if (value === undefined) return t('kept.asFetched')
    const item = sheet.items.find((i) => !change.rowSet && i.element.id === change.element)
    return valueText(value, (change as Choice).domain ?? item?.domain ?? plain, words)
  }
  return (
    <section className={styles.note} id="kept-note" aria-live="polite" data-testid="kept-note">
      {back > 0 && <p data-testid="kept-back">{t('kept.back', { count: back })}</p>}
      {choices.length > 0 && <p>{t('kept.choice', { count: choices.length })}</p>}
      {choices.map((choice) => (
        <fieldset key={`${choice.rowSet} ${choice.row} ${choice.element}`} data-testid={`kept-choice-${choice.element}`}>
          <legend>{choice.label}</legend>
          {([true, false] as const).map((mine) => (
            <button
              key={String(mine)}
              type="button"
              onClick={() => onDecide([choice], mine)}
              data-testid={mine ? 'kept-mine' : 'kept-theirs'}
            >
              <small>{t(mine ? 'kept.mine' : 'kept.theirs')}</small>
              <strong>{text(choice, mine ? choice.mine : choice.theirs)}</strong>
            </button>
          ))}
        </fieldset>
      ))}
      {homeless.length > 0 && (
        <div data-testid="kept-homeless">
          <p>{t('kept.homeless')}</p>
          <dl>
            {homeless.map((c) => (
              <div key={`${c.rowSet} ${c.row} ${c.element} ${c.label}`}>
                <dt>{c.label}</dt>
                <dd>{text(c, c.mine)}</dd>
              </div>
            ))}
          </dl>
          <Button size="small" onClick={() => onDecide(homeless)} data-testid="kept-discard">
            {t('kept.discard')}
          </Button>
        </div>
      )}
    </section>
  )
}
