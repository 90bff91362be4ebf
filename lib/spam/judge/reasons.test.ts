import { expect, test } from 'vitest'
import { learn, newModel } from './model'
import { reasonsOf } from './reasons'
import { score } from './score'

const anEvidence = (text: string, hosts: string[] = []) => ({ text, author: '', links: [], hosts, signs: [] })

test('what is known without having learned is said in sentences, for spam and against it', () => {
  const said = (text: string, links: string[] = []) => {
    const { reasons } = reasonsOf(score(newModel(), { text, author: '', links, hosts: [] }))
    return reasons.map(({ words }) => words)
  }
  const offered = said('Cheap viagra, casino bonus', ['https://a.example/', 'https://b.example/'])
  expect(offered).toContain('it sells medicines, which is common in spam')
  expect(offered).toContain('2 links, which is common in spam')
  expect(said('```\nconst a = 1\n```')).toContain('code, which is common in honest comments')
})

test('reasons say what was seen how often, and add up to the score with the rest', () => {
  const model = newModel()
  for (let at = 0; at < 4; at += 1) {
    learn(model, { evidence: anEvidence('wonder gel', ['gel.example']), spam: true, id: at + 1 })
    learn(model, { evidence: anEvidence('the theme sorts its posts'), spam: false, id: at + 1 })
  }
  const judged = score(model, anEvidence('wonder gel', ['gel.example']))
  const { reasons, rest } = reasonsOf(judged)
  const words = reasons.map((reason) => reason.words)
  expect(words).toContain('a link to gel.example, seen in 4 spam comments')
  expect(words).toContain('the word “wonder”, seen in 4 spam comments')
  expect(reasons.reduce((sum, { adds }) => sum + adds, rest)).toBeCloseTo(judged.score, 10)
})
