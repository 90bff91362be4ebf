/**
 * What spam everywhere is about, in words and phrases that we wrote down ourselves, after having read samples of the sets
 * that the bench measures by: day-one figures on those are therefore kinder than on a queue that nobody here has seen.
 * A topic is one feature however many of its words stand in a text, so it carries over to words never seen together. What
 * it weighs on a site is learned.
 */
const TOPICS: Record<string, string> = {
  'asks to be followed':
    'subscribe, subscribers, subscriber, subs, sub4sub, follow me, follow us, followers, add me, support me, support my, like my, ' +
    'share my, vote for, vote me, give me, help me, help us, thumbs up, like this, like if, repost, retweet, sub to, join us, join me, join our',
  'asks to click':
    'check out, check my, check this, checkout, visit my, visit our, visit us, visit the, click, click here, click on, go to, have a look, take a look, ' +
    'look at, see my, watch my, listen to, come to, come and, feel free, please check, find out, learn more, read more, more info, sign up, register, download, ' +
    'try it, search for, google search, link below, this link, my link, link in',
  'own things':
    'my channel, my video, my videos, my music, my song, my songs, my page, my site, my website, my blog, my weblog, my webpage, my homepage, my web, ' +
    'our channel, our website, our site, our page, our team, our company, our store, our shop, our services, our products, my cover, my covers, my new, our new, ' +
    'my profile, my account, my app, my store, my shop, my book, my instagram, my facebook, my twitter, my album, my mixtape, my playlist, our music',
  'speaks for itself':
    'i make, i am a, im a, i do, we are a, i upload, i post, just uploaded, just released, just started, just made, upcoming, new artist, rapper, musician, singer, ' +
    'covers, cover of, youtuber, beginner, small channel, im new, i rap, i sing, we provide, we offer, we specialize, we make, give it, a chance, a shot',
  'makes money':
    'make money, earn, earning, earnings, income, per month, per week, per day, per hour, a month, a week, from home, at home, work from, extra cash, cash, ' +
    'get paid, paid, profit, profits, rich, millionaire, bucks, dollars, salary, passive, wealth, financial freedom, opportunity, mlm, affiliate, freelance, free money',
  invests:
    'bitcoin, btc, crypto, cryptocurrency, ethereum, usdt, blockchain, forex, trading, trader, trade, binary options, invest, investing, investment, investor, ' +
    'stocks, broker, signals, returns, wallet, recovery expert, recover your, mining, token, nft, airdrop',
  lends:
    'loan, loans, credit, debt, lender, mortgage, payday, interest rate, borrow, refinance, bad credit, insurance, quote, quotes, lawyer, attorney, accident, tax',
  gambles:
    'casino, casinos, poker, slot, slots, bet, bets, betting, gambling, jackpot, roulette, blackjack, baccarat, sportsbook, bookmaker, lottery, lotto, bonus, ' +
    'judi, togel, gacor, maxwin, situs, bandar, taruhan, bola, scatter, jp, wd, depo, deposit, rtp, pragmatic, zeus, spin, free spins, казино, ставки',
  medicines:
    'viagra, cialis, levitra, sildenafil, tadalafil, pharmacy, pharmacies, drugstore, pills, pill, drug, drugs, rx, meds, medication, tramadol, xanax, valium, ' +
    'prescription, cbd, hemp, kratom, steroids, steroid, testosterone, hgh, antibiotics, supplement, supplements, keto, detox, herbal, herbs, cure, cured, remedy, ' +
    'weight loss, lose weight, diet, fat, garcinia, erectile, penis, enlargement, male enhancement, skin care, anti aging, acne, vape',
  sex:
    'sex, sexy, porn, porno, xxx, nude, nudes, naked, escort, escorts, webcam, webcams, cam girls, hot girls, girls, milf, dating, hookup, hookups, singles, ' +
    'adult, erotic, massage, onlyfans, fuck, horny, lonely, meet women, viagra, pussy, dildo, cougar, call girls, lesbian, anal, секс, порно',
  'sells goods':
    'cheap, cheapest, discount, discounts, sale, sales, buy, buying, buy now, order, order now, shop, store, outlet, wholesale, price, prices, coupon, coupons, promo, ' +
    'promo code, free shipping, shipping, deal, deals, offer, offers, replica, replicas, handbags, handbag, bags, shoes, sneakers, jerseys, jersey, watches, sunglasses, ' +
    'oakley, oakleys, ray ban, gucci, louis vuitton, prada, chanel, rolex, nike, jordan, jordans, moncler, michael kors, ugg, uggs, nfl, iphone, gift card, gift cards, jewelry',
  'sells services':
    'service, services, company, agency, professional, experts, expert, solutions, contractor, plumber, plumbing, roofing, cleaning, movers, moving company, locksmith, ' +
    'repair, installation, hire, best price, free quote, consultation, hotel, hotels, travel, tour, tours, booking, packages, real estate, property, apartments, ' +
    'limo, taxi, rental, rentals, course, courses, training, institute, coaching, certification, dentist, clinic, surgery, developers, outsourcing, manufacturer, suppliers, supplier',
  'sells essays':
    'essay, essays, essay writing, writing service, writing services, dissertation, thesis, assignment, assignments, homework help, term paper, papers, plagiarism, coursework',
  'sells visits':
    'seo, backlink, backlinks, link building, ranking, rankings, serp, google top, search engine, search engines, traffic, visitors, go viral, viral, webmaster, webmasters, ' +
    'monetize, adsense, adwords, keywords, optimization, marketing, domain, hosting, unique content, fresh content, content writer, article writer, spin, spinner, rewriter, ' +
    'leads, lead generation, website traffic, web design, views, buy followers, guest post, guest posts, sponsored, blogging, copyscape, indexed, page rank, pagerank',
  'promises luck':
    'free, win, winner, winners, won, prize, prizes, reward, rewards, claim, congratulations, giveaway, gift, gifts, selected, guaranteed, guarantee, bonus, urgent, ' +
    'limited time, act now, exclusive, instant, unlimited, 100, risk free, no cost, trial, hack, hacks, cheats, cheat, generator, crack, keygen, torrent, serial',
  'casts spells':
    'spell, spells, spell caster, love spell, voodoo, psychic, astrologer, astrology, my ex, ex back, ex husband, got back, black magic, illuminati, testimony, ' +
    'dr, doctor, prophet, healer, herpes, hiv, my marriage, my husband, contact him, email him, lottery spell, hacker, hackers, hack into, spy',
  'asks to write':
    'whatsapp, telegram, contact, contact us, contact me, call me, call us, call now, text me, email me, email us, mail me, dm, dm me, inbox, kik, skype, snapchat, gmail, ' +
    'hotmail, yahoo, instagram, viber, phone, phone number, hotline, toll free',
  'praises any page':
    'nice post, great post, good post, awesome post, excellent post, amazing post, wonderful post, nice article, great article, good article, excellent article, ' +
    'nice blog, great blog, awesome blog, wonderful blog, good blog, great site, nice site, good site, excellent site, this article, this post, this blog, this site, ' +
    'this website, this web, this page, web page, web site, weblog, your blog, your site, your website, your web, your weblog, your posts, your articles, your article, ' +
    'your content, your writing, this piece, this paragraph, of writing, thanks for, for sharing, great info, useful information, very informative, informative, helpful information, ' +
    'fantastic, marvelous, fastidious, superb, magnificent, keep up, good work, great work, keep writing, well written, the information, valuable information, info here, this topic',
  'says it will return':
    'bookmark, bookmarked, bookmarking, book marked, come back, be back, check back, return to, stumbled upon, stumbled, came across, stumbleupon, found this, found your, i found, ' +
    'visit again, look forward, looking forward, subscribe to, your rss, rss feed, your feed, feeds, newsletter, blogroll, social networks, share this, shared this, digg, delicious, ' +
    'tell my, my friends, my friend, my cousin, my brother, my roommate, regularly, visiting, i visit, first time, recommend this, shout out, for long, long time',
  'asks about the page':
    'which blog, blog platform, wordpress, what theme, this theme, your theme, layout, your layout, the layout, template, web host, loads, load speed, internet explorer, ' +
    'browser compatibility, browsers, captcha, spam comments, plugin, plugins, get listed, contact page, your email, e mail, exchange links, link exchange, trade links, ' +
    'guest author, guest writer, coding, html, off topic, facebook page, twitter account, design, hire a, designer',
}

/** From a word, or two words with a space, to the topics that it is of. */
const TOPICS_OF: ReadonlyMap<string, string[]> = Object.entries(TOPICS).reduce((map, [topic, phrases]) => {
  for (const phrase of phrases.split(', ')) map.set(phrase, [...(map.get(phrase) ?? []), topic])
  return map
}, new Map<string, string[]>())

/** All words that topics are made of. */
export const TOPIC_WORDS: string[] = [...TOPICS_OF.keys()].flatMap((phrase) => phrase.split(' '))

/** The topics of words in their order, and which are there more than once. */
export function topicsOf(words: string[]): string[] {
  const counts = new Map<string, number>()
  const count = (phrase: string) => {
    for (const topic of TOPICS_OF.get(phrase) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  words.forEach((word, at) => {
    count(word)
    if (at > 0) count(`${words[at - 1]} ${word}`)
  })
  return [...counts].flatMap(([topic, times]) => (times > 2 ? [topic, `${topic}, again and again`] : [topic]))
}
