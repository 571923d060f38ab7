/** Words that sites of any kind have around what they show; whole lines, in lower case. */
const words: ReadonlySet<string> = new Set(
  (
    'home|papers|blog|log in|login|sign in|sign up|register|search|menu|skip to main content|skip to content|back to top|about|about us|contact|contact us|help|faq|' +
    'terms of service|terms of use|terms|privacy policy|privacy|cookie policy|cookie settings|imprint|impressum|datenschutz|careers|press|legal|accessibility|sitemap|' +
    'share|cite|save|pdf|html|bibtex|read more|show more|see all|view all|load more|next page|previous page|unsubscribe|follow us|twitter|github|discord|rss|' +
    'abs|other|export citation|add to library|copy|copied|print|download|loading|上一页|下一页|首页|登录|注册|搜索|关于我们|隐私政策|下载|分享|收藏|引用|评论|点赞'
  ).split('|'),
);

const patterns: readonly RegExp[] = [
  /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,120}$/i,
  /^all rights reserved\.?$/i,
  /^showing \d+\s?(?:to|–|-|of).{0,60}$/i,
  /^page \d+(?: of \d+)?$/i,
  /^(?:unsubscribe|view in browser|manage preferences)\b.{0,100}$/i,
];

/** Whether a line is what sites of any kind have around their content. */
export function isOwnOfSites(text: string): boolean {
  const line = text.trim();
  if (line.length > 160) return false;
  return words.has(line.toLowerCase()) || patterns.some((pattern) => pattern.test(line));
}
