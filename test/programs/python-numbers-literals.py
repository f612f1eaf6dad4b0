# Number literals: bases, underscores, exponents, imaginary parts, and what follows them.
print(1_000_000, 0xFF, 0Xff, 0o17, 0O17, 0b101, 0B101, 0xdead_beef, 0b_1, 0o_7, 00, 0_0, 1e3, 1E-3, 1.e2, .5e1, 1_0.0_1, 1j, 1.5J, 1e2j)
print(1 .real, 1.0.real, 1..is_integer(), 5 .bit_length(), 0xe+1, 1if 1else 2, 10**-2, -0, -0.0, +5, --5, ~~5, 1 <2, [0x1,2], 3.14e-10, 1e308 * 10, 123456789012345678901234567890)
for source in ("0777", "1__0", "1_", "0x", "0b2", "0o8", "1e", "1.2.3", "12abc", "0_x1", "1_000_", "0b1.5"):
    try: print(eval(source))
    except SyntaxError as e: print(source, "|", e.msg)
