// Emergency management as a process, called by node-soap's own client: its WSDL, digests, faults and keys.
import { createHash, randomBytes } from 'node:crypto'
import { createClientAsync, WSSecurity } from 'soap'
import { expect, test } from 'vitest'
import { department, SECRET } from './support.ts'

let office = await department('emergency-management')

const client = async (password = SECRET) => {
  const made = await createClientAsync(
    new URL('../../examples/departments/emergency-management/service.wsdl', import.meta.url).pathname,
  )
  made.setEndpoint(`${office.origin}/ws/safety`)
  made.setSecurity(new WSSecurity('yibiao', password, { passwordType: 'PasswordDigest', hasTimeStamp: false }))
  return made
}
const report = (task: Record<string, string>, extra: object = {}) => ({
  HouseholdNo: task.HouseholdNo,
  ...{ HeadName: '示例', HeadIdNumber: '990101194403050002', Address: '示例村1组1号', Members: 3, Phone: '15400000000' },
  ...{ HousingType: 'A', Structure: 'BC', FloorArea: '120.50', Gas: 'BOTTLE', SmokeAlarm: true, Extinguisher: false },
  ...{ WiringHazard: false, ExitBlocked: false, HazardFound: false, CheckedOn: '2026-11-20' },
  ...extra,
})

test('another SOAP client reads its WSDL, pulls tasks, delivers once under one key, and is told what is wrong', async () => {
  const service = await client()
  const [{ Task: tasks }] = await service.ListTasksAsync({ Most: 500 })
  expect(tasks.length).toBeGreaterThan(20)
  const open = tasks.find((t: { State: string }) => t.State === 'OPEN')
  const submit = (id: string, extra?: object) =>
    service.SubmitReportAsync({ DeliveryId: id, TaskNo: open.TaskNo, FormCode: 'XFAQPC', Report: report(open, extra) })
  const [first] = await submit('k1')
  const [again] = await submit('k1')
  expect(again).toMatchObject({ ReceiptNo: first.ReceiptNo, Repeated: true })
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'k1')).toMatchObject([{ repeats: 1 }])
  await expect(submit('k1', { Members: 4 })).rejects.toThrow('E3002')
  await expect(submit('k2', { HazardFound: true })).rejects.toThrow('E3001')
  await office.mode('refuse')
  await expect(submit('k3')).rejects.toThrow('E3009')
  await office.mode('ok')
})

test('a wrong password is refused, and so is a token that was used or is old', async () => {
  await expect((await client('wrong')).GetServiceInfoAsync({})).rejects.toThrow('FailedAuthentication')
  const call = async (created: string) => {
    const nonce = randomBytes(16)
    const digest = createHash('sha1').update(nonce).update(`${created}${SECRET}`).digest('base64')
    const token = `<w:UsernameToken><w:Username>yibiao</w:Username><w:Password Type="x#PasswordDigest">${digest}</w:Password><w:Nonce>${nonce.toString('base64')}</w:Nonce><w:Created>${created}</w:Created></w:UsernameToken>`
    const body = `<e:Envelope xmlns:e="e" xmlns:w="w"><e:Header><w:Security>${token}</w:Security></e:Header><e:Body><GetServiceInfo/></e:Body></e:Envelope>`
    return () =>
      fetch(`${office.origin}/ws/safety`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body }).then((r) => r.status)
  }
  const now = await call(new Date().toISOString())
  expect([await now(), await now()]).toEqual([200, 500])
  expect(await (await call('2020-01-01T00:00:00Z'))()).toBe(500)
})

test('after a restart its books are what they were', async () => {
  const ledger = await office.ledger()
  office = await office.restart()
  expect(await office.ledger()).toEqual(ledger)
})
