// English: roles, properties and words without meaning. Names are split, lower-case, singular words.
import type { Scope } from './zh-properties.ts'

const lines = (text: string): [string, string[]][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', names = ''] = line.split(': ')
      return [id, names.split(', ')]
    })

/** The person a value is about. The longest name wins, so `next of kin` is not `kin`. */
export const EN_ROLES: ReadonlyMap<string, string> = new Map(
  lines(`
veteran: veteran, vet
servicemember: servicemember, service member
claimant: claimant
applicant: applicant
spouse: spouse, partner
formerSpouse: former spouse, previous spouse, ex spouse
husband: husband
wife: wife
child: child, kid
stepchild: stepchild, step child
biologicalParent: biological parent, birth parent
son: son
daughter: daughter
dependent: dependent, dependant
parent: parent
mother: mother
father: father
guardian: guardian, legal guardian
sponsor: sponsor
relative: relative
patient: patient
preparer: preparer
provider: provider
physician: physician, doctor
employer: employer
previousEmployer: previous employer, former employer
supervisor: supervisor
representative: representative
legalRepresentative: legal representative
authorizedRepresentative: authorized representative, authorised representative
attorney: attorney, lawyer
agent: agent
beneficiary: beneficiary
payee: payee
witness: witness
certifyingOfficial: certifying official, school certifying official
official: official
authorizedOfficial: authorized official, authorised official
student: student
nextOfKin: next of kin
emergencyContact: emergency contact
secondaryContact: secondary contact
alternateContact: alternate contact
pointOfContact: point of contact, contact person
landlord: landlord, lessor
tenant: tenant, lessee, renter
owner: owner
policyHolder: policy holder, policyholder, insured
creditor: creditor
survivor: survivor
deceased: deceased, decedent
caregiver: caregiver, carer
headOfHousehold: head of household, householder
householdMember: household member, family member
nominee: nominee
donor: donor
buyer: buyer, purchaser
seller: seller, vendor
employee: employee
manager: manager
director: director
trustee: trustee
fiduciary: fiduciary
reporter: reporter, reported by
complainant: complainant
respondent: respondent
interpreter: interpreter, translator
inspector: inspector
driver: driver
passenger: passenger
business: business, company, firm
organization: organization, organisation
school: school
institution: institution
college: college
hospital: hospital, clinic
nursingHome: nursing home
lender: lender
coApplicant: co applicant, joint applicant
resident: resident
citizen: citizen
tenantRep: property manager
teacher: teacher
volunteer: volunteer
`).flatMap(([id, names]) => names.map((name): [string, string] => [name, id])),
)

/** Properties. The scope says what a bare one is about (see zh-properties). Concepts of both languages share their id. */
export const EN_PROPERTIES: ReadonlyMap<string, readonly [concept: string, scope: Scope]> = new Map(
  lines(`
name/person: full name, name, real name, true name
firstName/person: first name, given name, forename
middleName/person: middle name
middleInitial/person: middle initial, middleinitial
lastName/person: last name, surname, family name
maidenName/person: maiden name, birth name
suffix/person: suffix, name suffix
prefix/person: prefix, salutation, honorific
ssn/person: social security number, ssn, social security no, social security num
ssnLastFour/person: ssn last four, last four ssn, last four of ssn, last four digit of ssn, last four of social security number
birthDate/person: date of birth, birth date, dob, birthdate, birthday, d o b
birthPlace/person: place of birth, birth place, birthplace, birth location
deathDate/person: date of death, death date
age/person: age
idNumber/person: id card, id card number, id card no, identity card, identity card number, identity card no, citizen id, identity no
politicalStatus/person: political status, politic status, political affiliation
nativePlace/person: native place
education/person: education level, education background, educational background, highest education
sex/person: sex, gender
maritalStatus/person: marital status, marital state
nationality/person: nationality, citizenship
ethnicity/person: ethnicity
race/person: race
occupation/person: occupation
height/person: height
weight/person: weight
driverLicense/person: driver license number, driver licence number, driver license no
passportNumber/person: passport number, passport no
medicalRecordNumber/person: medical record number, mrn
dateOfMarriage/person: date of marriage, marriage date, wedding date
uscc/org: unified social credit code, social credit code, credit code
businessScope/org: business scope
registeredCapital/org: registered capital
businessName/weak: business name, company name, firm name
organizationName/weak: organization name, organisation name
ein/org: employer identification number, ein, federal tax id, federal employer identification number
phone/weak: phone, telephone, phone number, telephone number, tel, phone no, contact number, contact phone, tel no, telephone no
homePhone/weak: home phone, home telephone, home phone number, home telephone number
mobilePhone/weak: mobile phone, cell phone, mobile number, cell, mobile, mobile phone number, cell phone number, cellphone
workPhone/weak: work phone, work telephone, work phone number
businessPhone/weak: business phone, business telephone
dayPhone/weak: day phone, daytime phone, daytime phone number, phone day, daytime telephone number
nightPhone/weak: night phone, evening phone, evening phone number, phone evening, nighttime phone
internationalPhone/weak: international phone, international phone number
fax/weak: fax, fax number
email/weak: email, email address, e mail, e mail address, electronic mail address
address/weak: address
mailingAddress/weak: mailing address, postal address
homeAddress/weak: home address, residential address, residence address, home residence address
street/weak: street, street1, street 1, address line 1, address line1, addressline1, street address, line 1, address 1, street line 1, address line one
street2/weak: street2, street 2, address line 2, address line2, line 2, address 2, street line 2
street3/weak: street3, street 3, address line 3, address line3, line 3, address 3, street line 3
city/weak: city, town
state/weak: state, state code, province
postalCode/weak: postal code, zip code, zip, zipcode, postcode, postal zip code
country/weak: country, country code
county/weak: county
bankName/weak: bank name, name of bank, financial institution name
bankAccountNumber/weak: bank account number, account number, account no
bankAccount/weak: bank account
routingNumber/weak: routing number, routing transit number, aba routing number
vaFileNumber/weak: va file number, va file no, va file num
serviceNumber/weak: service number, military service number
branchOfService/weak: branch of service, service branch, branch of military service
employerName/weak: employer name, name of employer
jobTitle/weak: job title, position title
relationship/weak: relationship
grossIncome/weak: gross income
netIncome/weak: net income
monthlyIncome/weak: monthly income, income per month
annualIncome/weak: annual income, yearly income, income per year
householdSize/household: household size, number of household member, number of people in household, number in household
signature/weak: signature
signDate/weak: date signed, signature date, signed date, date of signature
date/generic: date
startDate/generic: start date, begin date, beginning date, date started, date began, commencement date
endDate/generic: end date, ending date, date ended, finish date
number/generic: number, num, id, identifier
type/generic: type, category, kind
status/generic: status
amount/generic: amount, sum
title/generic: title
code/generic: code
description/generic: description
explanation/generic: explanation, explain
reason/generic: reason
remark/generic: remark, comment, note, additional comment
count/generic: count
value/generic: value
location/generic: location, place
year/generic: year
level/generic: level
file/generic: file, attachment, upload
from/generic: from
to/generic: to
dateRange/generic: date range
other/generic: other
`).flatMap(([id = '', names]) => {
    const [concept = '', scope = 'weak'] = id.split('/')
    return names.map((name): [string, readonly [string, Scope]] => [name, [concept, scope as Scope]])
  }),
)

/** Words without meaning: `spouse information`, `the date of`. */
export const EN_NOISE: ReadonlySet<string> = new Set(
  'of the a an s for in please enter your you provide view information info detail data section page general personal basic identification'.split(
    ' ',
  ),
)

/** Sections whose first word is neither a role nor a quality: contact information, address information, general information. */
export const EN_HOLLOW: readonly string[] = ['contact', 'address', 'additional', 'static', 'general', 'personal', 'basic']

/** Events: a form's own dates, numbers and states. They have a meaning only together with the form's topic. */
export const EN_EVENTS: ReadonlySet<string> = new Set(
  'create created update updated modify modified delete deleted login audit issue issued effective expiration expiry expire application apply applied approval approved decision claim case permit license licence inspection incident visit registration register review request received submitted submission completed completion event project'.split(
    ' ',
  ),
)

export const EN_PERIODS: ReadonlyMap<string, string> = new Map(
  lines(`
thisWeek: this week, current week, during week, during epi week, epi week, reported during week, reported during epi week
thisMonth: this month, current month
lastMonth: last month, previous month, prior month
thisYear: this year, current year
lastYear: last year, previous year, prior year
nextYear: next year
yearToDate: year to date, ytd, cumulative
thisQuarter: this quarter, current quarter
sameLastYear: same period last year, same month last year
past12Months: past 12 month, last 12 month
`).flatMap(([id, names]) => names.map((name): [string, string] => [name, id])),
)
