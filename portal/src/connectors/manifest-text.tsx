// The manifest's input: a plain text field with line numbers, so that every key, screen reader and input method works.
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import styles from './connectors.module.css'
import { insertionOf } from './insertion.ts'

export interface TextHandle {
  goTo: (line: number, column: number) => void
  insertPath: (path: string) => void
}

interface Props {
  ref: Ref<TextHandle>
  label: string
  text: string
  onChange: (text: string) => void
  /** Lines with a fault. */
  marked: ReadonlySet<number>
}

const LINE_PX = 20

export function ManifestText({ ref, label, text, onChange, marked }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [top, setTop] = useState(0)
  // The browser's own insertion, so that undo works.
  const type = (words: string) => document.execCommand('insertText', false, words)
  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const field = area.current
      if (!field) return
      const lines = field.value.split('\n')
      const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
      const at = start + Math.min(column - 1, lines[line - 1]?.length ?? 0)
      field.focus()
      field.setSelectionRange(at, start + (lines[line - 1]?.length ?? 0))
      field.scrollTop = Math.max(0, (line - 4) * LINE_PX)
      field.scrollIntoView({ block: 'nearest' })
    },
    insertPath(path) {
      const field = area.current
      if (!field) return
      const at = field.selectionStart
      const { text: words, caret } = insertionOf(path, field.value.slice(0, at))
      field.focus()
      type(words)
      field.setSelectionRange(at + caret, at + caret)
    },
  }))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const { value, selectionStart } = event.currentTarget
    const indent = /^ *(- )?/.exec(value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart))?.[0] ?? ''
    event.preventDefault()
    type(`\n${indent.replace('- ', '  ')}`)
  }
  const lines = text.split('\n').length
  return (
    <div className={styles.editor}>
      <div className={styles.gutter} aria-hidden="true">
        <div style={{ transform: `translateY(${-top}px)` }}>
          {Array.from({ length: lines }, (_, n) => n + 1).map((n) => (
            <span key={n} data-marked={marked.has(n) || undefined}>
              {n}
            </span>
          ))}
        </div>
      </div>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={marked.size > 0}
        value={text}
        onChange={(e) => onChange(e.target.value)}
        onKeyDown={onKeyDown}
        onScroll={(e) => setTop(e.currentTarget.scrollTop)}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        data-testid="manifest"
      />
    </div>
  )
}
