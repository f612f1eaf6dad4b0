print("b begins")
import a
print("b sees", hasattr(a, "value"), hasattr(a, "from_b"))
value = "b's value"
def late(): return a.from_b
print("b ends")
