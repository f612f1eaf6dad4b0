# Old __future__ imports are accepted and change nothing; unknown ones are refused.
from __future__ import division, print_function, absolute_import
from __future__ import generator_stop as stops
print(1 / 2, 7 // 2, stops.compiler_flag, division)
for source in ("from __future__ import braces", "from __future__ import nested_scopes", "x = 1\nfrom __future__ import division", "from __future__ import nothing"):
    try:
        compile(source, "<test>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)
