// Fills the names into a template. JSON's quoting is valid in YAML.
interface Names {
  id: string
  department: string
  zh: string
  en: string
}

export const TEMPLATES = ['rest', 'graphql', 'soap', 'sql', 'file'] as const
export type Template = (typeof TEMPLATES)[number]

export const filled = (template: string, { id, department, zh, en }: Names): string =>
  template
    .replaceAll('__ID__', () => id)
    .replaceAll('__DEPARTMENT__', () => department)
    .replaceAll('__NAME_ZH__', () => JSON.stringify(zh))
    .replaceAll('__NAME_EN__', () => JSON.stringify(en))
