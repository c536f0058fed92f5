// Hand-written templates of English forms, in the notation of zh-templates.ts. A form's own matter is marked by `!`.
import type { Template } from './zh-templates.ts'

const TEXT = `
train Education person school enrollment application: student/firstName student/lastName student/birthDate student/sex parent/fullName parent/phone parent/email emergency/fullName emergency/phone emergency/relationship student/grade !enrollment date !status !remarks
train Education person free school meals: student/fullName student/birthDate student/studentId parent/fullName parent/ssn parent/monthlyIncome householdSize parent/signature !application date !remarks
train Health person patient intake: patient/firstName patient/middleName patient/lastName patient/birthDate patient/ssn patient/phone patient/email emergency/fullName emergency/phone physician/fullName physician/phone patient/insurance !visit date !reason !remarks
train Health person vaccination record: patient/fullName patient/birthDate patient/sex physician/fullName !vaccine !date !lot number
train Housing person rental assistance: applicant/fullName applicant/birthDate applicant/ssn applicant/phone applicant/grossIncome spouse/fullName spouse/ssn spouse/grossIncome landlord/fullName landlord/phone landlord/email householdSize !requested amount !application date
train Housing person public housing waiting list: applicant/firstName applicant/lastName applicant/birthDate applicant/ssn coApplicant/firstName coApplicant/lastName coApplicant/ssn coApplicant/birthDate householdSize applicant/monthlyIncome !case number !status
train Licensing org food establishment permit: dba owner/fullName owner/phone owner/email manager/fullName manager/phone ein street city state zip employees squareFeet !permit number !expiration date !type
train Licensing org contractor license: contractor/fullName contractor/phone contractor/license ein dba street city state zip !license class !expiration date !status
train Licensing person dog license: owner/fullName owner/phone street city zip !dog name !breed !rabies date !status
train Revenue person property tax relief: owner/fullName owner/ssn owner/birthDate spouse/fullName spouse/ssn owner/netIncome spouse/netIncome mailing !parcel number !amount !date
train Labor person unemployment claim: firstName lastName ssn birthDate homePhone mobile email mailing employerName jobTitle grossIncome bankName accountNumber routing !last day worked !reason !date
train Labor person workplace injury report: fullName birthDate ssn jobTitle employer/phone physician/fullName witness/fullName witness/phone preparer/fullName preparer/phone !injury date !location !description
train Motor person driver license renewal: firstName middleName lastName birthDate sex height weight license street city state zip emergency/fullName emergency/phone !status !date
train Motor person vehicle transfer: owner/fullName owner/license owner/phone agent/fullName agent/phone !vin !amount !date
train Social person child care subsidy: parent/fullName parent/ssn parent/phone parent/employerName child/fullName child/birthDate child/ssn householdSize parent/monthlyIncome spouse/fullName spouse/monthlyIncome !provider name !start date !end date
train Social person burial assistance: applicant/fullName applicant/phone applicant/relationship fullName birthDate ssn maritalStatus !date of service !amount
test Social person food assistance application: applicant/fullName applicant/ssn applicant/birthDate applicant/phone spouse/fullName spouse/ssn spouse/birthDate householdSize applicant/grossIncome spouse/grossIncome landlord/fullName landlord/phone !application date !case number !remarks
test Health person consent to treat a minor: child/fullName child/birthDate guardian/fullName guardian/phone guardian/relationship physician/fullName emergency/fullName emergency/phone !date !remarks
test Courts person small claims complaint: complainant/fullName complainant/phone complainant/email respondent/fullName respondent/phone witness/fullName !case number !amount !reason !date
test Housing org landlord registration: owner/fullName owner/phone owner/email agent/fullName agent/phone agent/email street city state zip !units !registration number !date
test Licensing org child care center licence: dba ein owner/fullName owner/ssn manager/fullName manager/birthDate manager/phone street city state zip employees squareFeet !expiration date !type !status
test Labor person job training enrollment: firstName lastName birthDate ssn email mobile race citizen occupation !program name !start date !end date
test Motor person disabled parking placard: applicant/firstName applicant/lastName applicant/birthDate applicant/license physician/fullName physician/phone physician/license !expiration date !number
test Revenue org business tax registration: dba ein owner/fullName owner/ssn owner/homePhone preparer/fullName preparer/phone bankName accountNumber routing employees !start date !type
test Education person scholarship application: student/firstName student/lastName student/birthDate student/email student/studentId parent/firstName parent/lastName parent/grossIncome !amount !date !remarks
`

export const EN_TEMPLATES: readonly Template[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [head = '', fields = ''] = line.split(': ')
    const [split, department, principal, ...matter] = head.split(' ')
    // A matter's own field may have several words: everything after `!` up to the next property or mark.
    const read = fields.match(/![^!]*?(?=\s(?:![a-z]|[a-z]+[A-Z]\w*|[a-zA-Z]+\/)|$)|\S+/g) ?? []
    return { split, department, principal, matter: matter.join(' '), fields: read } as Template
  })
