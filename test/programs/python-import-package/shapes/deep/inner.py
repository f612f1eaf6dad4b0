print("loading", __name__)
from ..circle import Circle
from .. import colours
VALUE = colours.BLUE + "!"
def up(): return Circle(9)
