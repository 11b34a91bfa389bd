"""Writes the text of a printed page as it stands there, a form feed between two pages: read_pdf.py PDF."""

import sys

from pypdf import PdfReader

pages = PdfReader(sys.argv[1]).pages
sys.stdout.reconfigure(encoding="utf-8")
print("\f".join(page.extract_text(extraction_mode="layout") for page in pages))
