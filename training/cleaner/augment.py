"""Pages made harder: reader comments, a second article and teasers around a real page's article.

The words come from other training pages, so that only their place tells them from the article.
"""

import random
from collections.abc import Iterator
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

INSIDE = 0.5
COMPARED = 60
"""Characters by which a paragraph of the page is known."""
MIN_WORDS = 5

NAMES = ("Alex R.", "Mary", "jo_hansen", "K. Müller", "oldtimer52", "Pat Lee", "Ines", "sam")
AGES = ("2 hours ago", "3 days ago", "12 January 2024", "vor 5 Stunden", "il y a 2 jours", "1d")
CALLS = ("Reply", "Like", "Report", "Antworten", "Répondre", "Share", "Flag")
STYLES = (
    ("comments-area", "comment-list", "comment", "comment-author", "comment-content"),
    ("disqus", "thread", "post", "author", "post-message"),
    ("css-1a2b3c", "css-x9", "css-77q", "css-k0", "css-p1"),
    ("", "", "", "", ""),
)
HEADINGS = ("Comments", "Join the discussion", "Kommentare", "What do you think?", "Conversation")
TEASERS = ("Most read", "Related stories", "Read more", "Mehr zum Thema", "Latest", "À lire aussi")


def harder(html: str, body: str, others: list[str], seed: int) -> str:
    """Return the page with comments, a second article or teasers inserted near its article."""
    chance = random.Random(seed)
    tree = LexborHTMLParser(html)
    box = main_box(tree, body)
    if box is None:
        return html
    kind = chance.choice((comments, second_article, teasers))
    fragment = LexborHTMLParser("".join(kind(others, chance))).body
    outer = box.parent
    beside = outer is None or outer.tag == "body" or chance.random() < INSIDE
    target = box if beside or outer is None else outer
    if fragment is None or fragment.first_child is None or target.parent is None:
        return html
    target.insert_after(fragment.first_child)
    return tree.html or html


def main_box(tree: LexborHTMLParser, body: str) -> LexborNode | None:
    """Return the element that most paragraphs of the body are direct children of."""
    wanted = {
        " ".join(line.split())[:COMPARED] for line in body.split("\n") if len(line) > COMPARED
    }
    votes: dict[int, tuple[int, LexborNode]] = {}
    for node in tree.css("p, div, h2, li, span"):
        if " ".join(node.text().split())[:COMPARED] in wanted and node.parent is not None:
            count, parent = votes.get(node.parent.mem_id, (0, node.parent))
            votes[node.parent.mem_id] = (count + 1, parent)
    return max(votes.values(), key=lambda vote: vote[0], default=(0, None))[1]


def paragraphs(others: list[str], chance: random.Random) -> list[str]:
    """Return the paragraphs of some other page."""
    return [line for line in chance.choice(others).split("\n") if len(line.split()) >= MIN_WORDS]


def comments(others: list[str], chance: random.Random) -> Iterator[str]:
    """Reader comments: names, times, a few sentences, calls."""
    area, thread, comment, author, content = chance.choice(STYLES)
    yield f'<div class="{area}"><h3>{chance.choice(HEADINGS)}</h3><ol class="{thread}">'
    for _ in range(chance.randint(2, 15)):
        yield f'<li class="{comment}"><div class="{author}">{chance.choice(NAMES)}</div>'
        yield f"<span>{chance.choice(AGES)}</span><div class='{content}'>"
        for line in paragraphs(others, chance)[: chance.randint(1, 3)]:
            yield f"<p>{escape(line)}</p>"
        yield f"</div><a href='#'>{chance.choice(CALLS)}</a></li>"
    yield "</ol></div>"


def second_article(others: list[str], chance: random.Random) -> Iterator[str]:
    """The next article of an endless page, shorter or longer than a page's own."""
    wrap = chance.choice(("article", "div", "section"))
    name = chance.choice(("article", "next-article", "story", "css-9f", "infinite", ""))
    lines = paragraphs(others, chance)
    heading = " ".join(lines[0].split()[:9]) if lines else "Next"
    yield f'<{wrap} class="{name}"><h2>{escape(heading)}</h2><div>By {chance.choice(NAMES)}</div>'
    yield from (f"<p>{escape(line)}</p>" for line in lines[: chance.randint(2, 12)])
    yield f"</{wrap}>"


def teasers(others: list[str], chance: random.Random) -> Iterator[str]:
    """A list of other stories: linked headline, first sentence, age."""
    tag, row = chance.choice((("ul", "li"), ("div", "div"), ("section", "article")))
    name = chance.choice(("related", "teaser-list", "css-3d", "recirc", ""))
    yield f'<{tag} class="{name}"><h3>{chance.choice(TEASERS)}</h3>'
    for _ in range(chance.randint(2, 12)):
        line = next(iter(paragraphs(others, chance)), "")
        headline = escape(" ".join(line.split()[:8]))
        yield f'<{row}><a href="/{chance.randint(1, 999)}">{headline}</a><p>{escape(line)}</p>'
        yield f"<time>{chance.choice(AGES)}</time></{row}>"
    yield f"</{tag}>"
