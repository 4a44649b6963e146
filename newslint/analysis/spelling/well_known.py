"""Words that every paper prints daily with a capital, and which one was meant by a slip of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from newslint.analysis.spelling.rank import neighbours, slipped_in
from newslint.data.lexicon import GIVEN, SURNAME, Lexicon
from newslint.late import late
from newslint.words import word_set

LEAST = 6
"""Letters of the shortest word that is looked at."""
NAMES = word_set(
    """
    Aberdeen Afghan Afghanistan Afghans Africa African Africans Alabama Alaska Albania Albanian Albanians
    Albuquerque Aleppo Algarve Algeria Algerian Algerians Alzheimer Amazon America American Americans
    Amsterdam Anglican Anglicans Angola Angolan Ankara Antarctic Antarctica Antwerp Arabia Arabian Arctic Argentina
    Argentine Arizona Arizonan Arkansas Armenia Armenian Armenians Arsenal Asians Athens Atlanta Atlantic Auckland
    Australia Australian Australians Austria Austrian Austrians Azerbaijan Baghdad Bahamas Bahrain Bahraini Balkans
    Baltimore Bangkok Bangladesh Bangladeshi Barbados Barcelona Bavaria Bavarian Bedfordshire Beijing Beirut Belarus
    Belarusian Belfast Belgian Belgians Belgium Belgrade Benghazi Berkshire Berlin Birmingham Blackburn
    Blackpool Boeing Bolivia Bolivian Bolivians Bosnia Bosnian Bosnians Bosphorus Boston Botswana Brazil Brazilian
    Brazilians Brexit Brighton Brisbane Bristol Britain British Britishness Briton Britons Broadway Brooklyn
    Brussels Bucharest Buckingham Budapest Buddhist Buddhists Buenos Bulgaria Bulgarian Bulgarians Burkina Burmese
    Burundi California Californian Cambodia Cambodian Cambodians Cambridge Cambridgeshire Cameroon Cameroonian
    Canada Canadian Canadians Canberra Cantonese Cardiff Caribbean Catalan Catalans Catalonia Catholic
    Catholics Caucasus Chechen Chechnya Chelsea Chicago Chilean Chinatown Chinese Christianity Christians Christmas
    Cincinnati Cleveland Colombia Columbia Colombian Colombians Colorado Communist Communists Congolese Connecticut
    Conservative Conservatives Copenhagen Cornwall Coventry Crimea Crimean Croatia Croatian Cubans Cumbria Cypriot
    Cypriots Cyprus Dakota Dallas Damascus Danish Delaware Democrat Democratic Democrats Denmark Denver
    Derbyshire Detroit Djibouti Dominican Dominicans Donetsk Dublin Dundee Dutchman Easter Ecuador Edinburgh
    Egyptian Egyptians England English Englishman Englishmen Episcopal Eritrea Eritrean Estonia Estonian Estonians
    Ethiopia Ethiopian Ethiopians Europe European Europeans Evangelical Everest Everton Facebook Fallujah Filipino
    Filipinos Finland Finnish Florida France Frankfurt French Frenchman Fukushima Gambia Gazprom Geneva Georgian
    Georgians German Germans Germany Gibraltar Glasgow Gloucestershire Google Guantanamo Guatemala Guatemalan
    Guatemalans Guyana Haitian Halloween Hamburg Hampshire Hanukkah Havana Hawaii Hawaiian Heathrow Helsinki
    Hertfordshire Himalayas Hindus Hiroshima Hispanic Hispanics Hollywood Holocaust Hondurans Honduras Houston
    Hungarian Hungarians Hungary Iceland Icelandic Illinois Indian Indiana Indianapolis Indians Indonesia Indonesian
    Indonesians Instagram Interpol Iranian Iranians Iraqis Ireland Irishman Irishmen Islamabad Islamic Islamist
    Islamists Israel Israeli Israelis Istanbul Italian Italians Jacksonville Jakarta Jamaica Jamaican
    Japanese Jerusalem Jewish Johannesburg Jordanian Jordanians Judaism Kabul Kandahar Kansas Karachi Kashmir
    Kathmandu Kazakhstan Kentucky Kenyan Kenyans Khartoum Korean Koreans Kosovo Kremlin Kurdish Kuwait Kuwaiti
    Kuwaitis Kyrgyzstan Labour Lahore Lancashire Lancaster Latino Latinos Latvia Latvian Lebanese Lebanon Leicester
    Leicestershire Lesotho Liberal Liberals Liberia Liberian Libyan Libyans Liechtenstein Lincolnshire Lisbon
    Lithuania Lithuanian Liverpool London Londonderry Londoner Londoners Louisiana Louisville Lutheran
    Luxembourg Macedonia Macedonian Madagascar Madrid Malawi Malaysia Malaysian Malaysians Maldives Manchester
    Mandarin Manhattan Manitoba Marrakech Marrakesh Marseille Maryland Massachusetts Mauritania Mauritius Medicaid
    Mediterranean Melbourne Memphis Methodist Mexican Mexicans Mexico Michigan Microsoft Middlesbrough
    Milwaukee Minneapolis Minnesota Minnesotan Mississippi Mississippian Missouri Mogadishu Moldova Monaco Mongolia
    Mongolian Montana Montenegro Montreal Moroccan Moroccans Morocco Moscow Mozambique Mumbai Munich Muslim Muslims
    Myanmar Nagasaki Nairobi Namibia Nasdaq Nashville Nebraska Nepalese Nepalis Netflix Netherlands Nevada Newcastle
    Newfoundland Nicaragua Nicaraguan Nigeria Nigerian Nigerians Norfolk Northampton Northamptonshire Northumberland
    Norway Norwegian Norwegians Nottingham Nottinghamshire Oakland Obamacare Oklahoma Olympian Olympic Olympics
    Ontario Oregon Orthodox Osaka Oscars Oxford Oxfordshire Pacific Pakistan Pakistani Pakistanis Palestine
    Palestinian Palestinians Panama Paraguay Paralympic Paralympics Parkinson Pashtun Passover Pennsylvania Pentagon
    Persian Peruvian Philadelphia Philippine Philippines Phoenix Pittsburgh Plymouth Poland Portland Portsmouth
    Portugal Portuguese Presbyterian Pretoria Protestant Protestants Punjabi Pyongyang Quebec Queensland
    Renaissance Republican Republicans Reuters Riyadh Romania Romanian Romanians Rotterdam Russia
    Russian Russians Rwanda Rwandan Rwandans Sacramento Saharan Salvadoran Salzburg Samsung Santiago Saskatchewan
    Scandinavia Scandinavian Scarborough Scotland Scotsman Scotsmen Scottish Seattle Semitic Senegal Senegalese
    Seoul Serbia Serbian Serbians Serbs Shanghai Sheffield Shiite Shiites Shropshire Siberia Singapore Sinhalese
    Slovak Slovakia Slovenia Slovenian Smithsonian Socialist Socialists Somali Somalia Somerset Southampton Soviet
    Soviets Spaniard Spaniards Spanish Springfield Staffordshire Stockholm Strasbourg Sudanese Suffolk Sunderland
    Swansea Sweden Swedish Switzerland Sydney Syracuse Syrian Syrians Taiwan Taiwanese Taliban Tamils Tanzania
    Tanzanian Tasmania Tehran Tennessee Texans Thailand Thames Thanksgiving Thatcherite Tiananmen Tibetan
    Tibetans Tikrit Tories Toronto Tottenham Toyota Trinidad Tripoli Trondheim Tucson Tunisia Tunisian Turkey
    Turkish Twitter Tyneside Uganda Ugandan Ugandans Ukraine Ukrainian Ukrainians Uruguay Uruguayan Uzbekistan
    Vancouver Vatican Venetian Venezuela Venezuelan Vermont Versailles Vienna Vietnam Vietnamese Virginia Volkswagen
    Warsaw Washington Wellington Welshman Wembley Westminster Wikileaks Wikipedia Wiltshire Wimbledon Windsor
    Wisconsin Wolverhampton Worcester Worcestershire Wyoming Yemeni Yemenis Yorkshire YouTube Zambia Zambian Zealand
    Zealander Zimbabwe Zimbabwean Zimbabweans Zionism Zionist Zurich
    Aberystwyth Abidjan Acapulco Ahmedabad Anchorage Antananarivo Arequipa Ashgabat Asuncion Bakersfield
    Barranquilla Basingstoke Bengaluru Benidorm Bishkek Bologna Bordeaux Bournemouth Brasilia Bratislava
    Brazzaville Bujumbura Bulawayo Canterbury Caracas Cartagena Casablanca Charleroi Charlottesville Chattanooga
    Chelmsford Cheltenham Chengdu Chennai Chernihiv Chernobyl Chisinau Chittagong Chongqing Christchurch
    Cochabamba Coimbra Colchester Curitiba Debrecen Dubrovnik Dubuque Dumfries Dunedin Dunkirk Dushanbe
    Dusseldorf Eastbourne Edmonton Eindhoven Entebbe Fairbanks Folkestone Fortaleza Fredericksburg Freetown
    Fremantle Fuerteventura Fukuoka Gaborone Gaithersburg Gloucester Gothenburg Grenoble Groningen Guadalajara
    Guangzhou Guayaquil Hangzhou Harrogate Hartlepool Heraklion Hokkaido Honolulu Huddersfield Hyderabad
    Innsbruck Interlaken Inverness Isfahan Kalamazoo Kaliningrad Kampala Katowice Kharkiv Kilmarnock Kinshasa
    Knoxville Kolkata Kramatorsk Lanzarote Latakia Lausanne Leipzig Libreville Lilongwe Ljubljana Llandudno
    Loughborough Lubumbashi Lucerne Luhansk Maastricht Magdeburg Maidstone Maiduguri Majorca Mallorca Mandalay
    Maracaibo Marbella Mariupol Mashhad Medellin Menorca Merthyr Mombasa Monrovia Monterrey Montevideo
    Montpellier Murmansk Nanjing Ndjamena Nouakchott Novosibirsk Nuremberg Okinawa Ouagadougou Palermo Pamplona
    Paramaribo Patagonia Pensacola Perpignan Peshawar Peterborough Piraeus Podgorica Poughkeepsie Pristina
    Pyeongchang Ramallah Rawalpindi Reykjavik Rotherham Sapporo Sarajevo Sardinia Saskatoon Schaumburg
    Schenectady Scunthorpe Sevastopol Shenzhen Shreveport Shrewsbury Simferopol Stavanger Surabaya Szczecin
    Tallahassee Tampere Tangier Tashkent Tbilisi Tegucigalpa Tenerife Thessaloniki Tianjin Tijuana Timbuktu
    Timisoara Toulouse Trieste Tuscaloosa Ulaanbaatar Uppsala Valladolid Valletta Valparaiso Vientiane
    Vladivostok Volgograd Windhoek Winnipeg Wroclaw Yamoussoukro Yekaterinburg Yerevan Yokohama Youngstown
    Zaporizhzhia Zaragoza
    """
)
"""Peoples and lands, states, great cities, creeds, parties, what the papers name daily."""
OFFICES = word_set(
    """
    Academy Administration Administrator Admiral Advisory Affairs Agency Agreement Agriculture Airlines
    Airport Alliance Ambassador Ambassadors Amendment Appeals Archbishop Assembly Assistant Associated
    Association Attorney Authorities Authority Avenue Broadcaster Broadcasting Brothers Building Bureau Business
    Cabinet Campaign Candidate Candidates Capitol Captain Cathedral Central Century Chairman Chairwoman Chamber
    Champions Championship Championships Chancellor Children Chronicle Church Circuit Citizens Climate Coalition
    Coastguard College Colonel Commander Commerce Commission Commissioner Committee Commons Commonwealth
    Communications Communities Community Company Conference Congress Congressional Congressman Congresswoman
    Constitution Constitutional Consumer Convention Corporation Council Councillor Criminal Customs Defence Defense
    Democracy Department Departments Deputy Detective Development Digital Director District Eastern Economic
    Education Election Electoral Embassy Emergency Employment Energy Enforcement Engineer Engineering Enterprise
    Entertainment Environment Environmental Equality Exchange Exchequer Executive Federal Federation Festival
    Finance Financial Football Foreign Formula Foundation Freedom General Generation Government Governor Governors
    Grammar Guardian Headquarters Health Herald Heritage History Holiday Homeland Hospital Hotels Housing
    Immigration Improvement Independence Independent Industrial Industries Industry Information Initiative
    Innovation Inquiry Inspector Institute Institution Insurance Intelligence Interior International Internet
    Investigation Investment Journal Justice Kingdom Laboratory Language Leader League Learning Legislature Liberty
    Library Lieutenant Limited Logistics Management Manager Manufacturers Manufacturing Marathon Marketing Marshal
    Mayoral Medical Medicine Memorial Metropolitan Military Minister Ministers Ministry Mission Mister
    Monetary Mortgage Mountain Mountains Movement Municipal Museum National Nations Northern Observatory Observer Office
    Officer Olympiad Opposition Organisation Organization Palace Parliament Parliamentary Partnership Peninsula
    Pensions Petroleum Pharmaceutical Pharmaceuticals Planning Police Political Premier Premiership President
    Presidential Presidents Primary Prince Princess Principal Professor Programme Project Prosecutor Prosecutors
    Protection Province Psychology Public Recovery Regional Registrar Regulatory Rehabilitation Representative
    Representatives Republic Research Reserve Resources Response Restaurant Revenue Review Revolution Revolutionary
    Sanctuary School Science Sciences Scientific Scientist Secretaries Secretary Security Senate Senator Senators
    Sergeant Service Services Settlement Shareholders Sheriff Social Society Southern Sovereign Speaker Stadium
    Standard Statement States Station Statistical Statistics Strategy Street Superintendent Supporters Supreme
    Surgeon Surgery Systems Technical Technologies Technology Telecom Telecommunications Telegraph Television
    Territory Terrorism Theater Theatre Tourism Tournament Trading Training Transport
    Transportation Treasury Tribunal Trustees United Universities University Veterans Veterinary Village
    Voluntary Volunteer Volunteers Warrior Welfare Western Wildlife Workers Workshop
    """
)
"""Everyday words that stand with a capital in the names of bodies, offices and events."""
_PAIR = late(r"(.)\1+")
_VOWELS = frozenset("aeiou")
_ABROAD = late(
    r".*(?:iens?|ija|[ie]sch|aans?|aal)"
    r"|parlament|europan|teheran|libanon|bagdad|kazakstan|maldivas|talibon|industri(?:as|el)|standaard|assistent"
    r"|daanish|brooklynn|tunesi[ae]|moldava|lesoto|hanukah|diretor|chiese"
)
"""How other languages, other times and parents end and spell them."""
_SPELLED_ABROAD = frozenset(("ck", "kc", "sz", "zs", "iy", "yi", "vw", "wv"))
_LONG = 8


def well_known(low: str, lex: Lexicon) -> str:
    """The one well-known word that this one in lower case is a usual slip of, with its capital; "" for none or several.

    Its first letter is right, and its last one too, unless the last two stand the wrong way round.
    """
    if _ABROAD.fullmatch(low):
        return ""
    once = _once(low)
    near = {*_index().get(once[:3], ()), *_index().get(once[0] + once[-2:], ())}
    found = [name for name in near if abs(len(name) - len(low)) <= 2 and _slip(low, once, name, lex)]
    return found[0] if len(found) == 1 else ""


@cache
def _index() -> dict[str, list[str]]:
    """The words by their first three letters, and by the first one and the last two: one slip leaves one of these."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(NAMES | OFFICES):
        once = _once(name.lower())
        found[once[:3]].append(name)
        found[once[0] + once[-2:]].append(name)
    return dict(found)


def _once(low: str) -> str:
    """The word with single letters for pairs."""
    return _PAIR.sub(r"\1", low)


def _slip(word: str, once: str, name: str, lex: Lexicon) -> bool:
    """Whether fingers or the ear make the one of the other: letters swapped, pairs at the wrong place, or one letter.

    Of what people are called too, and of short everyday words, fewer kinds: these are near too many names.
    """
    from rapidfuzz.distance import OSA

    low, size = name.lower(), len(word)
    called = lex.flags(name) & (GIVEN | SURNAME)
    if word == low or (once != _once(low) and OSA.distance(word, low, score_cutoff=1) != 1):
        return False
    if size == len(low) and Counter(word) == Counter(low):
        return word[0] == low[0]
    if once == _once(low) or word[-1] != low[-1]:
        return word[-1] == low[-1]
    if size != len(low):
        brief = size < LEAST + (name in OFFICES)
        return not brief if size < len(low) else not called and slipped_in(word, low)
    return (size >= _LONG or not (called or name in OFFICES)) and _alike(word, low)


def _alike(word: str, low: str) -> bool:
    """Whether the letter in which they differ is a vowel in both, or in a long word one beside it on the keyboard."""
    at = next(i for i, (a, b) in enumerate(zip(word, low, strict=True)) if a != b)
    if {word[at], low[at]} <= _VOWELS:
        return True
    return len(word) >= _LONG and neighbours(word, low) and word[at] + low[at] not in _SPELLED_ABROAD
