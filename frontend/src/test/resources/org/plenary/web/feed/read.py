# Tells as JSON what feedparser reads at an address, with the tag of an earlier answer where one is given.
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1], etag=sys.argv[2] if len(sys.argv) > 2 else None)
print(
    json.dumps(
        {
            "status": feed.status,
            "etag": feed.get("etag"),
            "bozo": bool(feed.bozo),
            "why": str(feed.get("bozo_exception", "")),
            "title": feed.feed.get("title"),
            "language": feed.feed.get("language"),
            "entries": [
                {
                    "id": entry.get("id"),
                    "title": entry.get("title"),
                    "link": entry.get("link"),
                    "answers": entry.get("thr_in-reply-to", {}).get("ref"),
                    "author": entry.get("author"),
                    "published": entry.get("published_parsed"),
                    "updated": entry.get("updated_parsed"),
                    "tags": [tag.get("label") or tag.get("term") for tag in entry.get("tags", [])],
                    "content": "".join(part.value for part in entry.get("content", [])),
                    "language": "".join(
                        part.get("language") or "" for part in entry.get("content", [])
                    ),
                    "summary": entry.get("summary"),
                }
                for entry in feed.entries
            ],
        }
    )
)
