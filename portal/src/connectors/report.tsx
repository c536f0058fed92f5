// The conformance report: each case, its result and the reason; it can be saved as a file.
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../access/save-file.ts'
import { minuteOf } from '../format/dates.ts'
import { Pill, type Tone } from '../parts/pill.tsx'
import styles from './connectors.module.css'
import { asReport, type CaseOf, type ReportOf, type Words } from './report-type.ts'

const TONES: Record<CaseOf['state'], Tone> = { passed: 'good', skipped: 'plain', failed: 'bad' }

interface Props {
  report: unknown
  name: string
  open?: boolean
}

export function Report({ report: json, name, open }: Props) {
  const { t, i18n } = useTranslation()
  const report = asReport(json)
  if (!report) return null
  const say = (words: Words) => (i18n.language === 'zh' ? words.zh : words.en)
  const { passed, skipped, failed } = report.counts
  return (
    <details className={styles.report} open={open} data-testid="report">
      <summary>
        {t('connectors.report')}{' '}
        <Pill tone={report.passed ? 'good' : 'bad'}>{t('connectors.counts', { passed, skipped, failed })}</Pill>
      </summary>
      <p className={styles.line}>
        <span className={styles.quiet}>
          {t('connectors.examinedAt', { time: minuteOf(report.at) })}
          {report.wrote && ` · ${t('connectors.wrote')}`}
        </span>
        <Button
          size="small"
          icon={<DownloadOutlined />}
          onClick={() => saveFile(`conformance-${name}.md`, 'text/markdown', reportMarkdown(report, say, t))}
          data-testid="report-download"
        >
          {t('connectors.download')}
        </Button>
      </p>
      <ul className={styles.findings}>
        {report.cases.map(({ id, title, state, because, notes }) => (
          <li key={id} data-testid={`case-${id}`}>
            <Pill tone={TONES[state]}>{t(`connectors.result.${state}`)}</Pill>
            <span>
              {say(title)}
              {[because, ...notes].map((words) => words && <small key={words.en}>{say(words)}</small>)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A bar or a line break would end the cell; a department's text is never mark-up. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`)

function reportMarkdown(report: ReportOf, say: (words: Words) => string, t: TFunction<'words'>): string {
  const { passed, skipped, failed } = report.counts
  return [
    `# ${t('connectors.report')} · ${cell(report.connector)}`,
    '',
    `- ${t(`connectors.result.${report.passed ? 'passed' : 'failed'}`)} · ${t('connectors.counts', { passed, skipped, failed })}`,
    `- ${report.at} · ${report.kind ?? ''} · ${report.milliseconds} ms`,
    `- SHA-256: ${report.manifest}`,
    '',
    `| ${t('connectors.case')} | ${t('connectors.result')} | ${t('connectors.words')} |`,
    '| --- | --- | --- |',
    ...report.cases.map(
      ({ id, title, state, because, notes }) =>
        `| ${cell(`${id} ${say(title)}`)} | ${t(`connectors.result.${state}`)} | ${[because, ...notes]
          .filter((w) => w !== null)
          .map((w) => cell(say(w)))
          .join('<br>')} |`,
    ),
    '',
  ].join('\n')
}
