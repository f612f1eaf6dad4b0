print("d begins")
from c import thing_c
thing = 1
