"""Units as they are written, under one name each, and what they measure."""

from __future__ import annotations

from collections.abc import Mapping

_NAMES = """
%: % percent percents per-cent pc
$: dollar dollars buck bucks
£: sterling quid
€: euro euros
¥: yen
pound: pound pounds
penny: p pence penny
cent: cent cents c
km: km kms kilometre kilometres kilometer kilometers
metre: m metre metres meter meters
cm: cm centimetre centimetres centimeter centimeters
mm: mm millimetre millimetres millimeter millimeters
mile: mile miles mi
yard: yard yards yd yds
foot: foot feet ft
inch: inch inches in
kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
gram: g gram grams gramme grammes
lb: lb lbs
ounce: oz ounce ounces
stone: st stone
tonne: tonne tonnes
ton: ton tons
hectare: ha hectare hectares
acre: acre acres
sq-km: square-kilometre square-kilometres square-kilometer square-kilometers sq-km km²
sq-mile: square-mile square-miles sq-mile sq-miles
sq-metre: square-metre square-metres square-meter square-meters sq-m m²
sq-foot: square-foot square-feet sq-ft
litre: litre litres liter liters
gallon: gallon gallons
pint: pint pints
mph: mph
km/h: km/h kph kmh km/hr
°C: °c ºc c celsius centigrade degrees-celsius degrees-centigrade degrees-c
°F: °f ºf f fahrenheit degrees-fahrenheit degrees-f
degree: ° º degree degrees
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
week: week weeks
month: month months
year: year years yr yrs
point: point points
"""
UNITS: Mapping[str, str] = {
    word.replace("-", " "): name
    for line in _NAMES.strip().splitlines()
    for name, _, words in (line.partition(": "),)
    for word in words.split()
}
"""The name of each unit, by the lower-case words for it."""
CLOSED = frozenset("% p c m km kms cm mm mi ft in kg kgs g lb lbs oz st ha mph km/h kph f °c ºc °f ºf ° º pc".split())
"""Units that are set right behind the figure; single letters stand nowhere else."""
MONEY = frozenset(("$", "£", "€", "¥", "pound"))
MEASURES: Mapping[str, tuple[str, float]] = {
    "km": ("length", 1000), "metre": ("length", 1), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "mile": ("length", 1609.344), "yard": ("length", 0.9144), "foot": ("length", 0.3048), "inch": ("length", 0.0254),
    "kg": ("weight", 1), "gram": ("weight", 0.001), "lb": ("weight", 0.45359237), "pound": ("weight", 0.45359237),
    "ounce": ("weight", 0.028349523), "stone": ("weight", 6.35029318), "tonne": ("weight", 1000),
    "hectare": ("area", 10_000), "acre": ("area", 4046.8564), "sq-km": ("area", 1e6), "sq-mile": ("area", 2.589988e6),
    "sq-metre": ("area", 1), "sq-foot": ("area", 0.09290304),
    "mph": ("speed", 1.609344), "km/h": ("speed", 1),
    "°C": ("temperature", 1), "°F": ("temperature", 1),
}  # fmt: skip
"""What a unit measures, and how many of the first unit it is. Tons and gallons differ by country."""
