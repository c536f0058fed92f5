// The subject of a form: a bare telephone number belongs to that subject, a bare date to the form's matter.
import { periodKindOf } from '../forms/period-kind.ts'
import { titleCore } from '../forms/title-core.ts'
import type { MatchForm } from '../match-form.ts'
import { withContinued } from './continued.ts'
import { withHeadings } from './headings.ts'
import type { Meaning } from './meaning.ts'
import { aboutPersons, readField } from './read-field.ts'
import { wordsOf } from './split-chinese.ts'

export interface FormContext {
  form: string
  /** Object class and role of bare fields, e.g. person, org, person/veteran; '' if the form does not say. */
  principal: string
  /** Matter of the form, from its title. */
  matter: string
  /** How often it is answered, from its title: month, quarter, year; '' if that is not said. */
  period: string
}

export interface FormMeanings {
  context: FormContext
  meanings: Meaning[]
}

export function readMeanings(form: MatchForm): FormMeanings {
  const person = aboutPersons(form.fields)
  const read = withContinued(form.fields.map((field) => readField(field, person)))
  const meanings = withHeadings(read, (role) => ACTORS.has(role))
  return {
    context: {
      form: form.key,
      principal: form.principal ?? principalOf(meanings, titled(form.title)),
      matter: titleCore(form.title),
      period: periodKindOf(form.title),
    },
    meanings,
  }
}

const IDENTITY = new Set(['name', 'firstName', 'lastName', 'ssn', 'idNumber', 'birthDate'])
const NAMES = new Set(['name', 'firstName', 'lastName'])
/** People who fill in such a form for themselves; they precede anyone else it names. */
const FIRST = [
  'claimant',
  'applicant',
  'coApplicant',
  'relative',
  'patient',
  'veteran',
  'servicemember',
  'student',
  'resident',
  'employee',
]

/** Roles of people who act on a form or witness it: never its subject. */
const ACTORS = new Set(
  'filler handler undertaker reviewer secondReviewer approver inspector investigator verifier patroller doctor dutyDoctor contact emergencyContact helper introducer gridWorker responsible guardian witness agent'.split(
    ' ',
  ),
)

/** A word for a person by occupation; 人员 and 成员 can be anybody. */
const AGENT = /[^的]{0,4}(?<![人成])(?:员|人|者|师)$/

/** The subject in a title: 监护人信息表 is about guardians, 企业年报 about enterprises. */
interface Titled {
  /** The person in a title: 用户表 is about users of a system, 监督员表 about supervisors, whatever bare names it contains. */
  role: string
  /** Object class of its words; '' for none or several. */
  about: string
}

const SPEAKS_OF: readonly [string, RegExp][] = [
  [
    'org',
    /企业|公司|单位|商户|机构|合作社|市场主体|法人|个体工商户|\b(business|company|employer|vendor|facility|organi[sz]ation)\b/i,
  ],
  ['household', /(?<![客用账帐商租储门窗散开落住入])户(?![口籍外])|家庭(?!医生|成员)|\bhousehold\b/i],
  [
    'person',
    /人员|居民|村民|学生|老年?人|残疾人|患者|党员|儿童|职工|员工|教师|\b(resident|patient|student|employee|personnel)\b/i,
  ],
  ['place', /村级|社区概况|(村|社区|乡镇)(基本)?情况/],
]

function titled(title: string | undefined): Titled {
  const core = titleCore(title)
  const words = wordsOf(core.replace(/基本|个人|详细|信息|情况|档案|管理|数据|资料|报名|登记/g, ''))
  const last = words.at(-1)
  const about = SPEAKS_OF.filter(([, words]) => words.test(core)).map(([object]) => object)
  const agent = last?.is === 'rest' ? AGENT.exec(last.text)?.[0] : undefined
  return { role: last?.is === 'role' ? last.id : (agent ?? ''), about: about.length === 1 ? (about[0] ?? '') : '' }
}

function principalOf(meanings: readonly Meaning[], title: Titled): string {
  const found = principalOfFields(meanings)
  if (found === 'person' && title.role) return `person/${title.role}`
  return found || title.about
}

/** 姓名, 性别, 职称, 单位名称: a person and where he works. A body that is registered itself has a number or a capital. */
function isPersonWithEmployer(bare: readonly Meaning[]): boolean {
  const own = new Set(bare.flatMap((m) => (m.scope === 'person' ? [m.head] : [])))
  return own.has('name') && own.size >= 2 && bare.every((m) => m.scope !== 'org' || OF_AN_EMPLOYER.has(m.head))
}
const OF_AN_EMPLOYER = new Set(['orgName', 'orgShortName', 'orgAddress', 'officeAddress', 'orgType', 'orgNature', 'industry'])

function principalOfFields(meanings: readonly Meaning[]): string {
  const isBare = (m: Meaning) => m.roles.length === 0 && m.rest.every((word) => word.startsWith('§'))
  const bare = meanings.filter(isBare)
  const person = bare.filter((m) => m.scope === 'person').length
  const org = bare.filter((m) => m.scope === 'org').length
  if (org > 0 && person === 0) return 'org'
  if (org > 0 && person > 0 && isPersonWithEmployer(bare)) return 'person'
  if (org > 0 && person > 0) return person > 3 * org ? 'person' : org > 3 * person ? 'org' : 'mixed'
  if (bare.some((m) => NAMES.has(m.head) && m.scope === 'person')) return 'person'
  const english = meanings.some((m) => m.language === 'en')
  if (person > 0 && !english) {
    // 户主姓名, 身份证号, 性别: a field without a name of its own belongs to the person named before it.
    const owner = meanings.find(
      (m) => (m.head === 'name' && !m.roles.some((role) => ACTORS.has(role))) || (isBare(m) && m.scope === 'person'),
    )
    return owner && !isBare(owner) ? `person/${[...owner.roles, ...owner.rest].join('+')}` : 'person'
  }
  if (bare.some((m) => IDENTITY.has(m.head) && m.scope === 'person')) return 'person'
  const roles = new Set(meanings.filter((m) => IDENTITY.has(m.head) && m.roles.length === 1).flatMap((m) => m.roles))
  const first = FIRST.find((role) => roles.has(role))
  if (first) return `person/${first}`
  if (bare.some((m) => m.scope === 'household') || roles.has('head')) return 'household'
  if (bare.some((m) => m.scope === 'place')) return 'place'
  return person > 0 ? 'person' : ''
}
