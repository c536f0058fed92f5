// A piece of a dry run as it came.
import styles from './connectors.module.css'

export function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <figure className={styles.json}>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{JSON.stringify(value, null, 2)}</code>
      </pre>
    </figure>
  )
}
