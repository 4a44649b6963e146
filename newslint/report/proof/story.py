"""The story on its proof: each piece as it is set, marked, and its notes beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.report.proof.marks import Marked
from newslint.report.proof.notes import listed
from newslint.report.proof.setting import Piece, element
from newslint.report.proof.weave import Layer, woven


def story(pieces: Sequence[Piece], marks: Marked) -> Iterator[str]:
    """The story in rows: a piece with notes, and what follows without any, over which the notes may hang."""
    for n, (piece, layers, notes) in enumerate(zip(pieces, marks.layers, marks.notes, strict=True)):
        if notes or not n:
            yield f'{"</div>" * bool(n)}\n<div class="row">\n'
        yield _set(n, piece, layers)
        yield listed(notes)
    if pieces:
        yield "</div>\n"


def _set(number: int, piece: Piece, layers: Sequence[Layer]) -> str:
    tag, style, label = piece.setting
    inlines = [Layer(start, stop, element(kind), f' class="{kind}"') for kind, start, stop in piece.block["styles"]]
    words = woven(piece.block["text"], [*inlines, *layers])
    told = f'<bdi class="label">{label}</bdi> ' if label else ""
    made = f'<{tag} id="b{number}" class="{style}" dir="auto">{told}{words}</{tag}>\n'
    return f"<blockquote>{made}</blockquote>\n" if piece.quoted else made
