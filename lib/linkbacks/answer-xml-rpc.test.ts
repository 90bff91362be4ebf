import { XMLValidator } from 'fast-xml-parser'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { answerXmlRpc } from './answer-xml-rpc'

const TARGET = `${SITE_URL}/articles/post`

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

async function answer(body: string | Buffer) {
  const xml = await answerXmlRpc(Buffer.from(body as string), { networkHash: 'network' }, NOW)
  expect(XMLValidator.validate(xml)).toBe(true)
  return xml
}
const call = (method: string, ...values: string[]) =>
  `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${values
    .map((value) => `<param><value>${value}</value></param>`)
    .join('')}</params></methodCall>`
const ping = (source: string, target = TARGET) => answer(call('pingback.ping', source, target))
const code = (xml: string) => Number(/<name>faultCode<\/name><value><int>(-?\d+)</.exec(xml)?.[1])

test('[pingback 1.0 §3 MUST] success is one string, and nothing but the claim is kept', async () => {
  expect(await ping('https://other.test/reply')).toMatch(
    /<methodResponse><params><param><value><string>[^<]+<\/string><\/value><\/param><\/params><\/methodResponse>/,
  )
  expect(await db().linkback.count()).toBe(1)
  expect(await db().comment.count()).toBe(0)
})

describe('faults of XML-RPC', () => {
  test.each([
    ['nothing', '', -32700],
    ['no XML', 'hello', -32700],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><methodCall/>', -32700],
    ['more than 8 KiB', call('pingback.ping', 'a'.repeat(9_000), TARGET), -32700],
    ['another document', '<rss/>', -32600],
    ['another method', call('demo.sayHello'), -32601],
    ['system.multicall', call('system.multicall', '<array><data><value>x</value></data></array>'), -32601],
    ['system.listMethods', call('system.listMethods'), -32601],
    ['a method with a password', call('wp.getUsersBlogs', 'admin', 'secret'), -32601],
    ['no parameters', call('pingback.ping'), -32602],
    ['one', call('pingback.ping', 'https://other.test/'), -32602],
    ['three', call('pingback.ping', 'https://other.test/', TARGET, 'x'), -32602],
    ['a number', call('pingback.ping', '<int>1</int>', TARGET), -32602],
  ])('[xml-rpc] the fault for %s', async (_what, body, expected) => {
    expect(code(await answer(body))).toBe(expected)
  })
})

describe('faults of Pingback 1.0 §3', () => {
  test('[pingback 1.0 §3] 0x0010 for a source that is no web page', async () => {
    expect(code(await ping('ftp://other.test/'))).toBe(0x0010)
  })

  test('[pingback 1.0 §3] 0 for a source that is the target, or ours', async () => {
    expect(code(await ping(TARGET))).toBe(0)
    expect(code(await ping(`${SITE_URL}/articles/post-2`))).toBe(0)
  })

  test('[pingback 1.0 §3] 0x0020 for a target that does not exist, 0x0021 for one that takes none or is not ours', async () => {
    expect(code(await ping('https://other.test/', `${SITE_URL}/articles/nothing`))).toBe(0x0020)
    expect(code(await ping('https://other.test/', `${SITE_URL}/articles/closed`))).toBe(0x0021)
    expect(code(await ping('https://other.test/', 'https://elsewhere.test/'))).toBe(0x0021)
  })

  test('[pingback 1.0 §3] 0x0030 for what is registered', async () => {
    await ping('https://other.test/')
    await db().linkback.updateMany({ data: { verifiedAt: NOW } })
    expect(code(await ping('https://other.test/'))).toBe(0x0030)
  })

  test('[pingback 1.0 §3] 0x0031 for too many', async () => {
    for (let i = 0; i < 40; i++) await ping(`https://other.test/${i}`)
    expect(code(await ping('https://other.test/last'))).toBe(0x0031)
  })
})

test('[pingback 1.0 §3] every source gets the same answer, whatever is there: the answer is no port scanner', async () => {
  const sources = [
    'https://other.test/',
    'http://127.0.0.1/',
    'http://10.0.0.1:22/',
    'http://intranet/',
    'http://[::1]/',
  ]
  const answers = await Promise.all(sources.map((source) => ping(source)))
  expect(new Set(answers).size).toBe(1)
})
