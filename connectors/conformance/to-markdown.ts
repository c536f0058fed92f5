// The report for a department: Chinese first, English below.
import type { CaseState, ConformanceReport } from './report.ts'

const STATE: Record<CaseState, string> = { passed: '通过 passed', skipped: '未检验 skipped', failed: '未通过 failed' }

/** A bar or a line break would end the cell; a department's text is never mark-up. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`)

export function toMarkdown(report: ConformanceReport): string {
  const { connector, department, kind, at, cases, counts, manifest, wrote } = report
  const both = ({ zh, en }: { zh: string; en: string }) => `${cell(zh)}<br>${cell(en)}`
  const rows = cases.map(({ id, title, state, because, notes }) => {
    const words = [...(because ? [because] : []), ...notes].map(both).join('<br>')
    return `| ${cell(id)} | ${both(title)} | ${STATE[state]} | ${words} |`
  })
  return [
    `# ${cell(department?.zh ?? connector)} ${cell(connector)}: 一致性测试报告 Conformance report`,
    '',
    `- 结论 Result: **${report.passed ? '通过 passed' : '未通过 failed'}**`,
    `- 通过 passed ${counts.passed}，未检验 skipped ${counts.skipped}，未通过 failed ${counts.failed}`,
    `- 类型 Kind: ${kind ?? '?'}; 时间 At: ${at}; 用时 Took: ${report.milliseconds} ms`,
    `- 是否写入 Wrote into the system: ${wrote ? '是 yes' : '否 no'}`,
    `- 清单 Manifest (SHA-256): ${manifest}`,
    '',
    '| 项 Case | 内容 What | 结果 Result | 说明 Words |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
