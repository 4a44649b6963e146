"""Listed forms of one thing: places, countries, groups; cities by GeoNames."""
