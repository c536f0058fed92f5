// The page that shows visitors the reports in the department's own system.
import type { Backstage, CorrectionLine, Counters } from './backstage.ts'
import { plainTime } from './beijing.ts'
import type { Entry } from './ledger.ts'
import { mask } from './mask.ts'
import type { Mode, ModeState } from './mode.ts'

const MODE_NAMES: Record<Mode, string> = {
  ok: '正常 ok',
  slow: '缓慢 slow',
  fail: '繁忙 fail',
  hang: '无响应 hang',
  down: '断开 down',
  'drop-reply': '回执丢失 drop-reply',
  refuse: '退回 refuse',
  later: '稍后受理 later',
  forget: '丢失末项 forget',
}

const html = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const button = (path: string, body: object, text: string, current = false) =>
  `<button data-post="${path}" data-body="${html(JSON.stringify(body))}"${current ? ' aria-pressed="true"' : ''}>${html(text)}</button>`

interface Shown extends ModeState {
  counters: Counters
  entries: Entry[]
  corrections: readonly CorrectionLine[] | undefined
}

const STATES = { waiting: '待核 waiting', accepted: '已采纳 accepted', rejected: '未采纳 rejected' } as const

function correctionTable(corrections: readonly CorrectionLine[], labels: ReadonlyMap<string, string>): string {
  const answers = (no: string) =>
    button('/control/corrections', { no, accept: true, words: '经核实，已更正' }, '采纳 accept') +
    button('/control/corrections', { no, accept: false, words: '经核实，原登记无误' }, '不采纳 reject')
  const row = (c: CorrectionLine) => {
    const label = labels.get(c.field) ?? c.field
    const shown = (value: string | null) => html(value === null ? '—' : mask(label, value))
    return `<tr><td>${html(c.no)}<br><small>${html(c.correctionId)}</small></td><td>${html(mask('公民身份号码', c.subject))}</td><td>${html(label)}</td>
    <td>${shown(c.was)} → <b>${shown(c.proposed)}</b>${c.reason ? `<br><small>${html(c.reason)}</small>` : ''}</td><td>${html(c.due ?? '')}</td>
    <td>${STATES[c.state]}${c.answer ? `<br><small>${html(c.answer)}</small>` : ''}${c.state === 'waiting' ? `<br>${answers(c.no)}` : ''}</td></tr>`
  }
  return `<h2>纠错 corrections</h2><div class="table"><table><thead><tr><th>编号 number</th><th>对象 about</th><th>数据项 field</th>
<th>原值 → 新值 change</th><th>期限 due</th><th>结果 outcome</th></tr></thead><tbody>${corrections.map(row).join('') || '<tr><td colspan="6">尚未收到 nothing yet</td></tr>'}</tbody></table></div>`
}

export function page(department: Backstage, shown: Shown): string {
  const { name, about, labels } = department
  const { effects, repeats, refusals, openTasks } = shown.counters
  const content = ({ content: fields }: Entry) =>
    Object.entries(fields)
      .map(([code, value]) => [labels.get(code) ?? code, value] as const)
      .map(([label, value]) => `<span>${html(label)}：<b>${html(mask(label, value))}</b></span>`)
      .join(' ')
  const row = (entry: Entry) => `<tr><td>${plainTime(new Date(entry.receivedAt))}</td><td>${html(entry.acknowledgement)}</td>
    <td>${html(entry.taskNo)}<br>${html(entry.form)}</td><td>${html(entry.deliveryId ?? '（无流水号 no key）')}</td><td>${entry.repeats}</td>
    <td><details><summary>${Object.keys(entry.content).length} 项 fields</summary>${content(entry)}</details></td></tr>`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${html(name.zh)} ${html(name.en)}</title><style>
body{font:16px/1.6 system-ui,'Noto Sans CJK SC',sans-serif;margin:0 auto;max-width:1100px;padding:24px;color:#1d2129;background:#f7f8fa}
h1{margin:0}p.en,small{color:#5b6472}.warn{background:#fff3d6;padding:6px 12px;border-radius:6px}
.figures{display:flex;gap:16px;flex-wrap:wrap}.figures div{background:#fff;border-radius:8px;padding:12px 20px}.figures b{display:block;font-size:28px}
button{font:inherit;padding:4px 10px;margin:2px;border:1px solid #c9cdd4;border-radius:6px;background:#fff;cursor:pointer}
button[aria-pressed]{background:#165dff;color:#fff}.table{overflow-x:auto}table{border-collapse:collapse;width:100%;background:#fff}
td,th{border-bottom:1px solid #e5e6eb;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}details span{display:inline-block;margin-right:12px}
</style></head><body>
<h1>${html(name.zh)}</h1><p class="en">${html(name.en)}</p>
<p class="warn">示例系统，数据全部虚构。 An example system; everybody in it is invented.</p>
<p>${html(about.zh)}<br><small>${html(about.en)}</small></p>
<div class="figures"><div>已签收 received<b>${effects}</b></div><div>重复 repeats<b>${repeats}</b></div>
<div>退回 refused<b>${refusals}</b></div><div>待办任务 open tasks<b>${openTasks}</b></div></div>
<h2>运行状态 mode</h2><p>${department.modes.map((mode) => button('/control/mode', { mode }, MODE_NAMES[mode], mode === shown.mode)).join('')}
${button('/control/tasks', {}, '下发一项新任务 issue a task')}</p>
<h2>最近收到 last received</h2><div class="table"><table><thead><tr><th>时间 time</th><th>签收号 acknowledgement</th><th>任务 task</th><th>流水号 delivery id</th>
<th>重复 repeats</th><th>内容 content</th></tr></thead><tbody>${shown.entries.map(row).join('') || '<tr><td colspan="6">尚未收到 nothing yet</td></tr>'}</tbody></table></div>
${shown.corrections ? correctionTable(shown.corrections, labels) : ''}
<script src="/control/page.js"></script></body></html>`
}
