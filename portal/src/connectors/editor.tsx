// The manifest editor: checked at every pause, tried on the real system, saved as a draft, valid or not.
import { Alert, Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeUnload, useBlocker, useLocation, useNavigate } from 'react-router'
import type { ConnectorTextsQuery } from '../generated/graphql.ts'
import { LinkButton } from '../parts/link-button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './connectors.module.css'
import { ManifestText, type TextHandle } from './manifest-text.tsx'
import { ProblemList } from './problem-list.tsx'
import { type Made, Proposals } from './proposals.tsx'
import { SettingsForm } from './settings-form.tsx'
import { TryPanel } from './try-panel.tsx'
import { useCheck } from './use-check.ts'
import { useDraftText } from './use-draft-text.ts'

interface Props {
  connector: NonNullable<ConnectorTextsQuery['connector']>
  onSaved: () => void
}

export function Editor({ connector, onSaved }: Props) {
  const { t } = useTranslation()
  const go = useNavigate()
  const { made } = (useLocation().state ?? {}) as { made?: Made }
  const handle = useRef<TextHandle>(null)
  const draft = useDraftText(connector)
  const { text, dirty } = draft
  const { checked, checking } = useCheck(text)
  const here = `/connectors/${encodeURIComponent(connector.id)}`
  const unsaved = useRef(dirty)
  useEffect(() => {
    unsaved.current = dirty
  })
  useBeforeUnload((event) => unsaved.current && event.preventDefault())
  useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved.current && currentLocation.pathname !== nextLocation.pathname && !window.confirm(t('connectors.leave')),
  )
  const save = async (): Promise<boolean> => {
    const id = await draft.save()
    if (id === null) return false
    unsaved.current = false
    // Another id in the text is another connector.
    if (id !== connector.id) go(`/connectors/${encodeURIComponent(id)}/edit`)
    else onSaved()
    return id === connector.id
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  const marked = new Set(checked?.problems.map((p) => p.line))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one more way to save; the button does the same
    <div className={styles.wide} onKeyDown={onKeyDown} data-testid="connector-editor">
      <PageHead title={t('connectors.editTitle', { name: connector.department.name })} lead={connector.id}>
        <span
          className={`${styles.quiet} ${styles.saved}`}
          role="status"
          data-testid="draft-saved"
          data-dirty={dirty || undefined}
        >
          {t(dirty ? 'connectors.dirty' : connector.draft ? 'connectors.kept' : 'connectors.asInForce')}
        </span>
        <LinkButton to={here}>{t('connectors.back')}</LinkButton>
        <Button
          type="primary"
          onClick={save}
          loading={draft.busy}
          disabled={!dirty}
          aria-keyshortcuts="Control+S"
          data-testid="draft-save"
        >
          {t('connectors.save')}
        </Button>
      </PageHead>
      {draft.problem && <Alert className={styles.told} type="error" showIcon title={draft.problem} data-testid="draft-problem" />}
      <div className={styles.work}>
        <ManifestText ref={handle} label={t('connectors.manifest')} text={text} onChange={draft.setText} marked={marked} />
        <ProblemList checked={checked} checking={checking} onGo={(line, column) => handle.current?.goTo(line, column)} />
      </div>
      {made && <Proposals made={made} />}
      <SettingsForm settings={connector.draft?.settings ?? connector.settings} values={draft.values} onChange={draft.setValues} />
      <TryPanel
        id={connector.id}
        onBefore={async () => !dirty || (await save())}
        onPick={(path) => handle.current?.insertPath(path)}
      />
    </div>
  )
}
