// The report as a file that a department can keep: Markdown in the language of the page.
import type { TFunction } from 'i18next'
import type { ReportOf, Words } from './report-type.ts'

/** A bar or a line break in a cell would end it; what a department says is text, never mark-up. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`)

export function reportMarkdown(report: ReportOf, say: (words: Words) => string, t: TFunction<'words'>): string {
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
