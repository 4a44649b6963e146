"""Who said what: cues, clauses and the sieves that tie them to quotations."""
