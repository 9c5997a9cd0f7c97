"""Numbers in few digits, alike in every Python: the one in the page prints and rounds the last digits in another way.

A number is taken exactly as it is held, as a fraction of two integers, so nothing is lost on the way to its digits.
"""

from __future__ import annotations

import math

# What a conversion may lose in binary arithmetic is cut off before a value is compared with a limit.
DECIMALS = 6
# From here on a number holds no sixth decimal that could be cut off.
WITHOUT_DECIMALS = 2.0**33
# Up to here a power of ten is held exactly.
EXACT_POWER = 22
DIGITS_SHOWN = 4
DIGITS_IN_WORDS = 6


def settled(number: float) -> float:
    """Return a number with the decimals that count when it is compared with a limit."""
    if abs(number) >= WITHOUT_DECIMALS:
        return number
    found = _nearest(_fraction(abs(number)), DECIMALS) / 10.0**DECIMALS
    return -found if number < 0 else found


def shown(number: float) -> float:
    """Return a number with as many digits as a laboratory prints, and never with the noise of a conversion.

    No laboratory prints a number with more than twenty zeros; such a one is returned as it is.
    """
    if number == 0:
        return 0.0
    digits, power = _leading(abs(number), DIGITS_SHOWN)
    places = DIGITS_SHOWN - 1 - power
    if abs(places) > EXACT_POWER:
        return number
    found = digits / 10.0**places if places >= 0 else digits * 10.0**-places
    return -found if number < 0 else found


def written(number: float, limit: int = DIGITS_IN_WORDS) -> str:
    """Return a finite number in words, with at most so many digits and no needless zero."""
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    leading, power = _leading(abs(number), limit)
    digits = str(leading).rstrip("0")
    if not -5 < power < limit:
        point = "." if len(digits) > 1 else ""
        return f"{sign}{digits[0]}{point}{digits[1:]}e{'-' if power < 0 else '+'}{abs(power):02d}"
    if power < 0:
        return f"{sign}0.{'0' * (-power - 1)}{digits}"
    whole = (digits + "0" * limit)[: power + 1]
    return f"{sign}{whole}.{digits[power + 1 :]}" if len(digits) > power + 1 else f"{sign}{whole}"


def _leading(number: float, places: int) -> tuple[int, int]:
    """Return the first digits of a number above 0 as an integer, and the power of ten of the first of them."""
    power = math.floor(math.log10(number))
    fraction = _fraction(number)
    digits = _nearest(fraction, places - 1 - power)
    # The logarithm of a power of ten may come out a hair too small or too large, and rounding may add a digit.
    if digits >= 10**places:
        power += 1
    elif digits < 10 ** (places - 1):
        power -= 1
    return _nearest(fraction, places - 1 - power), power


def _fraction(number: float) -> tuple[int, int]:
    """Return a number from 0 on as numerator and denominator."""
    part, doublings = math.frexp(number)
    whole, doublings = int(part * 2.0**53), doublings - 53
    return (whole << doublings, 1) if doublings >= 0 else (whole, 1 << -doublings)


def _nearest(fraction: tuple[int, int], places: int) -> int:
    """Return a fraction times ten to the power of `places` as the nearest integer, of two the even one."""
    above, below = fraction
    if places >= 0:
        above *= 10**places
    else:
        below *= 10**-places
    found, rest = divmod(above, below)
    return found + 1 if 2 * rest > below or (2 * rest == below and found % 2 == 1) else found
