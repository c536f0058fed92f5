// The files of one item: what is there, what is on its way, and how to add one, by the camera or from the device.
import CameraOutlined from '@ant-design/icons/es/icons/CameraOutlined'
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { Button } from 'antd'
import { useContext, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filesIn, type Value } from '../../format/value.ts'
import type { Item } from '../edits.ts'
import { Attached } from './attached.tsx'
import styles from './files.module.css'
import { OnItsWay, Unfinished } from './on-its-way.tsx'
import { type InRow, sameTarget, UploadsContext } from './use-uploads.ts'

interface Props {
  id: string
  item: Item
  value: Value | null
  disabled: boolean
  at: InRow | undefined
  onChange: (value: Value | null) => void
}

/** Without HEIC, so that an iPhone gives out a JPEG. */
const PICTURES = 'image/jpeg,image/png,image/webp'
const PDF = 'application/pdf'
const ACCEPT = { PICTURE: PICTURES, PDF, BOTH: `${PICTURES},${PDF}` }

export function Files({ id, item, value, disabled, at, onChange }: Props) {
  const { t } = useTranslation()
  const uploads = useContext(UploadsContext)
  const camera = useRef<HTMLInputElement>(null)
  const device = useRef<HTMLInputElement>(null)
  const [removed, setRemoved] = useState<string | null>(null)
  const target = { element: item.element.id, at }
  const known = uploads?.known ?? []
  const named = filesIn(value)
  const sending = uploads?.sending.filter((s) => sameTarget(s.target, target)) ?? []
  const most = item.domain.maxFiles ?? 1
  const full = named.length + sending.filter((s) => s.state !== 'refused').length >= most
  const unfinished = disabled
    ? []
    : (uploads?.unfinished ?? []).filter(
        (u) => u.element === item.element.id && !uploads?.sending.some((s) => s.name === u.name && s.length === u.length),
      )
  const set = (ids: readonly string[]) => onChange(ids.length > 0 ? ids.join(' ') : null)
  const add = (input: HTMLInputElement) => {
    const free = most - named.length - sending.length
    for (const file of [...(input.files ?? [])].slice(0, Math.max(1, free))) uploads?.start(target, file)
    // The same file may be chosen again.
    input.value = ''
  }
  const accept = ACCEPT[item.domain.media ?? 'BOTH']
  const undone = removed !== null && !named.includes(removed) ? known.find((f) => f.id === removed) : undefined

  return (
    <div className={styles.files} data-testid={`files-${item.element.id}`}>
      {named.length > 0 && (
        <ul className={styles.list}>
          {named.map((one) => (
            <Attached
              key={one}
              file={known.find((f) => f.id === one) ?? null}
              disabled={disabled}
              onRemove={() => {
                setRemoved(one)
                set(named.filter((n) => n !== one))
              }}
            />
          ))}
        </ul>
      )}
      {undone && !disabled && (
        <p className={styles.undo} role="status">
          {t('attach.removed', { name: undone.name })}{' '}
          <Button size="small" type="link" onClick={() => set([...named, undone.id])} data-testid="file-undo">
            {t('attach.undo')}
          </Button>
        </p>
      )}
      {sending.map((one) => (
        <OnItsWay key={one.id} sending={one} uploads={uploads} />
      ))}
      {unfinished.map((one) => (
        <Unfinished key={one.id} upload={one} onChoose={() => device.current?.click()} />
      ))}
      {!disabled && (
        <div className={styles.buttons}>
          {item.domain.media !== 'PDF' && (
            <Button icon={<CameraOutlined />} disabled={full} onClick={() => camera.current?.click()} data-testid="file-camera">
              {t('attach.camera')}
            </Button>
          )}
          <Button
            id={id}
            icon={<UploadOutlined />}
            disabled={full}
            onClick={() => device.current?.click()}
            aria-describedby={`${id}-files ${id}-problem`}
            data-testid="file-choose"
          >
            {t('attach.choose')}
          </Button>
          <small id={`${id}-files`}>{t(`attach.takes.${item.domain.media ?? 'BOTH'}`, { count: most })}</small>
          <input ref={camera} type="file" accept={PICTURES} capture="environment" hidden onChange={(e) => add(e.target)} />
          <input
            ref={device}
            type="file"
            accept={accept}
            multiple={most > 1}
            hidden
            onChange={(e) => add(e.target)}
            data-testid={`input-${item.element.id}`}
          />
        </div>
      )}
    </div>
  )
}
