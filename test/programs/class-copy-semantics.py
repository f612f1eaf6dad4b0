# Copies of objects: assignment, shallow, deep, alternative constructors, __copy__ by hand, equality.
import copy
class Team:
    def __init__(self, name, members): self.name, self.members = name, members
    def __eq__(self, o): return vars(self) == vars(o)
    def __repr__(self): return f"Team({self.name!r}, {self.members})"
    def clone(self, **changes): new = type(self)(self.name, list(self.members)); vars(new).update(changes); return new
    @classmethod
    def of(cls, other): return cls(other.name, other.members)
a = Team("x", ["ann"]); same, shallow, deep, clone, of = a, copy.copy(a), copy.deepcopy(a), a.clone(name="y"), Team.of(a)
a.members.append("bob"); a.name = "z"; print(same, shallow, deep, clone, of, same is a, shallow == a, shallow.members is a.members, deep.members is a.members, of == shallow)
class Node:
    def __init__(self, v): self.v, self.links = v, []
n, m = Node(1), Node(2); n.links.append(m); m.links.append(n); k = copy.deepcopy(n); print(k.links[0].links[0] is k, k is n, k.links[0] is m, [copy.copy(x) is x for x in (1, "a", (1,), None, len, [])])
