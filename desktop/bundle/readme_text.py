"""What a person reads who opens a bundle without the program."""

README_TEXT = """\
This is a bundle of Ginti: figures of Form 45s of one constituency, with the photos they were read from.

manifest.json      every file here with its size and SHA-256; who wrote the bundle, when, with which program
data/*.csv         tables to work with; datapackage.json describes their columns (Frictionless Data Package)
facts/*.jsonl      everything that was recorded, one fact a line with its SHA-256; only ever added to
photos/, files/    the original photos and source files, named by their SHA-256
signatures/        reserved for signatures of manifest.json

A figure has a state: number, blank, dash, illegible, struck_rewritten, not_captured. A blank is not a zero.
To examine the bundle with Ginti: ginti verify THIS.zip. To take it in: ginti merge WORKSPACE THIS.zip.
Without Ginti: sha256sum of any file must be what manifest.json says.

یہ گنتی کا بنڈل ہے: ایک حلقے کے فارم 45 کے اعداد اور وہ تصویریں جن سے یہ پڑھے گئے۔
data میں جدول، photos میں اصل تصویریں، facts میں تمام اندراج ہیں۔ خالی خانہ صفر نہیں۔
"""
