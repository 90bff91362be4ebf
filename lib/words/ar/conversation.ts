import { counting, joining } from '../counting'
import type { Words } from '../words'

const count = counting('ar')
const and = joining('ar')
const replies = (n: number) =>
  count(n, { zero: 'لا ردود', one: 'رد واحد', two: 'ردّان', few: '# ردود', many: '# ردًّا', other: '# رد' })
/** Behind a preposition. */
const people = (n: number) =>
  count(n, { one: 'شخص واحد', two: 'شخصين', few: '# أشخاص', many: '# شخصًا', other: '# شخص' })

export const conversation: Words['conversation'] = {
  noneYet: 'لا ردود بعد',
  responses: replies,
  comma: '، ',
  comments: (n) =>
    count(n, {
      zero: 'لا تعليقات',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '# تعليقات',
      many: '# تعليقًا',
      other: '# تعليق',
    }),
  replies,
  mentions: (n) =>
    count(n, {
      zero: 'لا إشارات',
      one: 'إشارة واحدة',
      two: 'إشارتان',
      few: '# إشارات',
      many: '# إشارة',
      other: '# إشارة',
    }),
  elsewhere: (counted) => `${and(counted)} في مواقع أخرى`,
  gestures: {
    like: (n) => count(n, { one: 'إعجاب واحد', two: 'إعجابان', few: '# إعجابات', many: '# إعجابًا', other: '# إعجاب' }),
    repost: (n) =>
      count(n, { one: 'مشاركة واحدة', two: 'مشاركتان', few: '# مشاركات', many: '# مشاركة', other: '# مشاركة' }),
    bookmark: (n) =>
      count(n, { one: 'حُفظ مرة واحدة', two: 'حُفظ مرتين', few: 'حُفظ # مرات', many: 'حُفظ # مرة', other: 'حُفظ # مرة' }),
    rsvp: (n) =>
      count(n, {
        one: 'رد واحد على الدعوة',
        two: 'ردّان على الدعوة',
        few: '# ردود على الدعوة',
        many: '# ردًّا على الدعوة',
        other: '# رد على الدعوة',
      }),
    reaction: (n) =>
      count(n, { one: 'تفاعل واحد', two: 'تفاعلان', few: '# تفاعلات', many: '# تفاعلًا', other: '# تفاعل' }),
  },
  faces: {
    like: (n) => `إعجاب من ${people(n)}`,
    repost: (n) => `مشاركة من ${people(n)}`,
    bookmark: (n) => `حفظ من ${people(n)}`,
    reaction: (n) => `تفاعل من ${people(n)}`,
    rsvp: (n) => `رد على الدعوة من ${people(n)}`,
  },
  andMore: (n) =>
    count(n, { one: 'وشخص آخر', two: 'وشخصان آخران', few: 'و# آخرون', many: 'و# آخرون', other: 'و# آخرون' }),
  deeds: {
    like: 'أُعجب بهذا',
    repost: 'أعاد نشر هذا',
    bookmark: 'حفظ هذا في مفضلته',
    reaction: 'تفاعل مع هذا',
    reactionOf: (emoji) => `تفاعل بـ ${emoji}`,
    rsvp: 'رد على الدعوة',
    reply: 'رد على هذا',
    mention: 'أشار إلى هذا',
  },
  coming: { yes: 'سيحضر', no: 'لن يحضر', maybe: 'قد يحضر', interested: 'مهتم بالحضور' },
  mentionedAt: 'إشارة في {host}',
  receivedOn: (date) => `ورد في ${date}`,
  anonymous: 'بلا اسم',
  marks: { author: 'الكاتب', team: 'من فريق الموقع', confirmed: 'عنوان مؤكَّد' },
  edited: 'عُدِّل',
  removed: 'كان هنا رد وأُزيل.',
  inReplyTo: 'ردًّا على {name}',
  aResponseAbove: 'رد أعلاه',
  reply: 'رد',
  replyTo: (name) => `الرد على ${name}`,
  report: 'إبلاغ',
  reportOf: (name) => `الإبلاغ عمّا كتبه ${name}`,
  follow: 'متابعة هذا النقاش',
  pages: 'صفحات النقاش',
  pager: { previous: 'السابقة', next: 'التالية', page: (n) => count(n, { other: 'الصفحة #' }) },
  skipTo: 'انتقل إلى الردود',
  toTheEntry: (title) => `قراءة «${title}» نفسه`,
  furtherPage: (title, page) => `${title}، ${count(page, { other: 'الردود، الصفحة #' })}`,
  feed: {
    all: 'الردود',
    allAbout: (site) => `ما يقوله القراء والمواقع الأخرى في ${site}`,
    ofEntry: (title) => `الردود على ${title}`,
    ofEntryAbout: (title, site) => `ما يقوله القراء والمواقع الأخرى عن «${title}» في ${site}`,
    responds: (name) => `رد من ${name}`,
    mentionedBy: (name) => `إشارة من ${name}`,
    inEntry: (title, response) => `«${title}»: ${response}`,
    somebody: 'شخص ما',
  },
  closed: {
    site: 'لا يستقبل هذا الموقع تعليقات جديدة في الوقت الحالي، ويبقى ما قيل هنا متاحًا للقراءة.',
    entry: 'أُغلق النقاش تحت هذا النص، وشكرًا لكل من شارك فيه.',
    age: 'مضى على نشر هذا النص وقت طويل وهدأ النقاش حوله، أما النصوص الأحدث فنقاشها مفتوح.',
  },
}
