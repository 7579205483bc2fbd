# Tells as JSON what newsboat keeps in its cache.
import json
import sqlite3
import sys

rows = sqlite3.connect(sys.argv[1]).execute("select guid, title, author, url from rss_item")
print(json.dumps([dict(zip(("guid", "title", "author", "url"), row)) for row in rows]))
