"""Closed classes of capitalised words by which a name is told from what is no name, and its kind from its head."""

from __future__ import annotations

from newslint.analysis.mentions.nouns import BODIES, PEOPLE
from newslint.words import word_set

COMPANY = word_set(
    """
    Inc Corp Corporation Ltd Limited plc PLC LLC LLP Co Company Companies Group Holdings Industries Enterprises Partners
    Capital Airlines Airways Motors Stores Pharmaceuticals Technologies Systems Electric Entertainment Records Pictures
    Studios Productions Books Press Brewery Bancorp Energy Oil Gas Steel Securities Investments Associates Solutions
    Foods Telecom Telekom Mobile Software Graphics Networks Sachs Chemical Marine Shipping Insurance Logistics
    Engineering Construction Consulting Ventures
    """
)
"""Last words of firms."""
BODY = {w.capitalize() for w in BODIES} - word_set(
    """
    Camp Site Publication Project State Parish Globe County District Division Station Inquiry Movement Campaign
    """
) | word_set(
    """
    Bureau Council Universities Institutes Ministry Congress Senate Parliament Court Courts Commons Lords Library Guard
    Marines Navy Army Corps Treasury Exchange Reserve Fund Representatives Journal Review Magazine Chronicle Examiner
    Echo Argus Courier Sentinel Inquirer Dispatch Mail Mirror Independent Sun Star Radio TV Television Channel Media
    Museum Gallery Orchestra Band Choir Theatre Theater Society Institute Laboratory Laboratories Clinic Hospital
    Hospitals Infirmary Front Brotherhood Militia Brigade Battalion Watch Conservatives Liberals Democrats Tories Greens
    Rovers Wanderers Athletic Albion Hotspur FC AFC CC RFC Athletics Cowboys Patriots Commission Commissions House
    Academy Academies Cathedral Abbey Mosque Synagogue Temple Chapel Constabulary Enforcement Services Affairs Appeals
    Administration Advocates Nations League Leagues Confederation Syndicate Cooperative Co-operative PAC Fed
    Intelligence Patrol Forces Investigations Labs Workers Machinists Teamsters Teachers Directorate Protection United
    Rangers Networks
    """
)
"""Last words of what acts as a body."""
ALONE = word_set("Congress Senate Parliament Commons Lords Treasury Pentagon Kremlin Fed Interpol")
"""Bodies of which one word is the name."""
PARTISAN = word_set("Republican Democratic Democrat Conservative Labour Liberal Tory")
SPOT = word_set(
    """
    Street Road Avenue Lane Drive Boulevard Square Park Gardens Place Crescent Terrace Close Highway Motorway Bridge
    River Lake Creek Falls County City Town Village Island Islands Isles Bay Beach Valley Hill Hills Mountain Mountains
    Sea Ocean Coast Gulf Strait Peninsula Province District Region Territory Territories Airport Station Stadium Arena
    Hotel Tower Towers Palace Castle Hall Forest Woods Canyon Desert Heights Harbor Harbour Port Quay Wharf Dock Docks
    Pier Plaza Mall Reservoir Dam Estate Farm Prison Cemetery Ranch Ridge Point Cape Springs Grove Green Borough Parish
    Prefecture Oblast Plateau Delta Basin Pass Trail Field Grounds Downs Moor Marsh Strip East West
    """
)
"""Last words of places."""
LANDMARK = word_set(
    """
    Mount Lake Port Fort Cape Camp North South East West Upper Lower Isle Gulf Bay Strait Province City River St Saint
    San Santa Los Las El La
    """
)
"""First words of places: Mount Kenya, Gulf of Aden, North Carolina."""
CONTINENTS = word_set("Europe Asia Africa Antarctica Oceania Arctic Atlantic Pacific Mediterranean Caribbean Balkans")
HAPPENING = word_set(
    """
    Cup Open Games Championship Championships Olympics Grand Prix Bowl Series Tour Final Finals Marathon Festival Fair
    War Wars Revolution Uprising Act Amendment Bill Treaty Agreement Accord Accords Deal Convention Day Week Year Award
    Awards Prize Oscar Oscars Medal Plan Programme Program Project Constitution Rights Law Code Age Era Conference
    Summit Trophy Derby Cross Eve Inquiry Report Movement Campaign Caucus Primary Debate Election Index Average
    """
)
"""Last words of what is no body, person or place."""
SHORT = {
    "US": "united states",
    "USA": "united states",
    "United States of America": "united states",
    "UK": "united kingdom",
    "EU": "european union",
    "UN": "united nations",
}
"""Letters that need no explanation and longer names, and the name that they stand for."""
STATES = word_set("DC RI NY NJ NH NC SC ND SD NM WV PA VA MD KY")
"""States by their letters, with full stops or behind a comma: no name of its own."""
LANDS = word_set(
    """
    America Britain England Scotland Wales Ireland France Germany Italy Spain Russia China Japan India Canada Australia
    Europe Africa Asia USA UK
    """
)
"""Last words of bodies and titles that begin like a name: BBC America, Little Britain."""
COMPASS = word_set("Northeast Northwest Southeast Southwest Midwest North-East North-West South-East South-West")
REGIONS = frozenset(("British Columbia", "American Samoa", "French Guiana", "French Polynesia"))
"""Places whose first word elsewhere says where somebody is from."""
COUNTRIES = frozenset(
    """
    united states,united states of america,united kingdom,us,usa,uk,america,great britain,england,scotland,wales,
    northern ireland,ireland,india,japan,canada,australia,new zealand,brazil,mexico,south africa,philippines,
    soviet union,ussr,uae,drc,singapore,jamaica,cuba,haiti,panama,vatican,palestine
    """.replace("\n", " ")
    .replace(", ", ",")
    .strip()
    .split(",")
)
"""Countries that no rule lists as having two names."""
NOT_NAMES = word_set(
    """
    Muslim Moslem Muslims Moslems Shiite Shia Shi'ite Shi'a Shiah Shiites Shias Shi'ites Sunni Sunnite Sunnis Alawite
    Alawi Alaouite Yazidi Yezidi Yasidi Yazidis Yezidis Uyghur Uighur Uyghurs Uighurs Rohingya Turkmen Turcoman Tuareg
    Pashtun Pathan Houthi Huthi Jew Jews Jewish Arab Arabs Kurd Kurds Kurdish Turk Turks Dane Danes Swede Swedes Finn
    Finns Pole Poles Scot Scots Briton Britons Brit Brits Spaniard Spaniards Czech Czechs Greek Greeks Swiss Dutch
    French Welsh Thai Thais Serb Serbs Croat Croats Slovak Slovaks Afghan Afghans Kiwi Aussie Aussies Yankee Hispanic
    Hispanics Latino Latina Latinos Latinas Hindu Hindus Sikh Sikhs Buddhist Buddhists Catholic Catholics Protestant
    Protestants Methodist Baptist Evangelical Evangelicals Mormon Mormons Marxist Communist Communists Nazi Nazis
    Republican Republicans Democrat Democrats Democratic Conservative Conservatives Tory Tories Liberal Liberals Lib
    Libs Federal German Germans Christian Christians Roman Norman Socialist Libertarian Black Blacks White Whites Asian
    Native English Frenchman Englishman Irishman Scotsman Dutchman Welshman Frenchwoman Englishwoman Dems Repubs GOPers
    Quran Koran Qur'an Sharia Shariah God Christ Internet Web Christmas Easter Thanksgiving Ramadan Ramadhan Lent
    Halloween Hanukkah Chanukah Eid Miss Mom Dad Mum Yes No OK AM PM TV CEO VP MP MPs MEP Sens Reps Govs PR IT ET PT AD
    BC ID CV CD PC HR GDP VAT ATM PIN DVD SUV UFO AIDS CCTV DNA HIV VIP PTSD LGBT GMT BST EST EDT PST Jan Feb Mar Apr
    Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill
    Ind Kan Ky Md Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Section Article Chapter Round
    Group Day Amendment Photo PHOTO Image Advertisement Video Spanish Russian Victorian Trojan Romans Arabian Maltese
    Catalan Cornish Sicilian Parisian Moldovan Genovese Milanese Calabrese Bolognese Danish Martian Mayans Goan Romani
    Cyprian Kuban Hessian Cremonese Indian Persian Persians Irish Southern Northern Eastern Western Latin
    Chicano Chicanos Argentine
    """
)
"""Peoples, faiths, followers, days, measures, abbreviated states and labels: capitals that are nobody's name."""
OFFICE = {w.capitalize() for w in PEOPLE} - word_set("Press Post Page Court City State County Security Police Congress")
"""Last words of offices and roles: Foreign Secretary, Attorney General."""
