function (words) {
  // The same as SameWords: how a text is set does not count, every letter does.
  const plain = text => (text || '').normalize('NFC').replace(/[\s\p{Z}\p{Cc}\p{Cf}\uFE0E\uFE0F]+/gu, '');
  const wanted = plain(words);
  const shown = element => element.getClientRects().length > 0;
  const matches = [];
  const search = element => {
    if (!plain(element.innerText).includes(wanted)) return false;
    let below = false;
    for (const child of element.children) {
      if (shown(child) && search(child)) below = true;
    }
    if (!below) matches.push(element);
    return true;
  };
  if (wanted && document.body) search(document.body);
  const exact = matches.find(element => plain(element.innerText) === wanted);
  const match = exact || matches[0];
  const seen = {
    address: location.href,
    title: document.title.slice(0, 300),
    text: document.body ? document.body.innerText.slice(0, 1000000) : '',
    found: Boolean(match),
    exact: Boolean(exact),
    login: /\/(login|signin|checkpoint|accounts\/login|logga-in)\b/i.test(location.pathname)
      || [...document.querySelectorAll('input[type=password]')].some(shown)
  };
  if (match) {
    const post = match.closest('article, [role=article]') || match.parentElement || match;
    if (!window.inkomScrolled) {
      window.inkomScrolled = true;
      post.scrollIntoView({block: 'center'});
    }
    const pictures = [...post.querySelectorAll('img')].filter(image => shown(image));
    const large = pictures.filter(image => image.getBoundingClientRect().width >= 64);
    seen.picturesShown = large.filter(image => image.complete && image.naturalWidth > 0).length;
    seen.picturesMissing = pictures.filter(image => image.complete && image.naturalWidth === 0).length;
    seen.picturesComing = pictures.filter(image => !image.complete).length;
    const box = post.getBoundingClientRect();
    seen.box = {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height};
  }
  return seen;
}
