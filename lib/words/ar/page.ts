import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('ar')

export const page: Words['page'] = {
  number: (n) => count(n, { other: '#' }),
  skipToText: 'انتقل إلى النص',
  navigation: 'الموقع',
  breadcrumbs: 'مسار الصفحة',
  home: 'الرئيسية',
  search: 'البحث',
  archive: 'الأرشيف',
  tags: 'المواضيع',
  feed: 'الخلاصة',
  byMail: 'بالبريد الإلكتروني',
  madeWith: 'صُنع بواسطة Afterword',
  reading: 'قراءات موصى بها',
  readingAbout: 'كتب وأشياء أخرى قرأناها واستخدمناها، ورأينا فيها.',
  onTag: (name) => `عن ${name}`,
  furtherPage: (title, page) => `${title}، ${count(page, { other: 'الصفحة #' })}`,
  pages: 'الصفحات',
  years: 'السنوات',
  nothingYet: 'لم يُنشر شيء هنا بعد.',
  texts: (n) => count(n, { zero: 'لا نصوص', one: 'نص واحد', two: 'نصّان', few: '# نصوص', many: '# نصًّا', other: '# نص' }),
  minutes: (n) =>
    count(n, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),
  ownSite: (name) => `موقع ${name}`,
  feedPage: {
    title: (title) => `${title} (خلاصة)`,
    text: 'هذه خلاصة. أعطِ عنوانها لقارئ الخلاصات فيخبرك بكل جديد: ',
    toSite: 'القراءة في الموقع نفسه',
  },
  notFound: {
    title: 'لا صفحة هنا',
    text: 'ربما في العنوان خطأ، أو أُزيل ما كان هنا. لعل ما تريده أحد هذه:',
  },
  withdrawn: {
    title: 'سُحب هذا النص',
    was: (title) => `سُحب «${title}»`,
    text: 'كان هنا يومًا، ثم سحبه كاتبه نهائيًا.',
  },
  broken: {
    title: 'يجري إصلاح هذه الصفحة',
    text: 'في نصها خطأ يمنع عرضها. يُرجى العودة بعد بضع دقائق.',
  },
  notAllowed: {
    title: 'لا يمكن فعل ذلك هنا',
    text: 'العنوان موجود، لكنه لا يقبل هذا النوع من الطلبات.',
  },
  xmlRpc: {
    title: 'هذا العنوان للمواقع الأخرى',
    text: 'يستقبل التنبيهات: استدعاء XML-RPC لـ pingback.ping يُرسل بطريقة POST.',
  },
  tooOften: {
    title: 'طلبات كثيرة في وقت واحد',
    text: 'وصلت من شبكتك عمليات بحث كثيرة، فعلى هذه أن تنتظر. يُرجى المحاولة بعد دقيقة.',
  },
  noAddress: 'هذا ليس عنوانًا في هذا الموقع.',
  noFile: 'لا يوجد ملف كهذا.',
  wentWrong: 'حدث خطأ هنا وقد سُجّل. يُرجى المحاولة بعد دقيقة.',
}
