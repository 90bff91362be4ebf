/** For those who found the site’s name in their log. */
export const visits = {
  title: 'Why this site visits yours',
  reasons:
    'A visit under the name “Afterword” has one of two reasons. Somebody told this site that a page of yours has to do with an article here. Or a page here links to a page of yours, and your site was asked whether it wants to know of that (by webmention, pingback or trackback).',
  what: 'In the first case the page is read, and read again when it is reported again. If it links here, so may be the page about its author, and the author’s picture, of which a small copy is kept. Such an address may also have been written, or redirected to you, by another site. A day and a week later the page is looked at again, with the picture and the page about the author, and once more an hour later if the link is missing. These later looks at the page come under the name of an ordinary browser, not ours, since a link that is shown to us alone is none; in your log you cannot tell them from a reader’s visit. What could not be reached is tried again some more times.',
  howOften:
    'There is one connection to a host at a time. What others report makes this site visit yours 30 times a minute and 120 times an hour at the most, all names below your domain together.',
  away: 'How it stays away',
  how: 'Write these two lines into the {file} of your site, and then name your site here. Its robots.txt is read once, or a few times if it cannot be reached. From then on that host is neither visited, under whatever name, nor told of anything; only its robots.txt is read again whenever somebody names it here. Other hosts of yours have to be named for themselves; with and without www is the same.',
  leaves: 'The robots.txt of {host} will be read in a moment. If it has the two lines, this site does not come again.',
  yourSite: 'Your site',
  stayAway: 'Stay away from it',
  noHost: 'Give the name of your site, like blog.example.',
  tooMany: 'Too many for the moment; please try again in a minute.',
}
