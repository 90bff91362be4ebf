import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('ar')

export const search: Words['search'] = {
  title: 'البحث',
  titleFor: (typed) => `البحث عن «${typed}»`,
  field: 'عمّ تبحث؟',
  button: 'ابحث',
  hint: 'الكلمات بين علامتي اقتباس يُبحث عنها متجاورة، مثل "قطع التواصل".',
  kinds: 'ابحث في',
  kind: { all: 'الكل', articles: 'المقالات', reading: 'القراءات الموصى بها', comments: 'التعليقات' },
  results: (n) =>
    count(n, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  moreThan: (n) => count(n, { other: 'أكثر من # نتيجة؛ كلمة أخرى تقلّلها' }),
  none: 'لا شيء هنا يحوي ذلك كله',
  beingMade: 'يجري إعداد فهرس هذا الموقع. وإلى أن يكتمل لن يُعثر على كل شيء.',
  didYouMean: 'هل تقصد {suggestion}؟',
  further: 'نتائج أخرى',
  more: 'المزيد من النتائج',
  back: 'العودة إلى النتائج الأولى',
  found: { article: 'مقال', reading: 'قراءة موصى بها', page: 'صفحة', comment: 'تعليق' },
  byOn: '{name} على {title}',
  newest: 'الأحدث',
  bySubject: 'بحسب الموضوع',
}
