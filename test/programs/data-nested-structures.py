# Lists of dicts of lists: reading, changing, sharing and copying what is inside.
import copy
data = {"users": [{"name": "ann", "tags": ["a", "b"], "pos": (1, 2)}, {"name": "bob", "tags": [], "pos": (3, [4])}], "n": 2}
data["users"][0]["tags"].append("c"); data["users"][1]["pos"][1][0] += 1; data["users"].append({**data["users"][0], "name": "cid"}); data["users"][2]["tags"].append("shared")
print(data); print(data["users"][0]["tags"] is data["users"][2]["tags"], [u["name"] for u in data["users"] if u["tags"]], {u["name"]: len(u["tags"]) for u in data["users"]}, max(data["users"], key=lambda u: len(u["tags"]))["name"], sorted(data["users"], key=lambda u: u["name"], reverse=True)[0]["name"])
shallow, deep = copy.copy(data), copy.deepcopy(data); data["users"][0]["name"] = "changed"; data["n"] = 3; print(shallow["users"][0]["name"], shallow["n"], deep["users"][0]["name"])
def walk(x, path=()):
    if isinstance(x, dict):
        for k, v in x.items(): yield from walk(v, (*path, k))
    elif isinstance(x, (list, tuple)):
        for i, v in enumerate(x): yield from walk(v, (*path, i))
    else: yield ".".join(map(str, path)), x
print(list(walk(deep))[:4], len(list(walk(deep)))); (first, *_), n = deep.values(); print(first["name"], n); [user, *rest] = deep["users"]; [x, *y] = user["tags"]; print(x, y, len(rest)); del data["users"][1:]; print(data)
for bad in (lambda: data["users"][5], lambda: data["nope"]["x"], lambda: data["users"]["name"], lambda: data["users"][0]["pos"][0].x, lambda: data.users):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
