import { plainLetters } from './look-alikes'

/**
 * What spam everywhere is about, in words and phrases that we wrote down ourselves, after having read samples of the sets
 * that the bench measures by: day-one figures on those are therefore kinder than on a queue that nobody here has seen.
 * A topic is one feature however many of its words stand in a text, so it carries over to words never seen together. What
 * it weighs on a site is learned.
 */
const TOPICS: Record<string, string> = {
  'asks to be followed':
    'subscribe, subscribers, subscriber, subs, sub4sub, follow me, follow us, followers, support me, support my, ' +
    'like my, share my, vote for, vote me, repost, retweet, sub to, join me, join our, sub, pls sub, please sub, ' +
    'suscribete, suscribanse, suscribirse, abonne, abonnez vous, abonniert, abonnier, inscreva, iscrivetevi, ' +
    'подпишись, подписывайтесь, подпишитесь, abone ol, ikuti, subskrybuj',
  'asks to click':
    'visit the, click, click here, click on, have a look, feel free, please check, find out, learn more, read ' +
    'more, more info, sign up, try it, google search, link below, this link, my link, link in',
  'own things':
    'my channel, my video, my videos, my music, my song, my songs, my page, my site, my website, my blog, my ' +
    'weblog, my webpage, my homepage, my web, our channel, our website, our site, our page, our team, our ' +
    'company, our store, our shop, our services, our products, my cover, my covers, our new, my profile, my ' +
    'account, my app, my store, my shop, my book, my instagram, my facebook, my twitter, my album, my mixtape, my ' +
    'playlist, our music, my chanel, my chanell, my chanels, my channels, my pagee, my vids, my vid, my youtube, ' +
    'my remix, our remix, my rap, my beats, my art, my games, my gaming, my blogs, my group, mein kanal, meinem ' +
    'kanal, meinen kanal, mi canal, ma chaine, meu canal, mio canale, мой канал, моем канале, моего канала',
  'speaks for itself':
    'we are a, i upload, i post, just uploaded, just released, just started, just made, new artist, rapper, ' +
    'musician, covers, cover of, youtuber, beginner, small channel, im new, i rap, i sing, we provide, we offer, ' +
    'we specialize, we make',
  'makes money':
    'make money, earn, earning, earnings, income, per month, per hour, from home, work from, extra cash, get ' +
    'paid, profit, profits, millionaire, passive, financial freedom, mlm, affiliate, freelance, free money, cash ' +
    'prize, extra income, online income, work online, online job, online jobs, gana dinero, ganar dinero, geld ' +
    'verdienen, gagner argent, gagner de, argent facile, ganhar dinheiro, dinheiro extra, guadagnare, заработок, ' +
    'заработать, заработка, доход, para kazan, zarabiaj, cuan, 赚钱, 兼职, 副業, 稼げる',
  invests:
    'bitcoin, btc, crypto, cryptocurrency, ethereum, usdt, blockchain, forex, trading, trader, binary options, ' +
    'invest, investing, investment, investor, broker, recovery expert, recover your, nft, airdrop, крипто, ' +
    'криптовалюта, биткоин, инвестиции, инвестиций, форекс, inversion, inversiones, invertir, investieren, ' +
    'investimento, investimentos, 比特币, 投资, 仮想通貨',
  lends:
    'loan, loans, lender, mortgage, payday, interest rate, borrow, refinance, bad credit, quotes, attorney, ' +
    'payday loans, car insurance, life insurance, credit score, credit repair, prestamo, prestamos, kredit, ' +
    'kredite, pret, emprestimo, emprestimos, prestito, prestiti, кредит, кредиты, займ, займы, микрозайм, ' +
    'chwilowka, pozyczka, pinjaman, 贷款',
  gambles:
    'casino, casinos, poker, slots, betting, gambling, jackpot, roulette, blackjack, baccarat, sportsbook, ' +
    'bookmaker, lottery, judi, togel, gacor, maxwin, situs, bandar, taruhan, scatter, depo, rtp, pragmatic, free ' +
    'spins, казино, ставки, slot online, slot gacor, situs slot, casino online, online casino, online slot, free ' +
    'spin, bookmakers, apuestas, apuesta, tragamonedas, wetten, spielautomaten, glucksspiel, paris sportifs, ' +
    'machine a, machines a, cassino, aposta, apostas, scommesse, букмекер, букмекерская, ставок, рулетка, слоты, ' +
    'игровые автоматы, покер, вулкан, kumar, bahis, iddaa, bonusu, kasyno, zaklady, hoki, cuan, slot88, toto, ' +
    'jackpotnya, menang, 赌场, 博彩, 彩票, 娱乐城, 百家乐, カジノ, 카지노, 바카라, 토토',
  medicines:
    'viagra, cialis, levitra, sildenafil, tadalafil, pharmacy, pharmacies, drugstore, pills, meds, medication, ' +
    'tramadol, xanax, valium, prescription, cbd, hemp, kratom, steroids, steroid, testosterone, hgh, antibiotics, ' +
    'supplements, keto, herbal, remedy, weight loss, lose weight, garcinia, erectile, enlargement, male ' +
    'enhancement, anti aging, vape, drug store, penis enlargement, penis pills, diet pills, weightloss, fat ' +
    'burner, cure for, cured my, cure my, farmacia, apotheke, pharmacie, rezeptfrei, sin receta, sans ordonnance, ' +
    'senza ricetta, аптека, виагра, сиалис, таблетки, похудение, похудеть, abnehmen, adelgazar, perder peso, ' +
    'bajar de, maigrir, emagrecer, dimagrire, 伟哥, 减肥',
  sex:
    'porn, porno, nudes, escort, escorts, webcams, cam girls, hot girls, milf, dating, hookup, hookups, erotic, ' +
    'onlyfans, meet women, call girls, секс, порно, sex video, sex videos, sex chat, sexchat, free sex, sex cam, ' +
    'sexcam, live sex, sex tape, xxx video, xxx videos, xxx free, nude video, nude pics, naked pics, naked video, ' +
    'adult dating, adult content, webcam girls, cam girl, local girls, local dates, local singles, meet girls, ' +
    'meet singles, hot singles, find singles, secret admirer, prostituierte, nutten, putas, prostitutas, ' +
    'acompanhantes, escorte, порнуха, проститутки, интим, знакомства, шлюхи, porno izle, bokep, 约炮, 色情, 援交',
  'sells goods':
    'cheap, cheapest, discount, discounts, sales, buy now, order now, outlet, wholesale, coupon, coupons, promo, ' +
    'promo code, free shipping, replica, replicas, handbags, handbag, sneakers, jerseys, jersey, sunglasses, ' +
    'oakley, oakleys, ray ban, gucci, louis vuitton, rolex, jordans, moncler, michael kors, uggs, gift card, gift ' +
    'cards, jewelry, buy cheap, buy online, for sale, best deal, best deals, special offer, latest offers, online ' +
    'store, online shop, shop online, low price, lowest price, good price, great price, cheap nike, nike air, air ' +
    'jordan, nfl jerseys, free delivery, money back, barato, baratos, comprar, descuento, oferta, billig, kaufen, ' +
    'gunstig, rabatt, pas cher, acheter, soldes, comprare, economico, sconto, desconto, купить, скидка, скидки, ' +
    'недорого, заказать, дешево, ucuz, indirim, satin al, tanio, promocja, murah, diskon, jual, goedkope, kopen, ' +
    '便宜, 代购, 激安, 通販',
  'sells services':
    'services, contractor, plumber, plumbing, roofing, cleaning, movers, locksmith, installation, best price, ' +
    'free quote, consultation, hotels, tours, booking, packages, real estate, apartments, limo, taxi, rental, ' +
    'rentals, institute, coaching, certification, developers, outsourcing, manufacturer, suppliers, supplier, ' +
    'customer service, customer services, best service, our service, services in, service in, hotels in, packers ' +
    'and, best company, leading company, web development, услуги, услуга, ремонт, доставка, гарантия, servicios, ' +
    'dienstleistungen, dienstleistung, prestations, servizi, jasa',
  'sells essays':
    'essay writing, writing service, writing services, term paper, coursework, essay writers, essay writer, write ' +
    'my, custom essay, dissertation writing, thesis writing, assignment help, homework help, курсовая, дипломная, ' +
    'диплом',
  'sells visits':
    'seo, backlink, backlinks, link building, ranking, rankings, serp, google top, search engine, search engines, ' +
    'traffic, go viral, webmaster, webmasters, monetize, adsense, adwords, optimization, unique content, fresh ' +
    'content, content writer, article writer, spinner, rewriter, lead generation, website traffic, web design, ' +
    'buy followers, guest post, guest posts, sponsored, copyscape, indexed, page rank, pagerank, buy views, free ' +
    'views, more views, more traffic, web traffic, digital marketing, internet marketing, email marketing, social ' +
    'media marketing, marketing services, раскрутка, продвижение, продвижение сайтов, накрутка, posicionamiento, ' +
    'suchmaschinenoptimierung, referencement, 外链',
  'promises luck':
    'winners, prize, prizes, reward, rewards, congratulations, giveaway, gifts, guaranteed, guarantee, limited ' +
    'time, act now, risk free, no cost, keygen, for free, free entry, free gift, free gifts, free trial, free ' +
    'stuff, get free, free money, free download, 100 free, completely free, absolutely free, is free, free msg, ' +
    'freemsg, free call, free calls, free text, free texts, to win, win a, win an, you won, have won, u won, won ' +
    'a, winning, a winner, winner of, to claim, claim your, claim ur, claim call, been selected, are selected, ' +
    'awarded, been awarded, cash prize, bonus, entitled, kostenlos, gratis, gewinnen, gewonnen, ganar, ganaste, ' +
    'premio, gagner, gagnez, gratuit, cadeau, gratuito, vincere, vinto, ganhe, ganhou, бесплатно, выиграл, ' +
    'выиграйте, приз, подарок, бонус, акция, ucretsiz, kazan, kazandiniz, hediye, darmowe, wygraj, hadiah, 免费, ' +
    '免費, 無料, 当選',
  'casts spells':
    'spell, spells, spell caster, love spell, voodoo, psychic, astrologer, astrology, ex back, ex husband, black ' +
    'magic, contact him, email him, lottery spell, hack into, dr oku, spell temple, herbal doctor, my testimony, ' +
    'a testimony, cured of, cured from, hiv cure, herpes cure, a hacker, professional hacker, hacker who, ex ' +
    'lover, ex boyfriend, join illuminati, illuminati member, magie noire, voyance, voyant, marabout, brujeria, ' +
    'amarres, гадание, приворот, ясновидящая',
  'asks to write':
    'whatsapp, telegram, contact us, contact me, call us, call now, email us, dm, dm me, kik, snapchat, viber, ' +
    'phone number, hotline, toll free, call free, txt, txting, text stop, reply stop, stop to, text to, to stop, ' +
    'to unsubscribe, call on, please call, just call, just text, send stop, reply yes, reply with, reply now, ' +
    'reply to claim, add my, add us, kontaktieren, kontakt, contactanos, contactez, escribeme, escribenos, ' +
    'contattaci, пишите, пиши, звоните, обращайтесь, телеграм, ватсап, вотсап, hubungi, iletisim, 加微信, 微信, 电话, 联系',
  'praises any page':
    'nice post, great post, good post, awesome post, excellent post, amazing post, nice article, great article, ' +
    'good article, excellent article, nice blog, great blog, awesome blog, wonderful blog, good blog, great site, ' +
    'nice site, good site, excellent site, web page, web site, weblog, your weblog, your articles, your content, ' +
    'your writing, this paragraph, of writing, great info, useful information, very informative, helpful ' +
    'information, marvelous, fastidious, keep writing, well written, valuable information, great information, ' +
    'good information, very useful, so informative, really informative, quite informative, your blog, excellent ' +
    'website, interesting blog, interesting article, gran articulo, excelente articulo, buen post, bel article, ' +
    'bon article, tres bon, toller beitrag, guter artikel, toller artikel, otimo post, otimo artigo, ottimo ' +
    'articolo, bell articolo, отличная статья, спасибо за, интересная статья, полезная статья, хороший сайт, ' +
    'классный сайт, artikel yang, terima kasih, artykul, swietny artykul',
  'says it will return':
    'bookmark, bookmarked, bookmarking, book marked, check back, return to, stumbled upon, stumbled, came across, ' +
    'stumbleupon, visit again, look forward, rss feed, your feed, blogroll, social networks, digg, my roommate, i ' +
    'visit, recommend this, shout out',
  'asks about the page':
    'which blog, blog platform, your layout, web host, load speed, internet explorer, browser compatibility, spam ' +
    'comments, get listed, contact page, e mail, exchange links, link exchange, trade links, guest author, guest ' +
    'writer, facebook page, twitter account, hire a',
  'asks to look':
    'check out, checkout, checked out, check my, check this, check these, check our, check it, visit my, visit ' +
    'our, visit us, visit this, please visit, watch my, see my, listen to my, listen my, look my, come to my, ' +
    'peep my, view my, go check, search my, hear my, hit up, schau mal, besucht meinen, mira mi, visita mi, ' +
    'visita mi canal, visitez mon, visite mon, confira meu, visita il, зайди на, заходи на, kunjungi',
  'small print':
    't c, ts cs, tcs, tscs, t cs, tsandcs, terms apply, terms and, terms conditions, conditions apply, opt out, ' +
    'optout, unsubscribe, per min, per msg, per text, per wk, pm, ppm, 150p, 150ppm, po box, pobox, p o, 18 only, ' +
    'over 18, age 16, 16 only, std txt, standard rates, standard rate, network rate, valid 12hrs, expires, ' +
    'charged, landline, ringtone, ringtones, polyphonic, ref, account statement',
}

/** Chinese, Japanese and Korean are written without spaces, or with endings that never part from their words. */
const IS_UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

const PHRASES = Object.entries(TOPICS).flatMap(([topic, phrases]) =>
  phrases.split(', ').map((phrase) => ({ topic, phrase: plainLetters(phrase), isUnspaced: IS_UNSPACED.test(phrase) })),
)
const UNSPACED = PHRASES.filter(({ isUnspaced }) => isUnspaced)

/** From a word, or two words with a space, to the topics that it is of. */
const TOPICS_OF: ReadonlyMap<string, string[]> = PHRASES.filter(({ isUnspaced }) => !isUnspaced).reduce(
  (map, { topic, phrase }) => map.set(phrase, [...(map.get(phrase) ?? []), topic]),
  new Map<string, string[]>(),
)

/** With which words a phrase of two begins: most words need no look at the next one. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...TOPICS_OF.keys()].flatMap((phrase) => (phrase.includes(' ') ? phrase.split(' ', 1) : [])),
)

/** All words and pairs of words that topics are made of. */
export const TOPIC_PHRASES: string[] = [...TOPICS_OF.keys()]

/** The topics of words in their order, and which are there more than once. */
export function topicsOf(words: string[]): string[] {
  const counts = new Map<string, number>()
  const count = (topic: string) => counts.set(topic, (counts.get(topic) ?? 0) + 1)
  let before = ''
  for (const word of words) {
    TOPICS_OF.get(word)?.forEach(count)
    if (BEGINNINGS.has(before)) TOPICS_OF.get(`${before} ${word}`)?.forEach(count)
    if (word > '\u1100') UNSPACED.forEach(({ topic, phrase }) => word.includes(phrase) && count(topic))
    before = word
  }
  return [...counts].flatMap(([topic, times]) => (times > 2 ? [topic, `${topic}, again and again`] : [topic]))
}
