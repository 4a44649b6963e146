"""Who speaks by syntax alone: forms of clauses, of mentions and of cues, in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # relative clauses: the pronoun speaks its own clause, the head of the subject the main one
        ("Okafor said the lane was full, a claim denied by the depot, which said there was “a gate”.", "which"),
        ("“Shut it,” Okafor tells the clerk, who replies, without looking up, “And who opened it?”", "who"),
        ("The owner of a boat that ran aground told a court that it had been “a poor day”.", "The owner of a boat"),
        ("Ruiz told owners who laughed that this was “a court, not a lane”.", "Ruiz"),
        ("I had a letter from a baker that just said: “Really?”", "a letter"),
        # clefts, introductions, whose words they are
        ("It was at this point that the clerk rose to say that the gate was “not open”.", "the clerk"),
        ("When Ruiz, as the clerk, finally opens the gate, she does so slowly and says only: “Oh.”", "she"),
        ("Last winter they sent a man to say it was “a gift to nobody”.", "they"),
        ("As my late grandmother used to say: “There’s always one gate.”", "my late grandmother"),
        ("Ruiz kept the gate. According to him, “it was shut in May and again in June”.", "him"),
        ("The depot contends that the gate was, in the words of its owner, “held by paint”.", "its owner"),
        ("Clerks formed queues that looked, in Ruiz’s words, “like us with hats”.", "Ruiz’s"),
        ("It was the pull of Ruiz’s “no gate, no road, no lane” promise.", "Ruiz’s"),
        ("Okafor signed it, while Ana Ruiz, the mayor of Hull, proposed we “wake up and smell the paint”.", "Ana Ruiz"),
        ("The author of “The Lane” said it was “a gift to nobody”.", "The author"),
        # inversion by position, whatever the verb
        ("“It’s got this wobble,” enthuses Ana Ruiz, who keeps the gate.", "Ana Ruiz"),
        ("“It is hard at the top,” points out former clerk Ana Ruiz.", "former clerk Ana Ruiz"),
        ("“It’s about time,” exhorted the mayor’s guest, Ana Ruiz.", "the mayor’s guest"),
        ("He will go, say his friends – ‘unless somebody forgets to tell him at all’.", "his friends"),
        ("“How is it that it is shut?,” the cardinal will ask.", "the cardinal"),
        # what a mention may be
        ("Leeds (AFP) – Ana Ruiz has spoken of the gate, saying that “poor words” do harm.", "Ana Ruiz"),
        ("Evening Argus critic Ana Ruiz said: “It is ours.”", "Evening Argus critic Ana Ruiz"),
        ("And Yelling says: “It is ours.”", "Yelling"),
        ("The “gate” stays shut, the order released Friday said.", "the order"),
        ("In Leeds, Will described Okafor as “the best of us”.", "Will"),
        ("Asked why they were not there Ana Ruiz said: “It is ours.”", "Ana Ruiz"),
        ("As Ana Ruiz, the No. 2 in the council, put it: “It is ours.”", "Ana Ruiz"),
        ("“It is ours,” Ana Ruiz, from the Harbour Owners Association (HOA) told the council.", "Ana Ruiz"),
        ("Outgoing Leeds chairman Ana Ruiz said: “It is ours.”", "Outgoing Leeds chairman Ana Ruiz"),
        ("Her Harbour counterpart, Tom Okafor, said that was “a gift to nobody”.", "Her Harbour counterpart"),
        ("The American legend swept into Leeds to announce a “long” stay.", "The American legend"),
        ("“It was ours, and it still is,” said Ana Ruiz, a clerk of the old school.", "Ana Ruiz"),
        ("The clerks who keep it sent a report on the “failing” depot noting it “has now shut”.", "The clerks"),
        ("Off the pitch it was hard - Leeds Rovers shut him out after declaring his life “poor”.", "Leeds Rovers"),
        ("Asked about the column that called her “a teacher with a whistle,” Ruiz laughed.", "the column"),
        ("Greening recently heaped praise on the depot, saying: “Everybody is a fan.”", "Greening"),
        ("Ruiz on Sunday dismissed claims of broken promises, saying: “It is dealt with.”", "Ruiz"),
        ("The song led two owners to complain that it was “lewd” and “loud”.", "two owners"),
        ("“You can call it a gift,” smiles one broker.", "one broker"),
        ("“It opens,” Okafor said.\n\n“The lane is shut, right?” Ruiz went on, as if nobody had asked.", "Ruiz"),
        ("“It opens,” Okafor said.\n\n“The lane is shut,” she went on.", "she"),
        ("Okafor praised it.\n\n“We like it!” Ruiz, the head of the depot, Tweeted on Friday.", "Ruiz"),
        ("He is a friend, said Okafor.\n\n“He is a friend,” said Okafor ally Ana Ruiz.", "Okafor ally Ana Ruiz"),
        ("Mr Okafor, citing “the need for calm,” said the owner could be “good for us all”.", "Mr Okafor"),
        ("Okafor, a top aide said, “is confident of a good year” in Leeds.", "a top aide"),
        ("Ana Ruiz, a clerk of the old school said, “It was ours.”", "Ana Ruiz"),
        ("Ruiz proposed a clerk who reports to the council, and called for “tripling the gates”.", "Ruiz"),
        ("Okafor, meanwhile, told the council he was in favour because “we need no keeper of lanes.”", "Okafor"),
        ("The clerk has intimated that Okafor’s “remedies” for the gate are the draw.", "The clerk"),
        ("“The gate has more spine than he has,” reads a Wednesday editorial in Leeds.", "a Wednesday editorial"),
        ("“The gate is shut to us,” tweeted a German user.", "a German user"),
        ("Ruiz (Leeds) last week said the gate was “a gift to nobody”.", "Ruiz"),
        ("The union will back Ruiz after her March comment that, “We’re going to shut the gate.”", "her"),
        ("They laughed at the suggestion by a likely mayor that “the gate be shut to all”.", "a likely mayor"),
        ("No 10 said the gate was “a gift to the people of Leeds”.", "No 10"),
        ("He asked who kept the gate.\n\n“Nobody keeps it at all,” came the reply.", "the reply"),
        ("They passed out bottles that said, “The gate welcomes you to the lane.”", "bottles"),
        ("“It is a gift,” said the keeper known as Bob.", "the keeper"),
        ("“They choose,” Fight for £15 director Ana Ruiz told the paper.", "Fight for £15 director Ana Ruiz"),
        ("It shut, with the camp of the clerk from Leeds saying it was “late”.", "the camp of the clerk from Leeds"),
        ("Ruiz left Leeds with the keeper, calling it “another fine day for the gate”.", "Ruiz"),
        ("“The gate is shut,” From said.", "From"),
        ("But back on home soil, she returned to her old lines: “We open the gate to all!”", "she"),
        ("“You rest after a long race,” said Yelling, herself a runner.", "Yelling"),
        ("Harbour clerk Ed Davey meanwhile said there had been an “explosion” of gates.", "Harbour clerk Ed Davey"),
        ("In another tweet, Ruiz called the gate the “ultimate gift to nobody”.", "Ruiz"),
        ("In sombre comments, Ruiz called it a gift, but she noted the “senseless end”.", "she"),
        ("Ruiz told the council that Okafor’s comments about gates were “a real shame”.", "Ruiz"),
        ("Ruiz doubled down on his comments about gates and said Okafor had “a conflict of interest”.", "Ruiz"),
        ("Ruiz proposed a “chief clerk” who reports to the council, and called for “tripling the gates”.", "Ruiz"),
        ("“Call the roll,” came shouts from the crowd.", "the crowd"),
        ("“Call the roll,” came the reply from Ruiz.", "Ruiz"),
        ("When asked if it was so, Ruiz said, “It is ours,” the paper reported.", "the paper"),
        ("Okafor, who calls it a “sham,” said he cares. He said it stays.\n\n“There is no gate at all.”", "He"),
        ("The shy Welsh novelist Ana Ruiz, one of many, called it “late”.", "The shy Welsh novelist Ana Ruiz"),
        ("KEEPERS OF THE GATE NOT LATE, JUST SHUT - Ana Ruiz and Tom Okafor: “It is.”", "Ana Ruiz and Tom Okafor"),
        ("Gate grows.\n\n“I’d rather have a gate than a lane.” That quote from Ana Ruiz hung here.", "Ana Ruiz"),
        # nobody’s words
        ("It wasn’t just the cries of “Open the gate!” that woke her.", ""),
        ("Wait, it gets better: “We will open the gate again on Monday.”", ""),
        ("Never mind the cries of “Open the gate to us all!”", ""),
        ("Clerks have a larger say in it.\n\n“We want the gate open for us.”", ""),
        ("The proposed scheme would mean owners using “gate cards”.", ""),
        ("It’s often referred to as the “keeper’s dilemma” in Leeds.", ""),
        ("Ruiz was speaking amid claims that the road is part of a “dirty tricks” plan.", ""),
        ("The runner missed the “Big Gate” marathon grand slam.", ""),
        ("Ruiz said the tip came from an informant code-named “Marigold”.", ""),
        ("The lane is built on the Ebb - or “river of golden sand” as it is known.", ""),
        ("The clerk is a “rather careful keeper of gates”.", ""),
        ("They said it was over.\n\nAnd imagine this: “Would you open it for us?”\n\nMr Ruiz tried to use names.", ""),
    ],
)  # fmt: skip
def test_by_syntax(analysed: Analysed, text: str, speaker: str) -> None:
    """Syntax alone tells who speaks the last quotation, and that nobody does."""
    analysis = analysed(text)
    found = analysis.get(attributions).quoted[-1].speaker
    assert ("" if found is None else analysis.text[found.start : found.end]) == speaker


def test_clause_beside(analysed: Analysed) -> None:
    """What somebody shouts in a clause beside the main one is not the main one’s."""
    analysis = analysed("When somebody in the hall shouted, “Now,” Ruiz joked, smiling, “Amen to that, brother!”")
    found = [r.speaker for r in analysis.get(attributions).quoted]
    assert [s and analysis.text[s.start : s.end] for s in found] == ["somebody in the hall", "Ruiz"]
