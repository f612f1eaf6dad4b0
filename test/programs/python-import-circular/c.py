print("c begins")
from d import thing
thing_c = 1
