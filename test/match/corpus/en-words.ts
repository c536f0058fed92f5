// The words of the hand-made English set, as in zh-words.ts: names shared by training and test / names that only the test uses.
import type { Property } from './zh-words.ts'

type EnglishProperty = Pick<Property, 'id' | 'seen' | 'unseen' | 'type' | 'options'> & { sample: readonly string[] }

const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  name: ['Maria Lopez', 'John Smith', 'Wei Chen'],
  word: ['Lopez', 'Smith', 'Chen'],
  ssn: ['123-45-6789', '987-65-4321'],
  date: ['1984-02-17', '2001-11-30', '2024-05-06'],
  phone: ['(555) 123-4567', '555-987-6543'],
  email: ['a@example.com', 'mail@example.org'],
  text: ['none', 'see attached', 'yes'],
  money: ['1200.00', '350.50'],
  count: ['1', '4', '12'],
  zip: ['90210', '10001-1234'],
  bool: ['true', 'false'],
}

const TABLE = `
fullName|full name,name|complete name|string|name
firstName|first name,given name|christian name|string|word
lastName|last name,surname,family name|second name of family|string|word
middleName|middle name|additional given name|string|word
birthDate|date of birth,birth date,DOB|born on|string|date
ssn|social security number,SSN|SSA number|string|ssn
sex|sex,gender|sex as recorded|string|word|Male,Female
phone|phone,phone number,telephone|call back number|string|phone
homePhone|home phone,home telephone|landline|string|phone
mobile|mobile phone,cell phone|wireless number|string|phone
email|email,email address|electronic mailbox|string|email
mailing|mailing address|address for letters|string|text
street|street address,address line 1|house and road|string|text
city|city|municipality|string|word
state|state|region of country|string|word
zip|zip code,postal code|postal routing digits|string|zip
employerName|employer name,name of employer|workplace called|string|name
jobTitle|job title|role at work|string|text
grossIncome|gross income|income before deductions|number|money
netIncome|net income|income after deductions|number|money
monthlyIncome|monthly income|earnings each month|number|money
relationship|relationship|related how|string|text
license|driver license number|driving permit no|string|text
passport|passport number|travel document no|string|text
maritalStatus|marital status|civil status|string|word|Single,Married,Divorced,Widowed
occupation|occupation|line of work|string|text
bankName|bank name|deposit institution|string|name
accountNumber|account number|deposit identifier|string|count
routing|routing number|bank transit digits|string|count
householdSize|household size|people sharing the home|integer|count
citizen|citizenship|country of allegiance|string|word
race|race|racial background|string|word
height|height|stature|number|count
weight|weight|body mass|number|count
insurance|insurance policy number|coverage contract no|string|text
grade|grade level|school year of pupil|string|word
studentId|student ID|pupil number|string|count
ein|employer identification number|federal business no|string|text
dba|trade name|doing business as|string|name
employees|number of employees|headcount|integer|count
squareFeet|floor area|square footage|number|count
signature|signature|signed by hand|string|text
`

export const EN_PROPERTIES: ReadonlyMap<string, EnglishProperty> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, EnglishProperty] => {
      const [id = '', seen = '', unseen = '', type = 'string', sample = 'text', options] = line.split('|')
      const of = { id, seen: seen.split(','), unseen: unseen.split(','), type, sample: SAMPLE[sample] ?? [] }
      return [id, options ? { ...of, options: options.split(',') } : of]
    }),
)

export const EN_ROLES: Readonly<Record<string, readonly [seen: string, unseen: string]>> = {
  applicant: ['applicant', 'person applying'],
  coApplicant: ['co applicant', 'second signer'],
  spouse: ['spouse', 'significant other'],
  child: ['child', 'youngster'],
  parent: ['parent', 'legal custodian'],
  guardian: ['guardian', 'ward keeper'],
  emergency: ['emergency contact', 'call first person'],
  employer: ['employer', 'workplace'],
  landlord: ['landlord', 'property lessor'],
  tenant: ['tenant', 'occupant'],
  owner: ['owner', 'title holder'],
  manager: ['manager', 'person in charge'],
  agent: ['agent', 'go between'],
  physician: ['physician', 'treating clinician'],
  patient: ['patient', 'person treated'],
  student: ['student', 'pupil'],
  witness: ['witness', 'onlooker'],
  complainant: ['complainant', 'aggrieved party'],
  respondent: ['respondent', 'opposing party'],
  beneficiary: ['beneficiary', 'person benefiting'],
  contractor: ['contractor', 'hired builder'],
  preparer: ['preparer', 'completed by'],
}
