import { wordSet } from './words.js';

/** Phrases, one a line or between commas. */
const phrases = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Labels that stand above, or with a sign before, links to other texts. */
export const linkLabels = phrases(`
  related, read more, see more, explore more, related article, related articles, related content, related coverage, related link, related links, related news
  related post, related posts, related reading, related stories, related story, related topics, related tags
  read, read also, read next, read on, also read, must read, see also, up next, what to read next, further reading, go deeper
  recommended, recommended for you, recommended reading, recommended stories, you may like, you might like, you may also like, you might also like
  don't miss, in case you missed it, icymi, trending, trending now, trending stories, most popular, most read, most shared, most viewed
  popular stories, top stories, latest news, latest stories, latest headlines, top news, more, more news, more stories
  more like this, more on this, more on this story, next article, next post, next story, previous article, previous post
  previous story, around the web, from our partners, our standards, editors' picks, editor's picks, editor's pick`);

/** Labels that stand, with a sign after them, before a picture, a sound or a film. */
export const mediaLabels = phrases(`
  watch, watch live, watch now, watch more, watch again, watch video, watch the video, video, play video, listen, listen live
  listen now, audio, podcast, gallery, photo gallery, see gallery, view gallery, photos, see photos, view photos, view images
  pictures, in pictures, slideshow, interactive, pictured, caption, file photo, file image, file picture`);

/** Labels of the subjects that a text is filed under. */
export const subjectLabels = phrases(`
  tag, tags, topic, topics, filed in, filed under, category, categories, keywords, posted in, in this article, in this story`);

/** Buttons, links and headings of pages, which say nothing of an article's subject. */
export const pageLabels = phrases(`
  home, menu, search, site map, sitemap, back to top, skip to content, skip to main content, log in, login, sign in, signin, sign up
  signup, log in or sign up, log in or register, log in or subscribe, sign in or register, sign in or subscribe, register
  already a subscriber, already a member, not a subscriber, not a member, not a member yet, create an account, create account
  create a free account, create your account, subscribe, subscribe now, subscribe today, subscribe here, subscriber only
  subscriber exclusive, become a member, become a subscriber, become a supporter, donate, donate now, donate today, donate here
  newsletter, newsletters, daily newsletter, weekly newsletter, daily email, daily briefing, morning briefing, breaking news alerts
  email, email address, your email, your email address, enter your email, enter your email address, e-mail, your e-mail
  contact us, email us, about us, about the author, about the reporter, about the writer, contact the author, contact the reporter
  email the author, email the reporter, press release, media release, news release, for immediate release, press contact
  press contacts, media contact, media contacts, print, print this article, print this page, print this story, email this
  email this article, email this page, email this story, save, save article, save for later, bookmark, copy link, copy url
  link copied, share, tweet, tweet this, whatsapp, facebook, twitter, linkedin, reddit, pinterest, telegram, instagram, youtube
  video, play video, gallery, see gallery, view gallery, photo gallery, view photos, view images, slideshow, watch, watch live
  watch now, watch video, listen, listen now, caption, file photo
  follow, following, follow us, find us, like us, play, pause, mute, listen to this article, listen to this story
  show more, load more, view more, see all, see all photos, see less, show all, show less
  view all, more options, keep reading, continue reading, continue reading below, continue reading the main story
  continue reading this article, continue reading this story, scroll to continue, scroll down to continue, scroll for more
  scroll to read more, loading, loading comments, loading stories, comment, comments, reply, replies, leave a comment, leave a reply
  view comments, see comments, show comments, hide comments, read comments, post a comment, add a comment, view all comments
  show all comments, read all comments, read the comments, reactions, font size, text size, privacy policy, privacy notice
  terms of use, terms of service, terms and conditions, cookie policy, cookie settings, cookie notice, advertisement
  advertisements, advertisment, advert, adverts, ad, ads, sponsored, sponsored content, sponsored link, sponsored links
  sponsored post, promoted, promoted content, promoted stories, paid content, paid post, skip ad, skip advertisement
  skip newsletter promotion, agencies, agency`);

/** News agencies and archives that pictures and reports are credited to. */
export const creditedAgencies = phrases(`
  Getty, Getty Images, Reuters, AFP, AP, EPA, PA, PA Media, PA Wire, PA Images, Shutterstock, iStock, Alamy, Bloomberg, Rex Features
  Associated Press, Press Association, Anadolu, Anadolu Agency, TASS, Xinhua, NurPhoto, ZUMA, ZUMA Press, Unsplash`);

/** Networks that pages ask readers to follow or to share on. */
export const socialNetworks = wordSet(
  'twitter x facebook instagram threads bluesky mastodon linkedin telegram tiktok whatsapp youtube google_news social_media',
);
