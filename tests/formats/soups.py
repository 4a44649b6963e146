"""Text as it may come in: copy, markup soup, and all that is neither."""

from __future__ import annotations

from hypothesis import strategies as st

MARKDOWN = [
    "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "> ", "- ", "1. ", "# ", "\n", "\n\n", "  \n", "\\\n", "---\n", "title: x\n",
    "| a | b |\n|---|---|\n| c | d |\n", "&amp;", "&#8217;", "&bogus;", "<b>", "</b>", "<div>\n", "</div>\n", "<!-- ", " -->", "{{ x }}",
    "$", "~~", "[a]: http://x\n", "===\n", "    ", "\t", "<http://x.y>", "\r\n", "\r",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<main>", "</main>", "<h1>", "</h1>", "<title>", "</title>", "<b>", "</b>",
    "<li>", "<ul>", "</ul>", "<blockquote>", "</blockquote>", "<br>", "<br/>", "<img alt='a b c' src=x>", "<!--", "-->", "<script>",
    "</script>", "<style>", "</style>", "&amp;", "&nbsp;", "&#8217;", "&lt", "&bogus;", "<", ">", '"', "'", "<a href=x>", "</a>", "<pre>\n x",
    "</pre>", "<td>", "<table>", "<meta name=description content='x &quot; y'>", "<head>", "</head>", "<aside>", "</aside>", "<nav>", "\n",
    '<p class="byline">', "</i>", "<code>", "</code>", "< b", "<form>", "<p", "<!doctype html>", "\r\n",
]  # fmt: skip
WORDS = [
    "The harbour ",
    "reopened",
    " on Friday.",
    "“Why?” ",
    "é",
    "😀",
    "\u200b",
    "\u00ad",
    "\u2028",
    "\u00a0",
    "İ",
    "\udc80",
    "e\u0301",
    " ",
    "Share",
]


def soup(pieces: list[str]) -> st.SearchStrategy[str]:
    """Words and markup in any order, now and then any text at all."""
    return st.lists(st.sampled_from(pieces + WORDS) | st.text(max_size=5), max_size=40).map("".join)
