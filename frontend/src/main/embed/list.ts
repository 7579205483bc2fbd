// Makes a list out of what the forum answered.
export interface Named {
  text: string;
  language: string;
  dir: string;
}

export interface Item {
  id: string;
  url: string;
  title: string;
  language: string;
  authors?: {name: string}[];
  _plenary: {dir: string; forum: Named & {url: string}; replies?: string; at: string; when: string};
}

export interface Feed {
  home_page_url: string;
  language: string;
  items: Item[];
  _plenary: {dir: string; title: Named; all: string; none: string; news: string};
}

type Child = Node | string | undefined;

// A part has the same name as its class, for pages that style it and for our own style.
function made(tag: string, part: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = part;
  element.setAttribute("part", part);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

function spoken(element: HTMLElement, {language, dir}: {language: string; dir: string}): HTMLElement {
  element.lang = language;
  element.dir = dir;
  return element;
}

// What leads elsewhere than to the forum leads nowhere.
function linked(address: string, forum: string, text: string): HTMLElement {
  const link = made("a", "link", text);
  const {href, origin, protocol} = new URL(address, forum);
  if (origin === forum && /^https?:$/.test(protocol)) {
    (link as HTMLAnchorElement).href = href;
  }
  return link;
}

function by({authors}: Item): Child {
  const name = authors?.[0]?.name;
  return name === undefined ? undefined : made("bdi", "author", name);
}

function moment({at, when}: {at: string; when: string}): HTMLElement {
  const time = made("time", "time", when) as HTMLTimeElement;
  time.dateTime = at;
  return time;
}

function line(item: Item, forum: string): HTMLElement {
  const {dir, forum: place, replies, ...times} = item._plenary;
  return made(
    "li",
    "item",
    spoken(made("p", "name", linked(item.url, forum, item.title)), {language: item.language, dir}),
    made(
      "p",
      "meta",
      by(item),
      spoken(made("span", "forum", linked(place.url, forum, place.text)), place),
      replies === undefined ? undefined : made("span", "replies", replies),
      moment(times),
    ),
  );
}

function lines(feed: Feed, forum: string): HTMLElement {
  if (feed.items.length === 0) {
    return made("p", "none", feed._plenary.none);
  }
  const list = made("ol", "items", ...feed.items.map((item) => line(item, forum)));
  // A list without marks is none to some browsers.
  list.setAttribute("role", "list");
  return list;
}

/** All of it, in the language of its words. */
export function list(feed: Feed, forum: string): HTMLElement {
  const {title, all, dir} = feed._plenary;
  const heading = spoken(made("h2", "title", title.text), title);
  heading.id = "title";
  const whole = made(
    "section",
    "list",
    heading,
    lines(feed, forum),
    made("p", "all", linked(feed.home_page_url, forum, all)),
  );
  whole.setAttribute("aria-labelledby", heading.id);
  return spoken(whole, {language: feed.language, dir});
}

/** The link in it that leads there. */
export function link(list: HTMLElement, address: string): HTMLElement | undefined {
  return [...list.querySelectorAll("a")].find((one) => one.getAttribute("href") === address);
}
