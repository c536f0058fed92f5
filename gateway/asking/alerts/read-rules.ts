// Reads the alert rules from a YAML file. An invalid rule stops the reading with an error that names it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { HubError } from '../../../schema/index.ts'
import { BrokenFile } from '../../platform/index.ts'

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
  /** Object class of the register. */
  of: z.string(),
  when: z.union([
    z.strictObject({ turns: z.int().min(1).max(150) }),
    z.strictObject({ label: z.string().min(1) }),
    z.strictObject({ came: z.enum(['BORN', 'MOVED_IN']) }),
    z.strictObject({ went: z.enum(['DIED', 'MOVED_OUT']) }),
  ]),
  /** Form id; the form's department asks. */
  form: z.string(),
  title: z.string().min(1).max(100),
  dueDays: z.int().min(1).max(366),
})

export type AlertRule = z.infer<typeof rule>

export async function readRules(file = join(import.meta.dirname, 'rules.yaml')): Promise<AlertRule[]> {
  const read = z.array(rule).safeParse(await parsed(file))
  if (!read.success)
    throw new HubError('BAD_INPUT', { message: `The rules of alerts in ${file} are wrong: ${z.prettifyError(read.error)}` })
  const twice = read.data.find(({ id }, i) => read.data.findIndex((r) => r.id === id) !== i)
  if (twice) throw new HubError('BAD_INPUT', { message: `There are two alert rules "${twice.id}".` })
  return read.data
}

async function parsed(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return parse(text)
  } catch (cause) {
    throw new BrokenFile(file, cause, {
      en: 'It holds the rules of alerts, as YAML. Mend the line that is named, or put the file of this version back.',
      zh: '此文件为 YAML 格式的提醒规则。请修正所指的行，或恢复本版本自带的文件。',
    })
  }
}
