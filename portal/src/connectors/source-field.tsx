// A pasted or chosen document: OpenAPI, WSDL, a GraphQL schema, or a sample file.
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { Button, Input, Radio } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectorSourceKind } from '../generated/graphql.ts'
import styles from './connectors.module.css'
import { kindOf, readSource, type Source } from './made-from.ts'

const KINDS = ['OPENAPI', 'WSDL', 'GRAPHQL', 'SAMPLE'] as const satisfies readonly ConnectorSourceKind[]

interface Props {
  source: Source | null
  onSource: (source: Source | null) => void
}

export function SourceField({ source, onSource }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readSource(file)
    setTooLarge(read === null)
    onSource(read)
    if (input.current) input.current.value = ''
  }
  const typed = (text: string) => onSource(text ? { kind: kindOf(text), text, base64: false, fileName: null } : null)
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{t('connectors.document')}</label>
        <Input.TextArea
          id={id}
          className={styles.source}
          value={source?.base64 ? '' : (source?.text ?? '')}
          onChange={(e) => typed(e.target.value)}
          rows={8}
          spellCheck={false}
          data-testid="source-text"
        />
        <p className={styles.buttons}>
          <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
            {t('connectors.chooseFile')}
          </Button>
          <span className={tooLarge ? styles.trouble : styles.quiet}>
            {tooLarge ? t('connectors.tooLarge') : <code>{source?.fileName}</code>}
          </span>
          <input ref={input} type="file" hidden onChange={(e) => take(e.target.files?.[0])} data-testid="source-file" />
        </p>
      </div>
      {source && (
        <fieldset className={styles.field}>
          <legend>{t('connectors.documentKind')}</legend>
          <Radio.Group
            value={source.kind}
            onChange={(e) => onSource({ ...source, kind: e.target.value as ConnectorSourceKind })}
            className={styles.kinds}
            data-testid="source-kind"
          >
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} disabled={source.base64 && kind !== 'SAMPLE'}>
                {t(`connectors.source.${kind}`)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
    </>
  )
}
