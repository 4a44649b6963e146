"""Firms, papers and parties whose name is one word that no list of places or people settles."""

from __future__ import annotations

from newslint.words import word_set

FIRMS = word_set(
    """
    Adidas Adobe Airbus Ajax Alcatel Alibaba Alitalia Alstom Amazon Amnesty Amtrak Apple Arsenal Asda Audi Aviva
    Barclays Bayer Bayern Benfica Besiktas BlackRock Bloomberg Boeing Bombardier Breitbart Burberry Cadbury
    Carrefour Caterpillar Celtic Chevron Chrysler Cisco Citibank Citigroup Cloudflare Comcast Costco Daimler Danone
    Debenhams Deloitte DreamWorks Dropbox EasyJet Easyjet Ebay eBay Enron Ericsson Everton Expedia Exxon ExxonMobil
    Facebook Fatah FedEx Fenerbahce Ferrari Feyenoord Fiat Fifa Ford Fujitsu Galatasaray Gallup Gazprom Glencore
    Goodyear Google Greenpeace Halliburton Hamas Hasbro Heineken Heinz Hezbollah Honda Huawei Hyundai Ikea
    Instagram Intel Interfax Juventus Kodak KPMG Kraft Labour Lenovo Likud Lockheed Lufthansa Lukoil Mattel Mazda
    McDonald's McDonalds Merck Michelin Microsoft Mitsubishi Monsanto Morrisons Mossad Motorola Nasdaq Nato Nestle
    Nestlé Netflix Newsweek Nielsen Nike Nintendo Nissan Nokia Novartis Nvidia Ofcom Ofsted Opec OpenAI Oracle
    Oxfam Panasonic Parmalat PayPal Paypal Pepsi PepsiCo Petrobras Peugeot Pfizer Philips Pixar Plaid Politico
    Porsche Primark Qantas Qualcomm Renault Reuters Rosneft Ryanair Safeway Sainsbury's Sainsburys Samsung
    Santander Sberbank Siemens Sinopec Skype Snapchat SoftBank Softbank Sony SpaceX Spotify Starbucks Suzuki
    Symantec Taliban Tass Telefonica Telefónica Tesco Tesla TikTok Toshiba Toyota Twitter Uber Uefa Ukip Unesco
    Unicef Unilever Univision Verizon Vivendi Vodafone Volkswagen Volvo Waitrose Walgreens Walmart WhatsApp
    WikiLeaks Wikileaks Wikipedia Woolworths Xerox Xinhua Yahoo YouTube Yukos Zara
    """
) | {
    "Lib Dem",
    "Lib Dems",
    "Plaid Cymru",
    "Sinn Fein",
    "Harvard",
    "Yale",
    "Princeton",
    "Stanford",
    "Al Jazeera",
    "Burger King",
    "Marks & Spencer",
}
"""Well-known ones, a fact each; the house's own stand in its list."""
TITLE = (
    r"film|movie|novel|album|musical|sitcom|cartoon|thriller|play|opera|documentary|drama|series|blockbuster|biopic|"
    r"soundtrack|sequel|trilogy|remake|song|single|episode|memoir|bestseller|screenplay|ballet|comedy|show|soap"
)
"""Nouns of what has a title, for an expression."""
