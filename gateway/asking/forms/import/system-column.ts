// Columns that a department's database fills itself. People do not enter them, so they are not fields of a form.
const CODES = new Set([
  'id',
  't_id',
  'tid',
  'uuid',
  'guid',
  'cjsj',
  'xgsj',
  'create_time',
  'update_time',
  'created_at',
  'updated_at',
])
const LABELS = new Set(['id', '主键', '创建时间', '修改时间', '更新时间', '创建日期', '修改日期'])

export const isSystemColumn = ({ code, label }: { code: string; label: string }): boolean =>
  CODES.has(code.toLowerCase()) || LABELS.has(label.toLowerCase())
