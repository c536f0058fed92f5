// A pull of 100,000 tasks needs memory for one page and for the keys of the last 50,000 rows, not for the whole list. It runs
// in a process with a 96 MB heap, which could not hold the whole list.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { writeScore } from '../support/score.ts'
import { json, startHttpDepartment } from './http-department.ts'

const ROWS = 100_000
const HEAP = 96

test('100,000 tasks come whole through a heap that could not hold them', async () => {
  const department = await startHttpDepartment()
  department.behave((request, response) => {
    const { searchParams } = new URL(request.url, department.origin)
    const at = (Number(searchParams.get('page')) - 1) * 1000
    const count = Math.max(0, Math.min(1000, ROWS - at))
    // A row of about 1.2 kB, the size of a real task with its remarks.
    const items = Array.from({ length: count }, (_, i) => ({
      id: 1_000_000 + at + i,
      name: `任务 ${at + i}`,
      remark: '备'.repeat(380),
    }))
    department.arrivals.length = 0
    json(response, 200, { items })
  })
  const child = new URL('./big-pull-child.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${HEAP}`, child, department.origin])
  await department.close()
  const told = JSON.parse(stdout) as { count: number; last: string; heapMegabytes: number }
  expect(told).toMatchObject({ count: ROWS, last: String(1_000_000 + ROWS - 1) })
  expect(told.heapMegabytes).toBeLessThanOrEqual(HEAP + 16)
  await writeScore(
    'connector-big-pull',
    { tasks: told.count, 'heap allowed, MB': HEAP, 'heap used at most, MB': told.heapMegabytes, 'list as sent, MB': 120 },
    'vitest run test/connectors/big-pull.test.ts',
  )
})
