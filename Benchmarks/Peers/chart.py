# SPDX-License-Identifier: Apache-2.0
"""Draws the rates of some sections as bars."""

from xml.sax.saxutils import escape

WIDTH, LABEL, ROW, TOP = 760, 260, 22, 34
SECTIONS = {
    "literals": "All built-in literals, every match, MB/s",
    "long literals": "Literals of 12 bytes and more, MB/s",
    "scanner": "The scanner beside engines that do less, MB/s of text",
    "mail": "Whole program on mail, MB/s of NDJSON",
}


def megabytes(value):
    return f"{value / 1e6:,.2f}" if value < 1e7 else f"{value / 1e6:,.0f}"


def write_chart(results, path):
    parts, y = [], 8
    for section, title in SECTIONS.items():
        names = sorted(results.names(section), key=lambda name: -results.rate(section, name))
        if not names:
            continue
        parts.append(f'<text x="0" y="{y + 16}" class="title">{escape(title)}</text>')
        y += TOP
        most = results.rate(section, names[0])
        for name in names:
            rate = results.rate(section, name)
            length = max(1, (WIDTH - LABEL - 80) * rate / most)
            kind = "own" if name.startswith("tamis") else "peer"
            parts.append(f'<text x="{LABEL - 8}" y="{y + 14}" text-anchor="end">{escape(name)}</text>')
            parts.append(
                f'<rect x="{LABEL}" y="{y + 2}" width="{length:.1f}" height="{ROW - 6}" class="{kind}"/>')
            parts.append(
                f'<text x="{LABEL + length + 6:.1f}" y="{y + 14}">{megabytes(rate)}</text>')
            y += ROW
        y += 14
    style = ("text{font:13px sans-serif;fill:#333}.title{font-weight:bold}"
             ".own{fill:#c2571a}.peer{fill:#8aa0b4}")
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" '
        f'height="{y}"><style>{style}</style><rect width="{WIDTH}" height="{y}" fill="#fff"/>'
        + "".join(parts) + "</svg>\n", encoding="utf-8")
