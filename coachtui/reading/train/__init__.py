"""How the reader learns: from labelled records to the tables in `weights.msgpack`.

`python -m coachtui.reading.train` writes the tables anew, `... --estimate` says how well what was
learned reads records by authors it has not seen. Needs the extra `train` and a checkout: the
records aren't part of the installed package.
"""
