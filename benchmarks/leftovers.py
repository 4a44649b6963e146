"""What content systems, agencies and writers leave in copy: lines written before any rule was read."""

from __future__ import annotations

LABELS = """
Advertisement
ADVERTISEMENT
Share
Share this article
Share this story
Share on Facebook
Tweet
Print
Print this page
Email
Comments
View comments
Show comments
Leave a comment
Sponsored content
Story continues below
Story continues after advertisement
Article continues below
Back to top
Next article
Load more
Copy link
Save for later
Listen to this article
Skip to content
Most popular
""".strip().splitlines()
"""Buttons, slots and labels of a page."""

PROMOS = """
Read more: Harbour plan goes to a second vote
READ MORE: What we know about the bridge
READ NEXT: Five things to know about the vote
Related: Council delays tram line again
RELATED STORIES
Related: How the river was cleaned
More: Who pays for the new school
See also: The long road to the ferry strike
You may also like
Also read: Farmers fear a second dry summer
Watch: Crowds gather at the station
Click here to read the full report
Click here for more on this story
For more on this story, click here
Continue reading the main story
Don’t miss: The bakers who saved a street
Recommended: Ten walks for a wet weekend
Editor's picks
WATCH: The moment the crane came down
ALSO ON THE SITE: Ten walks for a wet weekend
""".strip().splitlines()
"""Pointers to other pages."""

SIGNUPS = """
Sign up for our morning newsletter
Sign up to our daily newsletter and never miss a story
Sign up here for the politics briefing
Get the latest news delivered to your inbox
Get breaking news alerts on your phone. Download our app.
Subscribe to our newsletter
Subscribe now for unlimited access
Subscribe to continue reading
Already a subscriber? Log in
Follow us on Twitter and Facebook
Like us on Facebook
Follow @portlowellnews on Twitter
We use cookies to improve your experience
By clicking “sign up” you agree to our terms and privacy policy
By signing up you agree to our privacy policy
Enter your email address
Join our WhatsApp channel for breaking news
Support independent journalism. Donate today.
You have reached your limit of free articles
Download the app for more local news
""".strip().splitlines()
"""Newsletters, apps, cookies and pay walls."""

CREDITS = """
Getty Images
AP Photo/Mara Quill
Photo by Mara Quill/Getty Images
Photo: Mara Quill / Reuters
Photograph: Mara Quill/Alamy
Image: Mara Quill
Image credit: Mara Quill
Picture: PA
Credit: Mara Quill
Mara Quill/The Lowell Herald via AP
Mara Quill for The Lowell Herald
Courtesy of the Lowell museum
Image copyright Getty Images
Image caption
Photo courtesy of Lowell Borough Council
""".strip().splitlines()
"""Credits without their picture."""

WIRE = """
(MORE)
-30-
###
ENDS
(ENDS)
mfl
BC-Harbour-Vote, 2nd Ld-Writethru
BC-EU--Ferries,1st Ld-Writethru,450
^By ANN GRIEVE
Eds: Updates with quotes from the mayor. Adds photos.
EDS: RECASTS, ADDS quotes
UPDATE 2-Harbour vote delayed until June
(Adds details, background)
(Recasts with vote, adds mayor’s comment)
REFILE-Ferry strike to go on
URGENT
PRECEDE LOWELL
AP-WF-05-03-19 1412GMT
With AP Photos.
Copyright 2019 Lowell Wire. All rights reserved.
""".strip().splitlines()
"""Slugs and marks of agencies."""

NOTES = """
(desk: please check spelling of his name)
[Note to editor: figures still to be confirmed]
NOTE TO EDITORS: picture to follow
(Ed: can we say this?)
[Ann, is this right?]
[check with legal before publishing]
**LEGAL CHECK NEEDED**
(subs please check)
[pls confirm date]
{{ask Ruiz for a number}}
[quote to come]
[CUT HERE IF NEEDED]
// move this up
TO BE UPDATED
DO NOT PUBLISH
NOT FOR PUBLICATION
HOLD FOR RELEASE
FOLLOWS EARLIER VERSION, PLS DELETE
(query: was it 2014 or 2015?)
[NB this par is from the old version]
""".strip().splitlines()
"""Notes between writer and desk."""

EMBARGOES = """
EMBARGOED UNTIL 00:01 FRIDAY 3 MAY
EMBARGO: 0001 GMT Friday
STRICTLY EMBARGOED until 6am on Monday
Embargoed for release until 10 a.m. EDT Tuesday, May 7
Not for publication before 00.01 hours on 3 May
Under embargo until Monday
""".strip().splitlines()

PLACEHOLDERS = """
The council will spend TK on the bridge.
The bridge was built in XXXX by a local firm.
He is XX years old and lives in the town.
Some TKTK people came to the meeting on the hill.
The mayor, [NAME], opened the fair.
The fair costs [X] pounds a head.
A spokesman said [INSERT QUOTE HERE] on the steps.
Lorem ipsum dolor sit amet, consectetur adipiscing elit.
The firm, which employs ??? people, was founded by two brothers.
The figure rose to [FIGURE] per cent last year.
TODO: add the reply of the ministry.
FIXME the date is wrong here.
[CHECK] The vote was held on the second day.
The town has 00,000 inhabitants and a theatre.
TBC: the name of the winner.
Call the office on 555-XXX-XXXX for a form.
The trial will begin on DATE TK in the old court.
The case of [defendant] goes on.
Click to add text
Insert caption here
""".strip().splitlines()
"""Marks for what is still to come."""

MARKUP = """
The fair opens at noon &amp; closes at six.
The mayor&#8217;s office would not comment on the plan.
The bill was &pound;40 in the end.
The town&nbsp;hall was closed for a week.
The plan was **never** meant to pass.
Read the [report](https://www.lowell.example/report) on the mill.
<p>The mill was closed in spring.</p>
The mill was closed in spring.<br/>
<strong>The mill</strong> was closed in spring.
[caption id="attachment_41" align="alignnone"]The mill[/caption]
## What happens next
The mill was sold for <span class="figure">four</span> times the price.
The mayorâ€™s office would not comment on the plan.
A cafÃ© opened on the square.
The price was Â£40 in the end.
[embed]https://video.example/4711[/embed]
{{ related_links }}
""".strip().splitlines()
"""Markup and wrecked letters that readers see."""

ASSISTANTS = """
As an AI language model, I cannot verify the figures in this story.
Certainly! Here is a revised version of the article:
Sure, here's the rewritten article in a neutral tone:
Here is a summary of the article in your house style:
I hope this helps! Let me know if you would like any changes.
Let me know if you'd like me to make it shorter.
I'm sorry, but I can't assist with that request.
As of my last knowledge update in 2023, the vote had not been held.
Would you like me to suggest a headline?
Here are three possible headlines for your story:
""".strip().splitlines()
"""What a chat assistant says around its answer."""
